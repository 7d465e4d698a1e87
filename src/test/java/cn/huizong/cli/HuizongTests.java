package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuizongTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
        return Huizong.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "run",
                "run weekly",
                "run nightly --year 20x0",
                "run nightly --year 99",
                "run nightly --input no/such/folder",
                "run nightly --fast",
                "run nightly --workers-at broker:61616",
                "run nightly --workers-at tcp://broker:61616",
                "worker",
                "worker nightly",
                "worker nightly --workers-at tcp://broker:61616",
                "worker nightly --store jdbc:postgresql://db/huizong --workers-at tcp://me:secret@broker:61616",
                "worker nightly --store jdbc:postgresql://db/huizong --workers-at tcp://broker:61616?password=secret",
                "check",
                "check no-such-file.docx",
                "trace --year 2020",
                "status --store jdbc:oracle:thin",
                "status x"
            })
    void wrongUsageIsOneLineAndTwo(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "check --help", "trace --help", "status --help"})
    void everyCommandExplainsItself(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).contains("用法：", "选项：", "显示帮助");
    }

    @Test
    void helpSpeaksEnglishWhenAsked() {
        assertThat(run("run --lang en --help")).isZero();
        assertThat(out.toString()).contains("Usage:", "Report year");
    }

    @Test
    void chineseCountsTwoWide() {
        assertThat(new Columns().row("接收", "1").row("a", "2").lines()).containsExactly("接收  1", "a     2");
    }
}
