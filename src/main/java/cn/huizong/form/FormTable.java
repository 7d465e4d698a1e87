package cn.huizong.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One table of an official form. A form has each table once, so that form and id say which one it is. */
public final class FormTable {
    private final String form;
    private final String id;
    private final String title;
    private final boolean local;
    private final List<FormRow> rows;
    private final List<FormColumn> columns;
    private final String unit;
    private final List<FormRow> countedRows;
    private final Map<FormColumn, Indicator> byColumn = new HashMap<>();
    private final Map<FormRow, Map<FormColumn, Indicator>> byRow = new HashMap<>();

    /**
     * @param form the form's id
     * @param id names the table within its form
     * @param title as printed above the table
     * @param local whether it is a local addition (such as Ningbo's 公开平台建设和信息发布情况), whose absence is no fault and
     *     which belongs to no year
     * @param rows rows and headings over rows, in printed order; none where the columns alone name the indicators
     * @param columns in printed order
     * @param unit the unit of its numbers where row and column name none
     */
    public FormTable(
            String form,
            String id,
            String title,
            boolean local,
            List<FormRow> rows,
            List<FormColumn> columns,
            String unit) {
        this.form = form;
        this.id = id;
        this.title = title;
        this.local = local;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.unit = unit;
        this.countedRows = this.rows.stream().filter(row -> !row.isHeading()).toList();
        countedRows.forEach(row -> byRow.put(row, indicators(row)));
        if (isUnlabelled()) {
            this.columns.forEach(column -> byColumn.put(column, make(column)));
        }
    }

    public String form() {
        return form;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public boolean local() {
        return local;
    }

    public String unit() {
        return unit;
    }

    public List<FormRow> rows() {
        return rows;
    }

    public List<FormColumn> columns() {
        return columns;
    }

    /** The rows that hold numbers. */
    public List<FormRow> countedRows() {
        return countedRows;
    }

    /** Whether the table has one unlabelled row of numbers, named by its headings alone (行政复议、行政诉讼). */
    public boolean isUnlabelled() {
        return rows.isEmpty();
    }

    /** The indicator at a row and column. */
    public Indicator indicator(FormRow row, FormColumn column) {
        Indicator indicator = byRow.getOrDefault(row, Map.of()).get(column);
        if (indicator == null) {
            throw new IllegalArgumentException(row.label() + " holds no number");
        }
        return indicator;
    }

    /** The indicator of a column in a table without row labels. */
    public Indicator indicator(FormColumn column) {
        Indicator indicator = byColumn.get(column);
        if (indicator == null) {
            throw new IllegalArgumentException(column.heading() + " alone names no number");
        }
        return indicator;
    }

    /** Every number of the table, in printed order. */
    public Stream<Indicator> indicators() {
        return isUnlabelled()
                ? columns.stream().map(this::indicator)
                : countedRows.stream().flatMap(row -> columns.stream().map(column -> indicator(row, column)));
    }

    /**
     * The lines directly below a code, in printed order: {@code a.*} holds {@code a.b} and not {@code a.b.c}. A local row is no
     * part of what the form adds up.
     *
     * @param term ends with {@code .*}
     */
    public List<IndicatorKey> below(IndicatorKey term) {
        String parent = term.code().substring(0, term.code().length() - 1);
        Stream<Indicator> printed = isUnlabelled()
                ? indicators()
                : countedRows.stream()
                        .filter(row -> !row.local())
                        .flatMap(row -> columns.stream().map(column -> indicator(row, column)));
        return printed.map(Indicator::key)
                .filter(key -> key.applicant().equals(term.applicant()))
                .filter(key -> key.code().startsWith(parent))
                .filter(key -> key.code().indexOf('.', parent.length()) < 0)
                .toList();
    }

    private Map<FormColumn, Indicator> indicators(FormRow row) {
        Map<FormColumn, Indicator> indicators = new HashMap<>();
        columns.forEach(column -> indicators.put(column, make(row, column)));
        return indicators;
    }

    private Indicator make(FormRow row, FormColumn column) {
        String rowCode = row.code().orElseThrow();
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

    private Indicator make(FormColumn column) {
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

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FormTable table && form.equals(table.form) && id.equals(table.id));
    }

    @Override
    public int hashCode() {
        return 31 * form.hashCode() + id.hashCode();
    }

    @Override
    public String toString() {
        return form + " " + id;
    }
}
