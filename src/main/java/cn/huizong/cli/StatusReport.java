package cn.huizong.cli;

import cn.huizong.store.RunAttempt;
import cn.huizong.store.StoredSubmission;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs on the screen, in the operator's time zone: the only place where a clock shows. */
record StatusReport(Messages messages, PrintWriter out, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A line a run. */
    void list(List<PastRun> runs) {
        if (runs.isEmpty()) {
            out.println(messages.text("status.none-yet"));
            return;
        }
        Columns columns = headed("status.heading");
        runs.forEach(run -> columns.row(
                String.valueOf(run.number()),
                run.past().run().job(),
                state(run.state()),
                time(run.findLast().flatMap(RunAttempt::started)),
                span(run.findLast().flatMap(RunAttempt::took)),
                String.valueOf(run.past().summary().fresh()),
                String.valueOf(run.past().summary().accepted()),
                String.valueOf(run.past().summary().refused()),
                String.valueOf(run.past().summary().errors()),
                String.valueOf(run.past().summary().warnings())));
        print(columns);
    }

    /** One run with its attempts, steps, figures and what it refused. */
    void show(PastRun run, List<StoredSubmission> refused) {
        out.println(messages.text("status.run", number(run), run.past().run().job(), state(run.state())));
        run.findLast()
                .map(RunAttempt::fault)
                .filter(fault -> !fault.isEmpty())
                .ifPresent(fault -> out.println(messages.text("status.fault") + "  " + fault));
        print(new Columns()
                .row(messages.text("status.inbox"), run.past().run().inbox())
                .row(messages.text("run.output"), run.past().run().output()));
        attempts(run.attempts());
        run.findLast().map(RunAttempt::stages).ifPresent(this::stages);
        out.println();
        RunReport report = new RunReport(messages, out);
        print(report.figures(run.past().summary()));
        if (!refused.isEmpty()) {
            out.println();
            out.println(messages.text("status.refused.title", String.valueOf(refused.size())));
            report.refused(refused);
        }
    }

    private void attempts(List<RunAttempt> attempts) {
        if (attempts.size() < 2) {
            return;
        }
        out.println();
        out.println(messages.text("status.attempts.title", String.valueOf(attempts.size())));
        Columns columns = headed("status.attempts");
        for (int i = 0; i < attempts.size(); i++) {
            RunAttempt attempt = attempts.get(i);
            columns.row(
                    String.valueOf(i + 1),
                    state(attempt.ending().name()),
                    time(attempt.started()),
                    span(attempt.took()));
        }
        print(columns);
    }

    private void stages(List<RunAttempt.Stage> stages) {
        out.println();
        Columns columns = headed("status.steps");
        stages.forEach(stage -> columns.row(
                stage.name() + " " + messages.findText("step." + stage.name()).orElse(""),
                state(stage.ending().name()),
                span(stage.took()),
                stage.written() == 0 ? "" : String.valueOf(stage.written())));
        print(columns);
    }

    private Columns headed(String heading) {
        return new Columns().row(messages.text(heading).split("\\|", -1));
    }

    private void print(Columns columns) {
        columns.lines().forEach(out::println);
    }

    private static String number(PastRun run) {
        return String.valueOf(run.number());
    }

    private String state(String code) {
        return messages.text("state." + code);
    }

    private String time(Optional<Instant> time) {
        return time.map(given -> TIME.format(given.atZone(zone))).orElse("");
    }

    private static String span(Optional<Duration> span) {
        return span.map(took -> String.format(
                        Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart()))
                .orElse("");
    }
}
