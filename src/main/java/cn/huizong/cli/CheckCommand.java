package cn.huizong.cli;

import cn.huizong.check.Checks;
import cn.huizong.document.Documents;
import cn.huizong.document.Limits;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.job.Reading;
import cn.huizong.job.ReportReading;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is wrong in a report before it is handed in; stores nothing. */
@Command(mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final List<String> HEADLINES =
            List.of("disclosure.total", "procurement.count", "procurement.amount", "application.received@total");

    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    CheckCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageError(messages.text("usage.file", file));
            }
        }
        Forms forms = Forms.official();
        Rules rules = Rules.official(forms);
        ReportReading reading =
                new ReportReading(new Documents(Limits.DEFAULT), new Extractor(forms, rules), new Checks(forms, rules));
        boolean clean = true;
        for (Path file : files) {
            clean &= check(file, reading, forms);
        }
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private boolean check(Path file, ReportReading reading, Forms forms) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String name = String.valueOf(file.getFileName());
        Reading told = Files.size(file) > Limits.DEFAULT.bytes()
                ? new Reading.Refused(
                        messages.text("check.large"), java.util.Optional.empty(), java.util.Optional.empty())
                : reading.read(Files.readAllBytes(file), name);
        if (told instanceof Reading.Refused refused) {
            out.println(messages.text("run.refused.line", file, refused.reason()));
            return false;
        }
        Reading.Accepted accepted = (Reading.Accepted) told;
        print(file, accepted.report(), forms, out);
        for (Finding finding : accepted.findings()) {
            out.println("  [" + messages.text("severity." + finding.severity().code()) + "] " + finding.message() + "（"
                    + finding.rule() + "，" + finding.anchor() + "）");
        }
        if (accepted.findings().isEmpty()) {
            out.println("  " + messages.text("check.clean"));
        }
        return accepted.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private void print(Path file, Report report, Forms forms, PrintWriter out) {
        out.println(messages.text(
                "check.report", file, report.body().region(), report.body().agency(), String.valueOf(report.year())));
        out.println("  "
                + messages.text(
                        "check.tables",
                        report.tables().stream().map(FiledTable::table).collect(Collectors.joining("、"))));
        for (String headline : HEADLINES) {
            IndicatorKey key = IndicatorKey.parse(headline);
            report.findFact(key).ifPresent(fact -> out.println("  " + label(forms, key) + "：" + value(fact)));
        }
    }

    private static String label(Forms forms, IndicatorKey key) {
        return forms.findIndicator(key)
                .map(indicator -> indicator.label().strip())
                .orElse(key.toString());
    }

    private String value(Fact fact) {
        return fact.number().map(BigDecimal::toPlainString).orElse(messages.text("trace.none"));
    }
}
