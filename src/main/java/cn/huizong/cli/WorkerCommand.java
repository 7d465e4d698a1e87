package cn.huizong.cli;

import cn.huizong.control.OperatorFault;
import cn.huizong.examine.Decided;
import cn.huizong.form.Forms;
import cn.huizong.job.LogFormat;
import cn.huizong.job.remote.Broker;
import cn.huizong.job.remote.WorkerRun;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and examines reports for a run on another machine, until it is told to end. */
@Command(mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {
    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "JOB")
    private String job = "";

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--workers-at", paramLabel = "URL")
    private Optional<String> workersAt = Optional.empty();

    @Option(names = "--log-format", paramLabel = "text|json")
    private LogFormat logFormat = LogFormat.TEXT;

    WorkerCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = new JobSettings(messages, job)
                .with(Map.of("input", input, "store", store, WorkersOption.SETTING, workersAt));
        if (!Files.isDirectory(settings.input())) {
            throw new UsageError(messages.text("usage.input", settings.input()));
        }
        Forms forms = JobSettings.forms(settings.forms());
        StoreAddress address = StoreOption.address(messages, settings.store(), environment);
        Broker broker = new WorkersOption(messages, environment)
                .find(settings, address)
                .orElseThrow(() -> new UsageError(messages.text("usage.workers.none")));
        logFormat.apply();
        try {
            new WorkerRun(settings, address, broker, () -> decided(settings, forms)).run();
            return ExitCode.CLEAN;
        } catch (OperatorFault e) {
            spec.commandLine().getErr().println(e.told());
            return ExitCode.FAILED;
        }
    }

    /** A file of the office that cannot be read costs the part in hand, and no worker. */
    private static Decided decided(Settings settings, Forms forms) {
        try {
            return JobSettings.decided(settings, forms);
        } catch (UsageError e) {
            throw new OperatorFault(String.valueOf(e.getMessage()), e);
        }
    }
}
