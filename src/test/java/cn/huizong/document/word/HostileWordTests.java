package cn.huizong.document.word;

import static cn.huizong.document.word.WordDocuments.body;
import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.tr;
import static cn.huizong.document.word.WordDocuments.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileWordTests {
    private static final Limits LIMITS = new Limits(50_000_000L, 1_000_000L, 20, 200_000, 1_000, 500);

    private static void assertRefused(byte[] content, String reason) {
        assertRefused(content, LIMITS, reason);
    }

    private static void assertRefused(byte[] content, Limits limits, String reason) {
        assertThatThrownBy(() -> new WordReader().read(content, limits))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertRefused(body(p("0".repeat(1_000_000))), "文件解压后超过 1 MB（限额 unpacked-bytes）");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedWhileItIsUnpacked() {
        byte[] bomb = body(p("0".repeat(1_000_000)));
        int directory = new String(bomb, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        Arrays.fill(bomb, directory + 25, directory + 28, (byte) 0);
        assertRefused(bomb, "文件解压后超过 1 MB（限额 unpacked-bytes）");
    }

    @Test
    void tooManyPartsAreRefused() {
        WordDocuments document = WordDocuments.document(p("一"));
        for (int i = 0; i < 20; i++) {
            document.part("media/" + i, "");
        }
        assertRefused(document.bytes(), "压缩包中的文件超过 20 个（限额 entries）");
    }

    @Test
    void aDocumentTypeIsRefused() {
        String xml = WordDocuments.root("document", "<w:body>" + p("&x;") + "</w:body>")
                .replace("?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        assertRefused(WordDocuments.document().part("word/document.xml", xml).bytes(), "DOCTYPE");
    }

    @Test
    void anUnknownEntityIsRefused() {
        assertRefused(body(p("<w:r><w:t>1&x;2</w:t></w:r>")), "文件");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000);
        assertRefused(body(deep), "嵌套超过 500 层（限额 depth）");
        assertRefused(body(p("<w:del>" + deep + "</w:del>")), "嵌套超过 500 层（限额 depth）");
    }

    @Test
    void manyColumnsAreRefused() {
        assertRefused(body(tbl(tr(tc("").repeat(10_000)))), "超过 1000 列（限额 columns）");
        assertRefused(body(tbl(tr(wide(100_000_000, "")))), "超过 1000 列（限额 columns）");
        assertRefused(body(tbl(tr(tc(""), wide(Integer.MAX_VALUE, "")))), "超过 1000 列（限额 columns）");
    }

    @Test
    void aMillionCellsAreRefused() {
        String row = tr("<w:tc/>".repeat(1_000));
        assertRefused(body(tbl(row.repeat(1_000))), Limits.DEFAULT, "单元格超过 200000 个（限额 cells）");
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItIsCut() {
        byte[] whole = body(p("一"), tbl(tr(tc("1"))));
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "文件不完整");
        }
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertRefused("政府信息公开工作年度报告".getBytes(StandardCharsets.UTF_8), "不是打包的 Office 文档");
    }

    @Test
    void anEncryptedFileIsRefused() {
        byte[] content = body(p("一"));
        int directory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        content[directory + 8] |= 1;
        assertRefused(content, "密码");
    }

    @Test
    void twoMainPartsAreRefused() {
        assertRefused(
                WordDocuments.document(p("一"))
                        .part("WORD/document.xml", WordDocuments.root("document", ""))
                        .bytes(),
                "两个 word/document.xml");
    }

    @Test
    void aMissingMainPartIsRefused() {
        assertRefused(WordDocuments.empty().part("a.txt", "").bytes(), "没有正文（word/document.xml）");
    }

    @Test
    void anotherKindOfOfficeFileIsRefused() {
        String sheet = "<workbook/>";
        assertRefused(WordDocuments.document().part("word/document.xml", sheet).bytes(), "文件不是 Word 文档");
    }

    @Test
    void brokenXmlIsRefused() {
        assertRefused(body("<w:p>"), "文件已损坏：word/document.xml");
        assertRefused(WordDocuments.document().part("word/document.xml", "").bytes(), "文件已损坏：word/document.xml");
    }

    @Test
    void embeddedForeignContentIsRefused() {
        assertRefused(body("<w:altChunk/>"), "altChunk");
    }

    @Test
    void aBrokenByteIsRefusedOrChangesNothing() throws Exception {
        byte[] whole = body(p("一"), tbl(tr(tc("1"), tc("22"))));
        Document document = new WordReader().read(whole, LIMITS);
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(new WordReader().read(broken, LIMITS)).isEqualTo(document);
            } catch (UnreadableDocument e) {
                assertThat(e).hasMessageContaining("文件");
            }
        }
    }
}
