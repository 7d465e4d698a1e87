package cn.huizong.report;

import java.util.List;

/**
 * An official table found in a report.
 *
 * @param form the form that the table's own words are of
 * @param table the table's id on that form
 * @param anchor where it begins
 * @param missingRows the official rows that are not in it, by their names
 * @param missingColumns the official columns that are not in it, by their headings
 * @param unknownRows rows that the form does not know
 */
public record FiledTable(
        String form,
        String table,
        String anchor,
        List<String> missingRows,
        List<String> missingColumns,
        List<UnknownRow> unknownRows) {
    public FiledTable {
        missingRows = List.copyOf(missingRows);
        missingColumns = List.copyOf(missingColumns);
        unknownRows = List.copyOf(unknownRows);
    }
}
