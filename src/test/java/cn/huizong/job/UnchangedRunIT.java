package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.examine.Examiner;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.FileParser;
import cn.huizong.report.Corrections;
import cn.huizong.report.Report;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CorrectionsFile;
import cn.huizong.roster.file.MatchesFile;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.roster.file.WrongFile;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a night costs in which little or nothing came. */
class UnchangedRunIT {
    private static final List<String> EXAMINED = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    /** Notes which reports are examined. */
    @Configuration(proxyBeanMethods = false)
    static class Watched {
        @Bean
        FileParser reportParser() {
            return PlainReading::read;
        }

        @Bean
        Examiner examiner() {
            return report -> {
                EXAMINED.add(name(report));
                return List.of();
            };
        }

        private static String name(Report report) {
            return report.body().agency() + report.year();
        }
    }

    @BeforeEach
    void twoYears() throws Exception {
        PlainReading.before = source -> {};
        Files.createDirectories(folder.resolve("in"));
        file("a.txt", "甲局,2019,1");
        file("b.txt", "甲局,2020,2");
        file("c.txt", "乙局,2020,3");
        run(Map.of());
        forget();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve("in").resolve(name), content);
    }

    private void run(Map<String, Object> options) throws Exception {
        run(options, Progress.SILENT);
    }

    private void run(Map<String, Object> options, Progress progress) throws Exception {
        Settings settings = JobRunIT.settings(folder, options);
        JobRun.Result result = new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        roster(settings),
                        StoreAddress.of(settings.store(), Map.of()),
                        progress)
                .correctedBy(corrections(settings))
                .reportsBy(Watched.class)
                .run();
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
    }

    private static Roster roster(Settings settings) throws WrongFile {
        Roster roster = settings.roster().isEmpty() ? Roster.NONE : new RosterFile(Path.of(settings.roster())).read();
        return settings.matches().isEmpty() ? roster : new MatchesFile(Path.of(settings.matches())).confirm(roster);
    }

    private static Corrections corrections(Settings settings) throws WrongFile {
        Forms forms = Forms.official();
        return settings.corrections().isEmpty()
                ? Corrections.NONE
                : new CorrectionsFile(Path.of(settings.corrections()), forms, Rules.official(forms), Roster.NONE)
                        .read();
    }

    /** Forgets what was done; a folder that is written next takes away the file that lies in its way. */
    private void forget() throws IOException {
        PlainReading.READ.clear();
        EXAMINED.clear();
        for (int year : List.of(2019, 2020)) {
            Files.writeString(inTheWay(year), "");
        }
    }

    private Path inTheWay(int year) {
        return folder.resolve("out/." + year + ".new");
    }

    private List<Integer> written() {
        return Stream.of(2019, 2020)
                .filter(year -> Files.notExists(inTheWay(year)))
                .toList();
    }

    @Test
    void nothingNewIsNeitherReadNorExaminedNorWritten() throws Exception {
        run(Map.of());

        assertThat(PlainReading.READ).isEmpty();
        assertThat(EXAMINED).isEmpty();
        assertThat(written()).isEmpty();
    }

    @Test
    void aNewReportIsReadAloneAndOnlyItsYearIsWritten() throws Exception {
        file("d.txt", "丙局,2020,4");

        run(Map.of());

        assertThat(PlainReading.READ).containsExactly("d.txt");
        assertThat(EXAMINED).containsExactlyInAnyOrder("甲局2020", "乙局2020", "丙局2020");
        assertThat(written()).containsExactly(2020);
        assertThat(folder.resolve("out/2020/bodies.csv")).content().contains("丙局");
    }

    @Test
    void aReportOfAnEarlierYearChangesTheYearAfterItToo() throws Exception {
        file("d.txt", "丙局,2019,4");

        run(Map.of());

        assertThat(EXAMINED).containsExactlyInAnyOrder("甲局2019", "丙局2019");
        assertThat(written()).containsExactly(2019, 2020);
    }

    @Test
    void aReportThatSaysTheSameInAnotherFileChangesNoOtherYear() throws Exception {
        file("a.txt", "甲局,2019,1\n");

        run(Map.of());

        assertThat(PlainReading.READ).containsExactly("a.txt");
        assertThat(EXAMINED).containsExactlyInAnyOrder("甲局2019", "甲局2019");
        assertThat(written()).containsExactly(2019);
    }

    /** The office may have decided about one file and not about the other. */
    @Test
    void aReportThatTheOfficeDecidedAboutIsComparedByItsFile() throws Exception {
        Path file = folder.resolve("corrections.csv");
        Files.writeString(file, """
                body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule
                甲局,甲市,2019,application.received,total,set,5,1,核实,李四,2021-02-20,
                """);
        Map<String, Object> options = Map.of("corrections", file.toString());
        run(options);
        forget();
        file("a.txt", "甲局,2019,1\n");

        run(options);

        assertThat(EXAMINED).contains("甲局2020", "乙局2020");
    }

    @Test
    void theYearAfterTheNextStands() throws Exception {
        file("e.txt", "甲局,2021,5");
        run(Map.of());
        forget();
        file("a.txt", "甲局,2019,7");
        Path inTheWay = Files.writeString(inTheWay(2021), "");

        run(Map.of());

        assertThat(EXAMINED).doesNotContain("甲局2021");
        assertThat(written()).containsExactly(2019, 2020);
        assertThat(inTheWay).exists();
    }

    /** Notes what a run says it reads again, and why. */
    private static final class Reasons implements Progress {
        private final Map<String, Object> said = new HashMap<>();

        @Override
        public void tell(String what, Object... figures) {
            if (what.startsWith(StepNames.TAKE_STOCK + ".")) {
                said.put(what, figures[0]);
            }
        }
    }

    @Test
    void otherLimitsReadAgainAndTheRunSaysSo() throws Exception {
        Reasons reasons = new Reasons();
        file("d.txt", "丙局,2020,4");

        run(Map.of("limits.pages", 7), reasons);

        assertThat(PlainReading.READ).containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
        assertThat(reasons.said).containsOnly(Map.entry("takeStock.settings", 3));
    }

    @Test
    void whatAnotherProgramReadIsReadAgainOnceAndTheRunSaysSo() throws Exception {
        for (String other : List.of("0.2.0 5d3a9c01", "0123456789abcdef" + readBy().substring(16))) {
            sql("update submission set read_by = '" + other + "' where source <> 'b.txt'");
            Reasons reasons = new Reasons();
            forget();

            run(Map.of(), reasons);

            assertThat(PlainReading.READ).containsExactly("a.txt", "c.txt");
            assertThat(reasons.said).containsOnly(Map.entry("takeStock.code", 2));
            forget();

            run(Map.of(), reasons);

            assertThat(PlainReading.READ).isEmpty();
        }
    }

    private String readBy() throws SQLException {
        try (Connection store = store();
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("select distinct read_by from submission")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void sql(String change) throws SQLException {
        try (Connection store = store();
                Statement statement = store.createStatement()) {
            statement.execute(change);
            statement.execute("delete from mark where name = 'unchanged'");
        }
    }

    private Connection store() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"), "sa", "");
    }

    @Test
    void anotherSettingExaminesAgainWithoutReading() throws Exception {
        run(Map.of("region", "余姚市"));

        assertThat(PlainReading.READ).isEmpty();
        assertThat(EXAMINED).containsExactlyInAnyOrder("甲局2019", "甲局2020", "乙局2020");
        assertThat(written()).containsExactly(2019, 2020);
    }

    /** A file of the office, by the setting that names it: first as it is begun, then with a line more. */
    private void examinesAgainWithoutReading(String setting, Map<String, Object> others, String begun, String more)
            throws Exception {
        Path file = folder.resolve(setting + ".csv");
        Map<String, Object> options = new HashMap<>(others);
        options.put(setting, file.toString());
        for (String content : List.of(begun, begun + more)) {
            Files.writeString(file, content);
            forget();

            run(options);

            assertThat(PlainReading.READ).as(content).isEmpty();
            assertThat(EXAMINED).as(content).isNotEmpty();
            assertThat(written()).as(content).contains(2020);
        }
        forget();

        run(options);

        assertThat(EXAMINED).isEmpty();
        assertThat(written()).isEmpty();
    }

    private Map<String, Object> roster() throws IOException {
        Path roster = folder.resolve("names.csv");
        Files.writeString(roster, "agency,region\n甲局,甲市\n乙局分局,甲市\n");
        return Map.of("roster", roster.toString());
    }

    @Test
    void anotherRosterExaminesAgainWithoutReading() throws Exception {
        examinesAgainWithoutReading("roster", Map.of(), "agency,region\n甲局,甲市\n", "丙局,甲市\n");

        assertThat(folder.resolve("out/2020/missing-bodies.csv")).content().contains("丙局");
    }

    @Test
    void anotherNameConfirmedExaminesAgainWithoutReading() throws Exception {
        examinesAgainWithoutReading(
                "matches",
                roster(),
                "name,region,agency,who,date\n丁局,甲市,甲局,李四,2021-02-20\n",
                "乙局,甲市,乙局分局,李四,2021-02-20\n");

        assertThat(folder.resolve("out/2020/bodies.csv")).content().contains("乙局分局");
    }

    @Test
    void anotherCorrectionExaminesAgainWithoutReading() throws Exception {
        examinesAgainWithoutReading(
                "corrections", Map.of(), """
                body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule
                乙局,甲市,2020,application.received,total,set,5,3,核实,李四,2021-02-20,
                """, "甲局,甲市,2020,application.received,total,set,6,2,核实,李四,2021-02-20,\n");

        assertThat(folder.resolve("out/2020/city-rollup.csv")).content().contains(",11,件,");
    }

    @Test
    void aFolderThatSomebodyTouchedIsWrittenAgain() throws Exception {
        Path csv = folder.resolve("out/2019/city-rollup.csv");
        String published = Files.readString(csv);
        Files.writeString(csv, "改动");

        run(Map.of());

        assertThat(written()).containsExactly(2019);
        assertThat(csv).content().isEqualTo(published);
        assertThat(EXAMINED).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsWrittenAgain() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("out/2020"))) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }

        run(Map.of());

        assertThat(written()).containsExactly(2020);
        assertThat(folder.resolve("out/2020/city-rollup.csv")).exists();
    }
}
