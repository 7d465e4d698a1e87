package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
    void everyLimitIsNamedInBothLanguages() throws IOException {
        List<MatchResult> limits = Pattern.compile("(?m)^  ([a-z-]+): (\\d+) ")
                .matcher(section(Files.readString(Path.of("jobs/nightly.yml")), "limits:"))
                .results()
                .toList();
        assertThat(limits).hasSize(12);
        String files = Files.readString(Path.of("docs/files.md"));
        for (MatchResult limit : limits) {
            assertThat(files.split("\\| `" + limit.group(1) + "` \\| " + limit.group(2) + " \\|", -1))
                    .as(limit.group())
                    .hasSize(3);
            for (String readme : List.of("README.md", "README.zh-CN.md")) {
                assertThat(Files.readString(Path.of(readme))).as(readme).contains("`" + limit.group(1) + "`");
            }
        }
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

    private static String section(String yaml, String heading) {
        String rest = yaml.substring(yaml.indexOf("\n" + heading));
        return rest.substring(0, rest.indexOf("\n\n"));
    }
}
