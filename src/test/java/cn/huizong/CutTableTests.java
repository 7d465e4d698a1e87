package cn.huizong;

import static cn.huizong.document.word.WordDocuments.body;
import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.tr;
import static cn.huizong.document.word.WordDocuments.wide;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.html.HtmlReader;
import cn.huizong.document.word.WordReader;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Doubt;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that a page, a converter or a hand has cut, framed or dragged, in Word and on web pages. */
class CutTableTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());
    private static final String TITLE = "云溪市财政局2020年政府信息公开工作年度报告";
    private static final String HEAD = "信息内容|上一年项目数量|本年增/减|处理决定数量";
    private static final String FIRST = "行政许可|1|2|3";
    private static final String SECOND = "其他对外管理服务事项|4|5|6";

    private static Report read(byte[] content) throws Exception {
        Document document = content[0] == 'P'
                ? new WordReader().read(content, Limits.DEFAULT)
                : new HtmlReader().read(content, Limits.DEFAULT);
        return ((Extraction.Read) EXTRACTOR.extract(document, "报告")).report();
    }

    private static Map<String, String> values(Report report) {
        Map<String, String> values = new TreeMap<>();
        report.facts()
                .forEach(fact -> fact.number()
                        .ifPresent(number -> values.put(
                                fact.key().toString(),
                                number.stripTrailingZeros().toPlainString())));
        return values;
    }

    private static String word(String... rows) {
        return tbl(Arrays.stream(rows)
                .map(row -> tr(Arrays.stream(row.split("\\|", -1))
                        .map(cell -> tc(cell))
                        .toArray(String[]::new)))
                .toArray(String[]::new));
    }

    private static String page(String... rows) {
        return Arrays.stream(rows)
                .map(row -> "<tr><td>" + row.replace("|", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    private static byte[] html(String... parts) {
        return ("<html><head><meta charset='utf-8'></head><body><h1>" + TITLE + "</h1>" + String.join("", parts)
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void assertWhole(Report report) {
        assertThat(values(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "licensing.items_previous", "1",
                        "licensing.items_change", "2",
                        "licensing.decisions", "3",
                        "other_service.items_previous", "4",
                        "other_service.items_change", "5",
                        "other_service.decisions", "6"));
        assertThat(report.doubts()).isEmpty();
        assertThat(report.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.missingRows()).isEmpty())
                .extracting(FiledTable::form)
                .isEqualTo("2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（续表）", "续上表", "- 4 -"})
    void aTableCutInTwoIsOneTable(String between) throws Exception {
        String around = between.isEmpty() ? " " : between;

        assertWhole(read(body(p(TITLE), word(HEAD, FIRST), p(around), word(SECOND))));
        assertWhole(read(body(p(TITLE), word(HEAD, FIRST), p(around), word(HEAD, SECOND))));
        assertWhole(read(html(page(HEAD, FIRST), "<p>" + between + "</p>", page(SECOND))));
        assertWhole(read(html(page(HEAD, FIRST), "<p>" + between + "</p>", page(HEAD, SECOND))));
    }

    @Test
    void aPartThatHasLostAColumnOfLabelsIsTheSameTable() throws Exception {
        String broad = tbl(tr(wide(2, "其他对外管理服务事项"), tc("4"), tc("5"), tc("6")));
        String head = tr(wide(2, "信息内容"), tc("上一年项目数量"), tc("本年增/减"), tc("处理决定数量"));
        String first = tr(wide(2, "行政许可"), tc("1"), tc("2"), tc("3"));

        assertWhole(read(body(p(TITLE), word(HEAD, FIRST), p(" "), broad)));
        assertWhole(read(body(p(TITLE), tbl(head, first), p(" "), word(SECOND))));
    }

    @Test
    void aTableAfterProseOrOfAnotherWidthIsNoPartOfTheOneBefore() throws Exception {
        Report apart = read(body(p(TITLE), word(HEAD, FIRST), p("说明如下。"), word(SECOND)));
        Report narrow = read(body(p(TITLE), word(HEAD, FIRST), word("其他对外管理服务事项|4|5")));

        assertThat(values(apart)).hasSize(3).containsEntry("licensing.decisions", "3");
        assertThat(values(narrow)).hasSize(3).containsEntry("licensing.decisions", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|上一年项目数量|本年增/减|处理决定数量", "信息内容|上一年项目数量|本年增/减|", "信息内容||本年增/减|处理决定数量"})
    void aBlankInTheHeadOfAnotherTableCostsTheOneBeforeNothing(String head) throws Exception {
        Report report = read(body(p(TITLE), word(HEAD, FIRST, SECOND), p(""), word(head, "行政处罚|7|8|9", "行政强制|3|2|1")));

        assertThat(report.tables()).extracting(FiledTable::table).containsExactly("licensing", "enforcement");
        assertThat(report.tables())
                .allSatisfy(table -> assertThat(table.unknownRows()).isEmpty());
        assertThat(values(report))
                .containsEntry("licensing.decisions", "3")
                .containsEntry("other_service.decisions", "6")
                .containsEntry("penalty.items_change", "8")
                .containsEntry("coercion.items_change", "2");
        assertThat(report.facts())
                .filteredOn(fact -> fact.key().toString().startsWith("penalty"))
                .allSatisfy(fact -> assertThat(fact.number().orElseThrow().intValue())
                        .isEqualTo(
                                switch (fact.key().toString()) {
                                    case "penalty.items_previous" -> 7;
                                    case "penalty.items_change" -> 8;
                                    default -> 9;
                                }));
    }

    @Test
    void aTableThatStandsTwiceIsNoTableCutInTwo() throws Exception {
        Report report = read(body(p(TITLE), word(HEAD, FIRST, SECOND), word(HEAD, "行政许可|1|2|9", SECOND)));

        assertThat(values(report)).isEmpty();
        assertThat(report.doubts()).extracting(Doubt::rule).containsExactly("TABLE-DOUBLED");
    }

    @Test
    void aTableAroundTheWholeReportIsLookedThrough() throws Exception {
        String prose = p(TITLE) + p("一、总体情况") + p("本局认真做好公开。") + p("二、主动公开政府信息情况");
        String inside = prose + word(HEAD, FIRST, SECOND) + p("三、其他") + p("无。") + p("云溪市财政局");

        assertWhole(read(body("<w:tbl><w:tblPr/><w:tblGrid/>" + tr(tc(inside)) + "</w:tbl>")));
        assertWhole(read(body("<w:tbl><w:tblPr/><w:tblGrid/>" + tr(tc(p(TITLE)))
                + tr("<w:tc><w:p/>" + inside + "</w:tc>") + "</w:tbl>")));
        assertWhole(read(body("<w:tbl><w:tblPr/><w:tblGrid/>" + tr(tc("首页"), tc(inside)) + "</w:tbl>")));
    }

    /** Each row's borders lie a little beside those of the next, so that Word needs a narrow column between any two. */
    @ParameterizedTest
    @ValueSource(ints = {15, 40, 160, 380})
    void bordersDraggedAsideAreTheSameBorders(int aside) throws Exception {
        String columns =
                ("<w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"" + aside + "\"/>").repeat(3) + "<w:gridCol w:w=\"1500\"/>";
        String table = "<w:tbl><w:tblPr/><w:tblGrid>" + columns + "</w:tblGrid>"
                + tr(wide(2, "信息内容"), wide(2, "上一年项目数量"), wide(2, "本年增/减"), tc("处理决定数量"))
                + tr(tc("行政许可"), wide(2, "1"), wide(2, "2"), wide(2, "3"))
                + tr(wide(2, "其他对外管理服务事项"), tc("4"), wide(3, "5"), tc("6"))
                + "</w:tbl>";

        assertWhole(read(body(p(TITLE), table)));
    }
}
