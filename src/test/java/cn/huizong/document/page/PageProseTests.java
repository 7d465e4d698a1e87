package cn.huizong.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageProseTests {
    private static final String FULL = "二〇二四年全市各级行政机关认真贯彻落实政府信息公开条例";

    @Test
    void linesOfOneParagraphArePutTogetherAlsoOverAPage() throws Exception {
        PageSketch first =
                new PageSketch(1).text(80, 700, FULL).text(60, 716, FULL + "主动").text(280, 800, "— 1 —");
        PageSketch second = new PageSketch(2)
                .text(60, 60, "公开政府信息12件。")
                .text(80, 76, "下一段。")
                .text(280, 800, "— 2 —");
        assertThat(PageSketch.blocks(first, second))
                .containsExactly(
                        new Paragraph(FULL + FULL + "主动公开政府信息12件。", "narrative1"), new Paragraph("下一段。", "narrative2"));
    }

    @Test
    void theLinesOfATitleAreOneTitle() throws Exception {
        PageSketch page = new PageSketch(1)
                .text(130, 60, 22, "某市财政局")
                .text(75, 90, 22, "2024年信息公开年度报告")
                .text(80, 160, FULL)
                .text(60, 176, FULL);
        assertThat(texts(page).get(0)).isEqualTo("某市财政局\n2024年信息公开年度报告");
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() throws Exception {
        PageSketch[] pages = new PageSketch[3];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new PageSketch(i + 1)
                    .text(60, 40, "某市财政局年度报告 第" + (i + 1) + "页")
                    .text(60, 100, "内容" + "甲乙丙".charAt(i))
                    .text(290, 800, String.valueOf(i + 1));
        }
        assertThat(PageSketch.blocks(pages))
                .extracting(block -> ((Paragraph) block).text())
                .containsExactly("内容甲", "内容乙", "内容丙");
    }

    @Test
    void aLineThatStandsOnOnePageOnlyIsText() throws Exception {
        PageSketch first = new PageSketch(1).text(60, 40, "某市财政局").text(60, 100, "甲");
        PageSketch second = new PageSketch(2).text(60, 60, "乙").text(60, 780, "2025年1月20日");
        assertThat(PageSketch.blocks(first, second))
                .extracting(block -> ((Paragraph) block).text())
                .containsExactly("某市财政局", "甲", "乙", "2025年1月20日");
    }

    private static List<String> texts(PageSketch page) throws Exception {
        return PageSketch.blocks(page).stream()
                .map(block -> ((Paragraph) block).text())
                .toList();
    }
}
