package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Corrections;
import cn.huizong.report.Report;
import cn.huizong.report.Roster;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a night costs in which little or nothing came. */
class UnchangedRunTests {
    private static final List<String> EXAMINED = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    /** Notes which reports are examined. */
    @Configuration(proxyBeanMethods = false)
    static class Watched {
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
        Settings settings = JobRunTests.settings(folder, options);
        JobRun.Result result = new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .correctedBy(Corrections.NONE)
                .with(PlainReading.class)
                .with(Watched.class)
                .run();
        assertThat(result.status()).isEqualTo(BatchStatus.COMPLETED);
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
        assertThat(EXAMINED).contains("丙局2020");
        assertThat(written()).containsExactly(2020);
        assertThat(folder.resolve("out/2020/bodies.csv")).content().contains("丙局");
    }

    @Test
    void aReportOfAnEarlierYearChangesTheYearsAfterItToo() throws Exception {
        file("d.txt", "丙局,2019,4");

        run(Map.of());

        assertThat(written()).containsExactly(2019, 2020);
    }

    @Test
    void anotherSettingExaminesAgainWithoutReading() throws Exception {
        run(Map.of("region", "余姚市"));

        assertThat(PlainReading.READ).isEmpty();
        assertThat(EXAMINED).containsExactlyInAnyOrder("甲局2019", "甲局2020", "乙局2020");
        assertThat(written()).containsExactly(2019, 2020);
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
