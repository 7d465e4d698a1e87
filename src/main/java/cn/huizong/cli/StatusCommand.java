package cn.huizong.cli;

import cn.huizong.job.JobNames;
import cn.huizong.settings.Settings;
import cn.huizong.store.RunAttemptStore;
import cn.huizong.store.RunStore;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the last runs, or one with its steps, figures, faults and the files it refused. */
@Command(mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", descriptionKey = "RUN")
    private Optional<Long> run = Optional.empty();

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    StatusCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = new JobSettings(messages, job).with(Map.of("store", store));
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            if (run.isEmpty()) {
                list(past(open, open.runs().last(SHOWN)));
            } else {
                show(open, run.get());
            }
        }
        return ExitCode.CLEAN;
    }

    private void list(List<PastRun> runs) {
        if (json) {
            out().println(new StatusJson(zone()).list(runs));
        } else {
            new StatusReport(messages, out(), zone()).list(runs);
        }
    }

    private void show(OpenStore open, long number) {
        PastRun asked = past(open, open.runs().find(number).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new UsageError(messages.text("status.none", String.valueOf(number))));
        if (json) {
            out().println(new StatusJson(zone()).show(asked, asked.refused(open)));
        } else {
            new StatusReport(messages, out(), zone()).show(asked, asked.refused(open));
        }
    }

    private static List<PastRun> past(OpenStore open, List<RunStore.Past> runs) {
        RunAttemptStore attempts = open.attempts();
        return runs.stream()
                .map(past -> new PastRun(past, attempts.of(past.run().number())))
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
