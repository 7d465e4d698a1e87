package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers that are unusual beside the body's own past and beside its peers: thirty offices, of which the first is looked at. */
class PeerRuleCasesTests {
    private static final Forms FORMS = Forms.official();
    private static final Rules RULES = Rules.official(FORMS);
    private static final int OFFICES = 30;

    @Test
    void aChangeFarBeyondThoseOfOthersIsAskedAboutWithTheNumberThatFits() {
        assertThat(findings(
                        office -> years(office).says("licensing.decisions", String.valueOf(300 + office)),
                        (office, now) -> now.says(
                                "licensing.decisions", office == 0 ? "3210" : String.valueOf(310 + 2 * office))))
                .containsExactly(finding(
                        "CHANGE",
                        Severity.INFORMATION,
                        "t2r2c2",
                        "“行政许可 本年处理决定数量”：上年度为 300，本年度填的是 3210，是上年度的 10.7 倍，其他单位的变化（中位数为 1.1 倍）没有这样大，"
                                + "请核对（可能多写或少写了零，如果是这样，应为 321）；如属实，请附一句说明",
                        "321",
                        "3210"));
        assertThat(findings(
                        office -> years(office).says("licensing.decisions", String.valueOf(300 + office)),
                        (office, now) -> now.says("licensing.decisions", office == 0 ? "640" : "310")))
                .isEmpty();
    }

    @Test
    void whereAllChangeAsMuchNothingIsAsked() {
        assertThat(findings(
                        office -> years(office).says("licensing.decisions", String.valueOf(300 + office)),
                        (office, now) -> now.says("licensing.decisions", String.valueOf(3111 + 11 * office))))
                .isEmpty();
    }

