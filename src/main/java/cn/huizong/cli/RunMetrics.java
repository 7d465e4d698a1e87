package cn.huizong.cli;

import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunSummary;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The end of a run in Prometheus' text format. Each figure is a gauge with the label {@code job_name}, since {@code job} is
 * Prometheus' own; times are seconds since 1970. No sample bears a time, which the collector of text files refuses.
 *
 * @param job the job's name
 * @param exitCode what the program answers
 * @param run the run, if it came to one
 * @param lastSuccess when the job last ended well, if it ever did
 */
record RunMetrics(String job, int exitCode, Optional<PastRun> run, Optional<Instant> lastSuccess) {
    private static final double MILLIS = 1000.0;

    byte[] text() throws IOException {
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(gauge("run_exit_code", "Exit code of the last run", exitCode));
        lastSuccess.ifPresent(
                time -> all.add(gauge("last_success_timestamp_seconds", "When the job last completed", seconds(time))));
        run.ifPresent(past -> {
            figures(all, past.past().summary());
            all.add(gauge("run_number", "Number of the last run, as status shows it", (double) past.number()));
            past.findLast().ifPresent(attempt -> times(all, attempt));
        });
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, new MetricSnapshots(all));
        return text.toByteArray();
    }

    private void figures(List<MetricSnapshot> all, RunSummary summary) {
        all.add(gauge("files", "Files in the inbox", summary.files()));
        all.add(gauge("files_read", "Files that the last run read", summary.fresh()));
        all.add(gauge("files_gone", "Files counted that are no longer in the inbox", summary.gone()));
        all.add(gauges(
                "submissions",
                "Submissions by outcome",
                "outcome",
                Map.of(
                        "accepted", (double) summary.accepted(),
                        "superseded", (double) summary.superseded(),
                        "duplicate", (double) summary.duplicate(),
                        "refused", (double) summary.refused())));
        all.add(gauges(
                "findings",
                "Findings in reports that count, by severity",
                "severity",
                Map.of(
                        "error", (double) summary.errors(),
                        "warning", (double) summary.warnings(),
                        "information", (double) summary.information())));
    }

    private void times(List<MetricSnapshot> all, RunAttempt attempt) {
        attempt.started()
                .ifPresent(time ->
                        all.add(gauge("run_start_timestamp_seconds", "When the last run began", seconds(time))));
        attempt.ended()
                .ifPresent(
                        time -> all.add(gauge("run_end_timestamp_seconds", "When the last run ended", seconds(time))));
        attempt.took()
                .ifPresent(took -> all.add(gauge("run_duration_seconds", "How long the last run took", seconds(took))));
        Map<String, Double> steps = new TreeMap<>();
        attempt.stages().forEach(stage -> stage.took().ifPresent(took -> steps.put(stage.name(), seconds(took))));
        if (!steps.isEmpty()) {
            all.add(gauges("step_duration_seconds", "How long each step of the last run took", "step", steps));
        }
    }

    private GaugeSnapshot gauge(String name, String help, double value) {
        return named(name, help)
                .dataPoint(point(Labels.of("job_name", job), value))
                .build();
    }

    private GaugeSnapshot gauges(String name, String help, String label, Map<String, Double> values) {
        GaugeSnapshot.Builder gauge = named(name, help);
        values.forEach((key, value) -> gauge.dataPoint(point(Labels.of("job_name", job, label, key), value)));
        return gauge.build();
    }

    private static GaugeSnapshot.Builder named(String name, String help) {
        return GaugeSnapshot.builder().name("huizong_" + name).help(help);
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / MILLIS;
    }

    private static double seconds(Duration span) {
        return span.toMillis() / MILLIS;
    }
}
