package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Disposition;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Pairs;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** For every rule over years or bodies reports that keep it, reports that break it, and the finding word by word. */
class YearRuleCasesTests {
    private static final Forms FORMS = Forms.official();
    private static final Rules RULES = Rules.official(FORMS);
    private static final Body EDUCATION = new Body("", "余姚市", "余姚市教育局");
    private static final Body SPORTS = new Body("", "余姚市", "余姚市体育局");
    private static final Roster ROSTER = new Roster(List.of(entry(EDUCATION), entry(SPORTS)));

    /**
     * One rule over the year before on trial; the first report of each pair is that of the year before.
     *
     * @param rule its id
     * @param kept two reports without a finding of it
     * @param broken two reports with the one finding of it
     */
    private record Case(
            String rule,
            List<CheckedReports> kept,
            List<CheckedReports> broken,
            String anchor,
            String expected,
            String actual,
            String message) {
        @Override
        public String toString() {
            return rule + " " + anchor;
        }
    }

    static final List<Case> CASES = List.of(
            new Case(
                    "CARRY-OVER",
                    List.of(
                            CheckedReports.of(2019).says("application.carried_out@company", "5"),
                            CheckedReports.of(2020).says("application.carried_in@company", "5")),
                    List.of(
                            CheckedReports.of(2019).says("application.carried_out@company", "5"),
                            CheckedReports.of(2020).says("application.carried_in@company", "3")),
                    "t6r3c3",
                    "5",
                    "3",
                    "“商业企业”列：上年度结转下年度继续办理 5 件，本年度上年结转填的是 3 件，两者应当相等（2019 年度报告《余姚市教育局2019.docx》t6r24c3“四、结转下年度继续办理 商业企业”=5；2020 年度报告《余姚市教育局2020.docx》t6r3c3“二、上年结转政府信息公开申请数量 商业企业”=3）"),
            new Case(
                    "CARRY-OVER",
                    List.of(
                            CheckedReports.of(2020).deduced("application.carried_out@total", "2"),
                            CheckedReports.of(2021).says("application.carried_in@total", "2")),
                    List.of(
                            CheckedReports.of(2020).deduced("application.carried_out@total", "2"),
                            CheckedReports.of(2021).says("application.carried_in@total", "0")),
                    "t5r3c8",
                    "2",
                    "0",
                    "“总计”列：上年度结转下年度继续办理 2 件，本年度上年结转填的是 0 件，两者应当相等（2020 年度报告《余姚市教育局2020.docx》t6r24c8“四、结转下年度继续办理 总计”=2；2021 年度报告《余姚市教育局2021.docx》t5r3c8“二、上年结转政府信息公开申请数量 总计”=0）"),
            new Case(
                    "ITEMS-CHAIN",
                    List.of(
                            CheckedReports.of(2019)
                                    .says("penalty.items_previous", "60")
                                    .says("penalty.items_change", "-2"),
                            CheckedReports.of(2020).says("penalty.items_previous", "58")),
                    List.of(
                            CheckedReports.of(2019)
                                    .says("penalty.items_previous", "60")
                                    .says("penalty.items_change", "-2"),
                            CheckedReports.of(2020).says("penalty.items_previous", "62")),
                    "t3r2c2",
                    "58",
                    "62",
                    "“行政处罚”：上年度的上一年项目数量加本年增/减为 58，本年度的上一年项目数量填的是 62，两者应当相等（2019 年度报告《余姚市教育局2019.docx》t3r2c2“行政处罚 上一年项目数量”=60、t3r2c3“行政处罚 本年增/减”=-2；2020 年度报告《余姚市教育局2020.docx》t3r2c2“行政处罚 上一年项目数量”=62）"),
            new Case(
                    "IN-FORCE-CHAIN",
                    List.of(
                            CheckedReports.of(2021).says("normative_document.in_force", "10"),
                            CheckedReports.of(2022)
                                    .says("normative_document.issued", "3")
                                    .says("normative_document.repealed", "1")
                                    .says("normative_document.in_force", "12")),
                    List.of(
                            CheckedReports.of(2021).says("normative_document.in_force", "10"),
                            CheckedReports.of(2022)
                                    .says("normative_document.issued", "3")
                                    .says("normative_document.repealed", "1")
                                    .says("normative_document.in_force", "14")),
                    "t1r3c4",
                    "12",
                    "14",
                    "“行政规范性文件”：上年度现行有效件数加本年制发、减本年废止为 12，本年度现行有效件数填的是 14（修订不增加件数，请核对）（2021 年度报告《余姚市教育局2021.docx》t1r3c4“行政规范性文件 现行有效件数”=10；2022 年度报告《余姚市教育局2022.docx》t1r3c2“行政规范性文件 本年制发件数”=3、t1r3c3“行政规范性文件 本年废止件数”=1、t1r3c4“行政规范性文件 现行有效件数”=14）"),
            new Case(
                    "COPIED-YEAR",
                    List.of(
                            CheckedReports.of(2021).fill(5),
                            CheckedReports.of(2022).fill(5).says("reconsideration.total", "1")),
                    List.of(
                            CheckedReports.of(2021).fill(5),
                            CheckedReports.of(2022).fill(5)),
                    "",
                    "",
                    "",
                    "2022 年度报告中不为零的 5 个数与上年度的完全相同（2021 年度报告《余姚市教育局2021.docx》），疑似沿用了上年度的表，请核对"),
            new Case(
                    "SCALE",
                    List.of(
                            CheckedReports.of(2021).says("fee.amount", "204.5"),
                            CheckedReports.of(2022).says("fee.amount", "2150")),
                    List.of(
                            CheckedReports.of(2021).says("fee.amount", "2045000"),
                            CheckedReports.of(2022).says("fee.amount", "21500000000")),
                    "t4r2c2",
                    "2150000",
                    "21500000000",
                    "“行政事业性收费 本年收费金额（单位：万元）”：上年度为 2045000，本年度填的是 21500000000，正好像差了 10000 倍（把元当作万元）；如果是这样，应为 2150000，请核对"),
            new Case(
                    "SCALE",
                    List.of(
                            CheckedReports.of(2021).says("penalty.decisions", "100"),
                            CheckedReports.of(2022).says("penalty.decisions", "1000")),
                    List.of(
                            CheckedReports.of(2021).says("penalty.decisions", "1320"),
                            CheckedReports.of(2022).says("penalty.decisions", "132")),
                    "t3r2c2",
                    "1320",
                    "132",
                    "“行政处罚 本年处理决定数量”：上年度为 1320，本年度填的是 132，正好像差了 10 倍（数字相同，小数点或末尾的零不同）；如果是这样，应为 1320，请核对"));

