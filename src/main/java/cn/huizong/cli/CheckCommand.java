package cn.huizong.cli;

import cn.huizong.check.Checks;
import cn.huizong.control.TimeLimit;
import cn.huizong.document.Limits;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.document.text.FileNames;
import cn.huizong.extract.Extractor;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.inbox.LooseFile;
import cn.huizong.inbox.ReadResult;
import cn.huizong.inbox.ReportParser;
import cn.huizong.locate.Locator;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Localisation;
import cn.huizong.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is wrong in a report before it is handed in; stores nothing. */
@Command(mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final List<String> HEADLINES = List.of(
            "disclosure.total",
            "procurement.count",
            "procurement.amount",
            "application.received@total",
            "application.total@total",
            "application.carried_out@total");
    /** A rule with more findings than this is cut short. */
    private static final int SHOWN = 5;

    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--forms", paramLabel = "DIR")
    private String formsFolder = "";

    @Option(names = "--all")
    private boolean all;

    CheckCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new UsageError(messages.text("usage.folder", file));
            }
            if (!Files.isRegularFile(file)) {
                throw new UsageError(messages.text("usage.file", file));
            }
        }
        Forms forms = JobSettings.forms(formsFolder);
        Rules rules = Rules.official(forms);
        ReportParser reading = new ReportParser(new Documents(Limits.DEFAULT), new Extractor(forms, rules.ties()));
        Checks checks = new Checks(forms, rules);
        Locator locator = new Locator(forms, rules);
        AtomicBoolean clean = new AtomicBoolean(true);
        try (TimeLimit timeLimit = new TimeLimit(TimeLimit.SECONDS)) {
            for (Path file : files) {
                new LooseFile(file, Limits.DEFAULT, timeLimit).read(reading, (inside, told) -> {
                    if (!check(name(file, inside), told, checks, locator, forms, rules)) {
                        clean.set(false);
                    }
                });
            }
        }
        return clean.get() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static String name(Path file, List<String> inside) {
        return Stream.concat(Stream.of(FileNames.shown(file.toString())), inside.stream())
                .collect(Collectors.joining(Containers.INSIDE));
    }

    private boolean check(String file, ReadResult told, Checks checks, Locator locator, Forms forms, Rules rules) {
        return told.match(
                accepted -> check(file, accepted.report(), checks, locator, forms, rules),
                missed -> notChecked("check.missed", file, missed.reason()),
                refused -> notChecked("run.refused.line", file, refused.reason()));
    }

    private boolean notChecked(String message, String file, String reason) {
        spec.commandLine().getOut().println(messages.text(message, file, reason));
        return false;
    }

    private boolean check(String file, Report report, Checks checks, Locator locator, Forms forms, Rules rules) {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = checks.check(report);
        print(file, report, forms, out);
        findings(findings, new FindingLines(messages, forms, rules, report), out);
        suspects(locator.locate(report), forms, out);
        if (findings.isEmpty()) {
            out.println("  " + messages.text("check.clean"));
        }
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** By severity and rule as they come; a rule broken many times over must not hide the others. */
    private void findings(List<Finding> findings, FindingLines lines, PrintWriter out) {
        Map<String, List<Finding>> byRule = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.severity() + finding.rule(), LinkedHashMap::new, Collectors.toList()));
        for (List<Finding> same : byRule.values()) {
            int shown = all ? same.size() : Math.min(SHOWN, same.size());
            same.subList(0, shown).forEach(finding -> out.println("  " + lines.line(finding)));
            if (shown < same.size()) {
                out.println("    " + messages.text("check.more", String.valueOf(same.size() - shown)));
            }
        }
    }

    private void suspects(List<Localisation> located, Forms forms, PrintWriter out) {
        SuspectLines suspects = new SuspectLines(messages, forms);
        located.forEach(one -> suspects.lines(one).forEach(line -> out.println("  " + line)));
    }

    private void print(String file, Report report, Forms forms, PrintWriter out) {
        out.println(messages.text(
                "check.report", file, report.body().region(), report.body().agency(), String.valueOf(report.year())));
        out.println("  "
                + messages.text(
                        "check.tables",
                        report.tables().stream()
                                .map(table -> title(forms, table))
                                .collect(Collectors.joining("；"))));
        for (String headline : HEADLINES) {
            IndicatorKey key = IndicatorKey.parse(headline);
            report.findFact(key).ifPresent(fact -> out.println("  " + label(forms, fact) + "：" + value(forms, fact)));
        }
    }

    private static String title(Forms forms, FiledTable filed) {
        return forms.form(filed.form()).tables().stream()
                .filter(table -> table.id().equals(filed.table()))
                .findFirst()
                .map(FormTable::title)
                .orElse(filed.table());
    }

    /** In the words of the form that its table is of. */
    private static String label(Forms forms, Fact fact) {
        return Optional.ofNullable(forms.indicators(fact.form()).get(fact.key()))
                .or(() -> forms.findIndicator(fact.key()))
                .map(indicator -> indicator.label().strip())
                .orElse(fact.key().toString());
    }

    private String value(Forms forms, Fact fact) {
        String unit = forms.findIndicator(fact.key()).map(Indicator::unit).orElse("");
        return fact.number().map(number -> number.toPlainString() + " " + unit).orElse(messages.text("trace.none"));
    }
}
