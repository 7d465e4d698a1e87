package cn.huizong.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * One table of an official form.
 *
 * @param form the form's id
 * @param id names the table within its form
 * @param title as printed above the table
 * @param local whether it is a local addition (such as Ningbo's 公开平台建设和信息发布情况), whose absence is no fault and which
 *     belongs to no year
 * @param rows rows and headings over rows, in printed order; none where the columns alone name the indicators
 * @param columns in printed order
 * @param unit the unit of its numbers where row and column name none
 */
public record FormTable(
        String form,
        String id,
        String title,
        boolean local,
        List<FormRow> rows,
        List<FormColumn> columns,
        String unit) {
    public FormTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** The rows that hold numbers. */
    public List<FormRow> countedRows() {
        return rows.stream().filter(row -> !row.isHeading()).toList();
    }

    /** Whether the table has one unlabelled row of numbers, named by its headings alone (行政复议、行政诉讼). */
    public boolean isUnlabelled() {
        return rows.isEmpty();
    }

    /** The indicator at a row and column. */
    public Indicator indicator(FormRow row, FormColumn column) {
        String rowCode = row.code().orElseThrow(() -> new IllegalArgumentException(row.label() + " holds no number"));
        String code = column.code().isEmpty() ? rowCode : rowCode + "." + column.code();
        return new Indicator(
                new IndicatorKey(code, column.applicant()),
                form,
                title,
                row.kind() == Kind.STOCK || column.kind() == Kind.STOCK ? Kind.STOCK : Kind.FLOW,
                column.unit().or(row::unit).orElse(unit),
                row.name(),
                column.heading(),
                column.signed());
    }

    /** The indicator of a column in a table without row labels. */
    public Indicator indicator(FormColumn column) {
        return new Indicator(
                IndicatorKey.of(column.code()),
                form,
                title,
                column.kind(),
                column.unit().orElse(unit),
                String.join(" ", column.above()),
                column.heading(),
                column.signed());
    }

    /** Every number of the table, in printed order. */
    public Stream<Indicator> indicators() {
        return isUnlabelled()
                ? columns.stream().map(this::indicator)
                : countedRows().stream().flatMap(row -> columns.stream().map(column -> indicator(row, column)));
    }
}
