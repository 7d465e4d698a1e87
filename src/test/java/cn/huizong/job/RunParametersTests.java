package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Run;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;

class RunParametersTests {
    private static final Run RUN = new Run(7, "nightly", "settings of it", "/收件", "/out");

    @Test
    void batchIsToldWhatRan() {
        JobParameters parameters = RunParameters.of(RUN, 2020);

        assertThat(parameters.parameters().stream()
                        .collect(Collectors.toMap(JobParameter::name, parameter -> String.valueOf(parameter.value()))))
                .isEqualTo(Map.of(
                        "run", "7",
                        "inbox", "/收件",
                        "output", "/out",
                        "year", "2020",
                        "settings", RUN.fingerprint(),
                        "zone", ZoneId.systemDefault().getId()));
        assertThat(RUN.fingerprint()).matches("[0-9a-f]{64}");
    }

    /** A run that was begun by a version that told less goes on. */
    @Test
    void theNumberAloneIdentifiesARun() {
        assertThat(RunParameters.of(RUN, 0).getIdentifyingParameters())
                .extracting(JobParameter::name)
                .containsExactly("run");
    }

    @Test
    void aPathLongerThanBatchsColumnFailsNoRun() {
        Run deep = new Run(7, "nightly", "", "/" + "d".repeat(4000), "/out");

        assertThat(RunParameters.of(deep, 0).getString("inbox")).hasSize(2500).startsWith("/dd");
    }
}
