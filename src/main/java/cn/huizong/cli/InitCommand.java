package cn.huizong.cli;

import cn.huizong.job.JobNames;
import cn.huizong.settings.NewSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prepares a folder to run in: commented settings, and an inbox unless one is given. */
@Command(mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String INBOX = "报送文件";

    /** Where results go in a folder that was prepared. */
    static final String RESULTS = "汇总结果";

    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "init.folder")
    private Path folder = Path.of("");

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<Path> input = Optional.empty();

    InitCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        Path absolute = folder.toAbsolutePath().normalize();
        Optional<Path> inbox = input.map(given -> given.toAbsolutePath().normalize());
        inbox.filter(given -> !Files.isDirectory(given)).ifPresent(given -> {
            throw new UsageError(messages.text("usage.input", given));
        });
        inbox.filter(absolute::startsWith).ifPresent(given -> {
            throw new UsageError(messages.text("init.inside", absolute, given));
        });
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new UsageError(messages.text("init.file", absolute));
        }
        NewSettings.files(absolute, JobNames.ALL).stream()
                .filter(Files::exists)
                .findFirst()
                .ifPresent(there -> {
                    throw new UsageError(messages.text("init.exists", there));
                });
        new NewSettings(inbox.map(Path::toString).orElse(INBOX), RESULTS).write(absolute, JobNames.ALL);
        Path reports = inbox.orElse(absolute.resolve(INBOX));
        Files.createDirectories(reports);
        tell(absolute, reports);
        return ExitCode.CLEAN;
    }

    private void tell(Path absolute, Path reports) {
        PrintWriter out = spec.commandLine().getOut();
        Columns columns = new Columns();
        columns.row(messages.text("init.settings"), absolute.resolve("jobs").toString());
        columns.row(messages.text("init.reports"), reports.toString());
        columns.row(messages.text("run.output"), absolute.resolve(RESULTS).toString());
        columns.lines().forEach(out::println);
        out.println(messages.text("init.next"));
    }
}
