package cn.huizong.publish.table;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.at;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.report.Area;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CellValue;
import cn.huizong.report.Disposition;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.Indicators;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistCsvTests {
    private static final Forms FORMS = Forms.official();
    private static final Rules RULES = Rules.official(FORMS);

    private static final SettledSubmission FINANCE = with(
            accepted(
                    body("余姚市", "财政局"),
                    2020,
                    at("t2r9c2", fact("2019", "procurement.amount", "20408060000")),
                    at("t2r9c1", fact("2019", "procurement.count", "18"))),
            new Finding("SCALE", Severity.WARNING, "t2r9c2", "差了一万倍", "2040806", "20408060000"),
            new Finding("FILE-EXTENSION", Severity.INFORMATION, "", "扩展名不符", "", ""),
            new Finding("LABEL-UNCERTAIN", Severity.WARNING, "t2r9c1", "行名不符", "甲", "乙"));
    private static final SettledSubmission EDUCATION = with(
            accepted(
                    body("余姚市", "教育局"),
                    2020,
                    at("t2r9c2", fact("2019", "procurement.amount", "10000")),
                    at("t3r20c9", fact("2019", "application.total@total", "990")),
                    at("t3r3c9", fact("2019", "application.received@total", "5000"))),
            new Finding("APP-BALANCE", Severity.ERROR, "t3r20c9", "不平", "1030", "990"),
            new Finding("APP-APPLICANTS", Severity.ERROR, "t3r3c9", "不等", "5001", "5000"),
            new Finding("APP-OUTCOMES", Severity.ERROR, "t3r20c9", "不等", "1990", "990", "已核实"));
    private static final SettledSubmission AUDIT = accepted(
            body("余姚市", "审计局"),
            2020,
            at("t3r20c9", fact("2019", "application.total@total", "10")),
            at("t3r3c9", fact("2019", "application.received@total", "5000")));
    private static final BodyFinding MISSING = new BodyFinding(
            body("余姚市", "民政局"), 2020, new Finding("ROSTER-MISSING", Severity.ERROR, "", "没有报告", "", ""));

    @TempDir
    Path folder;

    @Test
    void whatCouldMoveATotalMostStandsFirst() throws IOException {
        assertThat(rows(List.of(MISSING), EDUCATION, AUDIT, FINANCE))
                .containsExactly(
                        "1,warning,SCALE,余姚市,财政局,2020,财政局2020.docx,t2r9c2,差了一万倍,procurement.amount,,政府集中采购 采购总金额,-20406019194,20408070000,0.9999,0.961442,yes,",
                        "2,error,APP-BALANCE,余姚市,教育局,2020,教育局2020.docx,t3r20c9,不平,application.total,total,三、（七）总计 总计,40,1000,0.04,0.999904,yes,",
                        "3,error,ROSTER-MISSING,余姚市,民政局,2020,,,没有报告,,,,,,,0.999904,yes,",
                        "4,warning,LABEL-UNCERTAIN,余姚市,财政局,2020,财政局2020.docx,t2r9c1,行名不符,,,,,,,0.999904,yes,",
                        "5,error,APP-APPLICANTS,余姚市,教育局,2020,教育局2020.docx,t3r3c9,不等,application.received,total,一、本年新收政府信息公开申请数量 总计,1,10000,0.0001,1,no,",
                        "6,information,FILE-EXTENSION,余姚市,财政局,2020,财政局2020.docx,,扩展名不符,,,,,,,1,no,",
                        "7,error,APP-OUTCOMES,余姚市,教育局,2020,教育局2020.docx,t3r20c9,不等,application.total,total,三、（七）总计 总计,1000,1000,1,,no,已核实");
    }

    @Test
    void aBlankAddsWhatOnlyFitsAndADeducedOneNothing() throws IOException {
        Fact deduced = at("t3r3c9", fact("2019", "application.received@total", "500"));
        assertThat(effects(with(
                        accepted(
                                body("余姚市", "教育局"),
                                2020,
                                at("t2r9c1", fact("2019", "procurement.count", new CellValue.Blank())),
                                new Fact(
                                        deduced.form(),
                                        deduced.table(),
                                        deduced.key(),
                                        deduced.says(),
                                        Status.DEDUCED,
                                        deduced.anchor())),
                        new Finding("CELL-BLANK", Severity.WARNING, "t2r9c1", "没有填写", "7", ""),
                        new Finding("CELL-BLANK", Severity.WARNING, "t3r3c9", "没有填写", "500", "—"))))
                .containsExactly(
                        "CELL-BLANK t2r9c1 procurement.count difference 7 total  share  yes",
                        "CELL-BLANK t3r3c9 application.received difference 0 total 500 share 0 no");
    }

    @Test
    void whatIsInNoTotalHasNoShare() throws IOException {
        SettledSubmission area = new SettledSubmission(
                EDUCATION.submission(),
                EDUCATION.outcome(),
                "",
                EDUCATION.body(),
                EDUCATION.year(),
                EDUCATION.report(),
                EDUCATION.findings().subList(0, 1),
                new Disposition(Scope.AREA, new Area("", "余姚市"), false, Optional.empty(), Optional.empty()));
        assertThat(effects(area, AUDIT))
                .containsExactly("APP-BALANCE t3r20c9 application.total difference 40 total  share  yes");
    }

    @Test
    void aTotalOfZeroHasNoShares() throws IOException {
        assertThat(effects(with(
                        accepted(body("余姚市", "教育局"), 2020, at("t3r20c9", fact("2019", "application.total@total", "0"))),
                        new Finding("APP-BALANCE", Severity.ERROR, "t3r20c9", "不平", "5", "0"))))
                .containsExactly("APP-BALANCE t3r20c9 application.total difference 5 total 0 share  yes");
    }

    @Test
    void whatChangesNothingMattersToNoTotal() throws IOException {
        assertThat(effects(with(
                        accepted(body("余姚市", "教育局"), 2020, at("t3r20c9", fact("2019", "application.total@total", "0"))),
                        new Finding("CELL-BLANK", Severity.WARNING, "t3r20c9", "没有填写", "0", ""))))
                .containsExactly("CELL-BLANK t3r20c9 application.total difference 0 total 0 share 0 no");
    }

    @Test
    void noDifferenceIsMadeOfNumbersThatAreNoneOfTheCell() throws IOException {
        SettledSubmission report = accepted(
                body("余姚市", "教育局"),
                2020,
                at("t2r9c1", fact("2019", "procurement.count", "18")),
                at("t3r1c1", fact("2019", "application.total@total", "4")),
                at("t3r1c1", fact("2019", "application.received@total", "4")));
        assertThat(effects(with(
                        report,
                        new Finding("FORM-YEAR", Severity.WARNING, "t2r9c1", "表式不符", "2019", "2014"),
                        new Finding("PROCUREMENT-PAIR", Severity.WARNING, "t2r9c1", "没有金额", "> 0", "0"),
                        new Finding("APP-BALANCE", Severity.WARNING, "t3r1c1", "两个数在一格", "5", "4"),
                        new Finding("APP-BALANCE", Severity.WARNING, "t9r9c9", "没有这一格", "5", "4"))))
                .containsExactly(
                        "APP-BALANCE t3r1c1  difference  total  share  yes",
                        "APP-BALANCE t9r9c9  difference  total  share  yes",
                        "FORM-YEAR t2r9c1  difference  total  share  yes",
                        "PROCUREMENT-PAIR t2r9c1  difference  total  share  yes");
    }

    @Test
    void aShareIsThatOfTheOwnRegion() throws IOException {
        SettledSubmission other = with(
                accepted(body("慈溪市", "审计局"), 2020, at("t3r20c9", fact("2019", "application.total@total", "200"))),
                new Finding("APP-BALANCE", Severity.ERROR, "t3r20c9", "不平", "100", "200"));
        assertThat(effects(other, EDUCATION))
                .startsWith(
                        "APP-BALANCE t3r20c9 application.total difference -100 total 200 share 0.5 yes",
                        "APP-BALANCE t3r20c9 application.total difference 40 total 990 share 0.040404 yes");
    }

    @Test
    void theOrderOfTheFilesChangesNothing() throws IOException {
        List<String> one = rows(List.of(MISSING), EDUCATION, AUDIT, FINANCE);
        assertThat(rows(List.of(MISSING), FINANCE, EDUCATION, AUDIT)).isEqualTo(one);
    }

    @Test
    void theFileNamesRulesThatAreThereAndItsThresholds() {
        WorklistRule rule = WorklistRule.official();
        assertThat(rule.aboutCells(RULES))
                .contains("APP-BALANCE", "CARRY-OVER", "SCALE", "CELL-BLANK")
                .doesNotContain("FORM-YEAR", "CORRECTION-STALE", "NARRATIVE");
        assertThat(rule.matters(new BigDecimal("0.001"))).isTrue();
        assertThat(rule.matters(new BigDecimal("0.000999"))).isFalse();
        assertThat(rule.weight(Optional.empty(), Severity.ERROR)).isEqualByComparingTo("0.01");
        assertThat(rule.weight(Optional.of(BigDecimal.ONE), Severity.INFORMATION))
                .isEqualByComparingTo("1");
        WorklistRule odd = new WorklistRule(rule.least(), rule.unknown(), List.of("NO-SUCH"));
        assertThatThrownBy(() -> odd.aboutCells(RULES)).hasMessageContaining("NO-SUCH");
    }

    private List<String> effects(SettledSubmission... settled) throws IOException {
        return rows(List.of(), settled).stream()
                .map(row -> row.split(",", -1))
                .map(row -> String.join(
                        " ",
                        row[2],
                        row[7],
                        row[9],
                        "difference",
                        row[12],
                        "total",
                        row[13],
                        "share",
                        row[14],
                        row[16]))
                .toList();
    }

    private List<String> rows(List<BodyFinding> bodyFindings, SettledSubmission... settled) throws IOException {
        YearRollup rollup = new CityRollup(FORMS, Roster.NONE)
                .of(
                        2020,
                        Stream.of(settled)
                                .sorted(Comparator.comparing(one -> one.body().orElseThrow())),
                        Optional.empty());
        FoundCells cells = new FoundCells(new Indicators(FORMS), CountingRule.PLAIN, RULES);
        Stream.of(settled).forEach(one -> cells.add(one, one.report().orElseThrow()));
        WorklistCsv.write(List.of(settled), bodyFindings, cells, rollup, folder);
        List<String> lines = Files.readAllLines(folder.resolve("worklist.csv"));
        return lines.subList(1, lines.size());
    }
}
