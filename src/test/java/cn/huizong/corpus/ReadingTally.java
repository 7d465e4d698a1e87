package cn.huizong.corpus;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much of a truth came back. */
public final class ReadingTally {
    int files;
    int refused;
    private static final Set<String> TAKES_NOTHING = Set.of("TABLE-UNREADABLE", "TABLE-DOUBLED", "CELL-MERGED");

    int right;
    int withheld;
    int wrong;
    int named;
    int silent;
    int invented;
    int strangers;
    final List<String> faults = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();

    /** Counts a report that should have been read and was refused: nothing is known of any of its cells. */
    void addRefused(Truth truth, String reason) {
        files++;
        refused++;
        refusals.add(truth.agency() + truth.year() + truth.quirks() + " refused: " + reason);
    }

    /** Counts what a report says against the truth. */
    void add(Truth truth, Report report, Forms forms) {
        files++;
        if (report.year() != truth.year()
                || !(report.body().agency().equals(truth.agency())
                        || truth.quirks().contains("traditional"))) {
            strangers++;
            faults.add(
                    truth.agency() + truth.year() + " read as " + report.body().agency() + report.year());
        }
        Set<IndicatorKey> seen = new HashSet<>();
        for (Fact fact : report.facts()) {
            if (fact.number().isPresent() && !isTrue(truth, fact, seen.add(fact.key()))) {
                faults.add(truth.agency() + truth.year() + truth.quirks() + " " + fact);
            }
        }
        for (Map.Entry<IndicatorKey, Expectation> cell : truth.cells().entrySet()) {
            if (report.facts().stream()
                    .noneMatch(fact ->
                            fact.key().equals(cell.getKey()) && fact.number().isPresent())) {
                miss(truth, cell.getKey(), cell.getValue(), report, forms);
            }
        }
    }

    private boolean isTrue(Truth truth, Fact fact, boolean first) {
        Expectation expected = truth.cells().get(fact.key());
        if (expected == null || expected.kind() == Expectation.Kind.NO_VALUE) {
            invented++;
            return false;
        }
        if (fact.number().orElseThrow().compareTo(expected.value()) != 0 || !first) {
            wrong++;
            return false;
        }
        right++;
        return true;
    }

    private void miss(Truth truth, IndicatorKey key, Expectation expected, Report report, Forms forms) {
        if (isNamed(key, report, forms)) {
            if (expected.kind() == Expectation.Kind.NO_VALUE) {
                withheld++;
            } else {
                named++;
            }
        } else {
            silent++;
            faults.add(truth.agency() + truth.year() + truth.quirks() + " silent about " + key);
        }
    }

    /** Whether a person is told: a cell without a number, or a row, column or table that is said to be missing. */
    private static boolean isNamed(IndicatorKey key, Report report, Forms forms) {
        Optional<Fact> fact = report.findFact(key);
        return fact.isPresent() || isMissingPlace(key, report, forms);
    }

    private static boolean isMissingPlace(IndicatorKey key, Report report, Forms forms) {
        return report.tables().stream()
                .flatMap(filed -> forms.form(filed.form()).tables().stream()
                        .filter(table -> table.id().equals(filed.table()))
                        .flatMap(table -> table.indicators())
                        .filter(indicator -> indicator.key().equals(key))
                        .map(indicator -> isDoubted(indicator, report)
                                || filed.missingRows().stream().anyMatch(indicator.rowLabel()::equals)
                                || filed.missingColumns().stream().anyMatch(indicator.columnLabel()::equals)))
                .reduce((one, other) -> one || other)
                .orElse(true);
    }

    /** Whether a doubt names the row or the table as one of which nothing was taken. */
    private static boolean isDoubted(Indicator indicator, Report report) {
        return report.doubts().stream()
                .filter(doubt -> TAKES_NOTHING.contains(doubt.rule()))
                .map(doubt -> doubt.words().get(0))
                .anyMatch(words -> words.equals(indicator.rowLabel()) || words.equals(indicator.table()));
    }

    String row(String name) {
        return String.format(
                "%-26s %6d %8d %8d %8d %7d %8d %8d %9d %9d",
                name, files, refused, right, withheld, wrong, named, silent, invented, strangers);
    }

    static String heading() {
        return String.format(
                "%-26s %6s %8s %8s %8s %7s %8s %8s %9s %9s",
                "", "files", "refused", "right", "withheld", "wrong", "missing", "silent", "invented", "body/year");
    }
}
