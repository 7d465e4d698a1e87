package cn.huizong.publish.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files {@code figure-CODE.js}, all written at once while the reports come by one after the other: lines are gathered, and
 * appended to their files whenever they are many, so that memory does not follow the number of reports.
 */
final class FigureColumns {
    private static final int MANY = 4_000_000;

    private final Path folder;
    private final SortedSet<String> begun = new TreeSet<>();
    private final Map<String, StringBuilder> waiting = new TreeMap<>();
    private int held;

    FigureColumns(Path folder) {
        this.folder = folder;
    }

    static String name(String code) {
        return "figure-" + code;
    }

    /** Adds a line to the file of a code. */
    void add(String code, String json) throws IOException {
        boolean first = begun.add(code);
        StringBuilder lines = waiting.computeIfAbsent(code, key -> new StringBuilder());
        lines.append(first ? DataScript.opening(name(code)) : ",").append('\n').append(json);
        held += json.length();
        if (held > MANY) {
            flush();
        }
    }

    /** Writes what waits. */
    void flush() throws IOException {
        for (Map.Entry<String, StringBuilder> one : waiting.entrySet()) {
            append(one.getKey(), one.getValue());
        }
        waiting.clear();
        held = 0;
    }

    /** Ends all files. */
    void end() throws IOException {
        flush();
        for (String code : begun) {
            append(code, DataScript.closing());
        }
    }

    private void append(String code, CharSequence text) throws IOException {
        OpenOption[] options = {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
        Files.writeString(folder.resolve(name(code) + ".js"), text, options);
    }
}
