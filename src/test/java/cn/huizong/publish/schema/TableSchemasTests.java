package cn.huizong.publish.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.FactsCsv;
import cn.huizong.publish.table.FindingsCsv;
import cn.huizong.publish.table.SubmissionsCsv;
import cn.huizong.publish.table.Table;
import cn.huizong.report.Outcome;
import cn.huizong.rollup.BodyStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSchemasTests {
    private static final TableSchemas SCHEMAS = TableSchemas.official();

    @TempDir
    Path folder;

    @Test
    void aColumnHasItsTitleAndWords() {
        assertThat(schema(FindingsCsv.TABLE, "severity").title()).isEqualTo("程度");
        assertThat(SCHEMAS.words(schema(FindingsCsv.TABLE, "severity")))
                .extracting(Word::code)
                .containsExactlyElementsOf(
                        Stream.of(Severity.values()).map(Severity::code).toList());
        assertThat(SCHEMAS.words(schema(SubmissionsCsv.TABLE, "outcome")))
                .extracting(Word::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Outcome.values()).map(Outcome::code).toList());
        assertThat(SCHEMAS.words(schema(FactsCsv.TABLE, "status")))
                .extracting(word -> word.code() + " " + word.zh())
                .startsWith("reported 填报", "deduced 由勾稽关系推出");
        assertThat(SCHEMAS.words(schema(BodiesCsv.BODIES, "kind"))).isEmpty();
    }

    /** How a body stands is said by one type: the tables' words are its words. */
    @Test
    void howABodyStandsIsSaidInTheListedWords() {
        assertThat(words(BodiesCsv.BODIES, "standing"))
                .containsExactly("采用", "待确认", "退回", "未报")
                .containsExactlyElementsOf(
                        Stream.of(BodyStatus.values()).map(BodyStatus::standing).toList());
        assertThat(words(BodiesCsv.BODIES, "status")).containsExactly("accepted", "refused", "missing");
        assertThat(words(BodiesCsv.MISSING, "standing"))
                .containsExactlyInAnyOrder(
                        BodyStatus.ASKED.absence(), BodyStatus.REFUSED.absence(), BodyStatus.MISSING.absence());
        assertThat(words(BodiesCsv.MISSING, "status"))
                .contains(BodyStatus.ASKED.code(), BodyStatus.REFUSED.code(), BodyStatus.MISSING.code());
    }

    private static List<String> words(Table table, String column) {
        return SCHEMAS.words(schema(table, column)).stream().map(Word::code).toList();
    }

    @Test
    void aTableMayMeanSomethingElseByAColumn() {
        assertThat(schema(BodiesCsv.BODIES, "year").required()).isTrue();
        assertThat(schema(FindingsCsv.TABLE, "year").required()).isFalse();
        assertThat(schema(BodiesCsv.BODIES, "expected").title()).isEqualTo("是否应报");
        assertThat(schema(FindingsCsv.TABLE, "expected").title()).isEqualTo("应为");
    }

    @Test
    void keysAndLinksNameColumns() {
        for (Table table : List.of(BodiesCsv.BODIES, BodiesCsv.MISSING, FactsCsv.TABLE, SubmissionsCsv.TABLE)) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            assertThat(names).containsAll(SCHEMAS.of(table).key());
            SCHEMAS.of(table).links().forEach(link -> assertThat(names).containsAll(link.columns()));
        }
        assertThat(SCHEMAS.of(BodiesCsv.BODIES).key()).containsExactly("region_code", "region", "agency", "year");
    }

    @Test
    void aColumnWithoutATitleStopsTheProgram() {
        Table odd = new Table("odd.csv", "", List.of(Column.text("odd", ""), Column.text("奇数", "")));
        assertThatThrownBy(() -> SCHEMAS.column(odd, odd.columns().get(0))).hasMessage("no title for odd.csv odd");
        assertThat(SCHEMAS.column(odd, odd.columns().get(1)).title()).isEqualTo("奇数");
    }

    @Test
    void theListsNameColumnsAndWords() throws Exception {
        new CodeLists(SCHEMAS, List.of(FindingsCsv.TABLE)).write(folder);
        assertThat(Files.readAllLines(folder.resolve("columns.csv")))
                .hasSize(FindingsCsv.TABLE.columns().size() + 1)
                .contains("findings.csv,severity,程度,string,yes,error 错误，warning 警告，information 提示");
        assertThat(Files.readAllLines(folder.resolve("codes.csv")))
                .endsWith(
                        "findings.csv,severity,error,错误,error",
                        "findings.csv,severity,warning,警告,warning",
                        "findings.csv,severity,information,提示,information");
    }

    @Test
    void everyNumberOfEveryFormIsInTheListsWithWhatItIs() throws Exception {
        Forms forms = Forms.official();
        new IndicatorLists(forms).write(folder);
        List<String> indicators = Files.readAllLines(folder.resolve("indicators.csv"));
        assertThat(indicators)
                .contains(
                        "application.received,total,一、本年新收政府信息公开申请数量 总计,收到和处理政府信息公开申请情况,件,flow,2019|2021,2019：2019 年度起申请情况改用新格式（分申请人类别，含上年结转，办理结果另行分类），与以前年度不可比,本年新收到的政府信息公开申请，不含上年结转的；2014 年版另按申请方式分列",
                        "regulation.in_force,,规章 现行有效件数,第二十条第（一）项,件,stock,2021,2021：2021 年度起规章、规范性文件改报制发、废止和现行有效件数，与以前年度不可比,年末现行有效的规章");
        IndicatorDescriptions descriptions = IndicatorDescriptions.official();
        forms.all().stream()
                .flatMap(form -> form.indicators())
                .forEach(indicator -> assertThat(descriptions.of(indicator.key()))
                        .as(indicator.key().code())
                        .isNotEmpty());
        assertThat(descriptions.of(IndicatorKey.of("city.own"))).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("indicator-forms.csv")))
                .contains("2021,2021,,fee.amount,,第二十条第（八）项,行政事业性收费,本年收费金额（单位：万元）,元,flow");
        assertThat(indicators.get(0).toLowerCase(Locale.ROOT)).contains("indicator,applicant,label");
    }

    private static ColumnSchema schema(Table table, String name) {
        return SCHEMAS.column(
                table,
                table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }
}
