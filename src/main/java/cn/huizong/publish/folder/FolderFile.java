package cn.huizong.publish.folder;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The names of files in a published folder. They are UTF-8 on every machine: as the text of a path, a Chinese name could not
 * be said where the system's own charset has no such characters, as under a scheduler without a locale.
 */
public final class FolderFile {
    private FolderFile() {}

    /**
     * Where a file of a folder lies.
     *
     * @param name its path in the folder, {@code /} between folders
     * @throws java.nio.file.InvalidPathException if no file can have the name
     */
    public static Path in(Path folder, String name) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return folder.resolve(name);
        }
        String encoded = Arrays.stream(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return Path.of(URI.create(root(folder) + encoded));
    }

    /** A name made one that any file system takes; empty if nothing of it is left. Names come from reports and other people's folders. */
    public static String harmless(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]", "_")
                .strip()
                .replaceAll("^[.]+|[. ]+$", "");
    }

    /** The path of a file in a folder, {@code /} between folders. */
    static String name(Path folder, Path file) {
        return URI.create(root(folder)).relativize(file.toUri()).getPath();
    }

    private static String root(Path folder) {
        String uri = folder.toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }
}