    @Test
    void aNumberOfAnotherSizeIsOneFindingWithSeveralCells() {
        assertThat(findings(
                        office -> years(office)
                                .says("licensing.decisions", "500")
                                .says("penalty.decisions", String.valueOf(200 + office)),
                        (office, now) -> now.says("licensing.decisions", office == 0 ? "91123" : "510")
                                .says("penalty.decisions", office == 0 ? "2817" : "210")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.anchor()).isEqualTo("t2r2c2");
                    assertThat(finding.message()).contains("；“行政处罚 本年处理决定数量”：上年度为 200");
                });
    }

    @Test
    void aZeroAfterALargeNumberIsAskedAboutUnlessOthersDoSoToo() {
        assertThat(findings(
                        office -> years(office).says("penalty.decisions", "120"),
                        (office, now) -> now.says("penalty.decisions", office == 0 ? "0" : "130")))
                .containsExactly(finding(
                        "ZERO-UNUSUAL",
                        Severity.WARNING,
                        "t3r2c2",
                        "“行政处罚 本年处理决定数量”填的是 0，而上年度为 120（上年度有这样大的数的其他 29 处，本年度为零的有 0 处），请核对是否漏填",
                        "120",
                        "0"));
        assertThat(findings(
                        office -> years(office).says("penalty.decisions", "120"),
                        (office, now) -> now.says("penalty.decisions", office < 3 ? "0" : "130")))
                .isEmpty();
    }

    @Test
    void withoutAYearBeforeAZeroIsHeldAgainstThePeers() {
        assertThat(firstYear((office, now) ->
                        now.says("penalty.decisions", office == 0 ? "0" : String.valueOf(130 + office))))
                .containsExactly(finding(
                        "ZERO-UNUSUAL",
                        Severity.WARNING,
                        "t3r2c2",
                        "“行政处罚 本年处理决定数量”填的是 0，而同类同级的 29 个单位中有 29 个填了较大的数，中位数为 145，请核对是否漏填",
                        "145",
                        "0"));
    }

    @Test
    void aLargeNumberWhereAllSayZeroIsAskedAbout() {
        assertThat(findings(
                        PeerRuleCasesTests::years,
                        (office, now) -> now.says("coercion.decisions", office == 0 ? "56" : "0")))
                .containsExactly(finding(
                        "VALUE-UNUSUAL",
                        Severity.INFORMATION,
                        "t3r3c2",
                        "“行政强制 本年处理决定数量”填的是 56，而本单位上年度和同类同级的 29 个单位都为零或几乎都为零，请核对是否填错了格",
                        "0",
                        "56"));
        assertThat(firstYear((office, now) -> now.says("coercion.decisions", office == 0 ? "56" : "0")))
                .isEmpty();
    }

    @Test
    void yuanForTenThousandIsToldByThePeersWhereThereIsNoYearBefore() {
        assertThat(firstYear((office, now) ->
                        now.says("fee.amount", office == 0 ? "3400000000" : String.valueOf(200_000 + 10_000 * office))))
                .containsExactly(finding(
                        "SCALE-PEERS",
                        Severity.WARNING,
                        "t4r2c2",
                        "“行政事业性收费 本年收费金额（单位：万元）”填的是 3400000000，远远大于同类同级的 29 个单位的数，像是把元当作万元；如果是这样，应为 340000，请核对",
                        "340000",
                        "3400000000"));
    }

    @Test
    void aShareFarFromThatOfThePeersIsAskedAbout() {
        assertThat(firstYear((office, now) -> hundredApplications(now, office == 0 ? 5 : 65 + office % 7)))
                .containsExactly(finding(
                        "SHARE-UNUSUAL",
                        Severity.INFORMATION,
                        "t5r4c8",
                        "予以公开和部分公开的比例为 5%（5/100），其他 29 个同类单位连同本单位合计为 65.8%，请核对各格是否填错",
                        "65.8%",
                        "5%"));
    }

    private static void hundredApplications(CheckedReports report, int granted) {
        for (String applicant : List.of("natural_person", "total")) {
            report.says("application.received@" + applicant, "100")
                    .says("application.total@" + applicant, "100")
                    .says("application.granted@" + applicant, String.valueOf(granted))
                    .says("application.denied.law@" + applicant, String.valueOf(100 - granted));
        }
    }

    @Test
    void aCellThatAnotherFindingNamesIsNotAskedAboutAgain() {
        assertThat(findings(
                        office -> years(office).says("licensing.decisions", "321"),
                        (office, now) -> now.says("licensing.decisions", office == 0 ? "3210" : "330")))
                .as("SCALE has told it")
                .isEmpty();
        assertThat(findings(
                        office -> years(office).says("reconsideration.total", "0"),
                        (office, now) -> now.says("reconsideration.total", office == 0 ? "60" : "0")))
                .as("REVIEW-SUM has told it")
                .isEmpty();
    }

    @Test
    void aFewBodiesAreNotHeldAgainstEachOther() {
        assertThat(findings(
                        20,
                        office -> years(office).says("penalty.decisions", "120"),
                        (office, now) -> now.says("penalty.decisions", office == 0 ? "0" : "130")))
                .isEmpty();
    }

    private interface Before {
        CheckedReports of(int office);
    }

    private static CheckedReports years(int office) {
        return CheckedReports.of(2021).by(name(office));
    }

    private static String name(int office) {
        return "余姚市第" + office + "局";
    }

    private static List<Finding> firstYear(BiConsumer<Integer, CheckedReports> now) {
        return beside(OFFICES, office -> YearBefore.UNKNOWN, now);
    }

    private static List<Finding> findings(Before before, BiConsumer<Integer, CheckedReports> now) {
        return findings(OFFICES, before, now);
    }

    private static List<Finding> findings(int offices, Before before, BiConsumer<Integer, CheckedReports> now) {
        return beside(
                offices,
                office -> new YearBefore(
                        new Predecessors(Change.NONE, List.of(new Body("", "余姚市", name(office)))),
                        List.of(before.of(office).settled())),
                now);
    }

    private interface Past {
        YearBefore of(int office);
    }

    /** What the first office is asked beside the others. */
    private static List<Finding> beside(int offices, Past past, BiConsumer<Integer, CheckedReports> now) {
        Checks checks = new Checks(FORMS, RULES);
        YearChecks years = new YearChecks(FORMS, RULES);
        YearPairing pairing = new YearPairing(FORMS, RULES);
        BodyChecks bodies = new BodyChecks(FORMS, RULES, roster(offices));
        List<ReportFingerprint> fingerprints = new ArrayList<>();
        IntStream.range(0, offices).forEach(office -> {
            CheckedReports report = CheckedReports.of(2022).by(name(office));
            now.accept(office, report);
            SettledSubmission settled = report.settled();
            List<Finding> found = new ArrayList<>(checks.check(settled.report().orElseThrow()));
            found.addAll(years.check(settled, past.of(office)));
            fingerprints.add(ReportFingerprint.of(settled, pairing.of(settled, past.of(office), found)));
        });
        fingerprints.forEach(bodies::add);
        return bodies.findings(fingerprints.get(0));
    }

    private static Roster roster(int offices) {
        return new Roster(IntStream.range(0, offices)
                .mapToObj(office ->
                        new Roster.Entry(new Body("", "余姚市", name(office)), "政府部门", List.of(), 2010, 2030, ""))
                .toList());
    }

    private static Finding finding(
            String rule, Severity severity, String anchor, String message, String expected, String actual) {
        return new Finding(rule, severity, anchor, message, expected, actual);
    }
}
