package cn.huizong.extract.unruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The columns of a table without lines, and which of them each of its words stands in. */
final class Columns {
    private final List<Column> columns;
    private boolean apart = true;

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * The columns under a band of headings.
     *
     * @param band the headings that are known
     * @param beside the other words beside them
     */
    static Optional<Columns> of(List<Stack> band, List<Spot> beside) {
        List<Column> columns = new ArrayList<>();
        band.forEach(head -> columns.add(new Column(head.spots())));
        for (Spot spot : beside) {
            List<Column> over =
                    columns.stream().filter(column -> column.isOver(spot)).toList();
            if (over.isEmpty()) {
                columns.add(new Column(List.of(spot)));
            } else if (over.size() == 1) {
                over.get(0).addHead(spot);
            }
        }
        columns.sort(Comparator.comparingDouble(Column::left));
        Columns all = new Columns(columns);
        all.settle();
        return all.apart && !columns.isEmpty() ? Optional.of(all) : Optional.empty();
    }

    int size() {
        return columns.size();
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /**
     * Learns where the columns lie. If the words of all rows stand above one another in just as many places as there are columns,
     * each place is a column, wherever in it the numbers are set.
     */
    void learn(List<List<Spot>> rows) {
        List<Column> places = places(rows);
        if (places.size() == columns.size()
                && IntStream.range(0, places.size()).allMatch(i -> isAt(i, places.get(i)))
                && areOnOneSide(places)) {
            for (int i = 0; i < places.size(); i++) {
                places.get(i).words().forEach(columns.get(i)::add);
            }
        }
        settle();
    }

    /** Words that stand above one another. */
    private static List<Column> places(List<List<Spot>> rows) {
        List<Column> places = new ArrayList<>();
        rows.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Spot::left))
                .forEach(spot -> {
                    Column last = places.isEmpty() ? null : places.get(places.size() - 1);
                    if (last != null && last.isOver(spot)) {
                        last.addHead(spot);
                    } else {
                        places.add(new Column(List.of(spot)));
                    }
                });
        return places;
    }

    /** Whether a place lies under no heading but its own, and between those beside it. */
    private boolean isAt(int column, Column place) {
        for (int i = 0; i < columns.size(); i++) {
            boolean beyond = i < column
                    ? place.left() < columns.get(i).right()
                    : place.right() > columns.get(i).left();
            if (i != column && beyond) {
                return false;
            }
        }
        return true;
    }

    /** Whether no number stands right of its heading where another stands left of its own. */
    private boolean areOnOneSide(List<Column> places) {
        boolean before = false;
        boolean behind = false;
        for (int i = 0; i < places.size(); i++) {
            before |= places.get(i).right() <= columns.get(i).left();
            behind |= places.get(i).left() >= columns.get(i).right();
        }
        return !(before && behind);
    }

    private void settle() {
        for (int i = 1; i < columns.size(); i++) {
            apart &= columns.get(i - 1).right() <= columns.get(i).left();
        }
    }

    /** The words of a row by column, a list for each; empty if the column of one is not certain. */
    Optional<List<List<Spot>>> sorted(List<Spot> row) {
        List<List<Spot>> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new ArrayList<>()));
        for (Spot spot : row) {
            int found = -1;
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).isOver(spot)) {
                    if (found >= 0) {
                        return Optional.empty();
                    }
                    found = i;
                }
            }
            if (columns.size() == 1) {
                found = 0;
            } else if (!apart || found < 0 || !columns.get(found).isAlignedWith(spot)) {
                return Optional.empty();
            }
            cells.get(found).add(spot);
        }
        cells.forEach(cell -> cell.sort(Stacks.ORDER));
        return Optional.of(cells);
    }
}
