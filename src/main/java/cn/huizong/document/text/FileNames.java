package cn.huizong.document.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of files as people may safely read them. No name is ever used to write a file. */
public final class FileNames {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 200;
    private static final int KEPT = 80;

    private FileNames() {}

    /** A name from its bytes: UTF-8 where they are that and read like Chinese, else GB18030. */
    public static String decoded(byte[] name) {
        return Charsets.findText(name).orElseGet(() -> new String(name, GB18030));
    }

    /**
     * A name without what would move a cursor, end a line or turn the direction of writing: a control character is shown
     * as its picture ({@code ␊}), any other sign that is not seen by its number.
     */
    public static String shown(String name) {
        if (name.codePoints().noneMatch(FileNames::isHidden)) {
            return name;
        }
        StringBuilder shown = new StringBuilder(name.length() + 8);
        name.codePoints().forEach(c -> {
            if (!isHidden(c)) {
                shown.appendCodePoint(c);
            } else if (c < 0x20) {
                shown.append((char) (0x2400 + c));
            } else {
                shown.append(String.format("\\u%04X", c));
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A path inside an archive, with {@code /} between folders, that leads nowhere else: {@code ..} and roots are out. */
    public static String path(String written) {
        String path = Stream.of(written.split("[/\\\\]"))
                .map(part -> shown(part.strip()))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
        if (path.isEmpty()) {
            return "未命名";
        }
        return path.length() <= LONGEST ? path : shortened(path);
    }

    /** Its beginning and its end, which names the file, and between them what tells it from others alike. */
    private static String shortened(String path) {
        String mark = UUID.nameUUIDFromBytes(path.getBytes(UTF_8)).toString().substring(0, 8);
        String tail = path.substring(path.length() - KEPT).replace('/', '_');
        return shown(path.substring(0, KEPT) + "…" + mark + "…" + tail);
    }

    /** The names with a number behind those that stand there already: {@code 报告.docx}, {@code 报告 (2).docx}. */
    public static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>(names);
        Set<String> given = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String own = name;
            for (int n = last.getOrDefault(name, 1); given.contains(own) || (n > 1 && taken.contains(own)); n++) {
                own = numbered(name, n + 1);
                last.put(name, n + 1);
            }
            given.add(own);
            unique.add(own);
        }
        return unique;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        boolean extension = dot > name.lastIndexOf('/') + 1;
        String stem = extension ? name.substring(0, dot) : name;
        return stem + " (" + number + ")" + (extension ? name.substring(dot) : "");
    }
}
