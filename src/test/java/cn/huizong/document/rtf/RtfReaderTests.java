package cn.huizong.document.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Signs;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtfReaderTests {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void textIsReadInTheCodePageOfTheFileAndInUnicode() throws Exception {
        assertThat(texts("政府\\u20449 ?\\'cf\\'a2 12\\~3\\_4\\par\\line\\par 五\\tab 六\\par"))
                .containsExactly("政府信息 12\u00A03-4", "五\t六");
    }

    @Test
    void whatDoesNotShowIsLeftOut() throws Exception {
        assertThat(texts("{\\header 页眉}{\\*\\bkmkstart a}一{\\v 藏}{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt 链}}"
                        + "{\\*\\nobody 注}{\\pict 00ff}{\\footnote 脚}二\\par"))
                .containsExactly("一链二", "脚");
    }

    @Test
    void whatIsTooSmallOrWhiteBesideOtherTextIsLeftOut() throws Exception {
        assertThat(texts("{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}"
                        + "12{\\fs2 7}\\par{\\cf1 34}{\\cf2 8}\\par{\\cf2 56}\\par"))
                .extracting(Signs::visible)
                .containsExactly("12", "34", "56");
    }

    @Test
    void deletedTextIsOutAndInsertedTextIn() throws Exception {
        Document document = read("1{\\deleted 7}{\\revised 2}\\par");
        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("12");
        assertThat(document.tracked()).isTrue();
        assertThat(read("12\\par").tracked()).isFalse();
    }

    @Test
    void theGridIsBuiltFromTheEdgesOfTheCells() throws Exception {
        assertThat(
                        picture(
                                "\\trowd\\cellx1000\\cellx3000\\pard\\intbl 甲\\cell 乙\\cell\\row"
                                        + "\\trowd\\cellx1000\\cellx2000\\cellx3010\\pard\\intbl 丙\\cell 1\\cell 2\\par 3\\cell\\row\\pard 后\\par"))
                .isEqualTo("甲|乙|<\n丙|1|2/3");
    }

    @Test
    void cellsAreMergedDownAndAcross() throws Exception {
        assertThat(
                        picture(
                                "\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl 甲\\cell 乙\\cell\\cell\\row"
                                        + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl\\cell 1\\cell 2\\cell\\row"))
                .isEqualTo("甲|乙|<\n^|1|2");
    }

    @Test
    void aNestedTableOfOneCellIsTextOfTheCellAroundIt() throws Exception {
        assertThat(
                        picture(
                                "\\trowd\\cellx1000\\cellx2000\\pard\\intbl\\itap2 12\\nestcell"
                                        + "{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1\\cell 3\\cell\\row"))
                .isEqualTo("12|3");
    }

    @Test
    void hostileTextIsRefused() {
        refuses("{\\rtf1 " + "{".repeat(600) + "}".repeat(600) + "}", "限额 depth");
        refuses("{\\rtf1 \\bin2000000000 x}", "RTF");
        refuses("{\\rtf1 \\trowd" + "\\cellx1".repeat(9) + "\\cell".repeat(2_000) + "\\row}", "限额 columns");
        refuses("{\\rtf1 \\itap2000000000 x\\par}", "限额 depth");
    }

    private static List<String> texts(String body) throws Exception {
        return read(body).paragraphs().map(Paragraph::text).toList();
    }

    private static String picture(String body) throws Exception {
        List<Grid> grids = read(body).grids().toList();
        assertThat(grids).hasSize(1);
        return GridPicture.of(grids.get(0));
    }

    private static Document read(String body) throws Exception {
        return new Documents(Limits.DEFAULT)
                .read(("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 " + body + "}")
                        .getBytes(GBK));
    }

    private static void refuses(String text, String reason) {
        assertThatThrownBy(() -> new Documents(Limits.DEFAULT).read(text.getBytes(GBK)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }
}
