package cn.huizong.document.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import cn.huizong.document.Format;
import cn.huizong.document.PackedPictures;
import cn.huizong.document.pdf.PdfReader;
import cn.huizong.document.text.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What the first bytes of a file, and the names inside a packed one, say that it is.
 *
 * @param format what it is
 * @param reason why it is refused; empty for a format that can be read
 */
record Signature(Format format, String reason) {
    private static final String RESAVE = "，请另存为 .docx 后再报送";
    private static final String WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
    private static final String FLAT_OPC = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private static final String EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";
    /** What every Outlook mail has. */
    private static final String MESSAGE = "__properties_version1.0";

    private static final String UOF = "这是 UOF（标文通）文档，请用 WPS 打开后另存为 .docx 再报送";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    static Optional<Signature> find(byte[] content) {
        if (Charsets.startsWith(content, 'P', 'K', 3, 4) || Charsets.startsWith(content, 'P', 'K', 5, 6)) {
            return Optional.of(zip(content));
        }
        if (Charsets.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(ole2(content));
        }
        return image(content) ? Optional.of(new Signature(Format.IMAGE, "")) : named(content);
    }

    private static Signature zip(byte[] content) {
        ZipNames names = ZipNames.of(content);
        if (names.anyStartsWith("word/")) {
            return names.anyStartsWith("[Content_Types].xml")
                    ? new Signature(Format.DOCX, "")
                    : new Signature(Format.UNKNOWN, "这个 Word 文档不完整，可能没有上传完，请重新报送");
        }
        if (names.anyStartsWith("xl/workbook.bin")) {
            return new Signature(Format.UNKNOWN, "这是 Excel 二进制工作簿（.xlsb），请另存为 .xlsx 后再报送");
        }
        if (names.anyStartsWith("xl/")) {
            return names.anyStartsWith("[Content_Types].xml")
                    ? new Signature(Format.XLSX, "")
                    : new Signature(Format.UNKNOWN, "这个 Excel 工作簿不完整，可能没有上传完，请重新报送");
        }
        if (names.anyStartsWith("content.xml") || at(content, 30, "mimetype" + OPEN)) {
            return open(content, names);
        }
        if (names.anyStartsWith("OFD.xml")) {
            return new Signature(Format.OFD, "");
        }
        return new Signature(Format.ZIP, "这是压缩包（zip），要逐个读取其中的文件");
    }

    private static Signature open(byte[] content, ZipNames names) {
        if (names.anyStartsWith("uof.xml")) {
            return new Signature(Format.UNKNOWN, UOF);
        }
        if (at(content, 30, "mimetype" + OPEN + "spreadsheet")) {
            return new Signature(Format.ODS, "");
        }
        return at(content, 30, "mimetype") && !at(content, 30, "mimetype" + OPEN + "text")
                ? new Signature(Format.UNKNOWN, "这是其他 ODF 文档，不是文字文档或表格" + RESAVE)
                : new Signature(Format.ODT, "");
    }

    private static Signature ole2(byte[] content) {
        String raw = new String(content, ISO_8859_1);
        if (holdsName(raw, "EncryptedPackage")) {
            return new Signature(Format.ENCRYPTED, "文档有打开密码，请去掉密码后再报送");
        }
        if (holdsName(raw, MESSAGE) && hasRoot(content, MESSAGE)) {
            return new Signature(Format.MSG, "这是 Outlook 邮件（.msg），要逐个读取其中的附件");
        }
        boolean word = holdsName(raw, "WordDocument");
        boolean sheets = holdsName(raw, "Workbook") || holdsName(raw, "Book");
        if (word || sheets) {
            return new Signature(word && !(sheets && !hasRoot(content, "WordDocument")) ? Format.DOC : Format.XLS, "");
        }
        if (holdsName(raw, "MatOST")) {
            return new Signature(Format.UNKNOWN, "这是 Microsoft Works 文档（.wps）" + RESAVE);
        }
        return new Signature(Format.UNKNOWN, "这是旧版 Office 文件，看不出是哪一种" + RESAVE);
    }

