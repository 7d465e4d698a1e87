package cn.huizong.publish.table;

import cn.huizong.csv.CsvLines;
import cn.huizong.csv.CsvText;
import cn.huizong.csv.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes one table as CSV: RFC 4180, UTF-8 with byte order mark for Excel, a row a line.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front. A number is written plainly, and only a
 * number may stand in a column of numbers.
 */
public final class Csv implements Closeable {
    /** About what the lines of one report take. */
    private static final int USUAL_LINES = 40_000;

    private final List<Column> columns;
    private final Writer out;
    private final CsvLines csv;

    public Csv(Path folder, Table table) throws IOException {
        this.columns = table.columns();
        this.out = TextFile.write(folder.resolve(table.file()));
        out.write(CsvLines.BYTE_ORDER_MARK);
        this.csv = new CsvLines(out);
        csv.line(columns.stream().map(Column::name).toArray(String[]::new));
    }

    /** Writes a row: texts, numbers, or an {@code Optional} of either, whose absence is an empty cell. */
    public void row(List<?> cells) {
        csv.line(line(cells));
    }

    /** Rows as they would be written, to be appended later; may be asked for by several threads at once. */
    String lines(Stream<? extends List<?>> rows) {
        StringWriter text = new StringWriter(USUAL_LINES);
        CsvLines lines = new CsvLines(text);
        rows.forEachOrdered(row -> lines.line(line(row)));
        return text.toString();
    }

    void append(String lines) {
        try {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of a table as it would be written, by the names of the columns. */
    static Map<String, String> texts(Table table, List<?> cells) {
        String[] line = line(table.columns(), cells);
        Map<String, String> texts = new HashMap<>();
        for (int at = 0; at < line.length; at++) {
            texts.put(table.columns().get(at).name(), line[at]);
        }
        return texts;
    }

    private String[] line(List<?> cells) {
        return line(columns, cells);
    }

    private static String[] line(List<Column> columns, List<?> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        String[] line = new String[columns.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = written(columns.get(i), cells.get(i));
        }
        return line;
    }

    private static String written(Column column, Object cell) {
        Object value = cell instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse("")
                : cell;
        if (column.type() == Column.Type.TEXT || value.equals("")) {
            return CsvText.harmless(value.toString());
        }
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.scale() == 0
                    ? number.toPlainString()
                    : number.stripTrailingZeros().toPlainString();
        }
        throw new IllegalArgumentException("not a number in " + column.name() + ": " + value);
    }

    /** Fails if any row could not be written. */
    @Override
    public void close() throws IOException {
        csv.close();
    }
}
