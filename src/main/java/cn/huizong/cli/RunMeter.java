package cn.huizong.cli;

import cn.huizong.settings.Settings;
import cn.huizong.store.RunAttemptStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                RunAttemptStore attempts = open.attempts();
                List<Instant> told = new ArrayList<>(attempts.sinceLastSuccess(job));
                options.lastSuccess(job).ifPresent(told::add);
                Optional<PastRun> run = number.flatMap(open.runs()::find)
                        .map(past -> new PastRun(past, attempts.of(past.run().number())));
                return new RunMetrics(job, code, run, firstGone(told));
            }
        } catch (Exception e) {
            // the store is away, which is most likely why the run failed
            return new RunMetrics(
                    job,
                    code,
                    Optional.empty(),
                    firstGone(options.lastSuccess(job).stream().toList()));
        }
    }

    /**
     * The first of some times that is not still to come; if all are, this moment. A clock that was ahead would otherwise keep
     * an alarm silent until its time has come.
     */
    private static Optional<Instant> firstGone(List<Instant> told) {
        Instant now = Instant.now();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.stream()
                        .filter(time -> !time.isAfter(now))
                        .findFirst()
                        .orElse(now));
    }
}
