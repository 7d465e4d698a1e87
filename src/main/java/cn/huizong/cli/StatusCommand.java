package cn.huizong.cli;

import cn.huizong.job.JobNames;
import cn.huizong.job.Settings;
import cn.huizong.report.Outcome;
import cn.huizong.store.RunStore;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the last runs, or one with the files it refused. */
@Command(mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN")
    private Optional<Long> run = Optional.empty();

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    StatusCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = new JobSettings(messages, job).with(Map.of("store", store));
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            List<RunStore.Past> shown = run.isEmpty()
                    ? open.runs().last(SHOWN)
                    : open.runs().find(run.get()).stream().toList();
            if (run.isPresent() && shown.isEmpty()) {
                throw new UsageError(messages.text("status.none", String.valueOf(run.get())));
            }
            table(shown).lines().forEach(out::println);
            run.ifPresent(number -> refused(open, shown.get(0), out));
        }
        return ExitCode.CLEAN;
    }

    private Columns table(List<RunStore.Past> shown) {
        Columns columns = new Columns().row(messages.text("status.heading").split("\\|", -1));
        for (RunStore.Past past : shown) {
            columns.row(
                    String.valueOf(past.run().number()),
                    past.run().job(),
                    state(past.status()),
                    past.started().map(TIME::format).orElse(""),
                    String.valueOf(past.summary().fresh()),
                    String.valueOf(past.summary().accepted()),
                    String.valueOf(past.summary().refused()),
                    String.valueOf(past.summary().errors()));
        }
        return columns;
    }

    private String state(String status) {
        return messages.findText("state." + status).orElse(status);
    }

    private void refused(OpenStore open, RunStore.Past past, PrintWriter out) {
        open.submissions().of(past.run().inbox()).stream()
                .filter(stored -> stored.settled().outcome() == Outcome.REFUSED)
                .filter(stored -> stored.arrival() <= past.run().number())
                .forEach(stored -> out.println(messages.text(
                        "run.refused.line",
                        stored.submission().source(),
                        stored.settled().reason())));
    }
}
