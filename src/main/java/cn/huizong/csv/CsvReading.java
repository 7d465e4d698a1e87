package cn.huizong.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a CSV file row by row, with or without a byte order mark. */
public final class CsvReading implements Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVReader rows;

    private CsvReading(Reader text) throws IOException {
        BufferedReader reader = new BufferedReader(text);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        this.rows = new CSVReaderBuilder(reader)
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build();
    }

    /** Reads what this program wrote. */
    public static CsvReading of(InputStream table) throws IOException {
        return new CsvReading(new InputStreamReader(table, StandardCharsets.UTF_8));
    }

    /** Reads what a spreadsheet of the office wrote: UTF-8, or what Excel writes in China. */
    public static CsvReading of(byte[] file) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("GB18030"));
        }
        return new CsvReading(new StringReader(text));
    }

    /**
     * The next row, the heading first; none at the end.
     *
     * @throws IOException if it cannot be read or is no CSV
     */
    public Optional<List<String>> next() throws IOException {
        try {
            return Optional.ofNullable(rows.readNext()).map(List::of);
        } catch (CsvException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Hands on every row that is still to be read by the names of the columns in the first of them. */
    public void rows(Consumer<Map<String, String>> reader) throws IOException {
        List<String> names = next().orElse(List.of());
        for (Optional<List<String>> cells = next(); cells.isPresent(); cells = next()) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(names.size(), cells.get().size()); i++) {
                row.put(names.get(i), cells.get().get(i));
            }
            reader.accept(row);
        }
    }

    /** The line of the file in which the row that was read last ends, counted from 1. */
    public int line() {
        return Math.toIntExact(rows.getLinesRead());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
