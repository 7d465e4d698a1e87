package cn.huizong.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The kept reports of one format, by their number: {@code formats/README.md} says how they were made. */
public final class FormatSet {
    private FormatSet() {}

    public static SortedMap<String, byte[]> read(String format) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream in = FormatSet.class.getResourceAsStream("/formats/" + format + ".zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().replaceFirst("\\..*", ""), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
