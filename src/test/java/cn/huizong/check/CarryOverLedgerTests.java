package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.CarryOver;
import cn.huizong.report.CellValue;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarryOverLedgerTests {
    private static final Forms FORMS = Forms.official();
    private static final Body EDUCATION = new Body("", "余姚市", "余姚市教育局");
    private static final Body SPORTS = new Body("", "余姚市", "余姚市体育局");

    private final CarryOverLedger ledger = new CarryOverLedger(FORMS, Rules.official(FORMS));

    @Test
    void everyApplicantHasALineWithBothCells() {
        List<CarryOver> lines = lines(
                CheckedReports.of(2020).says("application.carried_in@total", "3"),
                Change.NONE,
                CheckedReports.of(2019).says("application.carried_out@total", "5"));
        assertThat(lines)
                .extracting(CarryOver::applicant)
                .containsExactly(
                        "natural_person", "company", "research", "public_welfare", "legal_service", "other", "total");
        assertThat(lines.get(0).explanation()).isEqualTo("一致");
        assertThat(lines.get(6))
                .isEqualTo(new CarryOver(
                        EDUCATION,
                        2020,
                        "total",
                        Optional.of(new BigDecimal("5")),
                        Optional.of(new BigDecimal("3")),
                        new CarryOver.Place("余姚市教育局2019.docx", "t6r24c8"),
                        new CarryOver.Place("余姚市教育局2020.docx", "t6r3c8"),
                        "不一致"));
        assertThat(lines.get(6).difference()).contains(new BigDecimal("-2"));
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        CheckedReports now = CheckedReports.of(2020);
        assertThat(total(now, Change.NONE)).isEqualTo("上年度没有可采用的报告");
        assertThat(total(now, Change.NEW)).isEqualTo("名录上从本年度起报送；上年度没有可采用的报告");
        assertThat(total(now, Change.NONE, CheckedReports.of(2018))).isEqualTo("上年度用的是 2014 年版格式，没有这一行");
        assertThat(total(now, Change.NONE, CheckedReports.of(2019).without("application")))
                .isEqualTo("上年度的报告中没有读到这一格");
        assertThat(total(now, Change.NONE, CheckedReports.of(2019).blank("application.carried_out@total")))
                .isEqualTo("上年度该格空白");
        assertThat(total(
                        now,
                        Change.NONE,
                        CheckedReports.of(2019).says("application.carried_out@total", new CellValue.Illegible("两件"))))
                .isEqualTo("上年度该格填的是“两件”，不是一个数字");
        assertThat(total(
                        CheckedReports.of(2020).blank("application.carried_in@total"),
                        Change.NONE,
                        CheckedReports.of(2019)))
                .isEqualTo("本年度该格空白");
    }

    @Test
    void aChangedBodySaysWhereItComesFrom() {
        CheckedReports sports = CheckedReports.of(2019).by("余姚市体育局");
        assertThat(total(CheckedReports.of(2020), Change.RENAMED, sports)).isEqualTo("由余姚市体育局更名而来；一致");
        assertThat(total(CheckedReports.of(2020), Change.MERGED, sports, CheckedReports.of(2019)))
                .isEqualTo("由余姚市体育局、余姚市教育局合并而来；一致");
        assertThat(total(CheckedReports.of(2020), Change.SPLIT, sports)).isEqualTo("涉及余姚市体育局拆分；不能按单位比较");
    }

    @Test
    void aMergedBodyHasTheSumAndTheCellsOfAll() {
        CarryOver total = lines(
                        CheckedReports.of(2020).says("application.carried_in@total", "7"),
                        Change.MERGED,
                        CheckedReports.of(2019).by("余姚市体育局").says("application.carried_out@total", "2"),
                        CheckedReports.of(2019).says("application.carried_out@total", "5"))
                .get(6);
        assertThat(total.out()).contains(new BigDecimal("7"));
        assertThat(total.before()).isEqualTo(new CarryOver.Place("余姚市体育局2019.docx；余姚市教育局2019.docx", "t6r24c8；t6r24c8"));
    }

    @Test
    void ofMergedBodiesTheOneWithoutAReportIsNamed() {
        YearBefore half = new YearBefore(
                new Predecessors(Change.MERGED, List.of(SPORTS, EDUCATION)),
                List.of(CheckedReports.of(2019).settled()));
        CarryOver total = ledger.lines(CheckedReports.of(2020).settled(), half).get(6);
        assertThat(total.explanation()).isEqualTo("由余姚市体育局、余姚市教育局合并而来；余姚市体育局上年度没有可采用的报告");
        assertThat(total.out()).isEmpty();
        assertThat(total.difference()).isEmpty();
    }

    @Test
    void aReportOfTheOldFormHasOneLine() {
        assertThat(lines(CheckedReports.of(2017), Change.NONE, CheckedReports.of(2016)))
                .extracting(CarryOver::applicant, CarryOver::explanation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("total", "上年度用的是 2014 年版格式，没有这一行"));
    }

    private String total(CheckedReports now, Change change, CheckedReports... before) {
        List<CarryOver> lines = lines(now, change, before);
        return lines.get(lines.size() - 1).explanation();
    }

    private List<CarryOver> lines(CheckedReports now, Change change, CheckedReports... before) {
        List<SettledSubmission> last =
                List.of(before).stream().map(CheckedReports::settled).toList();
        List<Body> bodies = last.isEmpty()
                ? List.of(EDUCATION)
                : last.stream().map(settled -> settled.body().orElseThrow()).toList();
        return ledger.lines(now.settled(), new YearBefore(new Predecessors(change, bodies), last));
    }
}
