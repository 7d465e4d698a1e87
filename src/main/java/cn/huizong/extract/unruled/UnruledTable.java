package cn.huizong.extract.unruled;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table without lines. A number belongs to the row whose label stands level with it, and to the column whose heading it stands
 * under, since the cells of two rows never share a height, nor those of two columns a breadth. Where that does not say of every
 * word near a row what it is, the row is handed on as one merged cell, of which nobody can say whose it is.
 */
final class UnruledTable {
    /** Added to what nobody can say, so that it is no number. */
    private static final String UNCERTAIN = "\uFFFD";

    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、.{7,}", Pattern.DOTALL);
    private static final Comparator<Stack> BY_HEIGHT = Comparator.comparingDouble(Stack::centre);
    private static final double SAME_LEVEL = 0.45;
    /** A wrapped number goes on no further below, in parts of its height. */
    private static final double WRAPPED = 0.7;
    /** A page number stands further from the table than this, in parts of its height. */
    private static final double NEAR = 2;

    /** Far more than the official tables have; headings and labels without end would cost their product. */
    private static final int MOST_CELLS = 20_000;

    private final HeadBand band;
    private final List<HeadBand> repeats;
    private final Wordlist words;

    private final Map<Spot, Stack> stacks;
    private final List<Spot> beside = new ArrayList<>();
    private final List<Spot> body = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Stack> labels = new ArrayList<>();
    private double labelEnd = Double.NEGATIVE_INFINITY;

    /**
     * @param band the headings over the columns
     * @param repeats the same headings on further pages
     * @param end where the next table begins
     * @param spots all words, from the top
     * @param stacks those of them that are known
     */
    UnruledTable(
            HeadBand band,
            List<HeadBand> repeats,
            double end,
            List<Spot> spots,
            Map<Spot, Stack> stacks,
            Wordlist words) {
        this.band = band;
        this.repeats = repeats;
        this.words = words;
        this.stacks = stacks;
        for (Spot spot : spots) {
            if (spot.centre() > band.top() && spot.centre() < band.bottom()) {
                beside.add(spot);
            } else if (spot.centre() >= band.bottom() && spot.centre() < end && !isRepeated(spot)) {
                body.add(spot);
            }
        }
    }

    private boolean isRepeated(Spot spot) {
        return repeats.stream().anyMatch(repeat -> repeat.page() == spot.page() && spot.centre() < repeat.bottom());
    }

    /**
     * The table as a grid: a row of headings, and a row for each label.
     *
     * @param number gives a table on a page its number
     */
    Optional<Grid> grid(IntUnaryOperator number) {
        cut(this::endsTable);
        findLabels();
        if (labels.isEmpty()) {
            cut(UnruledTable::isProse);
        }
        List<Stack> heads =
                band.heads().stream().filter(head -> head.left() > labelEnd).toList();
        Optional<Columns> columns = Columns.of(heads, othersBeside(heads));
        if (columns.isEmpty() || body.stream().noneMatch(Spot::value)) {
            return Optional.empty();
        }
        if (labels.isEmpty()) {
            findOnlyRow();
        } else {
            findRows(columns.get().size());
        }
        columns.get()
                .learn(rows.stream()
                        .filter(row -> !row.isOpen())
                        .map(Row::words)
                        .toList());
        return (long) columns.get().size() * rows.size() > MOST_CELLS
                ? Optional.empty()
                : Optional.of(new Drawing(columns.get(), number).grid());
    }

    private interface End {
        boolean isAt(Spot spot);
    }

    private void cut(End end) {
        for (int i = 0; i < body.size(); i++) {
            if (!body.get(i).word().margin() && end.isAt(body.get(i))) {
                body.subList(i, body.size()).clear();
            }
        }
    }

    /** Whether a title or prose stands here. */
    private boolean endsTable(Spot spot) {
        Stack stack = stacks.get(spot);
        if (stack != null) {
            return words.titles().contains(stack.plain());
        }
        boolean prose = !spot.value() && spot.left() < band.left() && spot.right() > band.left();
        return prose || SECTION.matcher(spot.text()).matches();
    }

    /** Whether a word is none of a number, its mark or its second line. */
    private static boolean isProse(Spot spot) {
        return !spot.value()
                && spot.text().chars().anyMatch(Character::isLetter)
                && !Character.isDigit(spot.text().charAt(0));
    }

