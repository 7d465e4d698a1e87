package cn.huizong.extract;

import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.UnknownRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a document read as one table of one form. The same part may be read as tables of several forms; the one
 * with the best fit is kept.
 *
 * @param table the table of the form
 * @param anchor where it begins
 * @param first the position of its first row in the document
 * @param last the position of its last row
 * @param facts its cells
 * @param missingRows the names of official rows that are not there
 * @param missingColumns the headings that are not there
 * @param unknownRows rows that the form does not know
 * @param doubts what was not certain
 * @param fit how many of the form's rows and headings are there, less those that are not and those it does not know
 * @param shortRows rows that do not hold the number of values they should
 */
record TableReading(
        FormTable table,
        String anchor,
        int first,
        int last,
        List<Fact> facts,
        List<String> missingRows,
        List<String> missingColumns,
        List<UnknownRow> unknownRows,
        List<Doubt> doubts,
        int fit,
        int shortRows) {
    TableReading {
        facts = List.copyOf(facts);
        missingRows = List.copyOf(missingRows);
        missingColumns = List.copyOf(missingColumns);
        unknownRows = List.copyOf(unknownRows);
        doubts = List.copyOf(doubts);
    }

    boolean overlaps(TableReading other) {
        return first <= other.last && other.first <= last;
    }

    /** Whether another reading of the same table holds other rows of it, all of them: the table was cut in two. */
    boolean goesOnWith(TableReading other) {
        Set<IndicatorKey> own = facts.stream().map(Fact::key).collect(Collectors.toSet());
        return !own.isEmpty()
                && !other.facts.isEmpty()
                && other.facts.stream().noneMatch(fact -> own.contains(fact.key()));
    }

    /** Both parts of a table that was cut in two. */
    TableReading with(TableReading other) {
        return new TableReading(
                table,
                anchor,
                first,
                other.last,
                concat(facts, other.facts),
                missingRows.stream().filter(other.missingRows::contains).toList(),
                missingColumns.stream().filter(other.missingColumns::contains).toList(),
                concat(unknownRows, other.unknownRows),
                concat(doubts, other.doubts),
                fit + other.fit,
                shortRows + other.shortRows);
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    boolean isBlank() {
        return facts.stream().allMatch(fact -> fact.says().text().isEmpty());
    }

    FiledTable filed() {
        return new FiledTable(table.form(), table.id(), anchor, missingRows, missingColumns, unknownRows);
    }

    /** What the reading says, wherever it was read from: each cell's number, or its text where it has none. */
    Set<String> said() {
        return facts.stream()
                .map(fact -> fact.key()
                        + " "
                        + fact.number()
                                .map(number -> number.stripTrailingZeros().toPlainString())
                                .orElse(fact.says().text()))
                .collect(Collectors.toSet());
    }
}
