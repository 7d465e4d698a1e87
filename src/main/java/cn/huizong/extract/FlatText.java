package cn.huizong.extract;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A flattened document as one run of cells in reading order. Rows are known only where the text kept them. */
final class FlatText {
    /** No table of the forms is wider; longer lines are prose. */
    private static final int LONGEST_LABEL = 120;

    private static final int LONGEST_ROW = 300;
    /** A label with blanks in it is in no more pieces than this. */
    private static final int MOST_PIECES = 4;

    private static final int LONGEST_NOTE = 40;
    private static final Pattern NOTED_NUMBER = Pattern.compile("(?s)[0-9０-９]+\\s*[（(/ 　].*");
    private static final Set<String> UNITS =
            Set.of("件", "条", "项", "次", "个", "人", "篇", "人次", "元", "万元", "—", "——", "-", "--", "");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** A label is split over no more lines than this. */
    static final int MOST_LINES = 3;

    private final Vocabulary vocabulary;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<Integer, String> joined = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    /**
     * One cell, or one line that may be a cell.
     *
     * @param text as written
     * @param plain the plain spelling; empty for values and for prose
     * @param anchor where it stands
     * @param row the row it is in; cells of one row have the same
     * @param only whether nothing else is in its row
     */
    record Token(String text, String plain, String anchor, int row, boolean only) {
        boolean isBlank() {
            return text.isBlank();
        }

        boolean isValueLike() {
            return CellReading.isValueLike(text);
        }

        /** Whether this can be a cell of values, even one that gives none, such as a number with a note. */
        boolean isCell() {
            return isValueLike()
                    || CellReading.isNoChange(text)
                    || (text.length() <= LONGEST_NOTE
                            && NOTED_NUMBER.matcher(text.strip()).matches());
        }
    }

    /**
     * @param document the document
     * @param vocabulary all labels and headings
     */
    FlatText(Document document, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        int row = 0;
        for (Block block : document.blocks()) {
            row++;
            if (block instanceof Paragraph paragraph) {
                add(paragraph.text(), paragraph.anchor(), row, true);
            } else if (block instanceof FlatRow flat) {
                for (Cell cell : flat.cells()) {
                    add(cell.text(), cell.anchor(), row, flat.cells().size() == 1);
                }
            }
        }
        join();
    }

    /** A line of known words, values and units with blanks between them, a word first, is several cells. */
    private void add(String text, String anchor, int row, boolean only) {
        List<String> parts = text.length() <= LONGEST_ROW ? parts(text.strip()) : List.of();
        if (parts.size() > 1) {
            parts.forEach(part -> addToken(part, anchor, row, false));
        } else {
            addToken(text, anchor, row, only);
        }
    }

    /** The cells that pieces make up, a label with blanks in it put together; none if a piece is no part of a cell. */
    private List<String> parts(String text) {
        String[] pieces = BLANKS.split(text, 0);
        if (pieces.length == 1) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < pieces.length; ) {
            int length = lengthOfCell(pieces, at, parts.isEmpty());
            if (length == 0) {
                return List.of();
            }
            parts.add(String.join("", Arrays.asList(pieces).subList(at, at + length)));
            at += length;
        }
        return parts;
    }

    private int lengthOfCell(String[] pieces, int at, boolean first) {
        for (int length = Math.min(MOST_PIECES, pieces.length - at); length > 0; length--) {
            String joined = String.join("", Arrays.asList(pieces).subList(at, at + length));
            if (vocabulary.find(joined).isPresent()) {
                return length;
            }
        }
        boolean value = CellReading.isValueLike(pieces[at]) || isUnit(pieces[at]);
        return value && !first ? 1 : 0;
    }

    private void addToken(String text, String anchor, int row, boolean only) {
        boolean label = text.length() <= LONGEST_LABEL && !CellReading.isValueLike(text);
        tokens.add(new Token(text, label ? Wording.plain(text) : "", anchor, row, only));
    }

    /** Whether a cell holds a unit, or the dash that stands for none. */
    static boolean isUnit(String text) {
        return UNITS.contains(Wording.unified(text));
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The plain spelling of cells after one another put together; of several, only if it is a word of the forms. */
    String plain(int start, int end) {
        return end == start ? tokens.get(start).plain() : joined.getOrDefault(place(start, end), "");
    }

    /** Whether some cell, or some cells after one another, have one of these plain spellings. */
    boolean says(Set<String> spellings) {
        return spellings.stream().anyMatch(said::contains);
    }

    /** Whether a plain spelling is a word of the forms, which no value is. */
    boolean isKnown(String plain) {
        return !plain.isEmpty() && vocabulary.knows(plain);
    }

    boolean isTitle(String plain) {
        return vocabulary.isTitle(plain);
    }

    /** Puts cells together once for all tables that are sought. */
    private void join() {
        for (int start = 0; start < tokens.size(); start++) {
            said.add(tokens.get(start).plain());
            StringBuilder text = new StringBuilder(tokens.get(start).text());
            for (int end = start + 1; end < Math.min(tokens.size(), start + MOST_LINES); end++) {
                text.append(tokens.get(end).text());
                if (text.length() > LONGEST_LABEL) {
                    break;
                }
                Optional<String> word = vocabulary.find(text.toString());
                if (word.isPresent()) {
                    joined.put(place(start, end), word.get());
                    said.add(word.get());
                }
            }
        }
    }

    private static int place(int start, int end) {
        return start * MOST_LINES + end - start;
    }

    /** Stretches of rows with one number of cells, which are grids that only lost their lines. */
    static List<Grid> grids(Document document) {
        List<Grid> grids = new ArrayList<>();
        List<FlatRow> run = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof FlatRow row && row.cells().size() > 1) {
                if (!run.isEmpty() && run.get(0).cells().size() != row.cells().size()) {
                    addGrid(grids, run);
                }
                run.add(row);
            } else {
                addGrid(grids, run);
            }
        }
        addGrid(grids, run);
        return grids;
    }

    private static void addGrid(List<Grid> grids, List<FlatRow> run) {
        if (run.size() > 1) {
            List<Cell> cells = new ArrayList<>();
            for (int row = 0; row < run.size(); row++) {
                for (Cell cell : run.get(row).cells()) {
                    cells.add(new Cell(row + 1, cell.column(), 1, 1, cell.text(), cell.anchor()));
                }
            }
            grids.add(new Grid(
                    "t" + (grids.size() + 1), run.size(), run.get(0).cells().size(), cells));
        }
        run.clear();
    }
}
