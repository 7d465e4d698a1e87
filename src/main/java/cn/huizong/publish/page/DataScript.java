package cn.huizong.publish.page;

import cn.huizong.csv.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of data as a script: {@code huizong("NAME", [ROW, ROW])}. A page that was opened from a folder may load scripts, and
 * nothing else.
 *
 * <p>A row is an array without the empty cells at its end. A number of more digits than a browser counts with is a text.
 */
final class DataScript implements Closeable {
    private static final int EXACT_DIGITS = 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private boolean first = true;

    DataScript(Path folder, String name) throws IOException {
        out = TextFile.write(folder.resolve(name + ".js"));
        out.write(opening(name));
    }

    /** How a file begins. */
    static String opening(String name) {
        return "huizong(" + JSON.writeValueAsString(name) + ",[";
    }

    /** How a file ends. */
    static String closing() {
        return "\n]);\n";
    }

    /** Writes a row that is JSON already. */
    void row(String json) throws IOException {
        out.write(first ? "\n" : ",\n");
        out.write(json);
        first = false;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(closing());
        }
    }

    /** A row of texts, numbers, rows, or an {@code Optional} of either, whose absence is an empty cell. */
    static String json(List<?> cells) {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(cell(cell)));
        int last = texts.size();
        while (last > 0 && texts.get(last - 1).equals("\"\"")) {
            last--;
        }
        return "[" + String.join(",", texts.subList(0, last)) + "]";
    }

    private static String cell(Object given) {
        Object value = given instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse("")
                : given;
        if (value instanceof BigDecimal number) {
            String plain = number.stripTrailingZeros().toPlainString();
            return number.precision() > EXACT_DIGITS ? JSON.writeValueAsString(plain) : plain;
        }
        if (value instanceof List<?> list) {
            return json(list);
        }
        if (value instanceof Integer) {
            return value.toString();
        }
        return value instanceof String text ? quoted(text) : JSON.writeValueAsString(value);
    }

    /** A text of a cell; to have the mapper write each of many thousands took a tenth of a run. */
    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
