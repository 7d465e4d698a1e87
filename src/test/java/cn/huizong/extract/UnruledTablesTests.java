package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.UnknownRow;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables of pages without ruled lines: what is certain is read, cell by cell, and nothing else. */
class UnruledTablesTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());
    private static final String TITLE = "云溪市财政局2022年政府信息公开工作年度报告";

    /** A label column and three of numbers. */
    private static final double[] FOUR = {110, 220, 320, 420};

    private static PlacedPage documents() {
        return new PlacedPage(1).word(270, 80, "第二十条第（一）项").row(100, FOUR, "信息内容/本年制发件数/本年废止件数/现行有效件数");
    }

    @Test
    void aNumberIsOfTheLabelBesideItAndTheHeadingOverIt() {
        Report report = read(documents().row(120, FOUR, "规章/1/0/12").row(140, FOUR, "行政规范性文件/8/26/105"));
        assertThat(numbers(report))
                .isEqualTo(Map.of(
                        "regulation.issued", "1",
                        "regulation.repealed", "0",
                        "regulation.in_force", "12",
                        "normative_document.issued", "8",
                        "normative_document.repealed", "26",
                        "normative_document.in_force", "105"));
        assertThat(fact(report, "normative_document.repealed").anchor()).isEqualTo("p1t1r3c3");
    }

    @Test
    void aBlankCellStaysBlankAndMovesNoNumber() {
        Report report = read(documents().row(120, FOUR, "规章/1//12").row(140, FOUR, "行政规范性文件///105"));
        assertThat(numbers(report))
                .isEqualTo(Map.of(
                        "regulation.issued", "1", "regulation.in_force", "12", "normative_document.in_force", "105"));
        assertThat(fact(report, "regulation.repealed").says()).isEqualTo(new CellValue.Blank());
        assertThat(fact(report, "normative_document.issued").says()).isEqualTo(new CellValue.Blank());
    }

    @Test
    void aRowWithBlanksWhoseNumbersAreNotSetAsTheOthersIsNotRead() {
        Report report = read(documents()
                .row(120, FOUR, "规章/1/0/12")
                .row(140, FOUR, "行政规范性文件///")
                .left(238, 140, "7"));
        assertThat(numbers(report)).containsOnlyKeys("regulation.issued", "regulation.repealed", "regulation.in_force");
        assertThat(report.doubts()).extracting(Doubt::rule).contains("CELL-MERGED");
    }

    @Test
    void numbersSetToTheLeftUnderHeadingsInTheMiddleAreReadWhereTheyStandInColumns() {
        Report report = read(documents()
                .word(110, 120, "规章")
                .left(175, 120, "1")
                .left(275, 120, "0")
                .left(375, 120, "12")
                .word(110, 140, "行政规范性文件")
                .left(175, 140, "8")
                .left(375, 140, "105"));
        assertThat(numbers(report))
                .containsEntry("regulation.repealed", "0")
                .containsEntry("normative_document.issued", "8")
                .containsEntry("normative_document.in_force", "105")
                .hasSize(5);
    }

    @Test
    void aNumberThatGoesOnInTheNextLineIsNoNumber() {
        Report report = read(
                documents().row(120, FOUR, "规章/1/0/12345").word(420, 131, "67").row(150, FOUR, "行政规范性文件/8/26/105"));
        assertThat(numbers(report)).isEmpty();
        assertThat(report.doubts()).extracting(Doubt::rule).contains("CELL-MERGED");
    }

    @Test
    void aWordBetweenTwoLabelsLeavesBothOut() {
        Report report = read(
                documents().row(120, FOUR, "规章/1/0/12").row(145, FOUR, "/3//").row(170, FOUR, "行政规范性文件/8/26/105"));
        assertThat(numbers(report)).isEmpty();
    }

    @Test
    void aNumberUnderTwoHeadingsIsNobodys() {
        Report report = read(documents()
                .row(120, FOUR, "规章/1/0/12")
                .word(110, 140, "行政规范性文件")
                .word(270, 140, "12345678901234567")
                .word(420, 140, "105"));
        assertThat(numbers(report)).containsOnlyKeys("regulation.issued", "regulation.repealed", "regulation.in_force");
    }

    @Test
    void anUnknownRowIsNamedAndCostsNoOther() {
        Report report = read(documents()
                .row(120, FOUR, "规章/1/0/12")
                .row(140, FOUR, "其他公开的资料/58/0/0")
                .row(160, FOUR, "行政规范性文件/8/26/105"));
        assertThat(numbers(report)).hasSize(6);
        assertThat(report.doubts()).isEmpty();
        assertThat(report.tables().get(0).unknownRows())
                .extracting(UnknownRow::text)
                .containsExactly("其他公开的资料 | 58 | 0 | 0");
    }

    private static final double[] EIGHT = {130, 260, 310, 360, 410, 460, 510, 560};

    private static PlacedPage applications() {
        return new PlacedPage(1)
                .row(95, EIGHT, "//////其他/")
                .row(90, EIGHT, "//商业/科研/社会公/法律服//")
                .row(95, EIGHT, "/自然人//////总计")
                .row(101, EIGHT, "//企业/机构/益组织/务机构//")
                .word(410, 75, "法人或其他组织");
    }

    @Test
    void aLabelOverSeveralLinesAndOneBesideSeveralRowsAreKnown() {
        Report report = read(applications()
                .left(20, 120, "一、本年新收政府信息公开申请数量")
                .row(120, EIGHT, "/7/0/0/0/0/0/7")
                .left(20, 140, "二、上年结转政府信息公开申请数量")
                .row(140, EIGHT, "/0/0/0/0/0/0/0")
                .left(20, 172, "三、")
                .left(45, 160, "（一）予以公开")
                .row(160, EIGHT, "/3/0/0/0/0/0/3")
                .left(20, 184, "本年")
                .left(45, 180, "（二）部分公开（区分处理的，")
                .left(45, 192, "只计这一情形，不计其他情形）")
                .row(186, EIGHT, "/1/0/0/0/0/0/1")
                .left(20, 196, "度办")
                .left(45, 224, "（三）")
                .left(45, 236, "不予")
                .left(45, 248, "公开")
                .left(90, 212, "1.属于国家秘密")
                .row(212, EIGHT, "/0/0/0/0/0/0/0")
                .left(90, 232, "2.其他法律行政法规")
                .left(90, 244, "禁止公开")
                .row(238, EIGHT, "/2/0/0/0/0/0/2")
                .left(90, 262, "3.危及“三安全一稳定”")
                .row(262, EIGHT, "/0//0/0/0/0/0"));
        assertThat(numbers(report))
                .containsEntry("application.received@natural_person", "7")
                .containsEntry("application.granted@total", "3")
                .containsEntry("application.partial@natural_person", "1")
                .containsEntry("application.denied.law@natural_person", "2")
                .containsEntry("application.denied.law@public_welfare", "0")
                .containsEntry("application.denied.safety_stability@research", "0");
        assertThat(report.facts().stream()
                        .filter(fact -> !fact.key().toString().contains("denied.safety"))
                        .flatMap(fact -> fact.number().stream()))
                .hasSize(42);
    }

    @Test
    void aTableGoesOnOnTheNextPageWithItsHeadOrWithout() {
        PlacedPage first = documents().row(120, FOUR, "规章/1/0/12").margin(270, 800, "1");
        Report bare = read(first, new PlacedPage(2).row(60, FOUR, "行政规范性文件/8/26/105"));
        Report headed = read(
                first,
                new PlacedPage(2).row(60, FOUR, "信息内容/本年制发件数/本年废止件数/现行有效件数").row(80, FOUR, "行政规范性文件/8/26/105"));
        assertThat(numbers(bare)).hasSize(6).containsEntry("normative_document.in_force", "105");
        assertThat(numbers(headed)).isEqualTo(numbers(bare));
        assertThat(fact(bare, "normative_document.issued").anchor()).isEqualTo("p2t1r1c2");
    }

    @Test
    void aTableWithoutLabelsHasOneRowOfNumbers() {
        double[] fifteen = new double[15];
        for (int i = 0; i < fifteen.length; i++) {
            fifteen[i] = 40 + 35 * i;
        }
        String five = "结果/结果/其他/尚未/";
        String six = "维持/纠正/结果/审结/";
        PlacedPage page = new PlacedPage(1)
                .row(100, fifteen, five + "/" + five + "/" + five)
                .row(106, fifteen, "////总计/////总计/////总计")
                .row(112, fifteen, six + "/" + six + "/" + six)
                .row(130, fifteen, "1/2/3/4/10/0/0/0/0/0/5/6/7/8/26");
        assertThat(numbers(read(page)))
                .hasSize(15)
                .containsEntry("reconsideration.pending", "4")
                .containsEntry("litigation.after_reconsideration.total", "26");
        page.word(250, 160, "五、存在的主要问题及改进情况");
        assertThat(numbers(read(page))).hasSize(15);
        assertThat(numbers(read(page.word(fifteen[6], 136, "³").word(fifteen[3], 142, "1"))))
                .isEmpty();
    }

    @Test
    void proseEndsATableAndPageNumbersAreNoPartOfIt() {
        Report report = read(documents()
                .row(120, FOUR, "规章/1/0/12")
                .row(140, FOUR, "行政规范性文件/8/26/105")
                .left(40, 160, "注：以上件数均不含转发上级的文件，其中现行有效件数为清理之后的件数。")
                .left(60, 180, "三、收到和处理政府信息公开申请情况")
                .row(200, FOUR, "/3/4/5")
                .margin(320, 800, "1"));
        assertThat(numbers(report)).hasSize(6).containsEntry("normative_document.in_force", "105");
    }

    private static Report read(PlacedPage... pages) {
        Extraction extraction = EXTRACTOR.extract(PlacedPage.document(TITLE, pages), "报告.pdf");
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).report();
    }

    private static Fact fact(Report report, String key) {
        return report.facts().stream()
                .filter(fact -> fact.key().equals(IndicatorKey.of(key)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> numbers(Report report) {
        return report.facts().stream()
                .filter(fact -> fact.number().isPresent())
                .collect(Collectors.toMap(
                        fact -> fact.key().toString(),
                        fact -> fact.number().orElseThrow().toPlainString()));
    }
}
