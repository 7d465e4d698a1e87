package cn.huizong.cli;

import cn.huizong.settings.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program's entry: consolidates yearly reports (年度报告汇总). */
@Command(name = "huizong", mixinStandardHelpOptions = true, versionProvider = Huizong.VersionLine.class)
public final class Huizong implements Runnable {
    @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT, paramLabel = "zh|en")
    @SuppressWarnings("UnusedVariable") // Messages looks it up before anything is parsed
    private Language language = Language.ZH;

    private enum Language {
        ZH,
        EN
    }

    private final Messages messages;

    private Huizong(Messages messages) {
        this.messages = messages;
    }

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, System.getenv(), arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Chinese comes out whole whatever the locale says. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Runs a command line; answers its exit code. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return line(out, err, Messages.of(arguments, environment), environment).execute(arguments);
    }

    /** The commands with their options. */
    static CommandLine line(PrintWriter out, PrintWriter err, Messages messages, Map<String, String> environment) {
        CommandLine line = new CommandLine(new Huizong(messages));
        line.addSubcommand("start", new StartCommand(messages));
        line.addSubcommand("init", new InitCommand(messages));
        line.addSubcommand("run", new RunCommand(messages, environment));
        line.addSubcommand("check", new CheckCommand(messages));
        line.addSubcommand("trace", new TraceCommand(messages, environment));
        line.addSubcommand("notices", new NoticesCommand(messages, environment));
        line.addSubcommand("release", new ReleaseCommand(messages, environment));
        line.addSubcommand("roster", new RosterCommand(messages, environment));
        line.addSubcommand("status", new StatusCommand(messages, environment));
        line.addSubcommand("worker", new WorkerCommand(messages, environment));
        line.addSubcommand("recognise", new RecogniseCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(messages.bundle());
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((e, given) -> {
            e.getCommandLine().getErr().println(new UsageLine(messages).of(e, given));
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof UsageError) {
                command.getErr().println(e.getMessage());
                return ExitCode.USAGE;
            }
            command.getErr()
                    .println(
                            e instanceof OpenStore.ClosedStore
                                    ? e.getMessage()
                                    : messages.text("failed", OneLine.of(e)));
            return ExitCode.FAILED;
        });
        return line;
    }

    @Override
    public void run() {
        throw new UsageError(messages.text("usage.command", "--help"));
    }

    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"huizong " + Version.current().number()};
        }
    }
}
