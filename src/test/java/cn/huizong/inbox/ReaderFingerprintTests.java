package cn.huizong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.job.JobRunIT;
import cn.huizong.settings.WrongSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderFingerprintTests {
    /** The width of its column in the store. */
    private static final int LONGEST = 100;

    private static final Path HERE = Path.of("");

    private static ReaderFingerprint mark(Map<String, Object> options) throws WrongSettings {
        Forms forms = Forms.official();
        return ReaderFingerprint.of(JobRunIT.settings(HERE, options), forms, Rules.official(forms));
    }

    @Test
    void itIsReadAsItIsKept() throws Exception {
        ReaderFingerprint mark = mark(Map.of());

        assertThat(mark.text()).hasSizeLessThan(LONGEST);
        assertThat(ReaderFingerprint.parse(mark.text())).isEqualTo(mark).isEqualTo(mark(Map.of()));
    }

    @Test
    void limitsAndTheReadingOfScansAreInIt() throws Exception {
        for (Map<String, Object> option : List.of(
                Map.<String, Object>of("limits.pages", 7),
                Map.<String, Object>of("limits.seconds", 7),
                Map.<String, Object>of("scans.pages", 7))) {
            assertThat(mark(option).differences(mark(Map.of())))
                    .as(option.toString())
                    .containsExactly(ReaderFingerprint.Part.SETTINGS);
        }
    }

    @Test
    void whatDoesNotChangeTheReadingIsNot() throws Exception {
        assertThat(mark(Map.of("region", "余姚市", "threads", "7", "ocr", "count", "due", "02-28")))
                .isEqualTo(mark(Map.of()));
    }

    @Test
    void whatAnOlderProgramKeptIsAnotherInEveryPart() throws Exception {
        for (String old : List.of("0.2.0 5d3a9c01", "")) {
            assertThat(mark(Map.of()).differences(ReaderFingerprint.parse(old)))
                    .containsExactly(ReaderFingerprint.Part.values());
        }
    }

    @Test
    void tiesAloneAreNoReasonToReadAgain() {
        ReaderFingerprint mark = new ReaderFingerprint("c", "f", "s", "t");

        assertThat(mark.differences(new ReaderFingerprint("c", "f", "s", "other")))
                .isEmpty();
    }
}
