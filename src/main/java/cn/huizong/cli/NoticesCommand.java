package cn.huizong.cli;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.inbox.Inbox;
import cn.huizong.job.JobNames;
import cn.huizong.letter.LetterDrafts;
import cn.huizong.letter.LetterWriter;
import cn.huizong.locate.Locator;
import cn.huizong.notice.Notices;
import cn.huizong.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the notices to the bodies whose reports have something to correct (更正通知). */
@Command(mixinStandardHelpOptions = true)
final class NoticesCommand implements Callable<Integer> {
    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--year", required = true)
    private int year;

    @Option(names = "--agency")
    private Optional<String> agency = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "notices.output")
    private Path output = Path.of("notices");

    @Option(names = "--published", paramLabel = "DIR", descriptionKey = "notices.published")
    private Optional<String> published = Optional.empty();

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    NoticesCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings =
                new JobSettings(messages, job).with(Map.of("store", store, "input", input, "output", published));
        Forms forms = JobSettings.forms(settings.forms());
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            Rules rules = Rules.official(forms);
            Notices notices = new Notices(
                    open.submissions(),
                    open.reports(),
                    new Inbox(settings.input(), settings.ignore()),
                    forms,
                    settings.limits().limits(),
                    new Locator(forms, rules),
                    new LetterDrafts(forms, rules, new SuspectLines(Messages.chinese(), forms)),
                    new LetterWriter(settings.letters().sender()));
            Path folder = settings.output().resolve(String.valueOf(year));
            if (!Files.isDirectory(folder)) {
                spec.commandLine().getOut().println(messages.text("notices.unpublished", folder));
            }
            print(notices.write(year, agency, folder, output));
        }
        return ExitCode.CLEAN;
    }

    private void print(Notices.Written written) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(messages.text("notices.written", String.valueOf(written.letters()), written.folder()));
        written.withoutCopy().forEach(source -> out.println(messages.text("notices.gone", source)));
    }
}
