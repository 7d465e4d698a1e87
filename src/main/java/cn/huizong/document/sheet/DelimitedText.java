package cn.huizong.document.sheet;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.Wide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sheet as Excel writes it with commas or semicolons (CSV) or copies it with tabs: every cell in its column, and of a merged one only the
 * first, the others blank. Quoted cells may hold commas and line breaks. Cells are anchored as in a workbook of one sheet, by
 * the number of the row.
 */
public final class DelimitedText {
    private static final Pattern THOUSANDS = Pattern.compile("[\\p{IsHan}\\s][0-9]{1,3}$");

    private static final Pattern REST = Pattern.compile("[0-9]{3}(?![0-9])");
    /** Fewer rows of words and numbers with commas between are prose. */
    private static final int FEWEST_ROWS = 3;
    /** A table that others flatten with tabs is narrower, or has rows of different lengths. */
    private static final int FEWEST_COLUMNS = 5;

    private final List<List<String>> rows = new ArrayList<>();
    private final String text;
    private final char delimiter;
    private int at;

    private DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * Reads a text as a sheet, if it is one.
     *
     * @throws UnreadableDocument if it is beyond a limit
     */
    public static Optional<Document> find(String text, Limits limits) throws UnreadableDocument {
        if (text.indexOf('\t') >= 0) {
            DelimitedText tabs = new DelimitedText(text, '\t');
            tabs.split(limits);
            return tabs.isRectangle() ? Optional.of(tabs.document(limits)) : Optional.empty();
        }
        for (char delimiter : text.indexOf('|') < 0 ? new char[] {',', ';'} : new char[0]) {
            if (text.indexOf(delimiter) >= 0) {
                DelimitedText separated = new DelimitedText(text, delimiter);
                separated.split(limits);
                long counted = separated.rows.stream()
                        .filter(row -> isCounted(row) && !isCutNumber(row))
                        .count();
                if (counted >= FEWEST_ROWS) {
                    return Optional.of(separated.document(limits));
                }
            }
        }
        return Optional.empty();
    }

    private void split(Limits limits) throws UnreadableDocument {
        ReadCount tally = new ReadCount(limits);
        while (at < text.length()) {
            List<String> row = new ArrayList<>();
            boolean more = true;
            while (more) {
                tally.countCell();
                row.add(cell());
                more = at < text.length() && text.charAt(at) == delimiter;
                at += more ? 1 : 0;
            }
            passBreak();
            rows.add(row);
        }
    }

    private void passBreak() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            at++;
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = endOfQuote();
            if (end > 0) {
                String cell = text.substring(at + 1, end).replace("\"\"", "\"");
                at = end + 1;
                return Wide.stripped(cell);
            }
        }
        int start = at;
        while (at < text.length()
                && text.charAt(at) != delimiter
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return Wide.stripped(text.substring(start, at));
    }

    /** Where a cell's closing quote stands, with the cell's end behind it; 0 if the quote is one of the text. */
    private int endOfQuote() {
        for (int end = text.indexOf('"', at + 1); end > 0; end = text.indexOf('"', end + 1)) {
            char next = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
            if (next == delimiter || next == '\n' || next == '\r') {
                return end;
            }
            if (next != '"') {
                return 0;
            }
            end++;
        }
        return 0;
    }

    /** Whether every row has the same number of cells, as a copied range has, and some count something. */
    private boolean isRectangle() {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        return (columns >= FEWEST_COLUMNS || isPadded(columns))
                && rows.stream().allMatch(row -> row.size() == columns)
                && rows.stream().filter(DelimitedText::isCounted).count() >= FEWEST_ROWS;
    }

    /** Whether the first line, a title, is filled up with blank cells to the width of the tables: nobody but a sheet does that. */
    private boolean isPadded(int columns) {
        return columns > 1
                && rows.get(0).get(0).length() > 1
                && rows.get(0).subList(1, columns).stream().allMatch(String::isEmpty);
    }

    /** Whether a comma of a row is that of thousands behind a word, as prose writes them. */
    private static boolean isCutNumber(List<String> row) {
        return IntStream.range(1, row.size())
                .anyMatch(i -> THOUSANDS.matcher(row.get(i - 1)).find()
                        && REST.matcher(row.get(i)).lookingAt());
    }

    /** Whether a row has a label and ends in numbers. */
    private static boolean isCounted(List<String> row) {
        int last = row.size() - 1;
        while (last > 0 && row.get(last).isEmpty()) {
            last--;
        }
        return last > 0
                && row.get(last).matches("[-+]?[0-9][0-9,.]{0,20}\\p{IsHan}{0,2}")
                && row.subList(0, last).stream().anyMatch(cell -> cell.length() > 1 && !cell.matches("[0-9.,]+"));
    }

    private Document document(Limits limits) throws UnreadableDocument {
        SheetDraft draft = new SheetDraft(1, new ReadCount(limits), limits);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                draft.put(column + 1, cells.get(column), false);
            }
            draft.endRow(row + 1);
        }
        return new Document(Format.TEXT, new SheetBlocks(1, draft.shown()).blocks(), false);
    }
}
