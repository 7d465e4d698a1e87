package cn.huizong.cli;

import cn.huizong.inbox.Inbox;
import cn.huizong.job.JobNames;
import cn.huizong.report.Outcome;
import cn.huizong.roster.file.FirstRoster;
import cn.huizong.settings.Settings;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a first roster from the reports that were read. */
@Command(mixinStandardHelpOptions = true)
final class RosterCommand implements Callable<Integer> {
    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "FILE", descriptionKey = "roster.output")
    private Path output = Path.of("roster.csv");

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    RosterCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = new JobSettings(messages, job).with(Map.of("store", store, "input", input));
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            FirstRoster roster = new FirstRoster();
            String inbox = new Inbox(settings.input(), settings.ignore()).name();
            open.submissions().of(inbox).stream()
                    .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                    .forEach(stored -> stored.findBody()
                            .ifPresent(body ->
                                    roster.add(body, stored.read().body().agency())));
            if (roster.size() == 0) {
                throw new UsageError(messages.text("roster.none", settings.input())
                        + messages.known(open.submissions().inboxes()));
            }
            roster.write(output);
            spec.commandLine().getOut().println(messages.text("roster.written", String.valueOf(roster.size()), output));
        } catch (FileAlreadyExistsException e) {
            throw new UsageError(messages.text("roster.there", output));
        }
        return ExitCode.CLEAN;
    }
}
