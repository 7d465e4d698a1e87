package cn.huizong.document;

import java.util.Locale;

/** What a file is by its content. What cannot be read is refused by its own name. */
public enum Format {
    DOCX,
    /** Word's XML in one file: that of Word 2003, or the parts of a .docx one after the other (Flat OPC). */
    WORDML,
    HTML,
    TEXT,
    /** Word 97-2003, and WPS ({@code .wps}), which writes the same. */
    DOC,
    PDF,
    RTF,
    /** The open format's text, of LibreOffice and others. */
    ODT,
    /** Excel 97-2003, and WPS ({@code .et}). */
    XLS,
    XLSX,
    /** Excel's XML of 2003 in one file, as web systems write it under {@code .xls}. */
    SPREADSHEETML,
    /** The open format's workbook. */
    ODS,
    /** 版式文档 of the national standard GB/T 33190. */
    OFD,
    /** A web page with its pictures in one file. */
    MHT,
    /** A mail with what is attached to it. */
    EML,
    /** A mail as Outlook keeps it ({@code .msg}). */
    MSG,
    /** What Outlook packs attachments into (TNEF, {@code winmail.dat}). */
    TNEF,
    IMAGE,
    ZIP,
    /** A packed file that is no zip, such as RAR. */
    ARCHIVE,
    /** An Office document under a password. */
    ENCRYPTED,
    UNKNOWN;

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
