package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.extract.GridView.Word;
import cn.huizong.form.EditDistance;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import cn.huizong.report.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a table found by the headings over them.
 *
 * @param columns each column found, with the cell that heads it
 * @param missing the headings not found
 * @param doubts headings read although they are not spelt as on the form
 */
record HeadingMatch(Map<FormColumn, Cell> columns, List<String> missing, List<Doubt> doubts) {
    /** The forms have few columns, and every table of every report asks for theirs. */
    private static final Map<FormColumn, Set<String>> SPELLINGS = new ConcurrentHashMap<>();

    /**
     * Finds the columns of a table.
     *
     * @param view the grid
     * @param from the first row of its head
     * @param to the last row of its head
     * @param labelEnd the last column that holds row labels
     */
    static HeadingMatch of(FormTable table, GridView view, int from, int to, int labelEnd) {
        return new Search(table, view, from, to, labelEnd).match();
    }

    /** Whether a cell stands under several headings, so that nobody can say whose number it holds. */
    boolean areSeveralOver(Cell cell) {
        int over = 0;
        for (Cell head : columns.values()) {
            over += isOver(head, cell) ? 1 : 0;
        }
        return over > 1;
    }

    /** Whether a heading stands over a cell, if only over a part of it. */
    static boolean isOver(Cell head, Cell cell) {
        return cell.column() < head.column() + head.columnSpan() && head.column() < cell.column() + cell.columnSpan();
    }

    /** The spellings under which a column is known. */
    static Set<String> spellings(FormColumn column) {
        return SPELLINGS.computeIfAbsent(column, HeadingMatch::spellOut);
    }

    private static Set<String> spellOut(FormColumn column) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(Wording.plain(column.heading()));
        column.aliases().forEach(alias -> spellings.add(Wording.plain(alias)));
        return spellings;
    }

    /** The headings that a table has on other forms and not on its own. */
    static Set<String> foreign(FormTable table, List<FormTable> all) {
        Set<String> foreign = new HashSet<>();
        for (FormTable other : all) {
            if (other.title().equals(table.title()) && !other.equals(table)) {
                other.columns().forEach(column -> foreign.addAll(spellings(column)));
            }
        }
        table.columns().forEach(column -> foreign.removeAll(spellings(column)));
        return foreign;
    }

    /** Whether a heading is cut short or a few characters off, so that its place among the others must vouch for it. */
    static boolean isNear(String plain, FormColumn column) {
        return spellings(column).stream()
                .anyMatch(heading -> (plain.length() >= 3 && heading.startsWith(plain))
                        || EditDistance.between(plain, heading) <= Math.max(1, heading.length() / 3));
    }

    private static final class Search {
        private final FormTable table;
        private final GridView view;
        private final int from;
        private final int to;
        private final int labelEnd;
        private final Map<FormColumn, Cell> found = new LinkedHashMap<>();
        private final Set<Cell> taken = new HashSet<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Search(FormTable table, GridView view, int from, int to, int labelEnd) {
            this.table = table;
            this.view = view;
            this.from = from;
            this.to = to;
            this.labelEnd = labelEnd;
        }

        HeadingMatch match() {
            table.columns().forEach(this::matchExactly);
            if (found.size() < table.columns().size() && (!found.isEmpty() || isUnderTitle())) {
                matchByPlace();
            }
            List<String> missing = table.columns().stream()
                    .filter(column -> !found.containsKey(column))
                    .map(FormColumn::heading)
                    .toList();
            return new HeadingMatch(found, missing, doubts);
        }

        /** Whether a table of one column stands under its own title, which vouches for the one heading. */
        private boolean isUnderTitle() {
            String title = Wording.plain(table.title());
            for (int row = from; table.columns().size() == 1 && row <= to; row++) {
                if (view.words(row).stream().anyMatch(word -> word.plain().equals(title))) {
                    return true;
                }
            }
            return false;
        }

        /** From the bottom of the head upwards, left to right, so that the nearest heading counts. */
        private void matchExactly(FormColumn column) {
            Set<String> spellings = spellings(column);
            for (int row = to; row >= from; row--) {
                for (Word word : view.words(row)) {
                    Cell cell = word.cell();
                    if (cell.column() + cell.columnSpan() - 1 > labelEnd
                            && spellings.contains(word.plain())
                            && !taken.contains(cell)
                            && standsUnder(cell, row, column)) {
                        found.put(column, cell);
                        taken.add(cell);
                        return;
                    }
                }
            }
        }

        /** Whether the headings over a cell are those of the form, where the form has several columns of one heading. */
        private boolean standsUnder(Cell cell, int row, FormColumn column) {
            boolean unique = table.columns().stream()
                            .filter(other -> other.heading().equals(column.heading()))
                            .limit(2)
                            .count()
                    == 1;
            return unique
                    || group(column).map(group -> isOver(group, cell, row)).orElse(true);
        }

        private static Optional<String> group(FormColumn column) {
            List<String> above = column.above();
            return above.isEmpty() ? Optional.empty() : Optional.of(Wording.plain(above.get(above.size() - 1)));
        }

        private boolean isOver(String group, Cell cell, int row) {
            for (int above = row; above >= from; above--) {
                for (Word over : view.words(above)) {
                    if (over.plain().equals(group)
                            && over.cell().covers(cell.column())
                            && !over.cell().equals(cell)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void matchByPlace() {
            List<Cell> heads = view.row(to).stream()
                    .filter(cell -> cell.column() > labelEnd && !cell.isBlank())
                    .toList();
            if (heads.size() != table.columns().size()) {
                return;
            }
            for (int i = 0; i < heads.size(); i++) {
                FormColumn column = table.columns().get(i);
                Cell head = heads.get(i);
                if (!found.containsKey(column) && !taken.contains(head) && isNear(view.plain(head), column)) {
                    found.put(column, head);
                    taken.add(head);
                    doubts.add(new Doubt(
                            "HEADING-UNCERTAIN",
                            head.anchor(),
                            List.of(head.text().strip(), column.heading()),
                            column.heading(),
                            head.text().strip()));
                }
            }
        }
    }
}
