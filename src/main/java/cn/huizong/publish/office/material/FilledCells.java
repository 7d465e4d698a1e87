package cn.huizong.publish.office.material;

import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.Figure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the cells of an official table: the sums of the bodies that gave a number, and nothing where none did. */
record FilledCells(Function<IndicatorKey, Optional<Figure>> figures) {
    /** A number whose unit the heading of its column or another column tells. */
    String plain(Indicator indicator) {
        return figures.apply(indicator.key())
                .map(figure -> Amounts.plain(indicator, figure.value()))
                .orElse("");
    }

    /** A number, with its unit if it is money and the heading does not say 万元. */
    String of(Indicator indicator, FormColumn column) {
        String plain = plain(indicator);
        boolean said = !indicator.isMoney() || column.heading().contains(Amounts.TEN_THOUSAND_YUAN);
        return said || plain.isEmpty() ? plain : plain + Amounts.TEN_THOUSAND_YUAN;
    }

    /** The rows to print: a local row only where somebody filled it in. */
    List<FormRow> rows(FormTable table) {
        return table.rows().stream()
                .filter(row -> row.isHeading() ? hasRows(table, row) : !row.local() || isFilled(table, row))
                .toList();
    }

    private boolean isFilled(FormTable table, FormRow row) {
        return table.columns().stream()
                .anyMatch(column ->
                        figures.apply(table.indicator(row, column).key()).isPresent());
    }

    private static boolean hasRows(FormTable table, FormRow heading) {
        return table.countedRows().stream().anyMatch(row -> isUnder(row, heading));
    }

    /** Whether a row stands somewhere below a heading. */
    static boolean isUnder(FormRow row, FormRow heading) {
        int depth = heading.above().size();
        return row.above().size() > depth
                && row.above().get(depth).equals(heading.label())
                && row.above().subList(0, depth).equals(heading.above());
    }
}
