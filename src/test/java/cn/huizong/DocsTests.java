package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents list is all that there is. */
class DocsTests {
    /** A link to a file of the repository, without the place in it. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");

    @Test
    void everyRuleHasARow() throws IOException {
        String text = Files.readString(Path.of("docs/rules.md"));
        assertThat(Rules.official(Forms.official()).all())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(text).contains("| `" + id + "` |"));
    }

    @Test
    void everySettingStandsOnceWithItsDefault() throws Exception {
        String text = Files.readString(Path.of("docs/settings.md"));
        Settings defaults = new SettingsFile(Path.of("jobs/none.yml")).read(Map.of());
        for (RecordComponent setting : Settings.class.getRecordComponents()) {
            assertThat(text).contains("`" + key(setting) + "`");
        }
        for (Record group : List.of(defaults.limits(), defaults.scans(), defaults.letters(), defaults.workers())) {
            for (RecordComponent setting : group.getClass().getRecordComponents()) {
                String value = setting.getAccessor().invoke(group).toString();
                assertThat(text).containsPattern("(?i)\\| `" + key(setting) + "` \\| (`?" + value + "`?|空 empty) \\|");
            }
        }
    }

    @Test
    void theReadmesAreShort() throws IOException {
        assertThat(words("README.md", "\\S+")).isLessThanOrEqualTo(700);
        assertThat(words("README.zh-CN.md", "\\p{IsIdeographic}")).isLessThanOrEqualTo(1400);
    }

    @Test
    void everyDecisionHasItsFourPartsAndALineInTheIndex() throws IOException {
        Path folder = Path.of("docs/decisions");
        String index = Files.readString(folder.resolve("README.md"));
        for (Path decision : markdown(folder)) {
            String name = decision.getFileName().toString();
            if (!name.equals("README.md")) {
                assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
                assertThat(Files.readString(decision))
                        .as(name)
                        .containsPattern(
                                "(?s)^# .+\nDate: \\d{4}-\\d\\d-\\d\\d\n.+## Context\n.+## Decision\n.+## Cost\n.+");
                assertThat(index).contains("(" + name + ")");
            }
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(
                Path.of("README.md"),
                Path.of("README.zh-CN.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("CHANGELOG.md"),
                Path.of("sample-input/README.md"),
                Path.of("bench/README.md")));
        texts.addAll(markdown(Path.of("docs")));
        assertThat(texts).hasSizeGreaterThan(70);
        for (Path text : texts) {
            LINK.matcher(Files.readString(text))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> assertThat(text.resolveSibling(link))
                            .as("%s in %s", link, text)
                            .exists());
        }
    }

    private static List<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String key(RecordComponent setting) {
        return setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static long words(String file, String word) throws IOException {
        return Pattern.compile(word)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .count();
    }
}
