package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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
                "run nightly --today tomorrow",
                "--lang fr status",
                "check src",
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
    @CsvSource({
        "run nightly --log-format xml, --log-format 的值不对：xml；可以是 text、json",
        "--lang en run nightly --log-format xml, 'Wrong value of --log-format: xml; it may be text, json'",
        "--lang fr status, --lang 的值不对：fr；可以是 zh、en",
        "run nightly --year 1999, --year 的值不对：1999；应是 2008 到 2100 之间的报告年度",
        "run nightly --today 2022-2-15, --today 应写成 2022-02-15 这样的日期：2022-2-15",
        "check src, 这是文件夹，请写出其中的文件；要读整个收件夹，用 run：src",
        "--lang en trace, 'Missing: --year, --region, --indicator (see --help)'"
    })
    void wrongUsageSaysWhatWouldBeRight(String line, String said) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "check", "trace", "notices", "release", "roster", "status", "worker"})
    void everyCommandExplainsItself(String command) {
        assertThat(run((command + " --help").strip())).isZero();
        assertThat(out.toString()).contains("用法：", "选项：", "显示帮助");
    }

    /** Every command, option and parameter, in Chinese and in English sentences. */
    @ParameterizedTest
    @CsvSource({"zh, (?s).*\\p{IsHan}.*", "en, (?s)[\\p{Lu}j][^\\p{IsHan}]*"})
    void nothingIsLeftUnexplained(String language, String words) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Messages messages = Messages.of(new String[] {"--lang", language}, Map.of());
        CommandLine program = Huizong.line(nowhere, nowhere, messages, Map.of());
        program.getSubcommands().forEach((name, command) -> {
            if (command.getCommandSpec().usageMessage().hidden()) {
                return;
            }
            assertThat(command.getHelp().header()).as(name).matches(words);
            command.getCommandSpec()
                    .args()
                    .forEach(argument -> assertThat(String.join("", argument.description()))
                            .as(name + " " + argument.paramLabel())
                            .matches(words));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void everyMessageIsThereOnce(String file) throws IOException {
        try (InputStream in = HuizongTests.class.getResourceAsStream(file)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates()
                    .contains("step.examine", "told.examine");
        }
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
