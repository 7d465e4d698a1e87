package cn.huizong.document.text;

import java.util.List;

/** Tables flattened with tabs: a cell a line behind a tab, or a row a line with tabs between. */
final class TabLines {
    /** How far to look ahead, so that a long text is not looked through again and again. */
    private static final int AHEAD = 200;

    private final List<TextLine> lines;
    private final FlatCells cells;

    TabLines(List<TextLine> lines, FlatCells cells) {
        this.lines = lines;
        this.cells = cells;
    }

    static boolean begins(TextLine line) {
        return line.raw().indexOf('\t') >= 0;
    }

    /** Reads the lines from one place on to the next blank one or the first that is no part of the table. */
    int read(int from) {
        int to = from + 1;
        while (to < Math.min(lines.size(), from + AHEAD)
                && !lines.get(to).isBlank()
                && (begins(lines.get(to)) || lines.get(to).continuesLabel())) {
            to++;
        }
        boolean rows = isRows(from, to);
        int i = from;
        while (i < to) {
            TextLine line = lines.get(i);
            if (begins(line)) {
                line(line, rows);
            } else if (rows || isTail(i, to)) {
                break;
            } else {
                cells.extend(line.text());
            }
            i++;
        }
        cells.endRun();
        return i;
    }

    /** Lines without a tab after the last cell of a run go on with it only if it is no number and no blank. */
    private boolean isTail(int i, int to) {
        if (!cells.last().isEmpty() && !TextLine.isNumber(cells.last())) {
            return false;
        }
        for (int next = i; next < to; next++) {
            if (begins(lines.get(next))) {
                return false;
            }
        }
        return !lines.get(i).text().startsWith("（") && !lines.get(i).text().startsWith("(");
    }

    private boolean isRows(int from, int to) {
        int balance = 0;
        for (TextLine line : lines.subList(from, to)) {
            boolean led = line.raw().startsWith("\t") && line.text().indexOf('\t') < 0;
            balance += begins(line) ? (led ? -1 : 1) : 0;
        }
        return balance >= 0;
    }

    private void line(TextLine line, boolean rows) {
        if (!rows) {
            cells.add(line.text().replace('\t', ' '), line);
            return;
        }
        for (String cell : line.raw().split("\t", -1)) {
            cells.add(cell, line);
        }
        cells.endRow();
    }
}
