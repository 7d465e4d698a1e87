package cn.huizong.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a file looks like from outside. While it looks the same its content is taken to be the same, but for the cases that
 * {@link #isSure} names.
 *
 * @param bytes its size
 * @param modified when its content was written, which its owner may set to any time
 * @param changed when anything about it was changed, which nobody can set; empty where the file system does not tell
 * @param number what the file system knows it by; empty where it does not tell
 */
public record FileLook(long bytes, Instant modified, Optional<Instant> changed, String number) {
    /** Within this a file may be written twice under one time. */
    private static final Duration FINE = Duration.ofMillis(100);
    /** The same of a file system that keeps full seconds, or every second one. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private static final String UNIX = "unix";

    /** This moment by the machine's clock. It decides whether a look is kept, and nothing that is ever published. */
    public static Instant now() {
        return Instant.now();
    }

    /** Looks at a file; a link is looked at, not followed. */
    public static FileLook of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            Map<String, Object> told =
                    Files.readAttributes(file, UNIX + ":size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
            return new FileLook(
                    told(told, "size", Long.class),
                    told(told, "lastModifiedTime", FileTime.class).toInstant(),
                    Optional.of(told(told, "ctime", FileTime.class).toInstant()),
                    String.valueOf(told.get("ino")));
        }
        BasicFileAttributes told = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileLook(told.size(), told.lastModifiedTime().toInstant(), Optional.empty(), "");
    }

    /** How files look together that are taken as one: otherwise as soon as any of them does, or another one joins them. */
    public static FileLook ofAll(SortedMap<String, FileLook> files) {
        String all = files.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue().text())
                .collect(Collectors.joining("\n"));
        List<Instant> changed =
                files.values().stream().flatMap(look -> look.changed.stream()).toList();
        return new FileLook(
                files.values().stream().mapToLong(FileLook::bytes).sum(),
                files.values().stream()
                        .map(FileLook::modified)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                changed.stream().max(Comparator.naturalOrder()),
                DigestUtils.sha256Hex(all));
    }

    private static <T> T told(Map<String, Object> attributes, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(attributes.get(name)));
    }

    /**
     * Whether any later change of the file's content would show: its times must be clearly older than the moment at which it was
     * looked at, or it may have been written again within what the file system counts as one time.
     */
    public boolean isSure(Instant lookedAt) {
        return Stream.concat(Stream.of(modified), changed.stream())
                .allMatch(time -> time.plus(time.truncatedTo(ChronoUnit.SECONDS).equals(time) ? COARSE : FINE)
                        .isBefore(lookedAt));
    }

    /** As the store keeps it. */
    public String text() {
        return bytes + " " + modified + " " + changed.map(Instant::toString).orElse("-") + " " + number;
    }
}
