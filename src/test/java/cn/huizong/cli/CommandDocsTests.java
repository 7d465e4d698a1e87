package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents say of commands and options is what the program takes. */
class CommandDocsTests {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
    private static final CommandLine LINE =
            Huizong.line(NOWHERE, NOWHERE, Messages.of(new String[0], Map.of()), Map.of());

    @Test
    void everyCommandAndEachOfItsOptionsHasARow() throws IOException {
        String text = Files.readString(Path.of("docs/commands.md"));
        for (Map.Entry<String, CommandLine> command : LINE.getSubcommands().entrySet()) {
            if (command.getValue().getCommandSpec().usageMessage().hidden()) {
                continue;
            }
            assertThat(text).contains("| `" + command.getKey());
            for (String option : options(command.getValue())) {
                assertThat(text.lines().filter(row -> row.matches("\\| [^|]*`" + option + "[ `].*")))
                        .as("%s %s", command.getKey(), option)
                        .anyMatch(row -> row.split(" \\| ", -1)[1].contains(command.getKey()) || row.contains("所有命令"));
            }
        }
    }

    @Test
    void theReadmesAndTheCommandsNameNoOtherOption() throws IOException {
        Set<String> known = LINE.getSubcommands().values().stream()
                .flatMap(command -> options(command).stream())
                .collect(Collectors.toSet());
        for (String file : new String[] {"README.md", "README.zh-CN.md", "docs/commands.md", "docs/settings.md"}) {
            Set<String> named = OPTION.matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(file).isSubsetOf(known);
        }
    }

    private static Set<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
