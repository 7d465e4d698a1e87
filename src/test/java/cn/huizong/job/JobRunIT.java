package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import cn.huizong.settings.WrongSettings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class JobRunIT {
    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        PlainReading.READ.clear();
        PlainReading.before = source -> {};
        Files.createDirectories(folder.resolve("in"));
    }

    static Settings settings(Path folder) throws WrongSettings {
        return settings(folder, Map.of());
    }

    /** Without charts and office papers, which cost most of a run over few reports, unless a test asks for them. */
    public static Settings settings(Path folder, Map<String, Object> others) throws WrongSettings {
        Map<String, Object> options = new HashMap<>(Map.of(
                "input",
                folder.resolve("in").toString(),
                "output",
                folder.resolve("out").toString(),
                "store",
                "jdbc:h2:file:" + folder.resolve("store"),
                "chunk",
                "2",
                "threads",
                "1"));
        options.putAll(Map.of("charts", false, "office", false));
        options.putAll(others);
        return new SettingsFile(folder.resolve("none.yml")).read(options);
    }

    static JobRun.Result run(Path folder, String job) throws Exception {
        return run(folder, job, Roster.NONE);
    }

    private static JobRun.Result run(Path folder, String job, Roster roster) throws Exception {
        return run(folder, job, roster, Progress.SILENT);
    }

    private static JobRun.Result run(Path folder, String job, Roster roster, Progress progress) throws Exception {
        return run(job, settings(folder), roster, progress);
    }

    static JobRun.Result run(String job, Settings settings, Roster roster, Progress progress) throws Exception {
        StoreAddress address = StoreAddress.of(settings.store(), Map.of());
        return new JobRun(job, settings, roster, address, progress)
                .reportsBy(PlainReading.class)
                .run();
    }

    private JobRun.Result run() throws Exception {
        return run(folder, JobNames.YEARLY_CONSOLIDATION);
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve("in").resolve(name), content);
    }

    private String published(int year) throws IOException {
        return Files.readString(folder.resolve("out/" + year + "/submissions.csv"));
    }

    /** What a year says became of its files: path, outcome and reason. */
    private List<String> outcomes(int year) throws IOException {
        return published(year)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> row[0] + " " + row[7] + " " + row[8])
                .toList();
    }

    @Test
    void aRefusedFileCostsItsNeighboursNothing() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乱");
        file("c.txt", "丙局,2020,666");

        JobRun.Result result = run();

        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(result.summary().accepted()).isEqualTo(2);
        assertThat(result.summary().errors()).isEqualTo(1);
        assertThat(result.refused())
                .extracting(
                        stored -> stored.submission().source(),
                        stored -> stored.settled().reason())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("b.txt", "看不懂"));
        assertThat(outcomes(2020)).containsExactly("a.txt accepted ", "b.txt refused 看不懂", "c.txt accepted ");
    }

    @Test
    void anInboxThatGoesAwayFailsTheRunAndMakesNoReportABadOne() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,2");
        file("c.txt", "丙局,2020,3");
        PlainReading.before = source -> move("in", "away");

        JobRun.Result failed = run();
        move("away", "in");
        PlainReading.before = source -> {};
        JobRun.Result result = run();

        assertThat(failed.ending()).isEqualTo(JobRun.Ending.FAILED);
        assertThat(failed.fault().orElseThrow()).contains("收件夹不在了");
        assertThat(result.summary().accepted()).isEqualTo(3);
        assertThat(result.refused()).isEmpty();
    }

    @Test
    void aFileThatCannotBeOpenedThisNightIsReadTheNext() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,2");
        PlainReading.before = source -> move("in/b.txt", "b.txt");

        JobRun.Result first = run();
        PlainReading.before = source -> {};
        move("b.txt", "in/b.txt");
        JobRun.Result second = run();

        assertThat(first.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(first.summary().refused()).isEqualTo(1);
        assertThat(second.summary().accepted()).isEqualTo(2);
        assertThat(second.refused()).isEmpty();
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anInboxMayBeALinkButNothingInItIsFollowed() throws Exception {
        file("a.txt", "甲局,2020,1");
        Files.createSymbolicLink(folder.resolve("in/b.txt"), folder.resolve("in/a.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));

        JobRun.Result result =
                run(JobNames.NIGHTLY, settings(folder, Map.of("input", link.toString())), Roster.NONE, Progress.SILENT);

        assertThat(result.summary().accepted()).isEqualTo(1);
        assertThat(result.refused())
                .extracting(stored -> stored.submission().source())
                .containsExactly("b.txt");
    }

    @Test
    void twoFilesThatNobodyCanReadAreNotExamined() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乱");
        file("c.txt", "乱");

        assertThat(run().ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(outcomes(2020))
                .containsExactly("a.txt accepted ", "b.txt refused 看不懂", "c.txt duplicate 与“b.txt”完全相同");
    }

    @Test
    void aBodyWithoutAReportIsAnErrorOfTheRun() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "丁局,2020,2");
        Roster roster = new Roster(List.of(
                new Roster.Entry(new Body("", "余姚市", "甲局"), "", List.of(), 2020, 2020, ""),
                new Roster.Entry(new Body("", "余姚市", "乙局"), "", List.of(), 2020, 2020, "")));

        JobRun.Result result = run(folder, JobNames.YEARLY_CONSOLIDATION, roster);

        assertThat(result.summary().errors()).isEqualTo(1);
        assertThat(result.summary().warnings()).isZero();
        assertThat(result.summary().hasErrors()).isTrue();
        assertThat(Files.readAllLines(folder.resolve("out/2020/findings.csv")).stream()
                        .skip(1))
                .containsExactly("error,ROSTER-MISSING,余姚市,乙局,2020,,,乙局在报送单位名录中，没有可采用的 2020 年度报告,,,");
        assertThat(Files.readString(folder.resolve("out/2020/bodies.csv")))
                .contains(",余姚市,乙局,2020,missing,,,,,,,,1,0,,,,,0,yes,未报,", ",甲市,丁局,2020,refused,,,,,,,,0,0,,,,,0,no,");
        assertThat(lines("2020/questions.csv")).singleElement().asString().startsWith("off_roster,b.txt,丁局,甲市,2020,");
    }

    @Test
    void aFaultOfTheProgramRefusesOneFile() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,不是年份,1");

        JobRun.Result result = run();

        assertThat(result.summary().accepted()).isEqualTo(1);
        assertThat(result.refused().get(0).settled().reason()).contains("程序读取时出错", "NumberFormatException");
    }

    @Test
    void theSameInboxTwiceIsReadOnceAndPublishedAlike() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2021,2");
        run();
        String first = published(2020);

        JobRun.Result again = run(folder, JobNames.NIGHTLY);

        assertThat(PlainReading.READ).containsExactly("a.txt", "b.txt");
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.summary().fresh()).isZero();
        assertThat(again.years()).containsExactly(2020, 2021);
        assertThat(published(2020)).isEqualTo(first);
    }

    @Test
    void aReportHandedInAgainReplacesItsFactsAndKeepsItsHistory() throws Exception {
        file("a.txt", "甲局,2020,1");
        run();
        file("a.txt", "甲局,2020,5");

        JobRun.Result again = run();

        assertThat(again.summary().accepted()).isEqualTo(1);
        assertThat(again.summary().superseded()).isEqualTo(1);
        assertThat(again.summary().gone()).isZero();
        assertThat(PlainReading.READ).containsExactly("a.txt", "a.txt");
    }

    @Test
    void aFileThatIsGoneStaysCounted() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,1");
        run();
        Files.delete(folder.resolve("in/a.txt"));

        JobRun.Result again = run();

        assertThat(again.summary().accepted()).isEqualTo(2);
        assertThat(again.summary().gone()).isEqualTo(1);
    }

    @Test
    void twoReportsThatDifferCountOnlyWhenOneIsTakenAway() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "甲局,2020,2");
        assertThat(run().summary().refused()).isEqualTo(2);

        Files.delete(folder.resolve("in/a.txt"));

        assertThat(run().summary().accepted()).isEqualTo(1);
    }

    @Test
    void aBodyOffTheRosterIsAskedAboutAndInNoTotalUntilThen() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,2");
        Body listed = new Body("330200", "甲市", "甲局");
        Roster roster = new Roster(List.of(new Roster.Entry(listed, "", List.of(), 2000, 2100, "")));

        run(folder, JobNames.NIGHTLY, roster);

        assertThat(Files.readAllLines(folder.resolve("out/2020/city-rollup.csv")))
                .filteredOn(line -> line.contains(",application.received,"))
                .singleElement()
                .asString()
                .startsWith("330200,甲市,2020,application.received,total,")
                .contains(",1,件,1,1,");
        assertThat(lines("2020/questions.csv")).singleElement().asString().startsWith("off_roster,b.txt,乙局,");
    }

    private static Roster roster(String... agencies) {
        return new Roster(List.of(agencies).stream()
                .map(agency -> new Roster.Entry(new Body("", "甲市", agency), "局", List.of(), 2000, 2100, ""))
                .toList());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file)).stream()
                .skip(1)
                .toList();
    }

    @Test
    void aNameThatOnlyComesNearIsInNoTotalUntilTheOfficeConfirmsIt() throws Exception {
        file("a.txt", "甲市财证局,2020,7");
        file("b.txt", "甲市教育局,2020,1");
        Roster roster = roster("甲市财政局", "甲市教育局");

        assertThat(run(folder, JobNames.NIGHTLY, roster).summary().refused()).isEqualTo(1);

        assertThat(lines("2020/questions.csv"))
                .singleElement()
                .asString()
                .startsWith("body,a.txt,甲市财证局,甲市,2020,甲市财政局,");
        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",1,件,1,2,");
        assertThat(Files.readString(folder.resolve("out/2020/index.html"))).contains("待确认事项", "有 1 份报告待确认，汇总数里都没有它们");
        assertThat(lines("2020/missing-bodies.csv"))
                .containsExactly(
                        ",甲市,甲市财政局,局,2020,asked,2021-01-31,待确认,a.txt,单位名称与名录不一致，可能是“甲市财政局”，待确认，未计入汇总（见 questions.csv）");

        Roster confirmed =
                roster.confirmed(List.of(new Roster.Confirmed("甲市财证局", "甲市", java.util.Optional.of("甲市财政局"))));
        assertThat(run(folder, JobNames.NIGHTLY, confirmed).summary().accepted())
                .isEqualTo(2);
        assertThat(lines("2020/questions.csv")).isEmpty();
        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",8,件,2,2,");
        assertThat(outcomes(2020)).contains("a.txt accepted 名称由单位确认：“甲市财证局”即“甲市财政局”");
    }

    @Test
    void aWithdrawalBringsNoEarlierReportBackHoweverOftenItRuns() throws Exception {
        file("a.txt", "甲局,2020,1,2021-01-10");
        file("b.txt", "甲局,2020,2,2021-01-20");
        file("c.txt", "乙局,2020,4,2021-01-20");
        withdraw("甲局");
        List<String> once = outcomes(2020);

        withdraw("甲局");

        assertThat(outcomes(2020)).isEqualTo(once);
        assertThat(once).anyMatch(line -> line.startsWith("a.txt superseded"));
        assertThat(once).anyMatch(line -> line.startsWith("b.txt refused 汇总单位撤回"));
        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",4,件,1,");
    }

    private void withdraw(String agency) throws Exception {
        Settings settings = settings(folder);
        Correction withdrawal = new Correction(
                agency,
                "",
                2020,
                Optional.empty(),
                Correction.Action.DROP,
                Optional.empty(),
                "",
                "",
                "来函撤回",
                "李四",
                "2021-02-20");
        new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .correctedBy(new Corrections(List.of(withdrawal)))
                .reportsBy(PlainReading.class)
                .run();
    }

    @Test
    void aGovernmentsOwnReportIsHeldAgainstItsBodiesAndNotAddedToThem() throws Exception {
        file("a.txt", "甲市人民政府,2020,100");
        run();
        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",100,件,1,1,");
        assertThat(lines("2020/reconciliation.csv")).isEmpty();

        file("b.txt", "甲市教育局,2020,30");
        file("c.txt", "甲市乙区人民政府,2020,60");
        run();

        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",90,件,2,2,");
        assertThat(lines("2020/reconciliation.csv"))
                .singleElement()
                .asString()
                .startsWith(",甲市,甲市人民政府,2020,application.received,total,")
                .endsWith(",件,100,90,2,2,10,area,a.txt,0,A,,0,,0,甲市乙区人民政府=60|甲市教育局=30,0,0");
        assertThat(Files.readString(folder.resolve("out/2020/index.html")))
                .contains("全域报告与各单位之和", "甲市人民政府（甲市，应报 2 个单位）", "没有报送单位名录");
        assertThat(lines("2020/levels.csv"))
                .satisfiesExactly(
                        city -> assertThat(city).startsWith("city,,甲市,,2020,").endsWith(",90,件,2,2,0,A"),
                        district -> assertThat(district)
                                .startsWith("county,,乙区,甲市,2020,")
                                .endsWith(",60,件,1,1,0,A"));
        assertThat(lines("2020/bodies.csv"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(",甲市,甲市人民政府,2020,accepted,a.txt,")
                        .contains(",area,no,"));
    }

    @Test
    void aFileThatNowHoldsAnotherYearIsInTheOldYearNoMore() throws Exception {
        file("a.txt", "甲局,2020,1");
        file("b.txt", "乙局,2020,2");
        run();
        file("a.txt", "甲局,2021,1");

        run();

        assertThat(lines("2020/city-rollup.csv")).singleElement().asString().contains(",2,件,1,1,");
        assertThat(lines("2021/city-rollup.csv")).singleElement().asString().contains(",1,件,1,1,");
    }

    @Test
    void whatCameLateSaysSo() throws Exception {
        file("a.txt", "甲局,2020,1,2021-01-31");
        file("b.txt", "乙局,2020,1,2021-02-01");
        run();
        assertThat(lines("2020/bodies.csv"))
                .satisfiesExactly(
                        late -> assertThat(late).contains(",乙局,").contains(",body,yes,2021-02-01,yes,0,"),
                        inTime -> assertThat(inTime).contains(",甲局,").contains(",body,yes,2021-01-31,no,0,"));
    }

    @Test
    void aRunThatBrokeOffGoesOnWhereItStopped() throws Exception {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            file(name + ".txt", name + "局,2020,1");
        }
        JobRun.Result broken = run(folder, JobNames.YEARLY_CONSOLIDATION, Roster.NONE, new BrokenOff());
        assertThat(broken.ending()).isEqualTo(JobRun.Ending.FAILED);

        JobRun.Result again = run();

        assertThat(again.number()).isEqualTo(broken.number());
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(again.summary().accepted()).isEqualTo(5);
        assertThat(PlainReading.READ.subList(0, 2)).containsExactly("a.txt", "b.txt");
        assertThat(PlainReading.READ).filteredOn("a.txt"::equals).hasSize(1);
    }

    /** What a process may leave that died, or lost its database, at any moment. */
    @ParameterizedTest
    @CsvSource({
        "STARTING, COMPLETED",
        "STARTED, STARTED",
        "STARTED, UNKNOWN",
        "STARTED, COMPLETED",
        "STOPPING, STARTED",
        "UNKNOWN, STARTED",
        "UNKNOWN, UNKNOWN",
        "UNKNOWN, FAILED"
    })
    void anAttemptWhoseEndWasNeverNotedIsGoneOnWith(String job, String step) throws Exception {
        file("a.txt", "甲局,2020,1");
        run();
        String published = published(2020);
        sql(
                "update batch_job_execution set status = '" + job + "', end_time = null",
                "update batch_step_execution set status = '" + step + "' where step_name = '" + StepNames.PUBLISH
                        + "'");

        JobRun.Result again = run();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(published(2020)).isEqualTo(published);
    }

    @Test
    void anAttemptThatWasNeverNotedIsBegunAgain() throws Exception {
        file("a.txt", "甲局,2020,1");
        run();
        sql(
                "update run set execution = null",
                "delete from batch_step_execution_context",
                "delete from batch_step_execution",
                "delete from batch_job_execution_context",
                "delete from batch_job_execution_params",
                "delete from batch_job_execution");

        JobRun.Result again = run();

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.ending()).isEqualTo(JobRun.Ending.COMPLETED);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Breaks a run off in the middle of its second chunk. */
    private static final class BrokenOff implements Progress {
        private boolean reading;
        private int chunks;

        @Override
        public void begin(String step, int all) {
            reading = step.equals(StepNames.INGEST);
        }

        @Override
        public void advance(int more) {
            chunks += reading ? 1 : 0;
            if (chunks == 2) {
                throw new AssertionError("broken off");
            }
        }
    }

    /** Notes what is told of every step. */
    private static final class Noted implements Progress {
        private final List<String> steps = new CopyOnWriteArrayList<>();
        private String step = "";

        @Override
        public void begin(String begun, int all) {
            step = begun;
            steps.add(begun + " " + all);
        }

        @Override
        public void advance(int more) {
            steps.add(step + " +" + more);
        }

        @Override
        public void end() {
            steps.add("end");
        }
    }

    @Test
    void everyLongStepTellsHowFarItIs() throws Exception {
        file("a.txt", "甲局,2019,1");
        file("b.txt", "甲局,2020,2");
        file("c.txt", "看不懂");
        Noted noted = new Noted();

        run(folder, JobNames.NIGHTLY, Roster.NONE, noted);

        // what cannot be read is listed with both years
        assertThat(noted.steps.stream().filter(line -> !line.equals("end")))
                .containsExactly(
                        "takeStock 3",
                        "takeStock +1",
                        "takeStock +1",
                        "takeStock +1",
                        "ingest 3",
                        "ingest +2",
                        "ingest +1",
                        "examine 2",
                        "examine +2",
                        "publish 4",
                        "publish +1",
                        "publish +1",
                        "publish +1",
                        "publish +1");
        assertThat(noted.steps).endsWith("end");
    }
}
