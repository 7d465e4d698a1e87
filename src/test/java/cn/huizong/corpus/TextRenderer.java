package cn.huizong.corpus;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a draft as the flattened text that converters make of a report. */
final class TextRenderer {
    private final TextLayout layout;

    private TextRenderer(TextLayout layout) {
        this.layout = layout;
    }

    static byte[] render(Draft draft) {
        return new TextRenderer(draft.layout).text(draft).getBytes(Charset.forName(draft.charset));
    }

    /** The text as an extractor leaves it that drops every line it has seen before. */
    static byte[] renderWithoutRepeatedLines(Draft draft) {
        Set<String> lines = new LinkedHashSet<>(
                new TextRenderer(draft.layout).text(draft).lines().toList());
        return String.join("\n", lines).getBytes(Charset.forName(draft.charset));
    }

    private String text(Draft draft) {
        return draft.parts.stream()
                .map(part -> part instanceof Sheet sheet ? "\n" + table(sheet) + "\n" : ((ProseDraft) part).text + "\n")
                .collect(Collectors.joining());
    }

    private String table(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < sheet.rows(); row++) {
            out.append(
                    switch (layout) {
                        case TABS -> each(padded(sheet, row, false), "\t", "\n") + "\n";
                        case LINES -> each(own(sheet, row), "", "\n\n");
                        case TRAILING_PIPE -> each(own(sheet, row), "", " |\n") + "\n";
                        case PIPE_LINES -> each(own(sheet, row), "", "\n|\n") + "\n";
                        case MARKDOWN -> markdown(padded(sheet, row, true)) + (row == 0 ? dashes(sheet) : "");
                        case PADDED_MARKDOWN ->
                            markdown(padded(sheet, row, true))
                                    .replace("|  |", "||")
                                    .replace("|  |", "||");
                        case TABBED_ROWS -> String.join("\t", flat(padded(sheet, row, true))) + "\n";
                        case BLANKS -> String.join(" ", flat(own(sheet, row))) + "\n";
                    });
        }
        return out.toString();
    }

    private static String each(List<String> cells, String before, String after) {
        return cells.stream().map(cell -> before + cell + after).collect(Collectors.joining());
    }

    private static List<String> flat(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\n", "")).toList();
    }

    private static String markdown(List<String> cells) {
        return "| " + String.join(" | ", flat(cells)) + " |\n";
    }

    private static String dashes(Sheet sheet) {
        return "|" + " --- |".repeat(sheet.columns()) + "\n";
    }

    /** The cells that begin in a row. */
    private static List<String> own(Sheet sheet, int row) {
        return sheet.row(row).stream()
                .filter(cell -> cell.row == row)
                .map(cell -> cell.text)
                .toList();
    }

    /** The cells of a row with blanks where one from above goes on and, if wanted, where a wide one goes on. */
    private static List<String> padded(Sheet sheet, int row, boolean everyColumn) {
        List<String> cells = new ArrayList<>();
        for (SheetCell cell : sheet.row(row)) {
            cells.add(cell.row == row ? cell.text : "");
            for (int i = 1; everyColumn && i < cell.columnSpan; i++) {
                cells.add("");
            }
        }
        return cells;
    }
}
