package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tables of the forms in grids: rows by their labels, columns by the headings over them. */
final class GridReading {
    /** A heading band taller than this is no heading band. */
    private static final int TALLEST_HEAD = 6;

    private final Map<FormTable, RowLabels> labels = new LinkedHashMap<>();
    private final Map<FormTable, Set<String>> headings = new LinkedHashMap<>();

    GridReading(List<FormTable> tables) {
        for (FormTable table : tables) {
            labels.put(table, new RowLabels(table));
            Set<String> spellings = new HashSet<>();
            for (FormColumn column : table.columns()) {
                spellings.addAll(HeadingMatch.spellings(column));
                column.above().forEach(group -> spellings.add(Wording.plain(group)));
            }
            headings.put(table, spellings);
        }
    }

    /** A row of a grid and the row of the form that its label names. */
    record Placed(int gridRow, int index, Cell label) {}

    /**
     * Every way to read parts of a grid as tables of the forms.
     *
     * @param position the position of the grid's first row in the document
     */
    List<TableReading> readings(Grid grid, int position) {
        GridView view = new GridView(grid);
        Map<FormTable, List<List<Placed>>> matches = new LinkedHashMap<>();
        Map<String, Set<Integer>> labelled = new LinkedHashMap<>();
        labels.forEach((table, names) -> {
            List<List<Placed>> instances = table.isUnlabelled() ? List.of() : instances(table, names, view);
            matches.put(table, instances);
            Set<Integer> own = labelled.computeIfAbsent(table.title(), unused -> new HashSet<>());
            instances.forEach(rows -> rows.forEach(row -> own.add(row.gridRow())));
        });
        List<TableReading> readings = new ArrayList<>();
        matches.forEach((table, instances) -> {
            if (table.isUnlabelled()) {
                new UnlabelledTable(table, view, position).read().ifPresent(readings::add);
            }
            Set<Integer> others = rowsOfOthers(table, labelled);
            for (List<Placed> rows : instances) {
                new LabelledTable(table, names(table), view, position, rows, headRows(view, rows, others), others)
                        .read()
                        .ifPresent(readings::add);
            }
        });
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

    private RowLabels names(FormTable table) {
        RowLabels names = labels.get(table);
        if (names == null) {
            throw new IllegalArgumentException("no labels for " + table.title());
        }
        return names;
    }

    /** The rows of a grid that a table's labels name, a new list whenever the table begins anew. */
    private List<List<Placed>> instances(FormTable table, RowLabels names, GridView view) {
        List<List<Placed>> instances = new ArrayList<>();
        List<Placed> current = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        int after = -1;
        for (int row = 1; row <= view.size(); row++) {
            Cell label = label(table, names, view, row);
            if (label == null) {
                continue;
            }
            OptionalInt index = names.find(view.plain(label), after);
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
            current.add(new Placed(row, after, label));
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
    private @Nullable Cell label(FormTable table, RowLabels names, GridView view, int row) {
        List<Cell> cells = view.row(row);
        Set<String> heads = headings.getOrDefault(table, Set.of());
        boolean otherWords = false;
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            String plain = view.plain(cell);
            if (i < cells.size() - 1 && cell.row() == row && names.knows(plain)) {
                return isHead(heads, view, row, cell) || (otherWords && names.isHeading(plain)) ? null : cell;
            }
            otherWords |= !plain.isEmpty();
        }
        return null;
    }

    /** Whether other cells of a row are headings, so that a word such as 总计 or 其他 is one too. */
    private static boolean isHead(Set<String> heads, GridView view, int row, Cell label) {
        return view.row(row).stream().anyMatch(cell -> !cell.equals(label) && heads.contains(view.plain(cell)));
    }

    /** The rows above a table's first row that may head it. */
    private static int headRows(GridView view, List<Placed> rows, Set<Integer> labelled) {
        int first = rows.get(0).gridRow();
        int from = first;
        while (from > 1
                && first - from < TALLEST_HEAD
                && !labelled.contains(from - 1)
                && view.row(from - 1).stream().noneMatch(cell -> CellReading.isNumber(cell.text()))) {
            from--;
        }
        return from;
    }

    /** Fewer labels than this are a coincidence and no table. */
    static int fewestRows(FormTable table) {
        return Math.min(3, (officialRows(table).size() + 1) / 2);
    }

    static Set<FormRow> officialRows(FormTable table) {
        Set<FormRow> rows = new LinkedHashSet<>(table.countedRows());
        rows.removeIf(FormRow::local);
        return rows;
    }
}
