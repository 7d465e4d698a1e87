package cn.huizong.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MhtReaderTests {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String PAGE = "<html><head><meta charset=gb2312><title>甲局年度报告</title></head>"
            + "<body><table><tr><td rowspan=2>年</td><td>12</td></tr><tr><td>3</td></tr></table></body></html>";

    private final Documents documents = new Documents(Limits.DEFAULT);

    /** As browsers save a page. */
    private static String saved(String encoding, String page) {
        return "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a.gov.cn/\r\nSubject: =?utf-8?Q?x?=\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n"
                + "----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + page
                + "\r\n----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                + "----b----\r\n";
    }

    private static String quoted(byte[] page) {
        StringBuilder quoted = new StringBuilder();
        int column = 0;
        for (byte b : page) {
            String one = b > 0x20 && b < 0x7F && b != '=' ? String.valueOf((char) b) : String.format("=%02X", b);
            if (column + one.length() > 70) {
                quoted.append("=\r\n");
                column = 0;
            }
            quoted.append(one);
            column += one.length();
        }
        return quoted.toString();
    }

    private String read(String mht) throws UnreadableDocument {
        byte[] content = mht.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(documents.format(content)).isEqualTo(Format.MHT);
        Document document = documents.read(content);
        assertThat(document.format()).isEqualTo(Format.MHT);
        return document.paragraphs().map(Paragraph::text).toList() + " "
                + document.grids()
                        .flatMap(grid -> grid.cells().stream())
                        .map(cell -> cell.anchor() + "×" + cell.rowSpan() + "=" + cell.text())
                        .toList();
    }

    @Test
    void theSavedPageIsReadAsThePage() throws Exception {
        String expected = "[甲局年度报告] [t1r1c1×2=年, t1r1c2×1=12, t1r2c2×1=3]";
        assertThat(read(saved("quoted-printable", quoted(PAGE.getBytes(GBK))))).isEqualTo(expected);
        assertThat(read(saved("quoted-printable", quoted(PAGE.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(expected);
        assertThat(read(saved("base64", Base64.getMimeEncoder().encodeToString(PAGE.getBytes(GBK)))))
                .isEqualTo(expected);
        assertThat(read(saved("8bit", new String(PAGE.getBytes(GBK), StandardCharsets.ISO_8859_1))))
                .isEqualTo(expected);
    }

    @Test
    void aPageThatIsOnePartIsReadToo() throws Exception {
        assertThat(read("MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"gb2312\"\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted(PAGE.getBytes(GBK))))
                .contains("t1r1c2×1=12");
    }

    @Test
    void thePageThatTheFileStartsWithIsRead() throws Exception {
        String part = "--b\r\nContent-Type: text/html\r\nContent-ID: <%s>\r\n\r\n<p>%s</p>\r\n";
        String file = "MIME-Version: 1.0\r\nContent-Type: multipart/related; start=\"<two>\"; boundary=b\r\n\r\n"
                + String.format(part, "one", "1") + String.format(part, "two", "2") + "--b--\r\n";
        assertThat(read(file)).isEqualTo("[2] []");
    }

    @Test
    void aFileCutOffIsRefused() {
        String whole = saved("quoted-printable", quoted(PAGE.getBytes(GBK)));
        assertThatThrownBy(() -> read(whole.substring(0, whole.indexOf(">12") + 3)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("不完整");
    }

    @Test
    void aFileWithoutAPageIsRefused() {
        assertThatThrownBy(() -> read("""
                        MIME-Version: 1.0
                        Content-Type: multipart/related; boundary=b

                        --b
                        Content-Type: image/png

                        x
                        --b--
                        """))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("没有网页");
    }
}
