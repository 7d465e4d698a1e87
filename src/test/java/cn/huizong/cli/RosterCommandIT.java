package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandIT {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int type(String... words) {
        PrintWriter screen = new PrintWriter(out, true);
        String[] all = Stream.concat(
                        Arrays.stream(words),
                        Stream.of("--input=" + folder.resolve("in"), "--store=jdbc:h2:file:" + folder.resolve("store")))
                .toArray(String[]::new);
        return Huizong.run(screen, screen, Map.of(), all);
    }

    @Test
    void aFirstRosterNamesWhoseReportsWereReadAndIsNeverWrittenOver() throws Exception {
        String report = "云溪市司法局2020年政府信息公开工作年度报告.docx";
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of("sample-input/2020", report), inbox.resolve(report));
        Files.write(inbox.resolve("云溪市教育局2020年政府信息公开工作年度报告.docx"), new byte[0]);
        type("run", "yearly-consolidation", "--output=" + folder.resolve("out"));
        Path roster = folder.resolve("roster.csv");

        assertThat(type("roster", "--output=" + roster)).as(out.toString()).isEqualTo(ExitCode.CLEAN);
        assertThat(Files.readAllLines(roster)).hasSize(2).last().asString().startsWith("云溪市司法局,,云溪市,");

        Files.writeString(roster, "其他");
        assertThat(type("roster", "--output=" + roster)).isEqualTo(ExitCode.USAGE);
        assertThat(roster).hasContent("其他");
    }
}