    private void findLabels() {
        Set<Stack> seen = new HashSet<>();
        Set<Spot> inBody = new HashSet<>(body);
        for (Spot spot : body) {
            Stack stack = stacks.get(spot);
            if (stack != null
                    && seen.add(stack)
                    && (words.labels().contains(stack.plain()) || words.groups().contains(stack.plain()))
                    && stack.right() <= band.left()
                    && stack.spots().stream().allMatch(inBody::contains)) {
                labels.add(stack);
            }
        }
        List<Stack> heading = labels.stream()
                .filter(label -> words.groups().contains(label.plain()) && headsOthers(label))
                .toList();
        labels.removeAll(heading);
        labelEnd = labels.stream().mapToDouble(Stack::right).max().orElse(labelEnd);
    }

    /** Whether a label that may head others has one of them beside it: level with it, or next above or below. */
    private boolean headsOthers(Stack label) {
        List<Stack> others = labels.stream()
                .filter(other -> words.labels().contains(other.plain()) && !other.equals(label))
                .toList();
        return Stream.of(
                        others.stream()
                                .filter(other -> other.centre() <= label.centre())
                                .max(BY_HEIGHT),
                        others.stream()
                                .filter(other -> other.centre() > label.centre())
                                .min(BY_HEIGHT))
                .flatMap(Optional::stream)
                .anyMatch(other -> other.left() >= label.right());
    }

    private List<Spot> othersBeside(List<Stack> heads) {
        Set<Spot> known = new HashSet<>();
        heads.forEach(head -> known.addAll(head.spots()));
        return beside.stream()
                .filter(spot -> spot.left() > labelEnd && !known.contains(spot) && !spot.value())
                .filter(spot -> !isSpan(stacks.get(spot)))
                .toList();
    }

    private boolean isSpan(@Nullable Stack stack) {
        return stack != null
                && (words.spans().contains(stack.plain()) || words.titles().contains(stack.plain()))
                && !words.headings().contains(stack.plain());
    }

    /** A table without labels has one row of numbers, and nothing else stands below its headings. */
    private void findOnlyRow() {
        List<Spot> values = body.stream().filter(this::mayBelong).toList();
        if (!values.isEmpty()) {
            Row row = new Row("", values.get(0).page(), values.get(0).centre());
            values.forEach(row::add);
            if (!isLevel(values)) {
                row.open();
            }
            rows.add(row);
        }
    }

    private static boolean isLevel(List<Spot> spots) {
        return spots.stream()
                .allMatch(spot -> Math.abs(spot.centre() - spots.get(0).centre()) <= SAME_LEVEL * spot.size());
    }

    /** Whether a word may be of the table, since it is no page number far away from it. */
    private boolean mayBelong(Spot spot) {
        if (!spot.word().margin()) {
            return true;
        }
        double reach = NEAR * spot.size();
        return (band.page() == spot.page() && spot.top() - band.bottom() <= reach)
                || labels.stream()
                        .anyMatch(label -> label.spots().stream()
                                .anyMatch(line -> line.page() == spot.page()
                                        && spot.top() <= line.bottom() + reach
                                        && spot.bottom() >= line.top() - reach));
    }

    private void findRows(int columns) {
        Map<Stack, Row> byLabel = new HashMap<>();
        for (Stack label : labels) {
            Row row = new Row(label.text(), label.page(), label.centre());
            byLabel.put(label, row);
            rows.add(row);
        }
        List<Spot> strays = new ArrayList<>();
        for (Spot spot : body) {
            if (spot.left() > labelEnd && mayBelong(spot)) {
                List<Stack> level = labels.stream()
                        .filter(label -> label.isLevelWith(spot.centre()))
                        .toList();
                if (level.size() == 1) {
                    row(level.get(0), byLabel).add(spot);
                } else {
                    level.forEach(label -> row(label, byLabel).open());
                    strays.add(spot);
                }
            }
        }
        levels(strays).forEach(level -> placeStrays(level, columns));
        rows.removeIf(row -> row.words().isEmpty() && words.groups().contains(Wordlist.plain(row.label())));
        rows.sort(Comparator.comparingDouble(Row::height));
    }

