package cn.huizong.extract;

import cn.huizong.document.Cell;
import cn.huizong.extract.GridReading.Placed;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.Wording;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import cn.huizong.report.UnknownRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads one part of a grid as a table whose rows have labels. */
final class LabelledTable {
    private final FormTable table;
    private final RowLabels names;
    private final GridView view;
    private final int position;
    private final Map<Integer, Placed> rows = new TreeMap<>();
    private final int head;
    private final Set<Integer> labelled;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<UnknownRow> unknown = new ArrayList<>();

    LabelledTable(
            FormTable table,
            RowLabels names,
            GridView view,
            int position,
            List<Placed> rows,
            int head,
            Set<Integer> labelled) {
        this.table = table;
        this.names = names;
        this.view = view;
        this.position = position;
        this.head = head;
        this.labelled = labelled;
        rows.forEach(row -> this.rows.put(row.gridRow(), row));
    }

    Optional<TableReading> read() {
        int first = rows.keySet().iterator().next();
        HeadingMatch heads = HeadingMatch.of(table, view, head, Math.max(head, first - 1), labelEnd());
        if (heads.columns().isEmpty()
                || heads.columns().size() * 2 < table.columns().size()
                || head == first) {
            return Optional.empty();
        }
        rows.values().stream()
                .filter(row -> !names.knows(view.plain(row.label())))
                .forEach(this::doubtLabel);
        int last = readOtherRows(first, heads);
        rows.values().forEach(row -> readRow(row, heads));
        List<String> missing = missingRows();
        doubts.addAll(heads.doubts());
        int counted = (int) rows.values().stream()
                .filter(row -> !names.row(row.index()).isHeading())
                .count();
        if (counted < GridReading.fewestRows(table)) {
            return Optional.empty();
        }
        int fit = counted + heads.columns().size() - between() - heads.missing().size() - unknown.size();
        return Optional.of(new TableReading(
                table,
                view.row(first).get(0).anchor(),
                position + head,
                position + last,
                facts,
                missing,
                heads.missing(),
                unknown,
                doubts,
                fit,
                0));
    }

    private int labelEnd() {
        return rows.values().stream()
                .map(Placed::label)
                .mapToInt(label -> label.column() + label.columnSpan() - 1)
                .max()
                .orElse(0);
    }

    /** Rows without an exact label: drifted labels are matched, the rest are listed. Gives the last row of the table. */
    private int readOtherRows(int first, HeadingMatch heads) {
        int last = first;
        for (int row = first; row <= view.size(); row++) {
            if (rows.containsKey(row)) {
                last = row;
            } else if (labelled.contains(row) || isHead(row, heads)) {
                if (row > lastPlaced()) {
                    break;
                }
            } else if (readOtherRow(row, heads)) {
                last = row;
            }
        }
        return last;
    }

    private int lastPlaced() {
        return ((TreeMap<Integer, Placed>) rows).lastKey();
    }

    /** A row with a heading or one lone title in it belongs to no table's body. */
    private boolean isHead(int row, HeadingMatch heads) {
        return view.row(row).size() == 1
                || view.words(row).stream()
                        .anyMatch(word -> heads.columns().keySet().stream()
                                .anyMatch(
                                        column -> HeadingMatch.spellings(column).contains(word.plain())));
    }

    private boolean readOtherRow(int row, HeadingMatch heads) {
        boolean holdsNumbers = heads.columns().values().stream()
                .flatMap(column -> cellsUnder(row, column).stream())
                .anyMatch(cell -> CellReading.isNumber(cell.text()));
        Optional<Cell> label = view.row(row).stream()
                .filter(cell -> cell.row() == row && !view.plain(cell).isEmpty())
                .reduce((left, right) ->
                        heads.columns().values().stream().anyMatch(h -> h.covers(right.column())) ? left : right);
        Optional<Placed> drifted = label.flatMap(cell -> drifted(row, cell));
        if (drifted.isPresent()) {
            rows.put(row, drifted.get());
            return true;
        }
        if (holdsNumbers) {
            String text =
                    view.row(row).stream().map(cell -> cell.text().strip()).collect(Collectors.joining(" | "));
            unknown.add(new UnknownRow(text, view.row(row).get(0).anchor()));
        }
        return holdsNumbers;
    }

    private Optional<Placed> drifted(int row, Cell label) {
        OptionalInt index = names.findDrifted(view.plain(label), missingIndexes());
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Placed drifted = new Placed(row, index.getAsInt(), label);
        doubtLabel(drifted);
        return Optional.of(drifted);
    }

    private void doubtLabel(Placed row) {
        String meant = names.row(row.index()).label();
        String written = row.label().text().strip();
        doubts.add(new Doubt("LABEL-UNCERTAIN", row.label().anchor(), List.of(written, meant), meant, written));
    }

