package cn.huizong.extract;

import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives the blanks of a report a value where the ties leave no doubt. A blank of a scan stays one; of its doubtful numbers
 * {@link ScannedNumbers} tells.
 */
public final class Deduction {
    private final Map<List<String>, List<Tie>> ties;

    public Deduction(List<Tie> ties) {
        this.ties = ties.stream()
                .collect(Collectors.groupingBy(
                        tie -> table(tie.table().form(), tie.table().id())));
    }

    private static List<String> table(String form, String id) {
        return List.of(form, id);
    }

    /**
     * The report with every blank that can be deduced, and with no other; what was deduced before, by whatever ties, counts as
     * the blank that it was.
     */
    public Report deduce(Report report) {
        Map<List<String>, List<Fact>> tables = report.facts().stream()
                .map(Deduction::asRead)
                .collect(Collectors.groupingBy(
                        fact -> table(fact.form(), fact.table()), LinkedHashMap::new, Collectors.toList()));
        return report.with(tables.entrySet().stream()
                .flatMap(table -> deduce(ties.getOrDefault(table.getKey(), List.of()), table.getValue()).stream())
                .toList());
    }

    private static List<Fact> deduce(List<Tie> ties, List<Fact> facts) {
        if (facts.stream().anyMatch(fact -> fact.status() == Status.OCR)) {
            return ScannedNumbers.settled(ties, facts);
        }
        return facts.stream().anyMatch(Deduction::isBlank) ? new Blanks(ties, facts).filled() : facts;
    }

    static boolean isBlank(Fact fact) {
        return fact.says() instanceof CellValue.Blank && fact.status() == Status.REPORTED;
    }

    private static Fact asRead(Fact fact) {
        if (fact.status() == Status.OCR) {
            return ScannedNumbers.asRead(fact);
        }
        return fact.status() == Status.DEDUCED
                ? new Fact(fact.form(), fact.table(), fact.key(), new CellValue.Blank(), Status.REPORTED, fact.anchor())
                : fact;
    }
}
