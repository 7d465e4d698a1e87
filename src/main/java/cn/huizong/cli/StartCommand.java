package cn.huizong.cli;

import cn.huizong.job.JobNames;
import cn.huizong.settings.NewSettings;
import cn.huizong.settings.Settings;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the start files call: asks once where the reports are, consolidates them, and opens what came out. */
@Command(mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    private static final String JOB = JobNames.YEARLY_CONSOLIDATION;
    private static final String PAGE = "index.html";

    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    StartCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path here = Path.of("").toAbsolutePath();
        if (Files.notExists(NewSettings.files(here, JobNames.ALL).get(0))) {
            begin(here, FolderQuestion.of(messages, out), out);
        }
        Settings settings = new JobSettings(messages, JOB).with(Map.of());
        int code = spec.commandLine().getParent().execute("run", JOB);
        if (code == ExitCode.CLEAN || code == ExitCode.FINDINGS) {
            Optional<Path> page = findPage(settings.output().toAbsolutePath().normalize());
            page.ifPresent(found -> show(found, out));
        }
        return code;
    }

    private void begin(Path here, FolderQuestion question, PrintWriter out) throws IOException {
        Optional<Path> folder = Optional.empty();
        while (folder.isEmpty()) {
            String answer = question.ask().orElseThrow(() -> new UsageError(messages.text("start.none")));
            folder = findInbox(answer);
            if (folder.isEmpty()) {
                out.println(messages.text("usage.input", answer));
            } else if (here.startsWith(folder.get())) {
                out.println(messages.text("init.inside", here, folder.get()));
                folder = Optional.empty();
            }
        }
        new NewSettings(folder.get().toString(), InitCommand.RESULTS).write(here, JobNames.ALL);
        out.println(messages.text("start.settings", here.resolve("jobs")));
    }

    private static Optional<Path> findInbox(String answer) {
        try {
            return Optional.of(Path.of(answer).toAbsolutePath().normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The page over all years, or that of the last year. */
    private static Optional<Path> findPage(Path output) throws IOException {
        Path all = output.resolve(PAGE);
        if (Files.exists(all) || Files.notExists(output)) {
            return Optional.of(all).filter(Files::exists);
        }
        try (Stream<Path> years = Files.list(output)) {
            return years.map(year -> year.resolve(PAGE)).filter(Files::exists).max(Comparator.naturalOrder());
        }
    }

    private void show(Path page, PrintWriter out) {
        out.println(messages.text("start.page", page));
        if (!GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            try {
                Desktop.getDesktop().browse(page.toUri());
            } catch (IOException e) {
                out.println(messages.text("start.unopened"));
            }
        }
    }
}
