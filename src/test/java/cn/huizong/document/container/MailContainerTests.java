package cn.huizong.document.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.document.read.MailSignature;
import cn.huizong.document.zip.ZipBytes;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailContainerTests {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEAD =
            "Received: from a by b; 1 Jan 2021\r\nFrom: =?GBK?B?vNc=?= <a@b.cn>\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\n";
    private static final String TABLE = "<table><tr><td>甲</td><td>乙</td><td>丙</td></tr>"
            + "<tr><td>1</td><td>2</td><td>3</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>";

    private static byte[] mail(String... parts) {
        return bytes(HEAD + mixed("mixed", "b0", parts));
    }

    private static String mixed(String kind, String boundary, String... parts) {
        return "Content-Type: multipart/" + kind + ";\r\n boundary=\"" + boundary + "\"\r\n\r\nThis is MIME.\r\n--"
                + boundary + "\r\n" + String.join("\r\n--" + boundary + "\r\n", parts) + "\r\n--" + boundary + "--\r\n";
    }

    private static String part(String header, String body) {
        return header + "\r\n\r\n" + body;
    }

    private static String attachment(String disposition, String text) {
        return part(
                "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; "
                        + disposition,
                Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    /** A mail is bytes: what is written here beyond Latin-1 is UTF-8. */
    private static byte[] bytes(String mail) {
        return mail.chars().anyMatch(c -> c > 0xFF) ? mail.getBytes(UTF_8) : mail.getBytes(ISO_8859_1);
    }

    private static List<String> open(byte[] mail) throws UnreadableDocument {
        Containers containers = new Containers(new Documents(Limits.DEFAULT), Limits.DEFAULT, name -> false);
        List<String> found = new ArrayList<>();
        containers.walk(mail, new Containers.Visitor() {
            @Override
            public void file(List<String> path, byte[] content) {
                found.add(String.join(Containers.INSIDE, path) + "=" + new String(content, UTF_8));
            }

            @Override
            public void refused(List<String> path, long bytes, String reason) {
                found.add(String.join(Containers.INSIDE, path) + "!" + reason);
            }
        });
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"report.docx\" | report.docx",
                "filename=\"=?GBK?B?sai45g==?= =?gb2312?B?LmRvY3g=?=\" | 报告.docx",
                "filename=\"=?UTF-8?Q?=E6=8A=A5=E5=91=8A.docx?=\" | 报告.docx",
                "filename*=GBK''%B1%A8%B8%E6.docx | 报告.docx",
                "filename*=UTF-8''%E6%8A%A5%E5%91%8A.docx; filename=x.docx | 报告.docx",
                "filename*0*=UTF-8''%E6%8A%A5; filename*1*=%E5%91%8A; filename*2=.docx | 报告.docx",
                "filename*0=\"re\"; filename*1=\"port.docx\" | report.docx",
                "filename=\"../../etc/passwd\" | etc/passwd",
                "filename=\"a%41.docx\" | a%41.docx",
                "filename*=no-such-charset''%E6%8A%A5%E5%91%8A.docx | 报告.docx",
            })
    void anAttachmentsNameIsReadInWhateverItWasWritten(String disposition, String name) throws Exception {
        assertThat(open(mail(attachment(disposition, "一")))).containsExactly(name + "=一");
    }

    @Test
    void aNameInPlainGbkIsRead() throws Exception {
        byte[] mail = (HEAD + mixed("mixed", "b0", attachment("filename=\"报告.docx\"", "1"))).getBytes(GBK);
        assertThat(open(mail)).containsExactly("报告.docx=1");
        byte[] inUtf8 = (HEAD + mixed("mixed", "b0", attachment("filename=\"报告.docx\"", "1"))).getBytes(UTF_8);
        assertThat(open(inUtf8)).containsExactly("报告.docx=1");
    }

    @Test
    void aTextWithoutATableIsNoReport() throws Exception {
        String text = part("Content-Type: text/plain; charset=utf-8", "各位领导：\r\n附件是我局的报告，请查收。");
        String page = part("Content-Type: text/html; charset=utf-8", "<table><tr><td>签名</td></tr></table>");
        assertThat(open(mail(mixed("alternative", "b1", text, page), attachment("filename=a.docx", "一"))))
                .containsExactly("a.docx=一");
        assertThatThrownBy(() -> open(mail(text)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("邮件没有附件，正文里也没有报告的表格");
    }

    @Test
    void aTextWithTablesIsAReport() throws Exception {
        String text = part("Content-Type: text/plain; charset=utf-8", "请看表格");
        String page = part(
                "Content-Type: text/html; charset=big5\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(TABLE.getBytes(Charset.forName("Big5"))));
        assertThat(open(mail(mixed("alternative", "b1", text, page)))).containsExactly("正文.html=\uFEFF" + TABLE);
        assertThat(open(bytes(HEAD + part("Content-Type: text/html; charset=utf-8", TABLE))))
                .containsExactly("正文.html=\uFEFF" + TABLE);
    }

    @Test
    void picturesOfTheTextAndSignaturesAreNoFiles() throws Exception {
        String page = part("Content-Type: text/html; charset=utf-8", "<p>见附件</p><img src=cid:1>");
        String logo = part("Content-Type: image/png; name=logo.png\r\nContent-ID: <1>", "x");
        String sent = part(
                "Content-Type: image/png\r\nContent-ID: <2>\r\nContent-Disposition: attachment; filename=scan.png",
                "扫描");
        String signature = part("Content-Type: application/pkcs7-signature; name=smime.p7s", "x");
        assertThat(open(mail(mixed("related", "b1", page, logo), sent, signature)))
                .containsExactly("scan.png=扫描");
    }

    @Test
    void aForwardedMailAndAnArchiveAreOpenedToo() throws Exception {
        String inner = new String(mail(attachment("filename=a.docx", "一")), ISO_8859_1);
        byte[] zip = ZipBytes.of().file("b.docx", "二").bytes();
        byte[] mail = mail(
                part("Content-Type: message/rfc822", inner.replace("b0", "b9")),
                part(
                        "Content-Type: application/zip; name=x.zip\r\nContent-Transfer-Encoding: base64",
                        Base64.getMimeEncoder().encodeToString(zip)));
        assertThat(open(mail)).containsExactly("转发的邮件.eml//a.docx=一", "x.zip//b.docx=二");
    }

    @Test
    void aMailCutOffLosesItsLastAttachmentAlone() throws Exception {
        byte[] whole = mail(attachment("filename=a.html", "一"), attachment("filename=b.html", "二二二二二二"));
        assertThat(open(whole)).containsExactly("a.html=一", "b.html=二二二二二二");
        assertThat(open(Arrays.copyOf(whole, whole.length - 14)))
                .containsExactly("a.html=一", "b.html!邮件不完整，可能没有下载或上传完，请重新报送");
    }

    @Test
    void aPartWithABrokenCodeIsRefused() throws Exception {
        String broken = attachment("filename=b.html", "二二二二二二").replaceAll("\\S{3}$", "");
        assertThat(open(mail(broken, attachment("filename=a.html", "一"))))
                .containsExactly("b.html!邮件中这一部分的编码有误，可能没有下载或上传完，请重新报送", "a.html=一");
    }

    @Test
    void whatOnlyBeginsLikeAMailIsAText() {
        assertThat(MailSignature.find(bytes("From: 甲局\n报告\n"))).isEmpty();
        assertThat(MailSignature.find(bytes("Year: 2020\nBody: 甲局\n\n一、总体情况"))).isEmpty();
        assertThat(MailSignature.find(bytes("Subject: x\nFrom: a@b\n\n"))).contains(Format.EML);
        assertThat(MailSignature.find(bytes("From a@b Mon Jan 1\nFrom: a@b\nSubject: x\n\n")))
                .contains(Format.EML);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = part("Content-Type: text/plain", "1");
        for (int i = 0; i < 50; i++) {
            deep = mixed("mixed", "n" + i, deep);
        }
        byte[] mail = bytes(HEAD + deep);
        assertThatThrownBy(() -> open(mail))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("邮件的层次超过 20 层（限额 depth）");
    }
}
