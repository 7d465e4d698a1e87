package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents list is all that there is. */
class DocsTests {
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

    private static String section(String yaml, String heading) {
        String rest = yaml.substring(yaml.indexOf("\n" + heading));
        return rest.substring(0, rest.indexOf("\n\n"));
    }
}
