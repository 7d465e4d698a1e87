package cn.huizong.corpus;

import cn.huizong.form.Form;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Figures as the report that states them, without a document.
 *
 * @param form the form it is on
 * @param tables its tables
 * @param values its figures
 */
record FigureReport(Form form, List<FormTable> tables, Map<IndicatorKey, BigDecimal> values) {
    /** The report of a body, with some cells blank, and without a row. */
    Report report(Body body, int year, Set<IndicatorKey> blank, Optional<FormRow> dropped) {
        List<FiledTable> filed = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (FormTable table : tables) {
            String anchor = "t" + (filed.size() + 1);
            boolean lost = dropped.filter(table.countedRows()::contains).isPresent();
            filed.add(new FiledTable(
                    form.id(),
                    table.id(),
                    anchor,
                    lost ? List.of(dropped.get().name()) : List.of(),
                    List.of(),
                    List.of()));
            table.indicators()
                    .filter(indicator -> values.containsKey(indicator.key()))
                    .filter(indicator ->
                            !lost || !indicator.rowLabel().equals(dropped.get().name()))
                    .forEach(indicator -> facts.add(fact(
                            table, indicator.key(), blank.contains(indicator.key()), anchor + "c" + facts.size())));
        }
        return new Report(body, year, Optional.empty(), filed, facts, List.of(), List.of());
    }

    private Fact fact(FormTable table, IndicatorKey key, boolean blank, String anchor) {
        BigDecimal value = values.get(key);
        CellValue says = blank ? new CellValue.Blank() : new CellValue.Count(value, value.toPlainString());
        return new Fact(form.id(), table.id(), key, says, Status.REPORTED, anchor);
    }
}
