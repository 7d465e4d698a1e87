package cn.huizong.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.Limits;
import cn.huizong.inbox.IgnorePatterns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"yearly-consolidation", "nightly"})
    void theFilesThatComeWithTheProgramAreItsDefaults(String job) throws Exception {
        Settings defaults = new SettingsFile(folder.resolve("none.yml")).read(Map.of());
        assertThat(new SettingsFile(Path.of("jobs", job + ".yml")).read(Map.of()))
                .isEqualTo(defaults);
    }

    /** What looks at a single file has no settings. */
    @Test
    void theDefaultsAreThoseOfAFileThatIsLookedAtAlone() throws Exception {
        Settings defaults = new SettingsFile(folder.resolve("none.yml")).read(Map.of());
        assertThat(defaults.limits().limits()).isEqualTo(Limits.DEFAULT);
        assertThat(defaults.limits().seconds()).isEqualTo(TimeLimit.SECONDS);
        assertThat(defaults.ignore()).isEqualTo(IgnorePatterns.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imput: x|imput",
                "chunk: many|chunk",
                "limits: {bite: 3}|limits.bite",
                "chunk: 0|chunk",
                "threads: -1|threads",
                "limits: {seconds: 0}|limits.seconds",
                "limits: {archive-bytes: 0}|limits.archive-bytes",
                "workers: {partition: 0}|workers.partition",
                "workers: {patience: 0}|workers.patience",
                "a: [|settings.yaml"
            })
    void aWrongSettingIsNamedWithItsFile(String yaml, String key) throws Exception {
        Path file = Files.writeString(folder.resolve("job.yml"), yaml);
        assertThatThrownBy(() -> new SettingsFile(file).read(Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(key);
    }

    @Test
    void anOptionComesBeforeTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("job.yml"), "input: a\nregion: 甲市\n");
        Settings settings = new SettingsFile(file).read(Map.of("input", "b"));
        assertThat(settings.input()).isEqualTo(Path.of("b"));
        assertThat(settings.region()).isEqualTo("甲市");
    }
}
