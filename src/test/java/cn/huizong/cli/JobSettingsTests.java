package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the settings is said in the language of the screen. */
class JobSettingsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | chunk | 0 | 设置文件 jobs/nightly.yml：chunk 不能小于 1，现在是 0",
                "en | chunk | 0 | The settings in jobs/nightly.yml: chunk must be at least 1 and is 0",
                "zh | limits.seconds | -5 | 设置文件 jobs/nightly.yml：limits.seconds 不能小于 1，现在是 -5",
                "en | chunk | many | The settings in jobs/nightly.yml have a wrong value of chunk: “many”",
                "zh | imput | x | 设置文件 jobs/nightly.yml 里没有这样的设置项：imput",
                "en | imput | x | The settings in jobs/nightly.yml have a key that nobody knows: imput",
                "en | due | June | The settings in jobs/nightly.yml: warn and due are days such as 01-31, today and letters.answer-by are days such as 2022-02-15"
            })
    void aWrongSettingIsSaidInTheLanguageOfTheScreen(String language, String key, String value, String line) {
        JobSettings settings = new JobSettings(Messages.of(new String[] {"--lang", language}, Map.of()), "nightly");
        assertThatThrownBy(() -> settings.with(Map.of(key, Optional.of(value))))
                .isInstanceOf(UsageError.class)
                .hasMessage(line);
    }
}
