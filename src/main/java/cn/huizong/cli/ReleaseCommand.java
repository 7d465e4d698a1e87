package cn.huizong.cli;

import cn.huizong.inbox.Inbox;
import cn.huizong.job.JobNames;
import cn.huizong.publish.folder.PackedFolder;
import cn.huizong.settings.Settings;
import cn.huizong.store.RunStore;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the releases of a year, or writes one of them again as it was published. */
@Command(mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--year", required = true)
    private int year;

    @Option(names = "--number", paramLabel = "N", descriptionKey = "release.number")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "release.output")
    private Path output = Path.of("releases");

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    ReleaseCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = new JobSettings(messages, job).with(Map.of("store", store, "input", input));
        String inbox = new Inbox(settings.input(), settings.ignore()).name();
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            List<VintageStore.Kept> kept = open.vintages().of(inbox, year);
            if (kept.isEmpty()) {
                throw new UsageError(messages.text("release.none", String.valueOf(year), inbox)
                        + messages.known(open.vintages().inboxes()));
            }
            if (number.isEmpty()) {
                table(kept, open.runs()).lines().forEach(out::println);
            } else {
                write(open.vintages(), inbox, number.get(), kept, out);
            }
        }
        return ExitCode.CLEAN;
    }

    private Columns table(List<VintageStore.Kept> kept, RunStore runs) {
        Columns columns = new Columns().row(messages.text("release.heading").split("\\|", -1));
        kept.forEach(one -> columns.row(
                String.valueOf(one.number()),
                String.valueOf(one.run()),
                runs.find(one.run())
                        .flatMap(RunStore.Past::started)
                        .map(TIME::format)
                        .orElse(""),
                String.valueOf(one.bytes()),
                one.content()));
        return columns;
    }

    private void write(VintageStore vintages, String inbox, int wanted, List<VintageStore.Kept> kept, PrintWriter out)
            throws IOException {
        if (kept.stream().noneMatch(one -> one.number() == wanted)) {
            throw new UsageError(messages.text(
                    "release.unknown",
                    String.valueOf(year),
                    String.valueOf(wanted),
                    String.valueOf(kept.get(kept.size() - 1).number())));
        }
        Path written = new PackedFolder(() -> vintages.open(inbox, year, wanted)).unpack(output, year + "-" + wanted);
        out.println(messages.text("release.written", String.valueOf(year), String.valueOf(wanted), written));
    }
}
