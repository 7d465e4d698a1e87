import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassWriter;

/**
 * Marks the code that reads files, while the program is built: a hash over every class of its own that reading a file may come to,
 * and over the names of the libraries that these use. A class counts without its line numbers and the names of its variables, so that a
 * comment changes nothing.
 */
final class ReadingCode {
    /** Where reading begins, and what else is kept of what was read. */
    private static final List<String> ROOTS =
            List.of("cn/huizong/inbox/ReportParser", "cn/huizong/store/ReportedValues");

    /** What these make of the forms and ties is marked by itself when the program runs. */
    private static final Set<String> LEFT_OUT =
            Set.of("cn/huizong/form/FormsReader", "cn/huizong/form/RulesReader", "cn/huizong/form/YamlFile");

    private static final String OWN = "cn/huizong/";

    /** Of the pool of constants in a class file. */
    private static final int CLASS = 7;

    private final Path folder;
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Set<String> libraries = new TreeSet<>();

    private ReadingCode(Path folder) {
        this.folder = folder;
    }

    /** Run as {@code java -cp LIBRARIES ReadingCode.java CLASSES RESULT}. */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        ReadingCode code = new ReadingCode(Path.of(words[0]));
        Deque<String> waiting = new ArrayDeque<>(ROOTS);
        while (!waiting.isEmpty()) {
            waiting.addAll(code.add(waiting.remove()));
        }
        if (!code.classes.keySet().containsAll(ROOTS)) {
            throw new IOException("not all there: " + ROOTS);
        }
        Files.createDirectories(Path.of(words[1]).getParent());
        Files.writeString(Path.of(words[1]), "code=" + code.hash() + "\n");
    }

    /** Adds a class and tells those that it names. */
    private List<String> add(String name) throws IOException {
        Path file = folder.resolve(name + ".class");
        if (!name.startsWith(OWN) || !Files.exists(file)) {
            addLibrary(name);
            return List.of();
        }
        if (LEFT_OUT.contains(name) || classes.containsKey(name)) {
            return List.of();
        }
        ClassWriter bare = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(file)).accept(bare, ClassReader.SKIP_DEBUG);
        classes.put(name, bare.toByteArray());
        return named(new ClassReader(bare.toByteArray()));
    }

    private static List<String> named(ClassReader code) {
        List<String> names = new ArrayList<>();
        char[] buffer = new char[code.getMaxStringLength()];
        for (int item = 1; item < code.getItemCount(); item++) {
            int at = code.getItem(item);
            if (at > 0 && code.readByte(at - 1) == CLASS) {
                names.add(code.readUTF8(at, buffer));
            }
        }
        return names;
    }

    /** A library goes by the name of its file, which holds its version; where it is unpacked into the program, too, that comes before. */
    private void addLibrary(String name) throws IOException {
        JarURLConnection last = null;
        for (URL found : Collections.list(ReadingCode.class.getClassLoader().getResources(name + ".class"))) {
            last = found.openConnection() instanceof JarURLConnection jar ? jar : last;
        }
        if (last != null) {
            libraries.add(Path.of(last.getJarFileURL().getPath()).getFileName().toString());
        }
    }

    private String hash() throws GeneralSecurityException {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        classes.values().forEach(hash::update);
        libraries.forEach(library -> hash.update(library.getBytes(UTF_8)));
        return HexFormat.of().formatHex(hash.digest(), 0, 8);
    }
}
