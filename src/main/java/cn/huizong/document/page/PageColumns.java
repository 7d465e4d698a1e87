package cn.huizong.document.page;

import cn.huizong.document.text.TextLine;
import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table without ruled lines, told from where its words stand. It is one only if nothing about it is open: a line of
 * headings, and under it lines that begin with a label and whose every other word stands under exactly one heading. A
 * label may go on in the next line if it had no room left. Where a line is not like that, the table has ended.
 */
final class PageColumns {
    /** Words stand apart by more than this, in parts of their height. */
    static final double GAP = 1;

    /** A title of a section or of a table, which no label goes on with. */
    private static final Pattern TITLE = Pattern.compile("(?:第.{1,4}条|[（(]?[一二三四五六七八九十]{1,3}[）)、]).*");

    private final List<PageLine> heads;
    private final List<List<List<PageLine>>> rows = new ArrayList<>();
    private int length = 1;

    private PageColumns(List<PageLine> heads) {
        this.heads = heads;
    }

    /** The table that begins with the first of some lines, if there is one. */
    static Optional<PageColumns> find(List<PageLine> lines) {
        List<PageLine> heads = lines.get(0).split(GAP);
        if (heads.size() < 2 || heads.stream().anyMatch(PageColumns::isNumber)) {
            return Optional.empty();
        }
        PageColumns columns = new PageColumns(heads);
        if (!columns.isHeaded()) {
            return Optional.empty();
        }
        columns.addRow(heads);
        while (columns.length < lines.size() && columns.take(lines.get(columns.length))) {
            columns.length++;
        }
        boolean counts = columns.rows.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(PageColumns::isNumber);
        return counts && columns.isApart() ? Optional.of(columns) : Optional.empty();
    }

    private static boolean isNumber(PageLine line) {
        return TextLine.isNumber(Wide.stripped(line.text()));
    }

    /** How many lines it takes up. */
    int length() {
        return length;
    }

    private boolean take(PageLine line) {
        List<PageLine> words = line.split(GAP);
        PageLine before = last();
        if (line.top() - before.bottom() > 2 * line.size()) {
            return false;
        }
        if (words.size() == 1) {
            return rows.size() > 1 && goesOn(words.get(0));
        }
        return isRow(words) && addRow(words);
    }

    private PageLine last() {
        List<PageLine> label = rows.get(rows.size() - 1).get(0);
        return label.get(label.size() - 1);
    }

    /** A line with a label alone, if the label before it was full. */
    private boolean goesOn(PageLine word) {
        List<PageLine> label = rows.get(rows.size() - 1).get(0);
        PageLine before = label.get(label.size() - 1);
        boolean full = before.right() + word.firstWidth() > left(1) - word.size()
                && !TITLE.matcher(word.text()).matches();
        boolean under = Math.abs(before.left() - word.left()) <= word.size() / 2 && word.right() < left(1);
        return full && under && !isNumber(word) && label.add(word);
    }

    private boolean isRow(List<PageLine> words) {
        boolean labelled = !isNumber(words.get(0))
                && Math.abs(words.get(0).left() - heads.get(0).left())
                        <= 2 * words.get(0).size()
                && words.get(0).right() < left(1);
        return labelled
                && words.subList(1, words.size()).stream().anyMatch(PageColumns::isNumber)
                && words.subList(1, words.size()).stream().allMatch(word -> findHead(word) > 0)
                && words.subList(1, words.size()).stream()
                                .mapToInt(this::findHead)
                                .distinct()
                                .count()
                        == words.size() - 1;
    }

    /** Whether every heading stands by itself: on a page made up by hand one may lie upon another. */
    private boolean isHeaded() {
        return IntStream.range(0, heads.size()).allMatch(column -> findHead(heads.get(column)) == column);
    }

    /** The one heading that a word stands under; -1 if there is none, or more than one. */
    private int findHead(PageLine word) {
        int found = -1;
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).left() < word.right() && word.left() < heads.get(i).right()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private boolean addRow(List<PageLine> words) {
        List<List<PageLine>> row = new ArrayList<>();
        heads.forEach(head -> row.add(new ArrayList<>()));
        row.get(0).add(words.get(0));
        words.subList(1, words.size()).forEach(word -> row.get(findHead(word)).add(word));
        return rows.add(row);
    }

    private double left(int column) {
        return rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToDouble(PageLine::left)
                .min()
                .orElse(heads.get(column).left());
    }

    private double right(int column) {
        return rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToDouble(PageLine::right)
                .max()
                .orElse(heads.get(column).right());
    }

    /** Whether nothing of one column reaches into the next. */
    private boolean isApart() {
        for (int column = 1; column < heads.size(); column++) {
            if (right(column - 1) >= left(column)) {
                return false;
            }
        }
        return true;
    }

    PageTable table(int page, int number) {
        List<Double> edges = new ArrayList<>();
        edges.add(left(0));
        for (int column = 1; column < heads.size(); column++) {
            edges.add(left(column));
        }
        edges.add(right(heads.size() - 1));
        List<PageCell> cells = new ArrayList<>();
        @Nullable PageLine end = null;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < heads.size(); column++) {
                List<PageLine> lines = rows.get(row).get(column);
                cells.add(new PageCell(
                        row + 1, column + 1, 1, 1, edges.get(column), edges.get(column + 1), lines, false));
                end = lines.isEmpty() ? end : lines.get(lines.size() - 1);
            }
        }
        double bottom = end == null ? heads.get(0).bottom() : end.bottom();
        return new PageTable(page, number, edges, heads.get(0).top(), bottom, rows.size(), cells);
    }
}
