package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.cli.Huizong;
import cn.huizong.form.IndicatorKey;
import cn.huizong.harness.JavaCommand;
import cn.huizong.inbox.Inbox;
import cn.huizong.publish.LoadedPackage;
import cn.huizong.report.Body;
import cn.huizong.report.Recognised;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.SubmissionStore;
import cn.huizong.trace.Tracing;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The program as an office starts it, over the reports of the invented city. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleInputIT {
    private Path folder = Path.of("");
    private int exitCode;

    @BeforeAll
    void runOnce(@TempDir Path empty) throws Exception {
        folder = empty;
        exitCode = run("out");
    }

    private int run(String output) throws Exception {
        return run(output, "store", "");
    }

    private int run(String output, String store, String corrections) throws Exception {
        return new ProcessBuilder(JavaCommand.of(
                        Huizong.class,
                        List.of(
                                "run",
                                "yearly-consolidation",
                                "--input=sample-input",
                                "--roster=jobs/sample-roster.csv",
                                "--output=" + folder.resolve(output),
                                "--corrections=" + corrections,
                                "--store=jdbc:h2:file:" + folder.resolve(store))))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output + ".log").toFile())
                .start()
                .waitFor();
    }

    @Test
    void errorsInTheReportsAreExitCodeThree() throws IOException {
        assertThat(exitCode).as(Files.readString(folder.resolve("out.log"))).isEqualTo(3);
    }

    @Test
    void everyHeadlineTotalIsTheSumOfTheTruthWithItsCoverage() throws Exception {
        List<Map<String, String>> expected = rows(Path.of("src/test/resources/sample/expected-totals.csv"));
        Set<String> headlines = expected.stream().map(SampleInputIT::place).collect(Collectors.toSet());
        List<Map<String, String>> published = new ArrayList<>();
        for (int year = 2019; year <= 2022; year++) {
            published.addAll(rows(file(year, "city-rollup.csv")));
        }
        assertThat(published)
                .filteredOn(row -> headlines.contains(place(row)))
                .extracting(row -> figure(row, "bodies_reporting"))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(row -> figure(row, "bodies")).toList());
    }

    @Test
    void everyFileHasItsOutcome() throws Exception {
        assertThat(outcomes(2019)).isEqualTo(Map.of("accepted", 13L, "refused", 1L));
        assertThat(outcomes(2020)).isEqualTo(Map.of("accepted", 17L, "superseded", 1L, "duplicate", 1L));
        assertThat(outcomes(2021)).isEqualTo(Map.of("accepted", 16L, "refused", 3L));
        assertThat(outcomes(2022)).isEqualTo(Map.of("accepted", 18L, "refused", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2020", "2021", "2022", "all"})
    void anotherProgramReadsEveryTableAsDescribed(String year) throws Exception {
        Path published = folder.resolve("out").resolve(year);
        Map<String, Integer> rows = LoadedPackage.rows(published);
        assertThat(rows).hasSize(24);
        for (Map.Entry<String, Integer> table : rows.entrySet()) {
            assertThat(Files.readAllLines(published.resolve(table.getKey())))
                    .as(table.getKey())
                    .hasSize(table.getValue() + 1);
        }
    }

    /** Only what the README of the sample tells of. */
    @Test
    void everyFindingIsAnIntendedOne() throws Exception {
        assertThat(findings(2019))
                .isEqualTo(Map.of(
                        "云溪市青岩镇人民政府 ROSTER-MISSING", 1L,
                        "云溪市汀南区人民政府 CELL-ILLEGIBLE", 1L,
                        "云溪市卫生健康局 PROCUREMENT-UNIT", 1L));
        assertThat(findings(2020))
                .isEqualTo(Map.of(
                        "云溪市教育局 APP-APPLICANTS", 1L,
                        "云溪市教育局 APP-OUTCOMES", 1L,
                        "云溪市司法局 REVIEW-SUM", 1L,
                        "云溪市退役军人事务局 CELL-BLANK", 1L,
                        "云溪市汀南区人民政府 ROW-UNKNOWN", 1L,
                        "云溪市青岩镇人民政府 FILE-EXTENSION", 1L,
                        "云溪市自然资源和规划局 TRACKED-CHANGES", 1L,
                        "云溪市住房和城乡建设局 ITEMS-CHAIN", 1L));
        assertThat(findings(2021))
                .isEqualTo(Map.of(
                        "云溪市卫生健康局 CARRY-OVER", 1L,
                        "云溪市应急管理局 ROSTER-MISSING", 1L,
                        "云溪市气象局 ROSTER-MISSING", 1L,
                        "云溪市自然资源和规划局 FORM-YEAR", 1L));
        assertThat(findings(2022))
                .isEqualTo(Map.of(
                        "云溪市审计局 ROSTER-MISSING", 1L,
                        "云溪市体育局 COPIED-AGENCY", 1L,
                        "云溪市教育局 COPIED-AGENCY", 1L,
                        "云溪市档案馆 COPIED-YEAR", 1L,
                        "云溪市汀南区人民政府 CELL-BLANK", 9L));
    }

    @Test
    void whatOnlyTheOfficeCanDecideIsAsked() throws Exception {
        assertThat(rows(file(2021, "questions.csv")))
                .extracting(row -> row.get("kind"), row -> row.get("source"))
                .containsExactly(
                        tuple("order", "2021/云溪市气象局2021年政府信息公开工作年度报告.docx"), tuple("order", "2021/气象局2021年报（定稿）.docx"));
        assertThat(rows(file(2022, "questions.csv")))
                .extracting(row -> row.get("kind"), row -> row.get("name"), row -> row.get("candidates"))
                .containsExactly(tuple("body", "云溪市审记局", "云溪市审计局"));
    }

    @Test
    void whoHandedInAfterTheDayIsLate() throws Exception {
        assertThat(rows(file(2022, "bodies.csv")))
                .filteredOn(row -> row.get("late").equals("yes"))
                .extracting(row -> row.get("agency"), row -> row.get("handed_in"))
                .containsExactly(tuple("云溪市城乡建设局", "2023-02-14"));
    }

    @Test
    void theCitysOwnReportIsHeldAgainstTheSumOfItsBodies() throws Exception {
        assertThat(rows(file(2022, "reconciliation.csv")))
                .hasSizeGreaterThan(200)
                .filteredOn(row -> !row.get("difference").equals("0"))
                .extracting(row -> row.get("agency"), row -> row.get("indicator"), row -> row.get("difference"))
                .containsExactly(tuple("云溪市人民政府", "disclosure.total", "1"));
    }

    @Test
    void aReportInAnArchiveOrAMailIsOneLikeOthers() throws Exception {
        assertThat(rows(file(2022, "submissions.csv")))
                .filteredOn(row -> row.get("source").startsWith("2022/三局报送材料.zip//"))
                .extracting(row -> row.get("agency"), row -> row.get("outcome"))
                .containsExactlyInAnyOrder(
                        tuple("云溪市档案馆", "accepted"), tuple("云溪市气象局", "accepted"), tuple("云溪市住房保障局", "accepted"));
        assertThat(rows(file(2021, "submissions.csv")))
                .filteredOn(row -> row.get("source").startsWith("2021/住房保障局年报.eml//"))
                .extracting(row -> row.get("agency"), row -> row.get("outcome"))
                .containsExactly(tuple("云溪市住房保障局", "accepted"));
    }

    @Test
    void theLedgerFollowsABodyThatTookAnotherIn() throws Exception {
        assertThat(rows(file(2022, "carry-over.csv")))
                .filteredOn(row -> row.get("agency").equals("云溪市商务局")
                        && row.get("applicant").equals("total"))
                .extracting(row -> row.get("difference"), row -> row.get("explanation"))
                .containsExactly(tuple("0", "由云溪市人民政府招商中心、云溪市商务局合并而来；一致"));
        assertThat(rows(file(2021, "carry-over.csv")))
                .filteredOn(row -> row.get("explanation").equals("不一致"))
                .extracting(row -> row.get("agency"))
                .containsExactly("云溪市卫生健康局", "云溪市卫生健康局");
        assertThat(rows(file(2021, "carry-over.csv")))
                .filteredOn(row -> row.get("agency").equals("云溪市住房保障局")
                        && row.get("applicant").equals("total"))
                .extracting(row -> row.get("explanation"))
                .containsExactly("涉及云溪市住房和城乡建设局拆分；不能按单位比较");
    }

    @Test
    void theRosterTellsWhoseReportIsMissing() throws Exception {
        assertThat(IntStream.rangeClosed(2019, 2022).mapToObj(this::missing))
                .containsExactly(List.of("云溪市青岩镇人民政府"), List.of(), List.of("云溪市应急管理局", "云溪市气象局"), List.of("云溪市审计局"));
    }

    @Test
    void anOldNameCountsForTheBodyOfToday() throws Exception {
        assertThat(rows(file(2019, "bodies.csv")))
                .filteredOn(row -> row.get("source").contains("云溪市文化广电旅游局"))
                .extracting(row -> row.get("agency"), row -> row.get("status"))
                .containsExactly(tuple("云溪市文化和旅游局", "accepted"));
    }

    /** With the corrections of the office; superseded, duplicate and refused files are among the reports. */
    @Test
    void everyFigureIsTheSumOfTheCellsThatItsTraceReaches() throws Exception {
        assertThat(run("corrected", "corrected-store", "jobs/sample-corrections.csv"))
                .isEqualTo(3);
        StoreAddress store = StoreAddress.of("jdbc:h2:file:" + folder.resolve("corrected-store"), Map.of());
        try (Connection connection = DriverManager.getConnection(store.url(), store.user(), store.password())) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Tracing tracing = new Tracing(
                    new SubmissionStore(jdbc),
                    new ReportStore(jdbc),
                    new Inbox(Path.of("sample-input"), List.of()),
                    Recognised.SHOW,
                    new RosterFile(Path.of("jobs/sample-roster.csv")).read());
            int figures = 0;
            for (int year = 2019; year <= 2022; year++) {
                figures += traced(
                        "corrected/" + year + "/city-rollup.csv",
                        tracing,
                        year,
                        row -> Tracing.ofRegion(row.get("region")));
                int each = year;
                figures += traced(
                        "corrected/" + year + "/kinds.csv",
                        tracing,
                        year,
                        row -> tracing.ofKind(each, row.get("region"), row.get("kind")));
                figures += traced(
                        "corrected/" + year + "/levels.csv",
                        tracing,
                        year,
                        row -> tracing.within(each, row.get("region")));
            }
            assertThat(figures).isGreaterThan(5000);
        }
        assertThat(rows(folder.resolve("corrected/2020/city-rollup.csv")))
                .filteredOn(row -> row.get("indicator").equals("reconsideration.total"))
                .extracting(row -> row.get("value"))
                .isNotEqualTo(rows(file(2020, "city-rollup.csv")).stream()
                        .filter(row -> row.get("indicator").equals("reconsideration.total"))
                        .map(row -> row.get("value"))
                        .toList());
    }

    /** Holds every figure of a table to the sum of the cells behind it. */
    private int traced(String table, Tracing tracing, int year, Function<Map<String, String>, Predicate<Body>> bodies)
            throws Exception {
        List<Map<String, String>> rows = rows(folder.resolve(table));
        for (Map<String, String> row : rows) {
            IndicatorKey key = new IndicatorKey(row.get("indicator"), row.get("applicant"));
            List<BigDecimal> values = tracing.cells(year, bodies.apply(row), key).stream()
                    .flatMap(cell -> cell.value().stream())
                    .toList();
            assertThat(values).as(row.toString()).hasSize(Integer.parseInt(row.get("bodies_reporting")));
            assertThat(number(values.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString()))
                    .as(row.toString())
                    .isEqualTo(number(row.get("value")));
        }
        return rows.size();
    }

    @Test
    void aSecondRunMakesTheSameBytes() throws Exception {
        assertThat(run("again")).isEqualTo(3);
        SortedMap<String, String> first = bytes(folder.resolve("out"));
        assertThat(first).hasSizeGreaterThan(40);
        assertThat(bytes(folder.resolve("again"))).isEqualTo(first);
    }

    private Map<String, Long> outcomes(int year) throws Exception {
        return rows(file(year, "submissions.csv")).stream()
                .filter(row -> row.get("source").startsWith(year + "/"))
                .collect(Collectors.groupingBy(row -> row.get("outcome"), Collectors.counting()));
    }

    private Map<String, Long> findings(int year) throws Exception {
        return rows(file(year, "findings.csv")).stream()
                .collect(
                        Collectors.groupingBy(row -> row.get("agency") + " " + row.get("rule"), Collectors.counting()));
    }

    private List<String> missing(int year) {
        try {
            return rows(file(year, "missing-bodies.csv")).stream()
                    .map(row -> row.get("agency"))
                    .toList();
        } catch (IOException | CsvValidationException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(int year, String name) {
        return folder.resolve("out/" + year + "/" + name);
    }

    private static String place(Map<String, String> row) {
        return row.get("indicator") + "@" + row.get("applicant");
    }

    private static String figure(Map<String, String> row, String coverage) {
        return row.get("year") + " " + place(row) + " = " + number(row.get("value")) + " of " + row.get(coverage);
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException, CsvValidationException {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new HashMap<>(row));
            }
        }
        return rows;
    }

    private static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
