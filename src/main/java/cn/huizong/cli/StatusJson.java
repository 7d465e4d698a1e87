package cn.huizong.cli;

import cn.huizong.store.RunAttempt;
import cn.huizong.store.RunSummary;
import cn.huizong.store.StoredSubmission;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Runs as JSON for other programs; the names do not change, what is not known is left out. */
record StatusJson(ZoneId zone) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MILLIS = 1000.0;

    String list(List<PastRun> runs) {
        return JSON.writeValueAsString(runs.stream().map(this::run).toList());
    }

    String show(PastRun run, List<StoredSubmission> refused) {
        Map<String, Object> all = run(run);
        all.put("inbox", run.past().run().inbox());
        all.put("output", run.past().run().output());
        all.put("attempts", run.attempts().stream().map(this::attempt).toList());
        all.put("refused_files", refused.stream().map(StatusJson::file).toList());
        return JSON.writeValueAsString(all);
    }

    private Map<String, Object> run(PastRun run) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("run", run.number());
        told.put("job", run.past().run().job());
        run.findLast().ifPresent(last -> times(told, last.ending(), last.started(), last.ended(), last.took()));
        RunSummary summary = run.past().summary();
        told.put("files", summary.files());
        told.put("read", summary.fresh());
        told.put("gone", summary.gone());
        told.put("accepted", summary.accepted());
        told.put("superseded", summary.superseded());
        told.put("duplicate", summary.duplicate());
        told.put("refused", summary.refused());
        told.put("errors", summary.errors());
        told.put("warnings", summary.warnings());
        told.put("information", summary.information());
        return told;
    }

    private Map<String, Object> attempt(RunAttempt attempt) {
        Map<String, Object> told = new LinkedHashMap<>();
        times(told, attempt.ending(), attempt.started(), attempt.ended(), attempt.took());
        if (!attempt.fault().isEmpty()) {
            told.put("fault", attempt.fault());
        }
        told.put("steps", attempt.stages().stream().map(this::stage).toList());
        return told;
    }

    private Map<String, Object> stage(RunAttempt.Stage stage) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("step", stage.name());
        times(told, stage.ending(), stage.started(), stage.ended(), stage.took());
        told.put("read", stage.written());
        return told;
    }

    private static Map<String, Object> file(StoredSubmission stored) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", stored.submission().source());
        told.put("reason", stored.settled().reason());
        return told;
    }

    private void times(
            Map<String, Object> told,
            RunAttempt.Ending ending,
            Optional<Instant> started,
            Optional<Instant> ended,
            Optional<Duration> took) {
        told.put("outcome", ending.name().toLowerCase(Locale.ROOT));
        started.ifPresent(time -> told.put("started", iso(time)));
        ended.ifPresent(time -> told.put("ended", iso(time)));
        took.ifPresent(span -> told.put("seconds", span.toMillis() / MILLIS));
    }

    private String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }
}
