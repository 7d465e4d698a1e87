package cn.huizong.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Block;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {
    @Test
    void aCellALineBehindATab() throws Exception {
        assertThat(shown("说明\n\n\t结果\n维持\n\t总计\n\n\t00\n\t\t0\n\t\n\t　0　\n\n\n五、其他\n"))
                .containsExactly("说明@1", "[结果/维持@3|总计@5]", "[00@7|0@8|@9|0@10]", "五、其他@13");
    }

    @Test
    void aTitleDirectlyAfterATableIsNoPartOfItsLastCell() throws Exception {
        assertThat(shown("\t规章\n\t0\n四、收到和处理\n正文。\n")).containsExactly("[规章@1|0@2]", "四、收到和处理@3", "正文。@4");
    }

    @Test
    void rowsWithoutABlankLineBetweenAreCellsOfTheirOwn() throws Exception {
        assertThat(shown("\t规章\n\t0\n\t规范性文件\n\t1\n\t行政许可\n\t2\n"))
                .containsExactly("[规章@1]", "[0@2]", "[规范性文件@3]", "[1@4]", "[行政许可@5]", "[2@6]");
    }

    @Test
    void rowsWithTabsBetweenKeepTheirBlanks() throws Exception {
        assertThat(shown("信息内容\t制作\t公开\n规章\t0\t\n\t\t3\n"))
                .containsExactly("[信息内容@1|制作@1|公开@1]", "[规章@2|0@2|@2]", "[@3|@3|3@3]");
    }

    @Test
    void rowsOfPipes() throws Exception {
        assertThat(shown("| 规章 | 1 |  |\n|---|:--:|---|\n| ||||\n规范 | 2 | 3\n四、结转 | 1 | 0 |  |\n｜甲｜4｜\n│乙│5│\n"))
                .containsExactly(
                        "[规章@1|1@1|@1]",
                        "[@3|@3|@3|@3]",
                        "[规范@4|2@4|3@4]",
                        "[四、结转@5|1@5|0@5|@5]",
                        "[甲@6|4@6]",
                        "[乙@7|5@7]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "规章 |\n0 |\n|\n2 |\n\n正文。",
                "| 规章\n| 0\n|\n| 2\n\n正文。",
                "规章\n|\n0\n|\n|\n2\n\n正文。",
                "|\n规章\n|\n0\n|\n|\n2\n\n正文。"
            })
    void aCellALineWithItsPipeBehindBeforeOrAlone(String text) throws Exception {
        assertThat(shown(text).stream().map(row -> row.replaceAll("@\\d+", ""))).containsExactly("[规章|0||2]", "正文。");
    }

    @Test
    void aRowEndsWhereAValueHasNoPipeBehind() throws Exception {
        assertThat(shown("规章\n|\n0\n|\n1\n规范\n|\n2\n|\n3\n")).containsExactly("[规章@1|0@3|1@5]", "[规范@6|2@8|3@10]");
    }

    @Test
    void valuesApartByBlanks() throws Exception {
        List<String> lines = List.of(
                "一、本年新收   0 １ 1,113 - 31批次", "三、办理结果   （一）予以公开  0 2", "1 2 3", "  1.政府公报公开数  条  7", "政府采购 18 264517元");
        assertThat(shown(String.join("\n", lines)))
                .containsExactly(
                        "[一、本年新收@1|0@1|１@1|1,113@1|-@1|31批次@1]",
                        "[三、办理结果@2|（一）予以公开@2|0@2|2@2]",
                        "[1@3|2@3|3@3]",
                        "[1.政府公报公开数@4|条@4|7@4]",
                        "[政府采购@5|18@5|264517元@5]");
    }

    @Test
    void proseStaysProse() throws Exception {
        assertThat(shown("全年公开 129 条，其中网站 12 条。\r\n2021 年 1 月 25 日\r其他 结果 3\u2028－4－\f— 5 —\n第 3 页"))
                .containsExactly("全年公开 129 条，其中网站 12 条。@1", "2021 年 1 月 25 日@2", "其他 结果 3@3");
    }

    @Test
    void plainCellsALineAreParagraphs() throws Exception {
        assertThat(shown("规章\n\n0\n\n0\n")).containsExactly("规章@1", "0@3", "0@5");
    }

    @Test
    void aHostileTextIsRefused() {
        assertThatThrownBy(() -> shown("一".repeat(20_000_000))).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> shown("0|".repeat(250_000))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    @Timeout(120)
    void aLongTextIsReadInOnePass() throws Exception {
        assertThat(shown("甲\t乙\n丙\n".repeat(60_000))).hasSize(120_000);
        assertThat(shown("\t甲\n" + "乙\n".repeat(150_000))).isNotEmpty();
        assertThat(shown("甲 |\n".repeat(90_000))).hasSize(90_000);
        assertThat(shown("甲\n|\n" + "乙\n".repeat(150_000))).hasSize(1);
    }

    private static List<String> shown(String text) throws UnreadableDocument {
        return new TextReader()
                .read(text, Limits.DEFAULT).blocks().stream()
                        .map(TextReaderTests::shown)
                        .toList();
    }

    private static String shown(Block block) {
        if (block instanceof FlatRow row) {
            return row.cells().stream()
                    .map(cell ->
                            cell.text().replace('\n', '/') + "@" + cell.anchor().substring(4))
                    .collect(Collectors.joining("|", "[", "]"));
        }
        Paragraph paragraph = (Paragraph) block;
        return paragraph.text() + "@" + paragraph.anchor().substring(4);
    }
}
