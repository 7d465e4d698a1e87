package cn.huizong.document.text;

import java.util.List;

/** Tables flattened with pipes: rows of them, or a cell a line with its pipe behind, before or on a line of its own. */
final class PipeLines {
    private static final String RULE = "|-:=+─━┄┅┈┉═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛ \t　";

    private final List<TextLine> lines;
    private final FlatCells cells;
    /** Whether cells of this text end with a pipe on their own line, so that a lone pipe is a blank cell. */
    private boolean pipesTrail;

    PipeLines(List<TextLine> lines, FlatCells cells) {
        this.lines = lines;
        this.cells = cells;
    }

    static String piped(String text) {
        return text.replace('｜', '|').replace('│', '|').replace('┃', '|').replace('║', '|');
    }

    static boolean has(TextLine line) {
        return piped(line.text()).indexOf('|') >= 0;
    }

    /** A line that only rules off rows: {@code |---|:--:|} or box drawing. */
    static boolean isRule(TextLine line) {
        String text = piped(line.text());
        return text.length() >= 3
                && text.chars().allMatch(c -> RULE.indexOf(c) >= 0)
                && text.chars().anyMatch(c -> c != '|' && !Wide.isSpace((char) c))
                && (text.indexOf('|') >= 0 || text.charAt(0) == '+' || text.charAt(0) > 0x2000);
    }

    /** Whether a table begins here: a pipe on this line, or on a line of its own after it. */
    boolean begins(int i) {
        TextLine line = lines.get(i);
        return has(line)
                || (line.continuesLabel()
                        && i + 1 < lines.size()
                        && piped(lines.get(i + 1).text()).equals("|"));
    }

    int read(int from) {
        if (isRow(lines.get(from))) {
            row(lines.get(from));
            return from + 1;
        }
        return stream(from);
    }

    /** Two cells or more on the line, or a pipe on both sides. */
    private static boolean isRow(TextLine line) {
        String text = piped(line.text());
        int first = text.indexOf('|');
        return first != text.lastIndexOf('|') || (first > 0 && first < text.length() - 1);
    }

    /** One cell with its pipe and further pipes behind, which stand for the cells that a merged one covers. */
    private static boolean isPadded(TextLine line) {
        String text = piped(line.text());
        int first = text.indexOf('|');
        return first > 0
                && isRow(line)
                && text.substring(first).chars().allMatch(c -> c == '|' || Wide.isSpace((char) c));
    }

    /** Whether a padded cell is the last of the cells before it, and not the title of a next table. */
    private boolean endsRow(TextLine line) {
        String words = Wide.stripped(piped(line.text()).replace("|", ""));
        return !cells.isEmpty() && (TextLine.isValue(words) || !TextLine.isValue(cells.last()));
    }

    private void row(TextLine line) {
        String text = piped(line.text());
        int start = text.startsWith("|") ? 1 : 0;
        int end = text.length() > start && text.endsWith("|") ? text.length() - 1 : text.length();
        for (String cell : text.substring(start, end).split("\\|", -1)) {
            cells.add(cell, line);
        }
        cells.endRow();
    }

    /** A cell ends at its pipe; two lines with no pipe between are one label, or a row's end if the first is a value. */
    private int stream(int from) {
        boolean first = true;
        boolean inCell = false;
        int i = from;
        for (; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (!first && !inCell && isPadded(line) && endsRow(line)) {
                row(line);
                return i + 1;
            }
            if (line.isBlank() || (has(line) && isRow(line)) || (!has(line) && !belongs(i, inCell))) {
                break;
            }
            String text = piped(line.text());
            boolean before = text.startsWith("|");
            boolean behind = !before && text.endsWith("|");
            pipesTrail |= behind;
            if (before) {
                if (!inCell && (!first || (pipesTrail && text.equals("|")))) {
                    cells.add("", line);
                }
                inCell = false;
            }
            String words = Wide.stripped(text.replace("|", ""));
            if (!words.isEmpty()) {
                if (!inCell) {
                    cells.add(words, line);
                } else if (TextLine.isValue(cells.last())) {
                    cells.endRun();
                    cells.add(words, line);
                } else {
                    cells.extend(words);
                }
                inCell = true;
            }
            inCell = inCell && !behind;
            first = false;
        }
        cells.endRun();
        return i;
    }

    /** A line without pipe is part of the table after a pipe, if a pipe follows, or as a further line of a label. */
    private boolean belongs(int i, boolean inCell) {
        TextLine line = lines.get(i);
        if (!line.continuesLabel()) {
            return false;
        }
        boolean pipeFollows = i + 1 < lines.size() && has(lines.get(i + 1));
        return pipeFollows || !inCell || !TextLine.isValue(cells.last());
    }
}
