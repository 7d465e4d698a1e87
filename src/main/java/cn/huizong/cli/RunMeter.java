package cn.huizong.cli;

import cn.huizong.job.Settings;
import cn.huizong.store.AttemptStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Measures a run after its end by what the store noted of it. */
record RunMeter(Messages messages, Map<String, String> environment, String job, Optional<String> store) {
    /**
     * Publishes the metrics of a run. How the run ended does not change if that fails.
     *
     * @param number the run, if it came to one
     * @return what went wrong, in a line
     */
    Optional<String> measure(MetricsOptions options, int code, Optional<Long> number) {
        try {
            options.publish(metrics(options, code, number));
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(messages.text("metrics.failed", OneLine.of(e)));
        }
    }

    private RunMetrics metrics(MetricsOptions options, int code, Optional<Long> number) {
        try {
            Settings settings = new JobSettings(messages, job).with(Map.of("store", store));
            try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
                AttemptStore attempts = open.attempts();
                Optional<Instant> success = attempts.lastSuccess(job);
                Optional<PastRun> run = number.flatMap(open.runs()::find)
                        .map(past -> new PastRun(past, attempts.of(past.run().number())));
                return new RunMetrics(job, code, run, success.or(() -> options.lastSuccess(job)));
            }
        } catch (Exception e) {
            // the store is away, which is most likely why the run failed
            return new RunMetrics(job, code, Optional.empty(), options.lastSuccess(job));
        }
    }
}