    static Stream<String> rules() {
        return Stream.concat(
                CASES.stream().map(Case::rule),
                Stream.of(
                        "CHANGE",
                        "ZERO-UNUSUAL",
                        "VALUE-UNUSUAL",
                        "SCALE-PEERS",
                        "SHARE-UNUSUAL",
                        "COPIED-AGENCY",
                        "ROSTER-MISSING",
                        "ROSTER-UNKNOWN",
                        "AREA-ALONE",
                        "REVIEW-COUNTED-TWICE"));
    }

    @Test
    void aRowThatWasCarriedOverWronglyIsOneFinding() {
        assertThat(findings(List.of(
                        CheckedReports.of(2019)
                                .says("application.carried_out@company", "5")
                                .says("application.carried_out@total", "5"),
                        CheckedReports.of(2020)
                                .says("application.carried_in@company", "3")
                                .says("application.carried_in@total", "3"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.anchor()).isEqualTo("t6r3c8");
                    assertThat(finding.expected()).isEqualTo("5");
                    assertThat(finding.actual()).isEqualTo("3");
                    assertThat(finding.message()).startsWith("“商业企业”列：上年度").contains("；“总计”列：上年度");
                });
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void yearsThatKeepTheRuleHaveNoFindingOfIt(Case rule) {
        assertThat(findings(rule.kept())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void yearsThatBreakTheRuleHaveOneFindingThatNamesBothCellsAndFiles(Case rule) {
        assertThat(findings(rule.broken()))
                .containsExactly(new Finding(
                        rule.rule(),
                        RULES.rule(rule.rule()).severity(),
                        rule.anchor(),
                        rule.message(),
                        rule.expected(),
                        rule.actual()));
    }

    @Test
    void severalCellsOfAReportAreOneFinding() {
        assertThat(findings(List.of(
                        CheckedReports.of(2021)
                                .says("licensing.decisions", "1230")
                                .says("penalty.decisions", "4560"),
                        CheckedReports.of(2022)
                                .says("licensing.decisions", "12300")
                                .says("penalty.decisions", "45600"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("“行政许可 本年处理决定数量”", "应为 1230，请核对；“行政处罚 本年处理决定数量”", "应为 4560"));
    }

    private static List<Finding> findings(List<CheckedReports> years) {
        return findings(
                years.get(1),
                new YearBefore(
                        new Predecessors(Change.NONE, List.of(EDUCATION)),
                        List.of(years.get(0).settled())));
    }

    private static List<Finding> findings(CheckedReports now, YearBefore before) {
        return new YearChecks(FORMS, RULES).check(now.settled(), before);
    }

    @Test
    void aBlankIsNotHeldAgainstTheYearBefore() {
        CheckedReports last = CheckedReports.of(2019).says("application.carried_out@total", "5");
        assertThat(findings(List.of(last, CheckedReports.of(2020).blank("application.carried_in@total"))))
                .isEmpty();
        assertThat(findings(List.of(
                        CheckedReports.of(2019).blank("application.carried_out@total"),
                        CheckedReports.of(2020).says("application.carried_in@total", "5"))))
                .isEmpty();
    }

    @Test
    void theFormOfOldHasNothingToCompare() {
        assertThat(findings(List.of(
                        CheckedReports.of(2018).says("application.received", "5"),
                        CheckedReports.of(2019).says("application.carried_in@total", "5"))))
                .isEmpty();
    }

    @Test
    void itemsAreNeverHeldAgainstMoney() {
        assertThat(findings(List.of(
                        CheckedReports.of(2020).says("fee.items_previous", "5"),
                        CheckedReports.of(2021).says("fee.amount", "30000"))))
                .isEmpty();
    }

    @Test
    void aRenamedBodyIsHeldAgainstItsPredecessor() {
        SettledSubmission last = CheckedReports.of(2019)
                .by("余姚市体育局")
                .says("application.carried_out@total", "5")
                .settled();
        YearBefore before = new YearBefore(new Predecessors(Change.RENAMED, List.of(SPORTS)), List.of(last));
        assertThat(findings(CheckedReports.of(2020), before))
                .extracting(Finding::message)
                .containsExactly(
                        "“总计”列：上年度结转下年度继续办理 5 件，本年度上年结转填的是 0 件，两者应当相等（余姚市体育局 2019 年度报告《余姚市体育局2019.docx》t6r24c8“四、结转下年度继续办理 总计”=5；2020 年度报告《余姚市教育局2020.docx》t6r3c8“二、上年结转政府信息公开申请数量 总计”=0）");
    }

    @Test
    void aMergedBodyIsHeldAgainstTheSumOfItsPredecessors() {
        YearBefore before = merged("5", "2");
        assertThat(findings(CheckedReports.of(2020).says("application.carried_in@total", "7"), before))
                .isEmpty();
        assertThat(findings(CheckedReports.of(2020).says("application.carried_in@total", "5"), before))
                .extracting(Finding::rule, Finding::expected, Finding::actual)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CARRY-OVER", "7", "5"));
    }

    private static YearBefore merged(String education, String sports) {
        return new YearBefore(
                new Predecessors(Change.MERGED, List.of(SPORTS, EDUCATION)),
                List.of(
                        CheckedReports.of(2019)
                                .by("余姚市体育局")
                                .says("application.carried_out@total", sports)
                                .settled(),
                        CheckedReports.of(2019)
                                .says("application.carried_out@total", education)
                                .settled()));
    }

    @Test
    void aMergedBodyIsNotHeldAgainstHalfOfItsPredecessors() {
        YearBefore half = new YearBefore(
                new Predecessors(Change.MERGED, List.of(SPORTS, EDUCATION)),
                List.of(CheckedReports.of(2019)
                        .says("application.carried_out@total", "5")
                        .settled()));
        assertThat(findings(CheckedReports.of(2020), half)).isEmpty();
    }

    @Test
    void aSplitBodyIsNotHeldAgainstTheYearBefore() {
        YearBefore split = new YearBefore(
                new Predecessors(Change.SPLIT, List.of(EDUCATION)),
                List.of(CheckedReports.of(2019)
                        .says("application.carried_out@total", "5")
                        .settled()));
        assertThat(findings(CheckedReports.of(2020), split)).isEmpty();
    }

    @Test
    void twoYearsOfZerosOrOfFewNumbersAreNoCopy() {
        assertThat(findings(List.of(CheckedReports.of(2021), CheckedReports.of(2022))))
                .isEmpty();
        assertThat(findings(List.of(
                        CheckedReports.of(2021).fill(4), CheckedReports.of(2022).fill(4))))
                .isEmpty();
    }

    /** What stays from year to year is no copy: a body may license the same kinds of thing for ever. */
    @Test
    void stocksThatStayAreNoCopy() {
        assertThat(findings(List.of(stocks(2019), stocks(2020)))).isEmpty();
    }

    private static CheckedReports stocks(int year) {
        return CheckedReports.of(year)
                .says("licensing.items_previous", "12")
                .says("other_service.items_previous", "7")
                .says("penalty.items_previous", "58")
                .says("coercion.items_previous", "4")
                .says("fee.items_previous", "1")
                .says("normative_document.public_total", "9");
    }

    @Test
    void whatOnlyTheProseStatesIsNotCompared() {
        assertThat(findings(List.of(
                        CheckedReports.of(2021).fill(5).narrative("disclosure.total", "100"),
                        CheckedReports.of(2022).fill(5).narrative("disclosure.total", "200"))))
                .extracting(Finding::rule)
                .containsExactly("COPIED-YEAR");
    }

    @Test
    void reportsOfTwoBodiesThatSayTheSameNameEachOther() {
        SettledSubmission one = CheckedReports.of(2022).fill(10).settled();
        SettledSubmission two = CheckedReports.of(2022).by("余姚市体育局").fill(10).settled();
        SettledSubmission fewer = CheckedReports.of(2022).by("余姚市财政局").fill(9).settled();
        SettledSubmission earlier =
                CheckedReports.of(2021).by("余姚市民政局").fill(10).settled();
        BodyChecks bodies = bodies(Roster.NONE, one, two, fewer, earlier);

        assertThat(bodies.findings(fingerprint(one)))
                .containsExactly(new Finding(
                        "COPIED-AGENCY",
                        RULES.rule("COPIED-AGENCY").severity(),
                        "",
                        "2022 年度报告中不为零的 10 个数与余姚市体育局 2022 年度报告《余姚市体育局2022.docx》中的完全相同，疑似误用了其他单位的表，请核对",
                        "",
                        ""));
        assertThat(bodies.findings(fingerprint(two)))
                .extracting(Finding::message)
                .singleElement(STRING)
                .contains("与余姚市教育局 2022");
        assertThat(bodies.findings(fingerprint(fewer))).isEmpty();
        assertThat(bodies.findings(fingerprint(earlier))).isEmpty();
    }

    @Test
    void nineNumbersThatAgreeAreNoCopyOfAnotherBody() {
        SettledSubmission one = CheckedReports.of(2022).fill(9).settled();
        SettledSubmission two = CheckedReports.of(2022).by("余姚市体育局").fill(9).settled();
        assertThat(bodies(Roster.NONE, one, two).findings(fingerprint(one))).isEmpty();
    }

    @Test
    void aBodyOfTheRosterWithoutAReportIsMissing() {
        SettledSubmission there = CheckedReports.of(2022).settled();
        BodyChecks bodies = bodies(ROSTER, there);
        assertThat(bodies.findings(fingerprint(there))).isEmpty();
        assertThat(bodies.findings(2022)).containsExactly(missing(2022, "余姚市体育局在报送单位名录中，没有可采用的 2022 年度报告"));
        assertThat(bodies.findings(2024)).extracting(BodyFinding::body).containsExactly(SPORTS, EDUCATION);
    }

    @Test
    void whoseFilesWereRefusedIsMissingToo() {
        SettledSubmission refused = CheckedReports.of(2022).by("余姚市体育局").settled(Outcome.REFUSED);
        BodyChecks bodies = bodies(ROSTER, CheckedReports.of(2022).settled(), refused);
        assertThat(bodies.findings(2022))
                .containsExactly(missing(2022, "余姚市体育局在报送单位名录中，没有可采用的 2022 年度报告（收到的文件没有采用：《余姚市体育局2022.docx》）"));
    }

    private static BodyFinding missing(int year, String message) {
        return new BodyFinding(
                SPORTS,
                year,
                new Finding("ROSTER-MISSING", RULES.rule("ROSTER-MISSING").severity(), "", message, "", ""));
    }

    @Test
    void aReportOfNobodyOnTheRosterIsUnknown() {
        SettledSubmission known = CheckedReports.of(2022).settled();
        SettledSubmission unknown = CheckedReports.of(2022).by("余姚市财政局").settled();
        SettledSubmission late = CheckedReports.of(2024).settled();
        BodyChecks bodies = bodies(ROSTER, known, unknown, late);
        assertThat(bodies.findings(fingerprint(known))).isEmpty();
        assertThat(bodies.findings(fingerprint(unknown)))
                .containsExactly(new Finding(
                        "ROSTER-UNKNOWN",
                        RULES.rule("ROSTER-UNKNOWN").severity(),
                        "",
                        "“余姚市财政局”不在报送单位名录中，请核对单位名称或名录",
                        "",
                        ""));
        assertThat(bodies(until(2023), late).findings(fingerprint(late)))
                .extracting(Finding::message)
                .containsExactly("“余姚市教育局”按名录不报送 2024 年度的报告，请核对单位名称或名录");
    }

    private static Roster until(int year) {
        return new Roster(List.of(new Roster.Entry(EDUCATION, "", List.of(), 2010, year, "")));
    }

    @Test
    void withoutARosterNobodyIsMissingOrUnknown() {
        SettledSubmission there = CheckedReports.of(2022).settled();
        BodyChecks bodies = bodies(Roster.NONE, there);
        assertThat(bodies.findings(fingerprint(there))).isEmpty();
        assertThat(bodies.findings(2022)).isEmpty();
    }

    @Test
    void aReportOverAnAreaOfWhichNothingIsAddedUpSaysSo() {
        SettledSubmission government = overArea(CheckedReports.of(2022).by("余姚市人民政府"));
        Roster roster = new Roster(List.of(entry(new Body("", "余姚市", "余姚市人民政府")), entry(SPORTS)));
        assertThat(bodies(roster, government).findings(fingerprint(government)))
                .containsExactly(new Finding(
                        "AREA-ALONE",
                        RULES.rule("AREA-ALONE").severity(),
                        "",
                        "余姚市人民政府的报告是余姚市全域的，不与所辖单位相加；而余姚市的其他单位（余姚市体育局）都没有可采用的报告，所以余姚市没有一个数在汇总里。"
                                + "请先处理这些单位的报告；它们不单独报送的，把它们从名录中去掉，或在名录中把余姚市人民政府的 scope 写成 body",
                        "",
                        ""));
        SettledSubmission sports = CheckedReports.of(2022).by("余姚市体育局").settled();
        assertThat(bodies(roster, government, sports).findings(fingerprint(government)))
                .isEmpty();
    }

    private static SettledSubmission overArea(CheckedReports report) {
        SettledSubmission own = report.settled();
        return new SettledSubmission(
                own.submission(),
                own.outcome(),
                own.reason(),
                own.body(),
                own.year(),
                own.report(),
                own.findings(),
                new Disposition(Scope.AREA, new Area("", "余姚市"), false, Optional.empty(), Optional.empty()));
    }

    private static ReportFingerprint fingerprint(SettledSubmission counted) {
        return ReportFingerprint.of(counted, Pairs.NONE);
    }

    private static BodyChecks bodies(Roster roster, SettledSubmission... settled) {
        BodyChecks bodies = new BodyChecks(FORMS, RULES, roster);
        for (SettledSubmission one : settled) {
            if (one.outcome() == Outcome.ACCEPTED) {
                bodies.add(fingerprint(one));
            } else {
                bodies.addRefused(one);
            }
        }
        return bodies;
    }

    private static Roster.Entry entry(Body body) {
        return new Roster.Entry(body, "", List.of(), 2010, 2030, "");
    }
}
