package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decisions of the office over one report with a broken sum, run after run on one store. */
class CorrectionsRunIT {
    private static final String REPORT = "云溪市司法局2020年政府信息公开工作年度报告.docx";
    private static final String SET = "云溪市司法局,,2020,reconsideration.total,,set,8,0,总计漏加,李四,2021-02-20,";
    private static final String STALE = "云溪市司法局,,2020,reconsideration.total,,set,8,5,总计漏加,李四,2021-02-20,";
    private static final String ACCEPT = "云溪市司法局,,2020,,,accept,,,已核实,李四,2021-02-20,REVIEW-SUM";
    private static final String WITHDRAW = "云溪市司法局,,2020,*,,drop,,,单位来函撤回,李四,2021-02-20,";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fillTheInbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", REPORT), inbox.resolve(REPORT));
    }

    @Test
    void aCorrectedNumberIsInTheTotalAndTheFindingIsGone() throws IOException {
        assertThat(run()).isEqualTo(ExitCode.FINDINGS);
        assertThat(rollup("reconsideration.total")).contains(",0,件,1,");
        assertThat(run(SET)).isEqualTo(ExitCode.CLEAN);
        assertThat(rollup("reconsideration.total")).contains(",8,件,1,");
        assertThat(lines("facts.csv").stream().filter(line -> line.contains(",reconsideration.total,")))
                .singleElement()
                .asString()
                .contains(",corrected,", ",0,总计漏加（李四，2021-02-20）");
        assertThat(lines("corrections.csv").get(1)).contains(",set,0,8,applied,");
        assertThat(lines("restatement.csv").get(1)).contains(",0,8,8,correction,8,云溪市司法局,");
    }

    @Test
    void aCorrectionTakenBackBringsTheReportBack() throws IOException {
        run();
        List<String> before = lines("facts.csv");
        run(SET);
        run();
        assertThat(lines("facts.csv")).isEqualTo(before);
        assertThat(lines("restatement.csv").get(1)).contains(",8,0,-8,correction,-8,云溪市司法局,");
    }

    @Test
    void aStaleCorrectionIsAnErrorAndChangesNothing() throws IOException {
        assertThat(run(STALE)).isEqualTo(ExitCode.FINDINGS);
        assertThat(rollup("reconsideration.total")).contains(",0,件,1,");
        assertThat(lines("corrections.csv").get(1)).contains(",stale,");
        assertThat(lines("findings.csv"))
                .anyMatch(
                        line -> line.startsWith("error,CORRECTION-STALE,") && line.contains("更正文件写的原值是“5”，报告里现在是“0”"));
    }

    @Test
    void anAcceptedFindingStaysAndIsExplained() throws IOException {
        assertThat(run(ACCEPT)).isEqualTo(ExitCode.CLEAN);
        assertThat(lines("findings.csv"))
                .anyMatch(line -> line.startsWith("error,REVIEW-SUM,") && line.endsWith(",已核实（李四，2021-02-20）"));
        assertThat(lines("corrections.csv").get(1)).contains(",accept,", ",applied,");
    }

    @Test
    void aWithdrawnReportCountsNoMoreAndIsNotForgotten() throws IOException {
        run();
        assertThat(run(WITHDRAW)).isEqualTo(ExitCode.FINDINGS);
        assertThat(lines("city-rollup.csv")).hasSize(1);
        assertThat(lines("submissions.csv").get(1)).contains(",refused,汇总单位撤回：单位来函撤回（李四，2021-02-20）");
        assertThat(lines("corrections.csv").get(1)).contains(",*,,drop,", ",applied,");
    }

    @Test
    void aCorrectionWithoutAReportSaysSo() throws IOException {
        run(SET.replace("司法局", "水利局"));
        assertThat(lines("corrections.csv").get(1)).contains("云溪市水利局", ",no_report,");
    }

    @Test
    void aWrongFileIsWrongUsageBeforeAnythingRuns() throws IOException {
        assertThat(run("云溪市司法局,,2020,reconsideration.total,,set,八,0,漏加,李四,,")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("第 2 行", "value 应是一个数");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private int run(String... rows) throws IOException {
        Path corrections = Files.writeString(
                folder.resolve("更正.csv"),
                "body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule\n"
                        + String.join("\n", rows));
        return Huizong.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Map.of(),
                "run",
                "yearly-consolidation",
                "--input",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString(),
                "--corrections",
                corrections.toString(),
                "--store",
                "jdbc:h2:file:" + folder.resolve("store"));
    }

    private String rollup(String indicator) throws IOException {
        return lines("city-rollup.csv").stream()
                .filter(line -> line.contains("," + indicator + ","))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out/2020").resolve(file));
    }
}
