package cn.huizong.document.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocumentsTests {
    private final Documents documents = new Documents(Limits.DEFAULT);

    @Test
    void aPackedFileIsToldByTheNamesInIt() throws Exception {
        byte[] docx = zip("[Content_Types].xml", "word/document.xml");
        assertThat(documents.format(docx)).isEqualTo(Format.DOCX);
        assertThat(documents.format(Arrays.copyOf(docx, docx.length - 30))).isEqualTo(Format.DOCX);
        refuses(zip("[Content_Types].xml", "xl/workbook.xml"), Format.XLSX, "xl/workbook.xml");
        refuses(zip("xl/workbook.xml"), Format.UNKNOWN, "不完整");
        refuses(zip("[Content_Types].xml", "xl/workbook.bin"), Format.UNKNOWN, ".xlsb");
        refuses(open("text", "content.xml"), Format.ODT, "content.xml");
        refuses(open("spreadsheet", "content.xml"), Format.ODS, "content.xml");
        refuses(open("presentation", "content.xml"), Format.UNKNOWN, "ODF");
        refuses(zip("uof.xml", "content.xml"), Format.UNKNOWN, "UOF");
        refuses(zip("OFD.xml", "Doc_0/Document.xml"), Format.OFD, "");
        refuses(zip("报告.docx"), Format.ZIP, "逐个读取");
    }

    @Test
    void aFileOfAnotherKindIsRefusedByItsName() {
        refuses(ole2("WordDocument"), Format.DOC, "不是完整的 Word 97-2003 文档");
        refuses(ole2("Workbook"), Format.XLS, "不是完整的 Excel 97-2003 工作簿");
        refuses(ole2("MatOST"), Format.UNKNOWN, "Works");
        refuses(ole2("EncryptedPackage"), Format.ENCRYPTED, "文档有打开密码");
        refuses("%PDF-1.7\n".getBytes(ISO_8859_1), Format.PDF, "PDF");
        refuses("{\\rtf1 abc".getBytes(ISO_8859_1), Format.RTF, "RTF");
        refuses("<?xml version='1.0'?><uof:UOF>".getBytes(UTF_8), Format.UNKNOWN, "UOF");
        refuses("From: a@b.cn\nTo: c@d.cn\nContent-Type: text/plain\n\n1".getBytes(ISO_8859_1), Format.EML, ".eml");
        refuses(bytes(0x78, 0x9F, 0x3E, 0x22, 1), Format.TNEF, "winmail.dat");
        refuses(bytes(0xFF, 0xD8, 0xFF, 0xE0), Format.IMAGE, "图片");
        refuses(bytes('R', 'a', 'r', '!', 0x1A, 7), Format.ARCHIVE, "压缩包");
        refuses(
                "<?xml version='1.0'?><?mso-application progid='Word.Document'?>".getBytes(UTF_8),
                Format.UNKNOWN,
                "XML");
    }

    @Test
    void whatHoldsNothingToReadIsRefused() {
        refuses(new byte[0], Format.UNKNOWN, "空的");
        refuses(new byte[4096], Format.UNKNOWN, "没有上传完");
        refuses(" \r\n\t　".getBytes(UTF_8), Format.UNKNOWN, "没有文字");
        refuses(bytes(1, 2, 3, 'a', 0x1B, 5, 6), Format.UNKNOWN, "不是文字文件");
        refuses(bytes(0xFF, 0x80, 0xFF, 0x80, 0xFF), Format.UNKNOWN, "看不出文字编码");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() {
        Limits small = new Limits(1_000_000, 1, 1, 1, 1, 1);
        assertThatThrownBy(() -> new Documents(small).read(new byte[1_000_001]))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("超过 1 MB");
    }

    @Test
    void aPageIsToldFromAText() throws Exception {
        assertThat(format("\uFEFF <!-- x -->\n<?xml version='1.0'?><!DOCTYPE html><html>"))
                .isEqualTo(Format.HTML);
        assertThat(format("<TABLE border=1><tr>")).isEqualTo(Format.HTML);
        assertThat(format("年度报告<table><tr><td>0</td></tr></table>")).isEqualTo(Format.HTML);
        assertThat(format("<此处填写单位名称>年度报告")).isEqualTo(Format.TEXT);
        assertThat(format("BM 年度报告，3 < 5")).isEqualTo(Format.TEXT);
        assertThat(documents.read("<p>甲</p>".getBytes(UTF_8)).format()).isEqualTo(Format.HTML);
        assertThat(documents.read("甲".getBytes(UTF_8)).format()).isEqualTo(Format.TEXT);
    }

    private Format format(String text) {
        return documents.format(text.getBytes(UTF_8));
    }

    private void refuses(byte[] content, Format format, String reason) {
        assertThat(documents.format(content)).isEqualTo(format);
        assertThatThrownBy(() -> documents.read(content))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    private static byte[] ole2(String name) {
        byte[] content = Arrays.copyOf(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 1024);
        byte[] inside = name.getBytes(UTF_16LE);
        System.arraycopy(inside, 0, content, 512, inside.length);
        return content;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A package that names its kind first, as all open documents do. */
    private static byte[] open(String kind, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(ISO_8859_1);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            first.setCrc(checksum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry(name));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
