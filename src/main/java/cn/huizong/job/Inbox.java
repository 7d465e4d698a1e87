package cn.huizong.job;

import cn.huizong.report.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder with the reports. Links are not followed. Files are found again by their names byte by byte, so that Chinese
 * names work in any locale, and GB18030 ones that came out of an old archive too.
 */
public final class Inbox {
    private final URI root;
    private final Path folder;
    private final List<PathMatcher> ignored;

    public Inbox(Path folder, List<String> ignore) {
        this.folder = folder.toAbsolutePath().normalize();
        URI uri = this.folder.toUri();
        this.root = uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
        this.ignored = ignore.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    /**
     * A file of the inbox.
     *
     * @param source its path in the inbox as people read it
     * @param place its path percent-encoded
     * @param readable whether it may be opened
     */
    public record Entry(String source, String place, boolean readable) {}

    /** The inbox's name in the store. */
    public String name() {
        return decoded(root.getRawPath());
    }

    /** Every file that could be a report, by source. */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return !path.equals(folder) && isIgnored(path)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isIgnored(path)) {
                    entries.add(entry(path, Files.isReadable(path)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (path.equals(folder)) {
                    throw e;
                }
                entries.add(entry(path, false));
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.comparing(Entry::source).thenComparing(Entry::place));
        return List.copyOf(entries);
    }

    /** Where a file lies. */
    public Path path(String place) {
        return Path.of(URI.create(root + place));
    }

    /** The content of a file if it is still the one that was handed in. */
    public Optional<byte[]> find(String place, Submission submission) {
        try {
            Path path = path(place);
            if (Files.size(path) != submission.bytes()) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(path);
            String hash = HexFormat.of().formatHex(TakingStock.sha256().digest(content));
            return Optional.of(content).filter(same -> hash.equals(submission.sha256()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isIgnored(Path path) {
        Path name = path.getFileName();
        return name != null && ignored.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private Entry entry(Path path, boolean readable) {
        String place = path.toUri().getRawPath().substring(root.getRawPath().length());
        return new Entry(decoded(place), place, readable);
    }

    private static String decoded(String rawPath) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rawPath.length());
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(rawPath.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes.toString(Charset.forName("GB18030"));
        }
    }
}
