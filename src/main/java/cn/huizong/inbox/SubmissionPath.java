package cn.huizong.inbox;

import cn.huizong.document.container.Containers;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a submission lies: a file of the inbox, or a file inside it.
 *
 * @param file the file's path in the inbox, percent-encoded byte by byte
 * @param inside the names that lead to it inside that file, outermost first; empty for the file itself
 */
public record SubmissionPath(String file, List<String> inside) {
    public SubmissionPath {
        inside = List.copyOf(inside);
    }

    public static SubmissionPath of(String text) {
        List<String> parts = List.of(text.split(Containers.INSIDE));
        return new SubmissionPath(
                parts.get(0),
                parts.subList(1, parts.size()).stream()
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .toList());
    }

    /** As the store keeps it. */
    public String text() {
        return Stream.concat(
                        Stream.of(file), inside.stream().map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .collect(Collectors.joining(Containers.INSIDE));
    }

    /** The container that it lies in, as {@link #text}. */
    public SubmissionPath container() {
        return new SubmissionPath(file, inside.subList(0, inside.size() - 1));
    }

    /** What people read: the file's path, then the names inside it. */
    static String source(String file, List<String> inside) {
        return Stream.concat(Stream.of(file), inside.stream()).collect(Collectors.joining(Containers.INSIDE));
    }
}