    /** A document may hold a workbook and the other way round; which is which tells the outermost directory. */
    private static boolean hasRoot(byte[] content, String entry) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            return root.hasEntry(entry);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** Names in an OLE2 file are in UTF-16. */
    private static boolean holdsName(String raw, String name) {
        return raw.contains(new String((name + "\0").getBytes(UTF_16LE), ISO_8859_1));
    }

    private static boolean image(byte[] content) {
        return PackedPictures.isPacked(content)
                || Charsets.startsWith(content, 0x89, 'P', 'N', 'G')
                || Charsets.startsWith(content, 0xFF, 0xD8, 0xFF)
                || Charsets.startsWith(content, 'G', 'I', 'F', '8')
                || Charsets.startsWith(content, 'I', 'I', '*', 0)
                || Charsets.startsWith(content, 'M', 'M', 0, '*')
                || bitmap(content)
                || (Charsets.startsWith(content, 'R', 'I', 'F', 'F') && at(content, 8, "WEBP"));
    }

    /** The letters BM may also begin a text; a bitmap has four empty bytes at its sixth. */
    private static boolean bitmap(byte[] content) {
        return Charsets.startsWith(content, 'B', 'M') && at(content, 6, "\0\0\0\0");
    }

    private static boolean at(byte[] content, int offset, String magic) {
        return content.length >= offset + magic.length()
                && new String(content, offset, magic.length(), ISO_8859_1).equals(magic);
    }

    private static Optional<Signature> named(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 2048), ISO_8859_1);
        String start = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3).stripLeading() : head.stripLeading();
        if (start.startsWith("%PDF-")) {
            return Optional.of(new Signature(Format.PDF, ""));
        }
        if (start.startsWith("{\\rtf")) {
            return refuse(Format.RTF, "");
        }
        if (start.startsWith("<") && head.contains("<uof:UOF")) {
            return refuse(Format.UNKNOWN, UOF);
        }
        if (start.startsWith("<") && !head.toLowerCase(Locale.ROOT).contains("<html")) {
            if (head.contains(WORD_2003) || head.contains(FLAT_OPC)) {
                return refuse(Format.WORDML, "");
            }
            if (head.contains(EXCEL_2003)) {
                return refuse(Format.SPREADSHEETML, "");
            }
        }
        if (start.startsWith("<?mso-") || (start.startsWith("<?xml") && head.contains("<?mso-application"))) {
            return refuse(Format.UNKNOWN, "这是 Word 或 Excel 的 XML 文件（.xml）" + RESAVE);
        }
        if (archive(content)) {
            return refuse(Format.ARCHIVE, "这是 rar、7z、gz 等压缩包，只能读取 zip 压缩包，请改用 zip 打包，或解压后报送其中的文档");
        }
        if (Charsets.startsWith(content, 0x78, 0x9F, 0x3E, 0x22)) {
            return refuse(Format.TNEF, "这是 Outlook 的 winmail.dat，要逐个读取其中的附件");
        }
        if (Charsets.startsWith(content, 'M', 'Z') && content.length > 2 && hasNul(content)) {
            return refuse(Format.ARCHIVE, "这是程序或自解压包（.exe），不能运行，请解压后报送其中的文档，或改用 zip 打包");
        }
        return MailSignature.find(content)
                .map(format -> new Signature(format, format == Format.MHT ? "" : "这是邮件（.eml），要逐个读取其中的附件"))
                .or(() -> pdfBehind(content));
    }

    /** Bytes of a web server's answer, say, may stand before the head of a PDF. */
    private static Optional<Signature> pdfBehind(byte[] content) {
        int head = new String(content, 0, Math.min(content.length, PdfReader.HEAD_WITHIN), ISO_8859_1).indexOf("%PDF-");
        return head > 0 ? refuse(Format.PDF, "") : Optional.empty();
    }

    private static boolean hasNul(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean archive(byte[] content) {
        return Charsets.startsWith(content, 'R', 'a', 'r', '!', 0x1A)
                || Charsets.startsWith(content, '7', 'z', 0xBC, 0xAF)
                || Charsets.startsWith(content, 0x1F, 0x8B);
    }

    private static Optional<Signature> refuse(Format format, String reason) {
        return Optional.of(new Signature(format, reason));
    }
}
