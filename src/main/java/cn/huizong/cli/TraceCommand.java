package cn.huizong.cli;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.IndicatorSearch;
import cn.huizong.inbox.Inbox;
import cn.huizong.job.JobNames;
import cn.huizong.publish.table.TraceCsv;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import cn.huizong.settings.Settings;
import cn.huizong.trace.Tracing;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private Optional<String> applicant = Optional.empty();

    @Option(names = "--kind", descriptionKey = "trace.kind")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--all-levels", descriptionKey = "trace.all-levels")
    private boolean allLevels;

    @Option(names = "--roster", paramLabel = "FILE")
    private Optional<String> roster = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "trace.csv")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--job", paramLabel = "JOB")
    private String job = JobNames.YEARLY_CONSOLIDATION;

    @Option(names = "--store", paramLabel = "JDBC-URL")
    private Optional<String> store = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    private Optional<String> input = Optional.empty();

    TraceCommand(Messages messages, Map<String, String> environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings =
                new JobSettings(messages, job).with(Map.of("store", store, "input", input, "roster", roster));
        Indicator traced = indicator(JobSettings.forms(settings.forms()));
        try (OpenStore open = OpenStore.at(messages, settings.store(), environment)) {
            Tracing tracing = new Tracing(
                    open.submissions(),
                    open.reports(),
                    new Inbox(settings.input(), settings.ignore()),
                    settings.ocr(),
                    JobSettings.roster(settings));
            Predicate<Body> bodies = bodies(tracing);
            List<Tracing.Cell> cells = tracing.cells(year, bodies, traced.key());
            if (cells.isEmpty()) {
                throw new UsageError(messages.text(
                        "trace.nothing",
                        String.valueOf(year),
                        region + kind.map(one -> " " + one).orElse(""),
                        String.join(messages.text("comma"), tracing.regions(year))));
            }
            PrintWriter out = spec.commandLine().getOut();
            List<Tracing.Left> left = tracing.left(year, bodies);
            print(traced, cells, out);
            print(left, out);
            if (csv.isPresent()) {
                write(csv.get(), traced, cells, left);
                out.println(messages.text("trace.written", csv.get()));
            }
        }
        return ExitCode.CLEAN;
    }

    /** Whose figures are added up: as in city-rollup.csv, kinds.csv or levels.csv. */
    private Predicate<Body> bodies(Tracing tracing) {
        if (kind.isPresent() && allLevels) {
            throw new UsageError(messages.text("trace.one-of"));
        }
        if (allLevels) {
            return tracing.within(year, region);
        }
        return kind.map(one -> tracing.ofKind(year, region, one)).orElseGet(() -> Tracing.ofRegion(region));
    }

    /** The indicator by its code or by words of the form; without an applicant, the total over all. */
    private Indicator indicator(Forms forms) {
        String asked = applicant
                .map(one -> one.matches("[a-z_]+") ? indicator + "@" + one : indicator + " " + one)
                .orElse(indicator);
        List<Indicator> found = new IndicatorSearch(forms).find(asked, year);
        if (found.isEmpty()) {
            throw new UsageError(messages.text("trace.unknown", asked));
        }
        if (found.size() > 1) {
            throw new UsageError(messages.text(
                    "trace.several",
                    asked,
                    found.stream()
                            .map(one -> one.label().strip() + "（" + one.key() + "）")
                            .collect(Collectors.joining(messages.text("comma")))));
        }
        return found.get(0);
    }

    private void print(Indicator traced, List<Tracing.Cell> cells, PrintWriter out) {
        out.println(messages.text(
                "trace.title", region, String.valueOf(year), traced.label().strip(), traced.key()));
        if (applicant.isEmpty()
                && traced.key().applicant().equals(IndicatorKey.TOTAL)
                && !indicator.equals(traced.key().toString())) {
            out.println(messages.text("trace.total"));
        }
        Columns columns = new Columns().row(messages.text("trace.heading").split("\\|", -1));
        cells.forEach(cell -> columns.row(
                cell.body().agency(),
                cell.value().map(BigDecimal::toPlainString).orElse(messages.text("trace.none")),
                cell.fact()
                        .map(fact -> messages.text("fact." + fact.status().code()))
                        .orElse(""),
                text(cell),
                cell.fact().map(Fact::anchor).map(AnchorWords::inWords).orElse(""),
                cell.source()));
        columns.lines().forEach(out::println);
        sum(traced, cells, out);
    }

    private void print(List<Tracing.Left> left, PrintWriter out) {
        if (left.isEmpty()) {
            return;
        }
        out.println(messages.text("trace.left", String.valueOf(left.size())));
        Columns columns = new Columns().row(messages.text("trace.left.heading").split("\\|", -1));
        left.forEach(one -> columns.row(one.body().agency(), one.source(), one.why()));
        columns.lines().forEach(out::println);
    }

    private void write(Path file, Indicator traced, List<Tracing.Cell> cells, List<Tracing.Left> left)
            throws IOException {
        Stream<TraceCsv.Line> counted = cells.stream()
                .map(cell -> new TraceCsv.Line(cell.body(), cell.fact(), cell.value(), reason(cell), cell.source()));
        Stream<TraceCsv.Line> others = left.stream()
                .map(one -> new TraceCsv.Line(one.body(), Optional.empty(), Optional.empty(), one.why(), one.source()));
        TraceCsv.write(file, year, traced, Stream.concat(counted, others).toList());
    }

    /** What the cell says, what it said before a correction, and why nothing is counted if so. */
    private String text(Tracing.Cell cell) {
        String says = cell.fact()
                .map(fact -> fact.says().text().replaceAll("\\s+", " "))
                .orElse("");
        String before = cell.fact()
                .flatMap(Fact::amendment)
                .map(one -> messages.text("trace.corrected", one.before().text(), one.explanation()))
                .orElse("");
        String reason = reason(cell);
        return says + before + (reason.isEmpty() ? "" : messages.text("trace.reason", reason));
    }

    private String reason(Tracing.Cell cell) {
        if (cell.value().isPresent()) {
            return "";
        }
        if (cell.fact().isEmpty()) {
            return messages.text("trace.absent");
        }
        Fact fact = cell.fact().get();
        if (fact.number().isEmpty()) {
            return messages.text("trace.no-number");
        }
        return messages.text(fact.status() == Status.OCR ? "trace.ocr" : "trace.contradicted");
    }

    private void sum(Indicator traced, List<Tracing.Cell> cells, PrintWriter out) {
        List<Tracing.Cell> valued =
                cells.stream().filter(cell -> cell.value().isPresent()).toList();
        String total = valued.isEmpty()
                ? messages.text("trace.none")
                : valued.stream()
                        .flatMap(cell -> cell.value().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
        out.println(messages.text(
                "trace.sum",
                total,
                valued.isEmpty() ? "" : traced.unit(),
                String.valueOf(cells.size()),
                String.valueOf(valued.size())));
        if (valued.size() < cells.size()) {
            out.println(messages.text(
                    "trace.without",
                    cells.stream()
                            .filter(cell -> cell.value().isEmpty())
                            .map(Tracing.Cell::body)
                            .map(Body::agency)
                            .collect(Collectors.joining(messages.text("comma")))));
        }
    }
}
