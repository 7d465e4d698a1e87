package cn.huizong.cli;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.Settled;
import cn.huizong.store.StoredSubmission;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every cell behind a published figure. */
@Command(mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private final Messages messages;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--year", required = true)
    private int year;

    @Option(names = "--region", required = true)
    private String region = "";

    @Option(names = "--indicator", required = true)
    private String indicator = "";

    @Option(names = "--applicant")
    private String applicant = "";

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private String store = "jdbc:h2:file:./data/huizong";

    @Option(names = "--input", paramLabel = "DIR")
    private String input = "sample-input";

    TraceCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        String inbox = new cn.huizong.job.Inbox(java.nio.file.Path.of(input), List.of()).name();
        try (OpenStore open = OpenStore.at(messages, store, environment)) {
            List<StoredSubmission> counted = open.submissions().of(inbox).stream()
                    .filter(stored -> stored.settled().outcome() == Outcome.ACCEPTED)
                    .filter(stored -> stored.read().year().equals(Optional.of(year)))
                    .filter(stored -> stored.findBody().map(Body::region).equals(Optional.of(region)))
                    .toList();
            try (Stream<Settled> settled = open.reports().settled(counted)) {
                print(settled.toList(), spec.commandLine().getOut());
            }
        }
        return ExitCode.CLEAN;
    }

    private void print(List<Settled> counted, PrintWriter out) {
        IndicatorKey given = IndicatorKey.parse(indicator);
        IndicatorKey key = applicant.isEmpty() ? given : new IndicatorKey(given.code(), applicant);
        Columns columns = new Columns().row(messages.text("trace.heading").split("\\|", -1));
        BigDecimal sum = BigDecimal.ZERO;
        int reporting = 0;
        for (Settled settled : counted) {
            Optional<Fact> fact = settled.report().flatMap((Report report) -> report.findFact(key));
            Optional<BigDecimal> value = fact.flatMap(Fact::number);
            sum = sum.add(value.orElse(BigDecimal.ZERO));
            reporting += value.isPresent() ? 1 : 0;
            columns.row(
                    settled.body().map(Body::agency).orElse(""),
                    value.map(BigDecimal::toPlainString).orElse(messages.text("trace.none")),
                    fact.map(found -> found.status().code()).orElse(""),
                    fact.map(found -> found.says().text()).orElse(""),
                    settled.submission().source(),
                    fact.map(Fact::anchor).orElse(""));
        }
        columns.lines().forEach(out::println);
        out.println(messages.text(
                "trace.sum", sum.toPlainString(), String.valueOf(reporting), String.valueOf(counted.size())));
    }
}
