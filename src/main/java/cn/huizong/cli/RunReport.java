package cn.huizong.cli;

import cn.huizong.job.JobRun;
import cn.huizong.settings.Settings;
import cn.huizong.store.RunSummary;
import cn.huizong.store.StoredSubmission;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The short table that a run ends with. */
record RunReport(Messages messages, PrintWriter out) {
    private static final int SHOWN = 20;

    void print(JobRun.Result result, Settings settings) {
        if (result.ending() != JobRun.Ending.COMPLETED) {
            out.println(
                    result.ending() == JobRun.Ending.STOPPED
                            ? messages.text("run.stopped")
                            : messages.text("run.failed", result.fault().orElse("")));
            return;
        }
        Columns columns = figures(result.summary());
        columns.row(
                messages.text("run.years"),
                result.years().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        columns.row(
                messages.text("run.output"),
                settings.output().toAbsolutePath().normalize().toString());
        columns.lines().forEach(out::println);
        refused(result.refused());
        long asked = result.refused().stream()
                .filter(stored -> stored.settled().standing().question().isPresent())
                .count();
        if (asked > 0) {
            out.println(messages.text("run.questions", String.valueOf(asked)));
        }
        if (settings.roster().isEmpty()) {
            out.println(messages.text("run.unlisted"));
        }
    }

    /** The figures of a run, a line each. */
    Columns figures(RunSummary summary) {
        Columns columns = new Columns();
        row(columns, "run.files", summary.files(), summary.fresh());
        row(columns, "run.gone", summary.gone());
        row(columns, "run.accepted", summary.accepted());
        row(columns, "run.superseded", summary.superseded());
        row(columns, "run.duplicate", summary.duplicate());
        row(columns, "run.refused", summary.refused());
        row(columns, "run.findings", summary.errors(), summary.warnings(), summary.information());
        return columns;
    }

    private void row(Columns columns, String key, Integer... counts) {
        List<String> words = List.of(counts).stream().map(String::valueOf).toList();
        columns.row(messages.text(key), messages.text(key + ".value", words.toArray()));
    }

    /** The files that were refused, with the reason; the rest is counted. */
    void refused(List<StoredSubmission> refused) {
        refused.stream()
                .limit(SHOWN)
                .forEach(stored -> out.println(messages.text(
                        "run.refused.line",
                        stored.submission().source(),
                        stored.settled().reason())));
        if (refused.size() > SHOWN) {
            out.println(messages.text("run.refused.more", String.valueOf(refused.size() - SHOWN)));
        }
    }
}
