package cn.huizong.corpus;

import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds scans of known reports against their figures. The arguments are a folder with {@code SOURCE-DEGREE-DPI.EXT}, a
 * CSV with the columns region, agency, year, form, indicator, applicant, value and source, and optionally what the names
 * of the files that are to be read begin with.
 */
public final class ScanTruth {
    private final Forms forms = Forms.official();
    private final Extractor extractor =
            new Extractor(forms, Rules.official(forms).ties());
    private final Documents documents =
            new Documents(Limits.DEFAULT, new Recognition(Recognition.Engine.MODEL, "tesseract", 600, 40_000_000L, 60));
    private final Map<String, Sheet> truth;
    private final Map<String, Tally> tallies = new TreeMap<>();

    private ScanTruth(Map<String, Sheet> truth) {
        this.truth = truth;
    }

    private record Sheet(String agency, int year, Map<IndicatorKey, BigDecimal> values) {}

    private static final class Tally {
        private int files;
        private int facts;
        private int right;
        private int wrong;
        private int invented;
        private int unread;
        private int silent;
        private int bodies;
        private double seconds;

        void add(Tally other) {
            files += other.files;
            facts += other.facts;
            right += other.right;
            wrong += other.wrong;
            invented += other.invented;
            unread += other.unread;
            silent += other.silent;
            bodies += other.bodies;
            seconds += other.seconds;
        }

        String row(String name) {
            return String.format(
                    "%-22s %5d %6d %6d %6d %8d %7d %7d %7d %8.1f",
                    name, files, facts, right, wrong, invented, unread, silent, bodies, seconds);
        }
    }

    public static void main(String[] arguments) throws IOException {
        ScanTruth bench = new ScanTruth(truth(Path.of(arguments[1])));
        List<String> starts = List.of(arguments).subList(2, arguments.length);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.split("-").length == 3
                        && (starts.isEmpty() || starts.stream().anyMatch(name::startsWith))) {
                    bench.hold(file, name.split("-"));
                }
            }
        }
        System.out.printf(
                "%-22s %5s %6s %6s %6s %8s %7s %7s %7s %8s%n",
                "", "files", "facts", "right", "wrong", "invented", "unread", "silent", "bodies", "seconds");
        Tally all = new Tally();
        bench.tallies.forEach((degree, tally) -> {
            System.out.println(tally.row(degree));
            all.add(tally);
        });
        System.out.println(all.row("all"));
    }

    private static Map<String, Sheet> truth(Path csv) throws IOException {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(csv);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            sheets.computeIfAbsent(cells[7], name -> new Sheet(cells[1], Integer.parseInt(cells[2]), new TreeMap<>()))
                    .values()
                    .put(new IndicatorKey(cells[4], cells[5]), new BigDecimal(cells[6]));
        }
        return sheets;
    }

    private void hold(Path file, String[] name) throws IOException {
        Sheet sheet = truth.get(name[0]);
        if (sheet == null) {
            return;
        }
        Tally tally = new Tally();
        tally.files = 1;
        tally.facts = sheet.values().size();
        Duration before = processors();
        List<String> lines = new ArrayList<>();
        try {
            Extraction extraction = extractor.extract(documents.read(Files.readAllBytes(file)), "扫描件.pdf");
            if (extraction instanceof Extraction.Read read) {
                compare(sheet, read.report(), tally, lines);
            } else if (extraction instanceof Extraction.Refused refused) {
                tally.unread = tally.facts;
                lines.add("refused: " + refused.reason());
            }
        } catch (UnreadableDocument e) {
            tally.unread = tally.facts;
            lines.add("refused: " + e.getMessage());
        }
        tally.seconds = processors().minus(before).toMillis() / 1000.0;
        System.out.println(tally.row(file.getFileName().toString()));
        lines.forEach(line -> System.out.println("    " + line));
        tallies.computeIfAbsent(name[1], degree -> new Tally()).add(tally);
    }

    /** What this process and those that recognise for it took so far. */
    private static Duration processors() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void compare(Sheet sheet, Report report, Tally tally, List<String> lines) {
        if (!report.body().agency().isEmpty()
                && !(report.body().agency().equals(sheet.agency()) && report.year() == sheet.year())) {
            tally.bodies++;
            lines.add("body: " + report.body().agency() + " " + report.year());
        }
        sheet.values().forEach((key, value) -> {
            Optional<Fact> fact = report.findFact(key);
            Optional<BigDecimal> number = fact.flatMap(Fact::number);
            if (number.isEmpty()) {
                boolean isNamed = isNamed(key, fact, report);
                tally.unread += isNamed ? 1 : 0;
                tally.silent += isNamed ? 0 : 1;
                lines.add((isNamed ? "unread: " : "silent: ") + key + " says " + value + ", "
                        + fact.map(each -> each.says() + " " + each.anchor()).orElse("no cell"));
            } else if (number.orElseThrow().compareTo(value) == 0) {
                tally.right++;
            } else {
                tally.wrong++;
                lines.add("wrong: " + key + " says " + value + ", read " + fact.orElseThrow());
            }
        });
        report.facts().stream()
                .filter(fact -> fact.number().isPresent() && !sheet.values().containsKey(fact.key()))
                .forEach(fact -> {
                    tally.invented++;
                    lines.add("invented: " + fact);
                });
    }

    /** Whether a person is told: the cell is named as illegible, or its row, its column or its table as missing. */
    private boolean isNamed(IndicatorKey key, Optional<Fact> fact, Report report) {
        if (fact.isPresent()) {
            return !(fact.get().says() instanceof CellValue.Blank);
        }
        return report.tables().stream()
                .flatMap(filed -> forms.form(filed.form()).tables().stream()
                        .filter(table -> table.id().equals(filed.table()))
                        .flatMap(table -> table.indicators())
                        .filter(indicator -> indicator.key().equals(key))
                        .map(indicator -> filed.missingRows().contains(indicator.rowLabel())
                                || filed.missingColumns().contains(indicator.columnLabel())
                                || isDoubted(indicator, report)))
                .reduce((one, other) -> one || other)
                .orElse(true);
    }

    private static boolean isDoubted(Indicator indicator, Report report) {
        return report.doubts().stream()
                .anyMatch(doubt -> !doubt.words().isEmpty()
                        && (doubt.words().get(0).equals(indicator.rowLabel())
                                || doubt.words().get(0).equals(indicator.table())));
    }
}
