package cn.huizong.publish.office.workbook;

import java.util.Map;
import java.util.function.Function;

/**
 * A column of a sheet with what a row of a table says in it.
 *
 * @param shown the column
 * @param text what its cell says of a row, by the names of the table's columns
 * @param always whether it is there also if every cell of it is blank
 * @param linked whether a cell leads to the body on the page
 */
record SourceColumn(SheetColumn shown, Function<Map<String, String>, String> text, boolean always, boolean linked) {
    SourceColumn(SheetColumn shown, Function<Map<String, String>, String> text) {
        this(shown, text, true, false);
    }

    /** What a row of a table says in a column; empty if it has none of the name. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The same under another heading. */
    SourceColumn titled(String title) {
        return new SourceColumn(new SheetColumn(title, shown.width(), shown.kind()), text, always, linked);
    }

    /** The same, left out if every cell of it is blank. */
    SourceColumn ifAny() {
        return new SourceColumn(shown, text, false, linked);
    }

    /** The same, leading to the page. */
    SourceColumn toPage() {
        return new SourceColumn(shown, text, always, true);
    }

    SheetCell cell(Map<String, String> row, BodyLinks links) {
        return new SheetCell(text.apply(row), linked ? links.of(row) : "");
    }
}
