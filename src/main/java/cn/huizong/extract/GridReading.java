package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.extract.GridView.Word;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the tables of the forms in grids: rows by their labels, columns by the headings over them. */
final class GridReading {
    /** A heading band taller than this is no heading band. */
    private static final int TALLEST_HEAD = 6;

    private final List<Sought> sought = new ArrayList<>();

    GridReading(List<FormTable> tables) {
        for (FormTable table : tables) {
            Set<String> columns = new HashSet<>();
            Set<String> groups = new HashSet<>();
            for (FormColumn column : table.columns()) {
                columns.addAll(HeadingMatch.spellings(column));
                column.above().forEach(group -> groups.add(Wording.plain(group)));
            }
            groups.addAll(columns);
            sought.add(new Sought(table, new RowLabels(table), columns, groups));
        }
    }

    /**
     * A table of the forms and what it is known by.
     *
     * @param columns the headings over single columns
     * @param heads all headings
     */
    private record Sought(FormTable table, RowLabels names, Set<String> columns, Set<String> heads) {}

    /** A row of a grid and the row of the form that its label names. */
    record Placed(int gridRow, int index, Cell label) {}

    /**
     * Every way to read parts of a grid as tables of the forms.
     *
     * @param position the position of the grid's first row in the document
     */
    List<TableReading> readings(Grid grid, int position) {
        GridView view = new GridView(grid);
        List<List<List<Placed>>> matches = new ArrayList<>();
        Map<String, Set<Integer>> labelled = new HashMap<>();
        for (Sought one : sought) {
            List<List<Placed>> instances = one.table().isUnlabelled() ? List.of() : instances(one, view);
            matches.add(instances);
            for (List<Placed> rows : instances) {
                Set<Integer> own = labelled.computeIfAbsent(one.table().title(), unused -> new HashSet<>());
                rows.forEach(row -> own.add(row.gridRow()));
            }
        }
        List<TableReading> readings = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            Sought one = sought.get(i);
            if (one.table().isUnlabelled()) {
                new UnlabelledTable(one.table(), one.columns(), view, position)
                        .read()
                        .ifPresent(readings::add);
            }
            for (List<Placed> known : matches.get(i)) {
                Set<Integer> others = rowsOfOthers(one.table(), labelled);
                List<Placed> rows = withDriftedAbove(one.names(), view, known, others);
                new LabelledTable(one.table(), one.names(), view, position, rows, headRows(view, rows, others), others)
                        .read()
                        .ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** The rows that belong to tables of another title; the same table on another form is no other table. */
    private static Set<Integer> rowsOfOthers(FormTable table, Map<String, Set<Integer>> labelled) {
        Set<Integer> others = new HashSet<>();
        labelled.forEach((title, rows) -> {
            if (!title.equals(table.title())) {
                others.addAll(rows);
            }
        });
        return others;
    }

    /** The rows of a grid that a table's labels name, a new list whenever the table begins anew. */
    private static List<List<Placed>> instances(Sought table, GridView view) {
        RowLabels names = table.names();
        List<List<Placed>> instances = new ArrayList<>();
        List<Placed> current = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        int after = -1;
        for (int row = 1; row <= view.size(); row++) {
            Word label = label(table, view, row);
            if (label == null) {
                continue;
            }
            OptionalInt index = names.find(label.plain(), after);
            if (index.isEmpty()) {
                continue;
            }
            if (!seen.add(index.getAsInt())) {
                instances.add(current);
                current = new ArrayList<>();
                seen.clear();
                seen.add(index.getAsInt());
            }
            after = index.getAsInt();
            current.add(new Placed(row, after, label.cell()));
        }
        instances.add(current);
        instances.removeIf(
                rows -> rows.stream().allMatch(row -> names.row(row.index()).isHeading()));
        return instances;
    }

    /**
     * The rightmost cell of a row that a label of the table names and that has values right of it. A heading over rows
     * with other words between it and the values is no label: the words are, and nobody knows them.
     */
    private static @Nullable Word label(Sought table, GridView view, int row) {
        List<Word> words = view.words(row);
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (table.names().knows(word.plain())
                    && word.cell().row() == row
                    && (!isLast(word.cell(), view.row(row)) || view.mayGoOnBehind(word.cell()))) {
                boolean otherWords = i < words.size() - 1;
                return isHead(table.heads(), words, word)
                                || (otherWords && table.names().isHeading(word.plain()))
                        ? null
                        : word;
            }
        }
        return null;
    }

    private static boolean isLast(Cell cell, List<Cell> row) {
        return cell.equals(row.get(row.size() - 1));
    }

    /** Whether other cells of a row are headings, so that a word such as 总计 or 其他 is one too. */
    private static boolean isHead(Set<String> heads, List<Word> words, Word label) {
        for (Word word : words) {
            if (heads.contains(word.plain()) && !word.equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** With the rows of numbers right above whose labels drifted from those before the first known one. */
    private static List<Placed> withDriftedAbove(
            RowLabels names, GridView view, List<Placed> known, Set<Integer> others) {
        List<Placed> rows = new ArrayList<>(known);
        for (int row = rows.get(0).gridRow() - 1; row > 0 && view.holdsNumber(row) && !others.contains(row); row--) {
            int at = row;
            Optional<Cell> label = view.row(row).stream()
                    .filter(cell -> cell.row() == at && !view.plain(cell).isEmpty())
                    .findFirst();
            Set<Integer> before = IntStream.range(0, rows.get(0).index())
                    .boxed()
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            OptionalInt index = label.map(cell -> names.findDrifted(view.plain(cell), before))
                    .orElse(OptionalInt.empty());
            if (index.isEmpty()) {
                break;
            }
            rows.add(0, new Placed(row, index.getAsInt(), label.get()));
        }
        return rows;
    }

    /** The rows above a table's first row that may head it. */
    private static int headRows(GridView view, List<Placed> rows, Set<Integer> labelled) {
        int first = rows.get(0).gridRow();
        int from = first;
        while (from > 1 && first - from < TALLEST_HEAD && !labelled.contains(from - 1) && !view.holdsNumber(from - 1)) {
            from--;
        }
        return from;
    }

    /** Fewer labels than this are a coincidence and no table. */
    static int fewestRows(FormTable table) {
        return Math.min(3, (officialRows(table).size() + 1) / 2);
    }

    /** How many of the missing rows stand on the form between rows that were found. Beyond them the table was cut. */
    static int between(FormTable table, Set<FormRow> found, Set<FormRow> missing) {
        List<FormRow> rows = table.rows();
        int first = 0;
        while (first < rows.size() && !found.contains(rows.get(first))) {
            first++;
        }
        int last = rows.size() - 1;
        while (last > first && !found.contains(rows.get(last))) {
            last--;
        }
        int count = 0;
        for (int i = first; i < last; i++) {
            count += missing.contains(rows.get(i)) ? 1 : 0;
        }
        return count;
    }

    static Set<FormRow> officialRows(FormTable table) {
        Set<FormRow> rows = new LinkedHashSet<>(table.countedRows());
        rows.removeIf(FormRow::local);
        return rows;
    }
}
