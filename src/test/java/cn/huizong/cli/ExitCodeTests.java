package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTests {
    /** A scheduler acts on these numbers. */
    @Test
    void theExitCodesAreAContract() {
        assertThat(List.of(ExitCode.CLEAN, ExitCode.FAILED, ExitCode.USAGE, ExitCode.FINDINGS))
                .containsExactly(0, 1, 2, 3);
    }
}
