package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CellValue;
import cn.huizong.report.Disposition;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Statement;
import cn.huizong.report.Status;
import cn.huizong.report.Submission;
import cn.huizong.report.UnknownRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoreTests {
    private static final byte[] WHOLE = "整个文件夹".getBytes(StandardCharsets.UTF_8);
    private static final Finding FINDING = new Finding("R1", Severity.WARNING, "t1r2c3", "不等", "12", "13");

    @TempDir
    Path folder;

    static Report report() {
        IndicatorKey key = IndicatorKey.parse("application.received@total");
        return new Report(
                new Body("330281", "余姚市", "招商中心"),
                2020,
                Optional.of(LocalDate.of(2021, 1, 20)),
                List.of(new FiledTable(
                        "2019",
                        "application",
                        "t1",
                        List.of("行"),
                        List.of("列"),
                        List.of(new UnknownRow("本地 3", "t1r9c1")))),
                Stream.of(
                                new CellValue.Count(new BigDecimal("264517.00"), "26.4517万元"),
                                new CellValue.Unitless("12"),
                                new CellValue.Blank(),
                                new CellValue.None("—"),
                                new CellValue.Illegible("22（其中\u0001修订\n16 件）"))
                        .map(says -> new Fact("2019", "application", key, says, Status.DEDUCED, "t1r2c3"))
                        .toList(),
                List.of(new Statement(key, new BigDecimal("207"), "公开207条", "narrative7")),
                List.of(new Doubt("D1", "t1", List.of("甲", "乙"), "", "3")));
    }

    @Test
    void aReportComesBackAsItWas() {
        assertThat(ReportJson.read(ReportJson.write(report()))).isEqualTo(report());
    }

    @Test
    void everyKindOfFactComesBackAsItWas() {
        IndicatorKey key = IndicatorKey.of("disclosure.total");
        Amendment amended = new Amendment(new CellValue.None("无"), "来函更正", "张三", "2021-03-01");
        List<Fact> facts = Stream.of(
                        new CellValue.Count(new BigDecimal("207"), "207"),
                        new CellValue.Count(new BigDecimal("207"), "0207"),
                        new CellValue.Count(new BigDecimal("1E+3"), "1E+3"),
                        new CellValue.Count(BigDecimal.ZERO, ""),
                        new CellValue.Blank(),
                        new CellValue.None(""),
                        new CellValue.Illegible("207"))
                .flatMap(says -> Stream.of(
                        new Fact("2019", "application", key, says, Status.REPORTED, "t1r2c3"),
                        new Fact("2021", "application", key, says, Status.OCR, ""),
                        new Fact("2021", "application", key, says, Status.CORRECTED, "t1", Optional.of(amended))))
                .toList();

        assertThat(ReportJson.read(ReportJson.write(report().with(facts))).facts())
                .isEqualTo(facts);
    }

    @Test
    void textThatNoDatabaseHoldsIsReplaced() {
        assertThat(DatabaseText.of("a\u0000b\uD800c𠮷")).isEqualTo("a\uFFFDb\uFFFDc𠮷");
        assertThat(DatabaseText.of("汇总汇总", 3)).isEqualTo("汇总…");
    }

    @Test
    void h2KeepsReports() throws IOException {
        keeps("h2", new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("store"), "sa", ""));
    }

    static void keeps(String vendor, DataSource source) throws IOException {
        JdbcClient jdbc = JdbcClient.create(source);
        schema(vendor, source, "9");
        jdbc.sql("""
                insert into vintage (fingerprint, inbox, report_year, number, run, content, folder)
                values (?, '/收件夹', 2019, 1, 1, 'sha256:12', ?)""").params(DigestUtils.sha256Hex("/收件夹\n2019\n1"), WHOLE).update();
        schema(vendor, source, "10");
        // broken off after its last statement
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '10'")
                .update();
        schema(vendor, source, "latest");
        releases(new VintageStore(jdbc));
        SubmissionStore submissions = new SubmissionStore(jdbc);
        submissions.add(
                "/收件夹", new Submission("甲/年报.docx", "ab", 12, "docx"), "%E7%94%B2", 1, StoredSubmission.Look.NONE);
        long id = submissions.of("/收件夹").get(0).id();
        ReportStore reports = new ReportStore(jdbc);
        reports.add(id, PackedReport.of(report()));
        reports.examined(id, List.of(FINDING));
        StoredSubmission.Told told = new StoredSubmission.Told(
                Outcome.ACCEPTED,
                "",
                new Body("", "余姚市", "招商中心"),
                Optional.of(2020),
                Optional.of(LocalDate.of(2021, 1, 20)),
                ReportedValues.of(report()));
        submissions.read(id, told, "1");
        submissions.settle(id, new StoredSubmission.Ruling(Outcome.ACCEPTED, "", report().body()));

        StoredSubmission stored = submissions.of("/收件夹").get(0);
        assertThat(stored.read()).isEqualTo(told);
        assertThat(reports.settled(List.of(stored)))
                .containsExactly(new SettledSubmission(
                        stored.submission(),
                        Outcome.ACCEPTED,
                        "",
                        Optional.of(report().body()),
                        Optional.of(2020),
                        Optional.of(report()),
                        List.of(FINDING)));
        reports.examined(id, List.of(FINDING, new Finding("R1", Severity.WARNING, "t1r2c4", "不等", "12", "13", "已说明")));
        figures(new FiguresStore(jdbc));
        assertThat(reports.unexplained(List.of(stored))).containsExactly(Map.entry(Severity.WARNING, 1));
        refusals(submissions, id);
        runs(new RunStore(jdbc));
        bodyFindings(new BodyFindingStore(jdbc));
    }

    private static void refusals(SubmissionStore submissions, long id) {
        StoredSubmission.Told stray = new StoredSubmission.Told(
                Outcome.REFUSED,
                "不像是年报",
                Body.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "",
                Scope.BODY,
                Optional.empty(),
                false,
                true,
                "");
        Disposition withdrawn = Disposition.PLAIN.refused(Optional.of(Disposition.Refusal.WITHDRAWN));
        submissions.read(id, stray, "2");
        submissions.settle(id, new StoredSubmission.Ruling(Outcome.REFUSED, "汇总单位撤回", Body.UNKNOWN, withdrawn));
        assertThat(submissions.of("/收件夹"))
                .extracting(StoredSubmission::read, stored -> stored.settled().standing())
                .containsExactly(tuple(stray, withdrawn));
    }

    private static void schema(String vendor, DataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + vendor, "classpath:db/migration/common")
                .target(target)
                .load()
                .migrate();
    }

    /** Folders come back as they were: one of a store of before, an empty one and one of several pieces. */
    private static void releases(VintageStore store) throws IOException {
        byte[] large = new byte[2_500_000];
        new Random(1).nextBytes(large);
        store.add("/收件夹", 2019, 2, 7, "sha256:34", zip -> zip.write(large));
        store.add("/收件夹", 2019, 3, 8, "sha256:56", zip -> {
            for (int i = 0; i < 100; i++) {
                zip.write(large, i * 25_000, 25_000);
            }
            zip.write('.');
        });
        assertThat(store.open("/收件夹", 2019, 1)).hasBinaryContent(WHOLE);
        assertThat(store.open("/收件夹", 2019, 2)).hasBinaryContent(large);
        byte[] longer = Arrays.copyOf(large, large.length + 1);
        longer[large.length] = '.';
        assertThat(store.open("/收件夹", 2019, 3)).hasBinaryContent(longer);
        assertThat(store.of("/收件夹", 2019))
                .containsExactly(
                        new VintageStore.Kept(1, 1, "sha256:12", WHOLE.length),
                        new VintageStore.Kept(2, 7, "sha256:34", large.length),
                        new VintageStore.Kept(3, 8, "sha256:56", large.length + 1));
        assertThat(store.of("/收件夹", 2020)).isEmpty();
    }

    private static void bodyFindings(BodyFindingStore store) {
        Finding missing = new Finding("R2", Severity.ERROR, "", "没有报告", "1", "0");
        BodyFinding one = new BodyFinding(new Body("330281", "余姚市", "招商中心"), 2020, missing);
        BodyFinding region = new BodyFinding(new Body("330281", "余姚市", ""), 2021, missing);
        Set<Integer> both = Set.of(2020, 2021);
        store.replace("/收件夹", Set.of(2021), both, List.of(region));
        store.replace("/收件夹", Set.of(2020), both, List.of(one));
        store.replace("/另一个", both, both, List.of(one));
        assertThat(store.of("/收件夹")).containsExactly(one, region);
        store.replace("/收件夹", Set.of(), Set.of(2021), List.of());
        assertThat(store.of("/收件夹")).containsExactly(region);
        assertThat(store.of("/另一个")).containsExactly(one);
    }

    private static void figures(FiguresStore store) {
        store.keep("/收件夹", 2020, "ab", "[1]");
        store.keep("/收件夹", 2020, "cd", "[2]");
        store.keep("/另一个", 2020, "cd", "[3]");
        assertThat(store.find("/收件夹", 2020, "cd")).contains("[2]");
        assertThat(store.find("/收件夹", 2020, "ab")).isEmpty();
        assertThat(store.find("/收件夹", 2021, "cd")).isEmpty();
        store.drop("/收件夹");
        assertThat(store.find("/收件夹", 2020, "cd")).isEmpty();
        assertThat(store.find("/另一个", 2020, "cd")).contains("[3]");
    }

    private static void runs(RunStore runs) {
        Run first = runs.begin("nightly", "s", "/in", "/out");
        assertThat(runs.begin("nightly", "s", "/in", "/out")).isEqualTo(first);
        assertThat(runs.begin("nightly", "other", "/in", "/out").number()).isEqualTo(2);
        runs.summarize(2, new RunSummary(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(runs.find(2).orElseThrow().summary()).isEqualTo(new RunSummary(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    @Test
    void noAddressCarriesAPassword() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> StoreAddress.of("jdbc:postgresql://h/d?user=a&password=b", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
