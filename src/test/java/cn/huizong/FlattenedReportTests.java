package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Doubt;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as converters and people leave them, from their bytes to the numbers of the report. */
class FlattenedReportTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());
    private static final String TITLE_2020 = "云溪市财政局2020年政府信息公开工作年度报告\n";
    private static final String TITLE_2023 = "云溪市财政局2023年政府信息公开工作年度报告\n";

    private static Extraction extract(String text) throws Exception {
        return EXTRACTOR.extract(new Documents(Limits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8)), "报告.txt");
    }

    private static Report read(String text) throws Exception {
        return ((Extraction.Read) extract(text)).report();
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

    @ParameterizedTest
    @ValueSource(strings = {"上一年项目数量\n本年增/\n处理决定数量", "上一年项目数\n本年增/\n处理决定数量", "上一\n本年增/\n处理决定数量", "上一年项目数量\n\n处理决定数量"})
    void aHeadingCutShortLetsNoOtherFormWin(String head) throws Exception {
        Report report = read(TITLE_2020 + "第二十条第(六)项\n信息内容\n" + head + "\n行政处罚\n42\n");

        assertThat(values(report)).isEmpty();
        assertThat(report.doubts()).extracting(Doubt::rule).contains("TABLE-UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " |\n", "\n\n"})
    void headingsCutAlikeAreReadByTheirPlace(String end) throws Exception {
        String text = TITLE_2020 + "第二十条第（一）项\n信息内容,本年新,本年新,对外公开总数量,规章,1,2,3,规范性文件,4,5,6,".replace(",", end);

        assertThat(values(read(text)))
                .containsEntry("regulation.made", "1")
                .containsEntry("regulation.published", "2")
                .containsEntry("normative_document.public_total", "6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"信息内容\n本年处理绝对数量\n行政许可\n12", "信息内容|本年处理绝对数量\n行政许可|12"})
    void oneHeadingWithASlipIsCertainUnderItsTitle(String table) throws Exception {
        Report report = read(TITLE_2023 + "第二十条第（五）项\n" + table + "\n");

        assertThat(values(report)).containsExactly(Map.entry("licensing.decisions", "12"));
        assertThat(report.doubts()).extracting(Doubt::rule).containsExactly("HEADING-UNCERTAIN");
    }

    @Test
    void pipesThatPadARowAreNoRowsOfTheirOwn() throws Exception {
        Report report = read(TITLE_2020
                + "第二十条第(八)项 | |||\n|\n信息内容 |\n上一年项目数量 |\n本年增/减 | |\n|\n行政事业性收费 |\n3 |\n4 | |\n"
                + "第二十条第(九)项 | |||\n|\n信息内容 |\n采购项目数量 |\n采购总金额 | |\n|\n政府集中采购 |\n1 |\n200万元 | |\n");

        assertThat(values(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "fee.items_previous", "3",
                        "fee.items_change", "4",
                        "procurement.count", "1",
                        "procurement.amount", "2000000"));
    }

    @Test
    void theTitleOfTheNextTableIsNoValue() throws Exception {
        Report report = read(TITLE_2023
                + "第二十条第(一)项 |\n|||\n信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n/ |\n/ |\n/ |\n"
                + "行政规范性文件 |\n7 |\n8 |\n9 |\n第二十条第(五)项 |\n|||\n信息内容 |\n本年处理决定数量 |\n||\n行政许可 |\n5 |\n||\n");

        assertThat(values(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "normative_document.issued", "7",
                        "normative_document.repealed", "8",
                        "normative_document.in_force", "9",
                        "licensing.decisions", "5"));
        assertThat(report.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"增1423,1423", "增加 5,5", "减3,-3", "减少 2,-2", "减少2项,-2", "持平,", "无增减,", "未增未减,", "增-5,", "增减5,"})
    void wordsOfChangeAreASignInTheirColumnOnly(String written, String value) throws Exception {
        String form = TITLE_2020 + "第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n10\n%s\n%s\n";

        Map<String, String> values = values(read(form.formatted(written, "7")));
        Map<String, String> elsewhere = values(read(form.formatted("1", written)));

        assertThat(values.get("licensing.items_change")).isEqualTo(value);
        assertThat(elsewhere).doesNotContainKey("licensing.decisions");
    }

    @Test
    void aTableCutBeforeItsLastRowsIsStillOfItsForm() throws Exception {
        String application = """
                信息内容|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
                一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1
                二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0
                （一）予以公开|1|0|0|0|0|0|1
                1.属于国家秘密|0|0|0|0|0|0|0
                """;

        Report report = read(TITLE_2023 + application);

        assertThat(report.tables()).extracting(FiledTable::form).containsExactly("2021");
    }

    @Test
    void linesDroppedHereAndThereAreToldOverTheWholeText() throws Exception {
        String small = "第二十条第（%s）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n%s\n3\n4\n%s\n5\n6\n";
        String text = TITLE_2020 + small.formatted("五", "行政许可", "其他对外管理服务事项") + small.formatted("六", "行政处罚", "行政强制");

        assertThat(extract(text)).isInstanceOf(Extraction.Refused.class);
        assertThat(extract(text + "补充\n7\n7\n")).isInstanceOf(Extraction.Read.class);
    }

    @Test
    void aTitleBrokenInsideItsLastWordsIsATitle() throws Exception {
        Report report = read("云溪市财政局2023年政府信息公开年度报\n告\n一、总体情况\n");

        assertThat(report.body().agency()).isEqualTo("云溪市财政局");
        assertThat(report.year()).isEqualTo(2023);
    }

    @ParameterizedTest
    @CsvSource({"2023年度我镇主动公开政府信息数22条。,22", "2018年度我镇主动公开政府信息数22条。,", "我镇主动公开政府信息22条。,22"})
    void theProseCountsDisclosuresOfItsOwnYear(String sentence, String value) throws Exception {
        assertThat(values(read(TITLE_2023 + sentence + "\n")).get("disclosure.total"))
                .isEqualTo(value);
    }
}
