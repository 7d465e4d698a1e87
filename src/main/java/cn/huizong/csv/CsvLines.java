package cn.huizong.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes lines of texts as they are given. */
public final class CsvLines implements Closeable {
    /** Begins a file, for Excel takes it for one in the code page of the machine otherwise. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Ends a line. */
    public static final String LINE_END = ICSVWriter.RFC4180_LINE_END;

    private final Lines lines;

    public CsvLines(Writer out) {
        this.lines = new Lines(out);
    }

    /** Writes a line; only what needs quotes has them. */
    public void line(String... cells) {
        lines.line(cells);
    }

    /** Fails if any line could not be written. */
    @Override
    public void close() throws IOException {
        lines.close();
        if (lines.getException() != null) {
            throw lines.getException();
        }
    }

    /** The library's writer, which by itself takes a new kilobyte for each of millions of lines. */
    private static final class Lines extends CSVWriter {
        private final StringBuilder line = new StringBuilder();

        Lines(Writer out) {
            super(out, ICSVWriter.DEFAULT_SEPARATOR, ICSVWriter.DEFAULT_QUOTE_CHARACTER, '"', LINE_END);
        }

        void line(String[] cells) {
            line.setLength(0);
            try {
                writeNext(cells, false, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