    private static Row row(Stack label, Map<Stack, Row> byLabel) {
        Row row = byLabel.get(label);
        if (row == null) {
            throw new IllegalStateException("no row for a label");
        }
        return row;
    }

    private static List<List<Spot>> levels(List<Spot> strays) {
        List<List<Spot>> levels = new ArrayList<>();
        for (Spot spot :
                strays.stream().sorted(Comparator.comparingDouble(Spot::centre)).toList()) {
            List<Spot> last = levels.isEmpty() ? List.of() : levels.get(levels.size() - 1);
            if (!last.isEmpty() && spot.centre() - last.get(0).centre() <= SAME_LEVEL * spot.size()) {
                last.add(spot);
            } else {
                levels.add(new ArrayList<>(List.of(spot)));
            }
        }
        return levels;
    }

    /** Words level with no label that is known: a row of their own if an unknown label stands beside them, else anybody's. */
    private void placeStrays(List<Spot> level, int columns) {
        Spot first = level.get(0);
        Optional<Spot> label = body.stream()
                .filter(spot -> spot.right() <= labelEnd && !spot.value() && !stacks.containsKey(spot))
                .filter(spot -> Math.abs(spot.centre() - first.centre()) <= SAME_LEVEL * spot.size())
                .max(Comparator.comparingDouble(Spot::right));
        boolean whole = columns > 1 ? level.size() >= columns : level.size() == 1 && standsAlone(first);
        Row row = new Row(label.map(Spot::text).orElse(""), first.page(), first.centre());
        level.forEach(row::add);
        if (label.isEmpty() || !whole) {
            nearest(first).forEach(Row::open);
            row.open();
        }
        rows.add(row);
    }

    private boolean standsAlone(Spot spot) {
        return body.stream()
                .filter(other -> other.left() > labelEnd && !other.equals(spot))
                .noneMatch(other -> other.top() - spot.bottom() < WRAPPED * spot.size()
                        && spot.top() - other.bottom() < WRAPPED * spot.size());
    }

    private List<Row> nearest(Spot spot) {
        List<Row> nearest = new ArrayList<>();
        rows.stream()
                .filter(row -> row.height() <= spot.centre())
                .max(Comparator.comparingDouble(Row::height))
                .ifPresent(nearest::add);
        rows.stream()
                .filter(row -> row.height() > spot.centre())
                .min(Comparator.comparingDouble(Row::height))
                .ifPresent(nearest::add);
        return nearest;
    }

    /** Puts the rows into a grid whose cells say where they stand, page by page. */
    private final class Drawing {
        private final Columns columns;
        private final IntUnaryOperator number;
        private final List<Cell> cells = new ArrayList<>();
        private final int shift = labels.isEmpty() ? 0 : 1;
        private int page;
        private String anchor = "";
        private int line;

        Drawing(Columns columns, IntUnaryOperator number) {
            this.columns = columns;
            this.number = number;
        }

        Grid grid() {
            turnTo(band.page());
            String first = anchor;
            List<String> headings = columns.headings();
            line++;
            for (int i = 0; i < headings.size(); i++) {
                put(1, i + 1 + shift, 1, headings.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                draw(rows.get(i), i + 2);
            }
            return new Grid(first, rows.size() + 1, columns.size() + shift, cells);
        }

        private void turnTo(int next) {
            if (next != page) {
                page = next;
                anchor = "p" + next + Grid.anchor(number.applyAsInt(next));
                line = 0;
            }
        }

        private void draw(Row row, int place) {
            turnTo(row.page());
            line++;
            if (shift > 0) {
                put(place, 1, 1, row.label());
            }
            Optional<List<List<Spot>>> sorted = row.isOpen() ? Optional.empty() : columns.sorted(row.words());
            if (sorted.isEmpty()) {
                put(place, 1 + shift, columns.size(), row.text() + UNCERTAIN);
                return;
            }
            for (int i = 0; i < columns.size(); i++) {
                List<String> lines =
                        sorted.get().get(i).stream().map(Spot::text).toList();
                put(place, i + 1 + shift, 1, String.join("\n", lines));
            }
        }

        private void put(int row, int column, int span, String text) {
            cells.add(new Cell(row, column, 1, span, text, Grid.anchor(anchor, line, column)));
        }
    }
}
