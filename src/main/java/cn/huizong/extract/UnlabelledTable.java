package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.extract.GridView.Word;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormTable;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a grid as a table of one row of numbers, named by the headings over them alone (行政复议、行政诉讼). */
final class UnlabelledTable {
    private final FormTable table;
    private final GridView view;
    private final int position;
    private final Set<String> spellings;

    /** @param spellings those of the headings over its columns */
    UnlabelledTable(FormTable table, Set<String> spellings, GridView view, int position) {
        this.table = table;
        this.spellings = spellings;
        this.view = view;
        this.position = position;
    }

    Optional<TableReading> read() {
        int bottom = lastHeadingRow();
        if (bottom == 0 || bottom == view.size()) {
            return Optional.empty();
        }
        int top = firstHeadingRow(bottom);
        HeadingMatch heads =
                inOrder(top, bottom).orElseGet(() -> HeadingMatch.of(table, view, Math.max(1, top - 1), bottom, 0));
        if (heads.columns().size() * 2 < table.columns().size()) {
            return Optional.empty();
        }
        int row = valueRow(bottom);
        List<Fact> facts = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(heads.doubts());
        heads.columns().keySet().forEach(column -> readCell(column, heads, row, facts, doubts));
        return Optional.of(new TableReading(
                table,
                view.row(top).get(0).anchor(),
                position + top,
                position + row,
                facts,
                List.of(),
                heads.missing(),
                List.of(),
                doubts,
                heads.columns().size() - heads.missing().size(),
                0));
    }

    /** The headings as they stand over the columns, if they are those of the form one by one. */
    private Optional<HeadingMatch> inOrder(int top, int bottom) {
        List<Cell> leaves = new ArrayList<>();
        for (int column = 1; column <= view.grid().columns(); column++) {
            leafOver(column, top, bottom)
                    .filter(leaf ->
                            leaves.isEmpty() || !leaves.get(leaves.size() - 1).equals(leaf))
                    .ifPresent(leaves::add);
        }
        if (leaves.size() != table.columns().size()) {
            return Optional.empty();
        }
        Map<FormColumn, Cell> found = new LinkedHashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            FormColumn column = table.columns().get(i);
            if (HeadingMatch.spellings(column).contains(view.plain(leaves.get(i)))) {
                found.put(column, leaves.get(i));
            }
        }
        return found.size() == leaves.size()
                ? Optional.of(new HeadingMatch(found, List.of(), List.of()))
                : Optional.empty();
    }

    private Optional<Cell> leafOver(int column, int top, int bottom) {
        for (int row = bottom; row >= top; row--) {
            for (Word word : view.words(row)) {
                if (word.cell().covers(column) && spellings.contains(word.plain())) {
                    return Optional.of(word.cell());
                }
            }
        }
        return Optional.empty();
    }

    private int lastHeadingRow() {
        int last = 0;
        for (int row = 1; row <= view.size(); row++) {
            if (headings(row) >= 3) {
                last = row;
            } else if (last > 0) {
                return last;
            }
        }
        return last;
    }

    private int firstHeadingRow(int bottom) {
        int first = bottom;
        while (first > 1 && headings(first - 1) >= 3) {
            first--;
        }
        return first;
    }

    private int headings(int row) {
        int headings = 0;
        for (Word word : view.words(row)) {
            headings += spellings.contains(word.plain()) ? 1 : 0;
        }
        return headings;
    }

    /** The first row below the headings with something in it, else the first. */
    private int valueRow(int bottom) {
        for (int row = bottom + 1; row <= view.size(); row++) {
            if (view.row(row).stream().anyMatch(cell -> cell.row() > bottom && !cell.isBlank())) {
                return row;
            }
        }
        return bottom + 1;
    }

    /** The cells below a heading, also in further rows without words: of two numbers below one heading neither is taken. */
    private List<Cell> cellsUnder(Cell head, int from) {
        List<Cell> under = new ArrayList<>();
        for (int row = from;
                row <= view.size() && (row == from || view.words(row).isEmpty());
                row++) {
            for (Cell cell : view.row(row)) {
                if (HeadingMatch.isOver(head, cell) && !under.contains(cell)) {
                    under.add(cell);
                }
            }
        }
        return under;
    }

    private void readCell(FormColumn column, HeadingMatch heads, int row, List<Fact> facts, List<Doubt> doubts) {
        Cell head = Objects.requireNonNull(heads.columns().get(column));
        List<Cell> under = cellsUnder(head, row);
        if (under.isEmpty()) {
            view.unwritten(row, head.column())
                    .ifPresent(anchor -> addFact(column, new CellValue.Blank(), anchor, facts));
            return;
        }
        List<Cell> written = under.stream().filter(cell -> !cell.isBlank()).toList();
        Cell cell = written.isEmpty() ? under.get(0) : written.get(0);
        if (written.stream().anyMatch(heads::areSeveralOver)) {
            doubts.add(new Doubt(
                    "CELL-MERGED",
                    cell.anchor(),
                    List.of(table.title(), cell.text().strip()),
                    "",
                    cell.text().strip()));
            return;
        }
        String text = written.stream().map(Cell::text).collect(Collectors.joining("\n"));
        addFact(column, CellReading.read(text, table.indicator(column), Optional.empty()), cell.anchor(), facts);
    }

    private void addFact(FormColumn column, CellValue says, String anchor, List<Fact> facts) {
        facts.add(new Fact(table.form(), table.id(), table.indicator(column).key(), says, Status.REPORTED, anchor));
    }
}
