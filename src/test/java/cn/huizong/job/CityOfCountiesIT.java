package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.examine.Examiner;
import cn.huizong.form.IndicatorKey;
import cn.huizong.inbox.FileParser;
import cn.huizong.inbox.ReadResult;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every report counts once and in its own place: published totals beside sums that no code of the program made. */
class CityOfCountiesIT {
    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    static class Reading {
        @Bean
        FileParser reportParser() {
            return (content, source) -> read(new String(content, StandardCharsets.UTF_8).split(","));
        }

        @Bean
        Examiner examiner() {
            return report -> List.of();
        }

        private static ReadResult read(String[] told) {
            Fact received = new Fact(
                    "2019",
                    "application",
                    IndicatorKey.parse("application.received@total"),
                    new CellValue.Count(new BigDecimal(told[3]), told[3]),
                    Status.REPORTED,
                    "t1r1c1");
            Report report = new Report(
                    new Body("", told[1], told[0]),
                    Integer.parseInt(told[2]),
                    Optional.of(LocalDate.parse(told[4])),
                    List.of(),
                    List.of(received),
                    List.of(),
                    List.of());
            return new ReadResult.Accepted(
                    report, told.length > 5 ? Optional.of(Integer.valueOf(told[5])) : Optional.empty());
        }
    }

    private void run(Roster roster) throws Exception {
        Settings settings = JobRunIT.settings(folder, Map.of("region", "云溪市"));
        new JobRun(
                        JobNames.YEARLY_CONSOLIDATION,
                        settings,
                        roster,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .reportsBy(Reading.class)
                .run();
    }

    private List<Map<String, String>> rows(int year, String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/" + year + "/" + file));
        String[] heads = lines.get(0).replace("\uFEFF", "").split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < heads.length; i++) {
                        row.put(heads[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private Map<String, Long> published(int year, String file) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Map<String, String> row : rows(year, file)) {
            if (row.get("indicator").equals("application.received")) {
                sums.merge(row.get("region"), Long.parseLong(row.get("value")), Long::sum);
            }
        }
        return sums;
    }

    @Test
    void withARosterEveryRegionHoldsWhatItsBodiesReported() throws Exception {
        CityOfCounties city = new CityOfCounties(folder, 14);
        city.addStray();
        city.addWrongCover();
        run(new RosterFile(folder.resolve("roster.csv")).read());
        for (int year : List.of(2019, 2020)) {
            assertThat(published(year, "city-rollup.csv")).isEqualTo(city.sums(year));
            assertThat(published(year, "facts.csv")).isEqualTo(city.sums(year));
            assertThat(rows(year, "reconciliation.csv")).isEmpty();
            assertThat(rows(year, "levels.csv"))
                    .filteredOn(row -> row.get("region").equals("城关镇"))
                    .extracting(row -> row.get("parent") + row.get("bodies_reporting"))
                    .containsExactlyInAnyOrder("平山县1", "清河区1", "余川县1");
            assertThat(published(year, "levels.csv").get("云溪市"))
                    .isEqualTo(city.sums(year).values().stream()
                            .mapToLong(sum -> sum)
                            .sum());
            assertThat(rows(year, "missing-bodies.csv")).isEmpty();
        }
        assertThat(rows(2020, "questions.csv"))
                .extracting(row -> row.get("kind") + " " + row.get("source"))
                .containsExactlyInAnyOrder("off_roster 外市.txt", "year 旧封面.txt");
    }

    @Test
    void withoutARosterTownsOfOneNameStayApart() throws Exception {
        CityOfCounties city = new CityOfCounties(folder, 15);
        run(Roster.NONE);
        for (int year : List.of(2019, 2020)) {
            Map<String, Long> rollup = published(year, "city-rollup.csv");
            assertThat(rollup.keySet())
                    .containsExactlyInAnyOrderElementsOf(city.sums(year).keySet());
            assertThat(rows(year, "reconciliation.csv")).isEmpty();
            assertThat(rows(year, "levels.csv"))
                    .filteredOn(row -> row.get("region").equals("城关镇"))
                    .extracting(row -> row.get("parent"))
                    .containsExactlyInAnyOrder("平山县", "清河区", "余川县");
        }
    }
}
