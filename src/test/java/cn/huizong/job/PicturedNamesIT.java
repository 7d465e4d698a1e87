package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.examine.Examiner;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.inbox.FileParser;
import cn.huizong.inbox.ReadResult;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Corrections;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CorrectionsFile;
import cn.huizong.roster.file.MatchesFile;
import cn.huizong.store.StoreAddress;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;

/** A name that was made out from a picture is no new body's: the roster, the file's name, its folder or the office says it. */
class PicturedNamesIT {
    @TempDir
    private Path folder;

    /** Reads a file as the scan of a report of the body that it names. */
    static class Reading {
        @Bean
        FileParser reportParser() {
            return (content, source) -> read(new String(content, StandardCharsets.UTF_8));
        }

        @Bean
        Examiner examiner() {
            return report -> List.of();
        }

        private static ReadResult read(String agency) {
            Fact received = new Fact(
                    "2019",
                    "application",
                    IndicatorKey.parse("application.received@total"),
                    new CellValue.Count(BigDecimal.TEN, "10"),
                    Status.OCR,
                    "p1t1r1c1");
            Fact carried = new Fact(
                    "2019",
                    "application",
                    IndicatorKey.parse("application.carried_in@total"),
                    new CellValue.Illegible("3\uFFFD61%"),
                    Status.OCR,
                    "p1t1r2c1");
            Report report = new Report(
                    new Body("", "云溪市", agency),
                    2020,
                    Optional.empty(),
                    List.of(),
                    List.of(received, carried),
                    List.of(),
                    List.of(new Doubt("OCR-READ", "", List.of(), "", "")));
            return new ReadResult.Accepted(report, Optional.empty());
        }
    }

    @Test
    void onlyANameThatSomethingElseSaysIsTakenFromAScan() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("in/云溪市"));
        Files.writeString(inbox.resolve("财政局.txt"), "云溪市财政局");
        Files.writeString(inbox.resolve("扫描01.txt"), "云溪市教有局");

        run("name,agency\n");

        assertThat(outcome("财政局.txt")).isEqualTo("accepted,");
        assertThat(outcome("扫描01.txt"))
                .startsWith("refused,")
                .contains("扫描件上的单位名称认作“云溪市教有局”")
                .contains("见 questions.csv");

        run("name,agency\n云溪市教有局,云溪市教育局\n");

        assertThat(outcome("扫描01.txt")).isEqualTo("accepted,名称由单位确认：“云溪市教有局”即“云溪市教育局”");
    }

    @Test
    void whatTheOfficeConfirmsOfAScanCounts() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("云溪市财政局.txt"), "云溪市财政局");

        run("name,agency\n");

        assertThat(row("ocr.csv", "carried_in")).contains(",doubtful,3,61");
        assertThat(row("facts.csv", "carried_in")).contains(",ocr,").contains(",no,no_value,");
        assertThat(row("facts.csv", "received")).contains(",10,件,ocr,").contains(",no,ocr,");

        Path file = Files.writeString(folder.resolve("corrections.csv"), """
                body,year,indicator,applicant,action,value,expected,reason,who
                云溪市财政局,2020,application.carried_in,total,set,8,3,对照原件,张三
                云溪市财政局,2020,application.received,total,set,10,10,对照原件,张三
                """);
        run(
                "name,agency\n",
                Map.of("region", "云溪市", "corrections", file.toString()),
                new CorrectionsFile(file, Forms.official(), Rules.official(Forms.official()), Roster.NONE).read());

        assertThat(row("corrections.csv", "carried_in")).contains(",applied,");
        assertThat(row("facts.csv", "carried_in")).contains(",8,件,corrected,").contains(",yes,");
        assertThat(row("facts.csv", "received")).contains(",10,件,corrected,").contains(",yes,");
    }

    private String row(String table, String indicator) throws Exception {
        return Files.readAllLines(folder.resolve("out/2020/" + table)).stream()
                .filter(line -> line.contains("application." + indicator + ",total"))
                .findFirst()
                .orElseThrow();
    }

    private void run(String matches) throws Exception {
        run(matches, Map.of("region", "云溪市"), Corrections.NONE);
    }

    private void run(String matches, Map<String, Object> options, Corrections corrections) throws Exception {
        Path file = Files.writeString(folder.resolve("matches.csv"), matches);
        var settings = JobRunIT.settings(folder, options);
        new JobRun(
                        JobNames.YEARLY_CONSOLIDATION,
                        settings,
                        new MatchesFile(file).confirm(Roster.NONE),
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .reportsBy(Reading.class)
                .correctedBy(corrections)
                .run();
    }

    /** Outcome and reason. */
    private String outcome(String file) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("out/2020/submissions.csv"));
        List<String> heading = List.of(lines.get(0).replace("\uFEFF", "").split(","));
        String line =
                lines.stream().filter(one -> one.contains(file)).findFirst().orElseThrow();
        String[] cells = line.split(",", -1);
        return cells[heading.indexOf("outcome")] + "," + cells[heading.indexOf("reason")];
    }
}
