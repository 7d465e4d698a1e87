package cn.huizong.publish;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.at;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.publish.folder.Release;
import cn.huizong.publish.folder.Vintages;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllYearsTests {
    private static final Forms FORMS = Forms.official();
    private static final SettledSubmission LOST = refused("=坏.pdf", Optional.empty(), Optional.empty(), "无法读取");

    @TempDir
    Path output;

    private final YearPublisher publisher = new YearPublisher(FORMS, Rules.official(FORMS), "1.2.3");

    @BeforeEach
    void twoYears() throws Exception {
        publish(2019, "3");
        publish(2020, "5");
    }

    @Test
    void everyTableHasTheRowsOfEveryYearUnderOneHeading() throws Exception {
        assertThat(publisher.publishAllYears(output, FolderSeals.READ)).isTrue();

        assertThat(Files.readAllLines(all().resolve("bodies.csv"))).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("region_code,region,agency,year,status,");
            assertThat(lines.get(1)).startsWith(",余姚市,教育局,2019,accepted,教育局2019.docx,,3,");
            assertThat(lines.get(2)).startsWith(",余姚市,教育局,2020,accepted,教育局2020.docx,,5,");
        });
        assertThat(Files.readAllLines(all().resolve("indicators.csv")))
                .isEqualTo(Files.readString(output.resolve("2020/indicators.csv"))
                        .substring(1)
                        .lines()
                        .toList());
    }

    @Test
    void aFileOfUnknownYearStandsOnce() throws Exception {
        publisher.publishAllYears(output, FolderSeals.READ);
        assertThat(Files.readAllLines(all().resolve("submissions.csv"))).hasSize(4);
    }

    @Test
    void aRowOfOneKeyStandsOnceAsTheLastYearHasIt() throws Exception {
        for (String file : List.of("submissions.csv", "columns.csv")) {
            Path table = output.resolve("2019").resolve(file);
            Files.writeString(
                    table, Files.readString(table).replace("无法读取", "打不开").replace("数据文件", "文件"));
        }
        publisher.publishAllYears(output, FolderSeals.READ);
        assertThat(Files.readAllLines(all().resolve("submissions.csv")))
                .hasSize(4)
                .anyMatch(line -> line.contains("无法读取"))
                .noneMatch(line -> line.contains("打不开"));
        assertThat(Files.readAllLines(all().resolve("columns.csv")))
                .isEqualTo(Files.readString(output.resolve("2020/columns.csv"))
                        .substring(1)
                        .lines()
                        .toList());
        assertThat(LoadedPackage.rows(all())).containsEntry("submissions.csv", 3);
    }

    @Test
    void anotherProgramReadsEveryTableAsDescribed() throws Exception {
        publisher.publishAllYears(output, FolderSeals.READ);
        assertThat(LoadedPackage.rows(all()))
                .containsEntry("facts.csv", 2)
                .containsEntry("city-rollup.csv", 2)
                .containsEntry("submissions.csv", 3)
                .containsEntry("findings.csv", 0);
    }

    @Test
    void whatIsUnchangedIsNotMadeAgain() throws Exception {
        publisher.publishAllYears(output, FolderSeals.READ);
        FileTime before = Files.getLastModifiedTime(all());
        Map<String, String> made = content();

        assertThat(publisher.publishAllYears(output, FolderSeals.READ)).isFalse();
        assertThat(Files.getLastModifiedTime(all())).isEqualTo(before);

        publish(2020, "6");
        assertThat(publisher.publishAllYears(output, FolderSeals.READ)).isTrue();
        assertThat(content()).isNotEqualTo(made);
        publish(2020, "5");
        publisher.publishAllYears(output, FolderSeals.READ);
        assertThat(content()).isEqualTo(made);
    }

    @Test
    void aFolderThatWasTouchedIsMadeAgain() throws Exception {
        publisher.publishAllYears(output, FolderSeals.READ);
        Files.writeString(all().resolve("facts.csv"), "");
        assertThat(publisher.publishAllYears(output, FolderSeals.READ)).isTrue();
        assertThat(Files.readAllLines(all().resolve("facts.csv"))).hasSize(3);
    }

    @Test
    void whatAKilledRunLeftIsPutRight() throws Exception {
        publisher.publishAllYears(output, FolderSeals.READ);
        Map<String, String> made = content();
        Files.move(all(), output.resolve(".all.old"));
        Files.createDirectories(output.resolve(".all.new"));
        Files.writeString(output.resolve(".all.new/facts.csv"), "half");

        publisher.publishAllYears(output, FolderSeals.READ);
        assertThat(content()).isEqualTo(made);
        assertThat(output.resolve(".all.old")).doesNotExist();
    }

    @Test
    void aYearOfAnOlderProgramLacksWhatItDidNotKnow() throws Exception {
        Path table = output.resolve("2019/city-procurement.csv");
        String older = Files.readString(table)
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')) + "\r\n")
                .reduce("", String::concat);
        Files.writeString(table, older);
        publisher.publishAllYears(output, FolderSeals.READ);
        List<String> rows = Files.readAllLines(all().resolve("city-procurement.csv"));
        assertThat(rows.get(0)).endsWith(",名录外单位数,数据状态");
        assertThat(rows.get(1)).startsWith(",余姚市,2019,1,1,3,1,").endsWith(",0,");
        assertThat(rows.get(2)).startsWith(",余姚市,2020,1,1,5,1,").endsWith(",0,A");
    }

    @Test
    void withoutLeaveNothingAppears() {
        Vintages noLeave = new Vintages() {
            @Override
            public Optional<Edition> findLast(int year) {
                return Optional.empty();
            }

            @Override
            public Vintage next(int year, String content) throws IOException {
                return NONE.next(year, content);
            }

            @Override
            public void awaitLeave() {
                throw new IllegalStateException("the store is another's");
            }

            @Override
            public void keep(int year, Edition edition, Path folder) {
                throw new AssertionError("was kept");
            }
        };
        YearPublisher stopped = new YearPublisher(
                FORMS,
                Rules.official(FORMS),
                "1.2.3",
                Map.of(),
                CountingRule.PLAIN,
                noLeave,
                report -> List.of(),
                located -> List.of(),
                OfficeFolder.NONE,
                Charts.none(FORMS));
        assertThatThrownBy(() -> stopped.publishAllYears(output, FolderSeals.READ))
                .hasMessage("the store is another's");
        assertThat(all()).doesNotExist();
    }

    @Test
    void withoutAnyYearThereIsNothing() throws Exception {
        assertThat(publisher.publishAllYears(output.resolve("none"), FolderSeals.READ))
                .isFalse();
        assertThat(output.resolve("none")).doesNotExist();
    }

    private Path all() {
        return output.resolve("all");
    }

    private Map<String, String> content() throws Exception {
        Map<String, String> content = new HashMap<>();
        for (String file : Release.files(all())) {
            content.put(file, Files.readString(all().resolve(file)));
        }
        return content;
    }

    private void publish(int year, String count) throws Exception {
        SettledSubmission education =
                accepted(body("余姚市", "教育局"), year, at("t3r9c2", fact("2019", "procurement.count", count)));
        YearRollup rollup = new CityRollup(FORMS, Roster.NONE).of(year, Stream.of(education, LOST), Optional.empty());
        YearTables listed = publisher.begin(year, output);
        Stream.of(education, LOST).map(listed::prepare).forEachOrdered(listed::add);
        publisher.publish(listed, new YearFigures(rollup, List.of(rollup)));
    }
}
