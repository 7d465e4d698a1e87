package cn.huizong.publish.office.workbook;

import cn.huizong.publish.office.workbook.SheetLayout.Paper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A sheet with the rows of one table in their order.
 *
 * @param name the words on its tab
 * @param paper how it lies on A4
 * @param fixed how many columns stay in view
 * @param empty what it says where there is no row
 * @param rows its rows
 * @param shown which of its rows
 * @param columns its columns
 */
record TableSheet(
        String name,
        Paper paper,
        int fixed,
        String empty,
        Rows rows,
        Predicate<Map<String, String>> shown,
        List<SourceColumn> columns)
        implements Sheet {
    TableSheet {
        columns = List.copyOf(columns);
    }

    /** Where the rows of a sheet come from. */
    interface Rows {
        void in(OpenWorkbook book, OpenWorkbook.RowReader reader) throws IOException;
    }

    @Override
    public void write(OpenWorkbook book) throws IOException {
        List<SourceColumn> filled = filled(book);
        SheetWriter sheet = book.sheet(new SheetLayout(
                name,
                paper,
                fixed,
                empty,
                filled.stream().map(SourceColumn::shown).toList()));
        rows(
                book,
                row -> sheet.row(filled.stream()
                        .map(column -> column.cell(row, book.links()))
                        .toList()));
        sheet.end();
    }

    /** The columns that say something; of those that must be there, all. */
    private List<SourceColumn> filled(OpenWorkbook book) throws IOException {
        List<SourceColumn> blank = new ArrayList<>(
                columns.stream().filter(column -> !column.always()).toList());
        if (!blank.isEmpty()) {
            rows(book, row -> blank.removeIf(column -> !column.text().apply(row).isEmpty()));
        }
        return columns.stream().filter(column -> !blank.contains(column)).toList();
    }

    private void rows(OpenWorkbook book, OpenWorkbook.RowReader reader) throws IOException {
        rows.in(book, row -> {
            if (shown.test(row)) {
                reader.read(row);
            }
        });
    }
}
