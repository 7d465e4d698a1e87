package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Paragraph;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExtractorTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());

    private static final String DOCUMENTS_2019 = """
            第二十条第（一）项|<|<|<
            信息内容|本年新制作数量|本年新公开数量|对外公开总数量
            规章|0|0|0
            规范性文件|3|2|17
            """;

    private static final String HEAD_OF_APPLICATIONS = """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|<|<|申请人情况|<|<|<|<|<|<
            ^|<|<|自然人|法人或其他组织|<|<|<|<|总计
            ^|<|<|^|商业\\n企业|科研\\n机构|社会公益组织|法律服务机构|其他|^
            """;

    private static final String REVIEW = """
            行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<
            结果维持|结果纠正|其他结 果|尚未审结|总计|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<
            ^|^|^|^|^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            1|2|3|4|10|5|0|0|0|5|6|7|0|0|13
            """;

    private static TextPage titled(String title) {
        return new TextPage().prose(title, "一、总体情况");
    }

    @Test
    void theTitleOfAScanMaySeemToGoOnInTheText() {
        Document scan = new Document(
                Format.PDF,
                List.of(
                        new Paragraph("云溪市体育局2022年政府信息公开工作年度报告\n现将云溪市体育局2022年政府信息公开工作情况报告如下，\n所列数据见下。", "narrative1"),
                        new Paragraph("一、总体情况", "narrative2")),
                false,
                true,
                List.of());

        Extraction read = EXTRACTOR.extract(scan, "扫描件.pdf");

        assertThat(read).isInstanceOf(Extraction.Read.class);
        assertThat(((Extraction.Read) read).report())
                .returns("云溪市体育局", report -> report.body().agency())
                .returns(2022, Report::year);
    }

    @Test
    void everyFactOfAScanIsMarkedAndNoBlankOfItBecomesAZero() {
        Document plain = titled("余姚市财政局2020年政府信息公开工作年度报告")
                .grid(DOCUMENTS_2019.replace("0|0|0", "||"))
                .document();
        Document scan = new Document(Format.IMAGE, plain.blocks(), false, true, List.of());

        Report report = ((Extraction.Read) EXTRACTOR.extract(scan, "报告.png")).report();

        assertThat(report.facts()).hasSize(6).allMatch(fact -> fact.status() == Status.OCR);
        assertThat(report.facts().stream().flatMap(fact -> fact.number().stream()))
                .hasSize(3);
        assertThat(report.doubts()).extracting(Doubt::rule).contains("OCR-READ");
    }

    @Test
    void aTableWhoseFirstLabelIsACharacterOffIsStillATable() {
        Report drifted = read(titled("余姚市财政局2020年政府信息公开工作年度报告").grid(HEAD_OF_APPLICATIONS + """
                一本年新收政府信息公开申请数量|<|<|1|1|1|1|1|1|6
                二、上年结转政府信息公开申请数量|<|<|0|0|0|0|0|0|0
                三、本年度办理结果|（一）予以公开|<|1|1|1|1|1|1|6
                ^|（七）总计|<|1|1|1|1|1|1|6
                四、结转下年度继续办理|<|<|0|0|0|0|0|0|0
                """));

        assertThat(drifted.findFact(IndicatorKey.parse("application.received@total"))
                        .orElseThrow()
                        .number())
                .contains(new BigDecimal(6));
        assertThat(drifted.doubts()).extracting(Doubt::rule).contains("LABEL-UNCERTAIN");
    }

    @Test
    void aNameThatAScanSaysAlmostIsTheOneOfTheFile() {
        Document plain = titled("宁海县具政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).document();
        Document scan = new Document(Format.IMAGE, plain.blocks(), false, true, List.of());

        assertThat(body(scan, "宁海县财政局2020年政府信息公开工作年度报告.png")).isEqualTo("宁海县财政局");
        assertThat(body(plain, "宁海县财政局2020年政府信息公开工作年度报告.docx")).isEqualTo("宁海县具政局");
        assertThat(body(scan, "宁海县交通运输局2020年政府信息公开工作年度报告.png")).isEqualTo("宁海县具政局");
        assertThat(body(scan, "报告.png")).isEqualTo("宁海县具政局");
    }

    private static String body(Document document, String source) {
        return ((Extraction.Read) EXTRACTOR.extract(document, source))
                .report()
                .body()
                .agency();
    }

    private static Report read(TextPage page) {
        Extraction extraction = EXTRACTOR.extract(page.document(), "报告.docx");
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).report();
    }

    private static Map<String, String> values(Report report) {
        Map<String, String> values = new TreeMap<>();
        report.facts()
                .forEach(fact -> fact.number()
                        .ifPresent(number -> values.put(
                                fact.key() + " " + fact.anchor(),
                                number.stripTrailingZeros().toPlainString())));
        return values;
    }

    private static Fact fact(Report report, String key) {
        return report.findFact(IndicatorKey.parse(key)).orElseThrow();
    }

    @Test
    void aTableIsReadByItsLabelsAndHeadings() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019));

        assertThat(values(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "regulation.made t1r3c2", "0",
                        "regulation.published t1r3c3", "0",
                        "regulation.public_total t1r3c4", "0",
                        "normative_document.made t1r4c2", "3",
                        "normative_document.published t1r4c3", "2",
                        "normative_document.public_total t1r4c4", "17"));
        assertThat(report.doubts()).isEmpty();
    }

    @Test
    void columnsThatChangePlacesAreStillReadByTheirHeadings() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid("""
                        信息内容|对外公开总数量||本年新公开数量|本年新制作数量
                        规范性文件|17||2|3
                        """));

        assertThat(fact(report, "normative_document.made").number()).hasValue(new java.math.BigDecimal("3"));
        assertThat(fact(report, "normative_document.public_total").anchor()).isEqualTo("t1r2c2");
    }

    @Test
    void theFormOfATableIsToldByItsOwnWordsAndNotByTheYear() {
        Report report = read(titled("云溪市财政局2022年政府信息公开工作年度报告").grid(DOCUMENTS_2019));

        assertThat(report.year()).isEqualTo(2022);
        assertThat(report.tables()).extracting(FiledTable::form).containsExactly("2019");
    }

    @Test
    void aSecondHeadingWrittenAsTheFirstIsReadByItsPlaceAndDoubted() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019.replace("本年新公开数量", "本年新制作数量")));

        assertThat(fact(report, "normative_document.made").anchor()).isEqualTo("t1r4c2");
        assertThat(fact(report, "normative_document.published").anchor()).isEqualTo("t1r4c3");
        assertThat(report.doubts())
                .extracting(Doubt::rule, Doubt::anchor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("HEADING-UNCERTAIN", "t1r2c3"));
    }

    @Test
    void theReviewTableIsReadByItsThreeLevelsOfHeadings() {
        Report report =
                read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).grid(REVIEW));

        assertThat(fact(report, "reconsideration.total").number()).hasValue(new java.math.BigDecimal("10"));
        assertThat(fact(report, "litigation.direct.upheld").anchor()).isEqualTo("t2r4c6");
        assertThat(fact(report, "litigation.after_reconsideration.corrected").number())
                .hasValue(new java.math.BigDecimal("7"));
        assertThat(report.facts())
                .filteredOn(fact -> fact.table().equals("review"))
                .hasSize(15);
    }

    @Test
    void aDamagedLabelIsReadAndDoubted() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(HEAD_OF_APPLICATIONS + """
                        一、本年新收政府信息公开申请数量|<|<|1|0|0|0|0|0|1
                        二、上年结转政府信息公开申请数量|<|<|0|0|0|0|0|0|0
                        三、本年度办理结果|（一）予以公开|<|1|0|0|0|0|0|1
                        ^|（三）不予公开|2.其他法律行政止公开|0|4|0|0|0|0|4
                        """));

        assertThat(fact(report, "application.denied.law@company").number()).hasValue(new java.math.BigDecimal("4"));
        assertThat(report.doubts()).extracting(Doubt::rule).containsExactly("LABEL-UNCERTAIN");
    }

    @Test
    void anUnknownRowIsListedAndNotCounted() {
        Report report = read(titled("云溪市财政局2022年政府信息公开工作年度报告").grid("""
                        信息内容|本年制发件数|本年废止件数|现行有效件数
                        规章|0|0|0
                        行政规范性文件|1|0|5
                        其他主动公开文件|58|0|0
                        第二十条第（五）项|<|<|<
                        信息内容|本年处理决定数量|<|<
                        行政许可|33|<|<
                        """));

        assertThat(report.tables().get(0).unknownRows())
                .extracting("text", "anchor")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("其他主动公开文件 | 58 | 0 | 0", "t1r4c1"));
        assertThat(values(report)).doesNotContainValue("58").containsEntry("licensing.decisions t1r7c2", "33");
    }

    @Test
    void aNumberUnderSeveralHeadingsBelongsToNone() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019.replace("规章|0|0|0", "规章|5|<|<")));

        assertThat(report.findFact(IndicatorKey.of("regulation.made"))).isEmpty();
        assertThat(report.doubts()).extracting(Doubt::rule).containsExactly("CELL-MERGED");
    }

    @Test
    void aNumberUnderTwoHeadingsOfTheReviewTableBelongsToNone() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告")
                .grid(DOCUMENTS_2019)
                .grid(REVIEW.replace("1|2|3|4|10", "1|2|<|4|10")));

        assertThat(report.findFact(IndicatorKey.of("reconsideration.corrected")))
                .isEmpty();
        assertThat(report.findFact(IndicatorKey.of("reconsideration.other"))).isEmpty();
        assertThat(fact(report, "reconsideration.pending").number()).hasValue(new java.math.BigDecimal("4"));
        assertThat(report.doubts()).extracting(Doubt::rule).contains("CELL-MERGED");
    }

    @Test
    void ofTwoRowsOfNumbersUnderTheReviewHeadingsNeitherIsTaken() {
        Report report =
                read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).grid(REVIEW + "6||||9|0|||||||||\n"));

        assertThat(fact(report, "reconsideration.upheld").number()).isEmpty();
        assertThat(fact(report, "reconsideration.upheld").says().text()).isEqualTo("1\n6");
        assertThat(fact(report, "reconsideration.corrected").number()).hasValue(new java.math.BigDecimal("2"));
    }

    @Test
    void aTableThatStandsTwiceCountsOnceIfBothSayTheSameAndNeverIfTheyDiffer() {
        TextPage same = titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).grid(DOCUMENTS_2019);
        TextPage different =
                titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).grid(DOCUMENTS_2019.replace("17", "71"));

        assertThat(values(read(same))).hasSize(6);
        assertThat(values(read(different))).isEmpty();
        assertThat(read(different).doubts()).extracting(Doubt::rule).containsExactly("TABLE-DOUBLED");
    }

    @Test
    void theUnitOfMoneyComesFromTheCellOrItsHeading() {
        TextPage page = titled("云溪市财政局2020年政府信息公开工作年度报告").grid("信息内容|采购项目数量|采购总金额(万元)\n政府集中采购|3|477.35");
        assertThat(values(read(page))).containsEntry("procurement.amount t1r2c3", "4773500");

        Report without = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid("信息内容|采购项目数量|采购总金额\n政府集中采购|3|8040"));
        assertThat(fact(without, "procurement.amount").says()).isEqualTo(new CellValue.Unitless("8040"));
    }

    @Test
    void blanksThatTheTiesLeaveNoDoubtAboutAreDeduced() {
        String filled = REVIEW.replace("1|2|3|4|10|5|0|0|0|5|6|7|0|0|13", "1||3||4|||||0|6|7|||");
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(filled));

        assertThat(fact(report, "reconsideration.corrected").status()).isEqualTo(Status.DEDUCED);
        assertThat(fact(report, "litigation.direct.pending").number()).hasValue(java.math.BigDecimal.ZERO);
        assertThat(fact(report, "litigation.after_reconsideration.other").says())
                .isEqualTo(new CellValue.Blank());
    }

    @Test
    void whatIsDeducedAnewDependsOnTheTiesOfTodayOnly() {
        String filled = REVIEW.replace("1|2|3|4|10|5|0|0|0|5|6|7|0|0|13", "1||3||4|||||0|6|7|||");
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(filled));

        Report without = new Deduction(List.of()).deduce(report);

        assertThat(without.facts()).extracting(Fact::status).containsOnly(Status.REPORTED);
        assertThat(fact(without, "reconsideration.corrected").says()).isEqualTo(new CellValue.Blank());
        assertThat(new Deduction(Rules.official(FORMS).ties()).deduce(without)).isEqualTo(report);
    }

    @Test
    void blanksThatWouldBreakATieStayBlank() {
        String filled = REVIEW.replace("1|2|3|4|10|5|0|0|0|5|6|7|0|0|13", "1||3||9|||||0|0|0|0|0|0");
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(filled));

        assertThat(report.facts()).extracting(Fact::status).containsOnly(Status.REPORTED);
    }

    @Test
    void theProseGivesTheTotalOfDisclosuresOnlyWhereNoTableDoes() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告")
                .prose("本年度累计主动公开政府信息1,024条，工作平稳。")
                .grid(DOCUMENTS_2019));

        Fact stated = fact(report, "disclosure.total");
        assertThat(stated.number()).hasValue(new java.math.BigDecimal("1024"));
        assertThat(stated.status()).isEqualTo(Status.NARRATIVE);
        assertThat(stated.anchor()).isEqualTo("narrative3");
    }

    @Test
    void anApproximateNumberOrThatOfOneChannelIsNoTotal() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告")
                .prose("全年主动公开政府信息1000余条。", "通过网站主动公开政府信息30条。")
                .grid(DOCUMENTS_2019));

        assertThat(report.findFact(IndicatorKey.of("disclosure.total"))).isEmpty();
    }

    @Test
    void titleAndSignatureTellWhoseReportItIsAndOfWhichYear() {
        Report report = read(new TextPage()
                .prose("云溪市人民政府招商中心2020年度", "政府信息公开工作年度报告", "市招商中心全年工作平稳。")
                .grid(DOCUMENTS_2019)
                .prose("云溪市人民政府招商中心", "2021年1月25日"));

        assertThat(report.body().agency()).isEqualTo("云溪市人民政府招商中心");
        assertThat(report.body().region()).isEqualTo("云溪市");
        assertThat(report.year()).isEqualTo(2020);
        assertThat(report.dated()).hasValue(LocalDate.of(2021, 1, 25));
        assertThat(report.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/extract/titles.csv", delimiter = '|', numLinesToSkip = 1)
    void aTitleTellsBodyRegionAndYear(String title, String agency, @Nullable String region, int year) {
        Report report = read(new TextPage().prose(title.split("#")).grid(DOCUMENTS_2019));

        assertThat(report.body()).isEqualTo(new Body("", region == null ? "" : region, agency));
        assertThat(report.year()).isEqualTo(year);
    }

    @Test
    void aTitleTurnedIntoAnAdvertisementIsRefused() {
        TextPage page = titled("某博彩官网区人民政府2021年政府信息公开工作年度报告").grid(DOCUMENTS_2019);

        assertThat(EXTRACTOR.extract(page.document(), "1.html"))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.reason()).contains("广告"));
    }

    @Test
    void whatHasNeitherTitleNorTableOfAReportIsAStray() {
        Document letter = titled("关于报送材料的通知").prose("请于月底前报送。").document();
        assertThat(EXTRACTOR.extract(letter, "通知.docx"))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.isStray()).isTrue());
    }

    @Test
    void aSignatureThatNamesAnotherBodyIsDoubted() {
        Report report =
                read(titled("云溪市财政局2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019).prose("云溪市水利局", "2021年1月25日"));

        assertThat(report.body().agency()).isEqualTo("云溪市财政局");
        assertThat(report.doubts()).extracting(Doubt::rule).containsExactly("BODY-CONFLICT");
    }

    @Test
    void aReportOfNobodyOrNoYearIsRefusedWithItsReason() {
        TextPage nobody = titled("2020年政府信息公开工作年度报告").grid(DOCUMENTS_2019);
        TextPage noYear = titled("云溪市财政局政府信息公开工作年度报告").grid(DOCUMENTS_2019);

        assertThat(EXTRACTOR.extract(nobody.document(), "1.docx"))
                .isEqualTo(new Extraction.Refused(
                        "标题、落款和文件名里都没有单位全称，看不出是哪个单位的报告", Optional.empty(), Optional.of(2020), false));
        assertThat(EXTRACTOR.extract(noYear.document(), "1.docx"))
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.reason()).contains("看不出是哪一年度"));
    }

    @Test
    void theNameOfAnUnreadableFileStillTellsWhoseItIs() {
        Extraction.Refused refused = EXTRACTOR.unreadable("文件不完整", "2021/云溪市水利局2021年政府信息公开工作年度报告.docx");

        assertThat(refused.reason()).isEqualTo("文件不完整");
        assertThat(refused.body()).hasValue(new Body("", "云溪市", "云溪市水利局"));
        assertThat(refused.year()).hasValue(2021);
    }

    @Test
    void aDocumentThatIsNoReportIsRefused() {
        Extraction extraction =
                EXTRACTOR.extract(new TextPage().prose("会议通知", "请准时参加。").document(), "通知.docx");

        assertThat(extraction).isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void flattenedRowsAreReadByTheNumberOfTheirValues() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告")
                .flat("第二十条第（一）项", "信息内容|本年新制作数量|本年新公开数量|对外公开总数量", "规章|0|0|0", "规范性文件|3|2|17"));

        assertThat(fact(report, "normative_document.public_total").number()).hasValue(new java.math.BigDecimal("17"));
        assertThat(fact(report, "normative_document.public_total").anchor()).isEqualTo("line6");
    }

    @Test
    void oneCellALineIsReadToo() {
        Report report = read(titled("云溪市财政局2020年政府信息公开工作年度报告")
                .prose("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量", "规章", "0", "0", "0", "规范性文件", "3", "2", "17"));

        assertThat(fact(report, "normative_document.published").number()).hasValue(new java.math.BigDecimal("2"));
        assertThat(report.facts()).hasSize(6);
    }

    @Test
    void aTextThatLostItsRepeatedLinesIsRefused() {
        TextPage page = titled("云溪市财政局2020年政府信息公开工作年度报告");
        page.flat("|自然人|法人或其他组织|总计", "||商业企业|科研机构|社会公益组织|法律服务机构|其他|");
        for (String label : List.of("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密", "（七）总计")) {
            page.flat(label + "|3|0");
        }
        Extraction extraction = EXTRACTOR.extract(page.document(), "1.txt");

        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.Refused.class,
                        refused -> assertThat(refused.reason()).contains("丢了重复的行"));
    }
}
