package cn.huizong.locate;

import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.form.Tie;
import cn.huizong.report.Fact;
import cn.huizong.report.Localisation;
import cn.huizong.report.Report;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the cells that are most likely wrong in a report with broken ties: the fewest whose change makes all ties hold.
 *
 * <p>Only ties whose breach is an error ask for anything. A tie with a cell that says no number is neither kept nor broken,
 * as in the findings: it asks for nothing, and such a cell is never blamed nor given a number. Every cell counts the same;
 * how likely a slip is only ranks answers of one size.
 */
public final class Locator {
    private final Map<List<String>, Ties> tables = new HashMap<>();
    private final Forms forms;

    private record Ties(FormTable table, List<Tie> ties) {}

    public Locator(Forms forms, Rules rules) {
        this.forms = forms;
        forms.tables()
                .forEach(table -> tables.put(
                        List.of(table.form(), table.id()),
                        new Ties(
                                table,
                                rules.ties(table).stream()
                                        .filter(tie -> tie.rule().severity() == Severity.ERROR)
                                        .toList())));
    }

    /** Where the errors of a report sit; empty if every tie that can be answered holds. */
    public List<Localisation> locate(Report report) {
        boolean flattened =
                report.facts().stream().anyMatch(fact -> fact.says().text().equals("00"));
        return report.tables().stream()
                .map(filed -> List.of(filed.form(), filed.table()))
                .distinct()
                .flatMap(table -> Optional.ofNullable(tables.get(table)).stream())
                .flatMap(ties -> locate(ties, report, flattened))
                .toList();
    }

    private Stream<Localisation> locate(Ties ties, Report report, boolean flattened) {
        Map<IndicatorKey, Fact> facts = new LinkedHashMap<>();
        report.facts().stream()
                .filter(fact -> fact.form().equals(ties.table().form())
                        && fact.table().equals(ties.table().id())
                        && fact.number().isPresent())
                .forEach(fact -> facts.putIfAbsent(fact.key(), fact));
        List<Tie> answered = ties.ties().stream()
                .filter(tie -> tie.keys().allMatch(facts::containsKey))
                .toList();
        return new TableLocation(ties.table(), answered, facts, this::maySink, flattened).all();
    }

    private boolean maySink(Fact fact) {
        return forms.indicator(fact.form(), fact.key()).signed();
    }
}
