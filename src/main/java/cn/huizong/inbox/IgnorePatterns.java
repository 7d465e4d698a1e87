package cn.huizong.inbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** The names of files that are no reports, by the patterns of the settings. */
public final class IgnorePatterns {
    /** What other programs leave lying about, and what explains a folder. */
    public static final List<String> USUAL = List.of("README*", ".*", "~$*", "Thumbs.db", "[Dd]esktop.ini");

    private final List<PathMatcher> patterns;

    public IgnorePatterns(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    boolean test(Path name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /** Whether a name inside an archive is to be passed over. */
    public boolean test(String name) {
        // by its bytes, so that Chinese names work in any locale
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        Path path = Path.of(URI.create("file:///" + encoded)).getFileName();
        return path != null && test(path);
    }
}
