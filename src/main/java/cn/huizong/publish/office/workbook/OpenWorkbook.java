package cn.huizong.publish.office.workbook;

import cn.huizong.publish.folder.PublishedTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook that is being written, with the year that it is about.
 *
 * @param workbook what the library writes
 * @param title what it is, above every printed page
 * @param mostRows how many rows a sheet holds
 * @param tables the year's tables
 * @param links where each body is on the page
 * @param areas the rows of areas that consist of several regions, in the columns of city-rollup.csv
 */
record OpenWorkbook(
        Workbook workbook,
        String title,
        int mostRows,
        PublishedTables tables,
        BodyLinks links,
        List<Map<String, String>> areas) {
    OpenWorkbook {
        areas = List.copyOf(areas);
    }

    /** Takes a row of a table, by the names of the table's columns. */
    interface RowReader {
        void read(Map<String, String> row) throws IOException;
    }

    /** Begins a sheet; another may begin when it has ended. */
    SheetWriter sheet(SheetLayout layout) {
        return new SheetWriter(workbook, layout, title, mostRows);
    }

    /** Hands on every row of a table. */
    void rows(String file, RowReader reader) throws IOException {
        try {
            tables.rows(file, row -> {
                try {
                    reader.read(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
