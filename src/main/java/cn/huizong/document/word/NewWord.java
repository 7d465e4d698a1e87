package cn.huizong.document.word;

import cn.huizong.document.zip.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A new Word document, put together of its parts. The same parts make the same bytes. */
public final class NewWord {
    private NewWord() {}

    /** The document of its parts by name. */
    public static byte[] of(Map<String, byte[]> parts) {
        return PackageFiles.packed(new TreeMap<>(parts));
    }

    /**
     * Parts that are the same in all documents of a kind and come with the program.
     *
     * @param folder where they lie among the program's resources
     * @param names the names that they have there, by the names of the parts
     */
    public static Map<String, byte[]> parts(String folder, Map<String, String> names) {
        Map<String, byte[]> parts = new TreeMap<>();
        names.forEach((part, name) -> parts.put(part, resource(folder + name)));
        return parts;
    }

    private static byte[] resource(String name) {
        try (InputStream in = NewWord.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text on one line without what XML cannot hold: reports and names say what they like. */
    public static String text(String anything) {
        return anything.codePoints()
                .map(c -> c == '\n' || c == '\t' ? ' ' : c)
                .map(c -> c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