    private Set<Integer> missingIndexes() {
        Set<Integer> missing = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            missing.add(i);
        }
        rows.values().forEach(row -> missing.remove(row.index()));
        return missing;
    }

    private List<String> missingRows() {
        Set<FormRow> missing = GridReading.officialRows(table);
        rows.values().forEach(row -> missing.remove(names.row(row.index())));
        return missing.stream().map(FormRow::name).toList();
    }

    private int between() {
        Set<FormRow> missing = GridReading.officialRows(table);
        Set<FormRow> found = new LinkedHashSet<>();
        rows.values().forEach(row -> found.add(names.row(row.index())));
        missing.removeAll(found);
        return GridReading.between(table, found, missing);
    }

    private List<Cell> cellsUnder(int row, Cell head) {
        List<Cell> under = new ArrayList<>();
        for (Cell cell : view.row(row)) {
            if (HeadingMatch.isOver(head, cell)) {
                under.add(cell);
            }
        }
        return under;
    }

    private void readRow(Placed row, HeadingMatch heads) {
        FormRow formRow = names.row(row.index());
        if (formRow.isHeading()) {
            listHeadingWithNumbers(row, heads);
            return;
        }
        if (view.isSheet() && holdsUnheadedNumber(row)) {
            doubtPlaces(formRow, row);
            return;
        }
        Set<Cell> doubted = new LinkedHashSet<>();
        heads.columns().forEach((column, head) -> {
            List<Cell> cells = cellsUnder(row.gridRow(), head);
            cells.remove(row.label());
            boolean shared = false;
            for (Cell cell : cells) {
                if (isShared(cell, row, heads)) {
                    doubted.add(cell);
                    shared = true;
                }
            }
            if (!shared) {
                addFact(formRow, column, head, row, cells);
            }
        });
        for (Cell cell : doubted) {
            doubts.add(new Doubt(
                    "CELL-MERGED",
                    cell.anchor(),
                    List.of(formRow.name(), cell.text().strip()),
                    "",
                    cell.text().strip()));
        }
    }

    /** Whether a number stands under nothing: cells of the sheet were dropped, and nobody knows where the others belong. */
    private boolean holdsUnheadedNumber(Placed row) {
        return view.row(row.gridRow()).stream()
                .filter(cell -> cell.column() > row.label().column() && CellReading.isNumber(cell.text()))
                .anyMatch(cell -> !isHeaded(cell));
    }

    private boolean isHeaded(Cell cell) {
        int first = rows.keySet().iterator().next();
        return IntStream.range(head, first)
                .anyMatch(row ->
                        view.words(row).stream().anyMatch(word -> word.cell().covers(cell.column())));
    }

    private void doubtPlaces(FormRow formRow, Placed row) {
        String numbers = String.valueOf(view.row(row.gridRow()).stream()
                .filter(cell -> CellReading.isNumber(cell.text()))
                .count());
        String wanted = String.valueOf(table.columns().size());
        doubts.add(new Doubt(
                "TABLE-UNREADABLE", row.label().anchor(), List.of(formRow.name(), wanted, numbers), wanted, numbers));
    }

    /** Whether a written cell stands under several headings or beside several labels, so that nobody can say whose it is. */
    private boolean isShared(Cell cell, Placed row, HeadingMatch heads) {
        return !cell.isBlank() && (heads.areSeveralOver(cell) || isBesideOthers(cell, row));
    }

    private boolean isBesideOthers(Cell cell, Placed row) {
        return cell.rowSpan() > 1
                && rows.values().stream()
                        .anyMatch(other -> !other.equals(row)
                                && cell.row() <= other.gridRow()
                                && other.gridRow() < cell.row() + cell.rowSpan()
                                && !names.row(other.index()).isHeading());
    }

    private void listHeadingWithNumbers(Placed row, HeadingMatch heads) {
        boolean counts = heads.columns().values().stream()
                .flatMap(head -> cellsUnder(row.gridRow(), head).stream())
                .filter(cell -> cell.row() == row.gridRow())
                .anyMatch(
                        cell -> CellReading.isNumber(cell.text()) && cell.text().matches("(?s).*[1-9１-９].*"));
        if (counts) {
            String text = view.row(row.gridRow()).stream()
                    .map(cell -> cell.text().strip())
                    .collect(Collectors.joining(" | "));
            unknown.add(new UnknownRow(text, row.label().anchor()));
        }
    }

    private void addFact(FormRow formRow, FormColumn column, Cell head, Placed row, List<Cell> cells) {
        if (cells.isEmpty()) {
            view.unwritten(row.gridRow(), head.column())
                    .ifPresent(anchor -> facts.add(new Fact(
                            table.form(),
                            table.id(),
                            table.indicator(formRow, column).key(),
                            new CellValue.Blank(),
                            Status.REPORTED,
                            anchor)));
            return;
        }
        List<Cell> written = cells.size() == 1
                ? cells
                : cells.stream().filter(one -> !one.isBlank()).toList();
        Cell cell = written.isEmpty() ? cells.get(0) : written.get(0);
        String text = written.size() == 1
                ? cell.text()
                : written.stream().map(Cell::text).collect(Collectors.joining("\n"));
        Indicator indicator = table.indicator(formRow, column);
        Optional<MoneyUnit> unit = indicator.isMoney() ? unitFor(head, row) : Optional.empty();
        CellValue says = CellReading.read(text, indicator, unit);
        facts.add(new Fact(table.form(), table.id(), indicator.key(), says, Status.REPORTED, cell.anchor()));
        unit.flatMap(known -> UnitConflict.find(text, known, indicator, cell.anchor()))
                .ifPresent(doubts::add);
    }

    /** The unit that the heading, the row's label or a cell of its own names. */
    private Optional<MoneyUnit> unitFor(Cell head, Placed row) {
        return Stream.concat(
                        Stream.of(head.text(), row.label().text()),
                        view.row(row.gridRow()).stream()
                                .map(Cell::text)
                                .filter(text -> MoneyUnit.find(text.strip()).isPresent()))
                .map(Wording::unified)
                .map(MoneyUnit::inHeading)
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
