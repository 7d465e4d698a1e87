package cn.huizong.cli;

import cn.huizong.control.FaultReason;
import cn.huizong.control.Shutdown;
import cn.huizong.examine.Decided;
import cn.huizong.form.Forms;
import cn.huizong.inbox.Inbox;
import cn.huizong.job.JobRun;
import cn.huizong.job.LogFormat;
import cn.huizong.job.StartingPoint;
import cn.huizong.job.remote.Broker;
import cn.huizong.job.remote.RemoteSteps;
import cn.huizong.release.OutputInUse;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job. */
@Command(mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "JOB")
    private String job = "";

    @Option(names = "--year")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR")
    private Optional<String> output = Optional.empty();

    @Option(names = "--roster", paramLabel = "FILE")
    private Optional<String> roster = Optional.empty();

    @Option(names = "--corrections", paramLabel = "FILE")
    private Optional<String> corrections = Optional.empty();

    @Option(names = "--forms", paramLabel = "DIR")
    private Optional<String> formsFolder = Optional.empty();

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--matches", paramLabel = "FILE")
    private Optional<String> matches = Optional.empty();

    @Option(names = "--today", paramLabel = "DATE")
    private Optional<String> today = Optional.empty();

    @Option(names = "--most-gone", paramLabel = "PERCENT")
    private Optional<Integer> mostGone = Optional.empty();

    @Option(names = "--full-look", paramLabel = "RUNS")
    private Optional<Integer> fullLook = Optional.empty();

    @Option(names = "--moved-from", paramLabel = "DIR")
    private Optional<String> movedFrom = Optional.empty();

    @Option(names = "--begin-anew")
    private boolean isAnew;

    @Option(names = "--drop-decisions")
    private boolean mayDrop;

    @Option(names = "--workers-at", paramLabel = "URL")
    private Optional<String> workersAt = Optional.empty();

    @Option(names = "--log-format", paramLabel = "text|json")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--findings-exit-code", paramLabel = "N")
    private int findingsExitCode = ExitCode.FINDINGS;

    @Mixin
    private MetricsOptions metrics = new MetricsOptions();

    private Optional<Long> number = Optional.empty();

    RunCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        metrics.check(messages);
        int code = ExitCode.FAILED;
        Runnable words = () -> {};
        try {
            Ended ended = attempt();
            code = ended.code();
            words = ended.words();
        } catch (UsageError e) {
            code = ExitCode.USAGE;
            throw e;
        } finally {
            if (metrics.given() && !Shutdown.isUnderway()) {
                new RunMeter(messages, environment, job, store)
                        .measure(metrics, code, number)
                        .ifPresent(this::warn);
            }
        }
        words.run(); // the last line is what came of the run, whatever became of the metrics
        return code;
    }

    /**
     * How a run ended.
     *
     * @param code the exit code
     * @param words says it to the operator
     */
    private record Ended(int code, Runnable words) {}

    private Ended attempt() throws Exception {
        year.filter(given -> given < FIRST_YEAR || given > LAST_YEAR).ifPresent(given -> {
            throw new UsageError(messages.text(
                    "usage.year", String.valueOf(given), String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        });
        today.filter(given -> !isDay(given)).ifPresent(given -> {
            throw new UsageError(messages.text("usage.day", "--today", given));
        });
        Settings settings = settings();
        StoreAddress address = address(settings);
        Forms forms = JobSettings.forms(settings.forms());
        Optional<Broker> broker = new WorkersOption(messages, environment).find(settings, address);
        logFormat.apply();
        try {
            Decided decided = JobSettings.decided(settings, forms);
            JobRun run = new JobRun(job, settings, decided.roster(), address, RunProgress.on(messages, logFormat))
                    .beginning(beginning())
                    .correctedBy(decided.corrections())
                    .wordedBy(new SuspectLines(Messages.chinese(), forms));
            broker.ifPresent(there -> run.sharedBy(RemoteSteps.class, Broker.class, there));
            JobRun.Result result = run.run();
            number = Optional.of(result.number());
            int code = code(result);
            return new Ended(code, Shutdown.isUnderway() ? () -> {} : () -> tell(result, settings, code));
        } catch (StoreInUse e) {
            return busy(messages.text("store.used", settings.store()));
        } catch (OutputInUse e) {
            return busy(messages.text("output.used", settings.output()));
        } catch (SQLException e) {
            return failed(OpenStore.why(messages, settings.store(), e));
        } catch (UsageError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String why = FaultReason.explain(e);
            if (logFormat == LogFormat.TEXT) {
                return failed(messages.text("run.failed", why));
            }
            return new Ended(ExitCode.FAILED, () -> {
                LOG.warn(why);
                say(messages.text("log.failed"));
            });
        }
    }

    private StartingPoint.Told beginning() {
        return new StartingPoint.Told(
                movedFrom.map(folder -> new Inbox(Path.of(folder), List.of()).name()), isAnew, mayDrop);
    }

    private static boolean isDay(String given) {
        try {
            LocalDate.parse(given);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Ended busy(String why) {
        return new Ended(ExitCode.BUSY, () -> say(why));
    }

    /** What fails in a process on its way out is nobody's fault: that it stopped was said. */
    private Ended failed(String why) {
        return new Ended(ExitCode.FAILED, Shutdown.isUnderway() ? () -> {} : () -> say(why));
    }

    private void say(String why) {
        if (logFormat == LogFormat.JSON) {
            LOG.error(why);
        } else {
            spec.commandLine().getErr().println(why);
        }
    }

    private void warn(String what) {
        if (logFormat == LogFormat.JSON) {
            LOG.warn(what);
        } else {
            spec.commandLine().getErr().println(what);
        }
    }

    private void tell(JobRun.Result result, Settings settings, int code) {
        if (logFormat == LogFormat.JSON) {
            new RunLines(messages).log(job, result, code);
        } else {
            new RunReport(messages, spec.commandLine().getOut()).print(result, settings);
        }
    }

    private int code(JobRun.Result result) {
        if (result.ending() != JobRun.Ending.COMPLETED) {
            return ExitCode.FAILED;
        }
        return result.summary().hasErrors() ? findingsExitCode : ExitCode.CLEAN;
    }

    private Settings settings() {
        Settings settings = new JobSettings(messages, job)
                .with(Map.ofEntries(
                        Map.entry("year", year),
                        Map.entry("input", input),
                        Map.entry("output", output),
                        Map.entry("roster", roster),
                        Map.entry("matches", matches),
                        Map.entry("corrections", corrections),
                        Map.entry("forms", formsFolder),
                        Map.entry("store", store),
                        Map.entry(WorkersOption.SETTING, workersAt),
                        Map.entry("region", region),
                        Map.entry("today", today),
                        Map.entry("most-gone", mostGone),
                        Map.entry("full-look", fullLook)));
        if (!Files.isDirectory(settings.input())) {
            throw new UsageError(messages.text("usage.input", settings.input()));
        }
        Path inbox = settings.input().toAbsolutePath().normalize();
        if (settings.output().toAbsolutePath().normalize().startsWith(inbox)) {
            throw new UsageError(messages.text("usage.output", settings.output()));
        }
        if (Files.exists(settings.output()) && !Files.isDirectory(settings.output())) {
            throw new UsageError(messages.text("usage.output.file", settings.output()));
        }
        return settings;
    }

    private StoreAddress address(Settings settings) throws IOException {
        return StoreOption.address(messages, settings.store(), environment);
    }
}
