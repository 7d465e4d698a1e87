package cn.huizong.inbox;

import cn.huizong.document.container.Container;
import cn.huizong.document.container.Containers;
import cn.huizong.document.text.FileNames;
import cn.huizong.store.FileLook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The folder with the reports. Links are not followed. Files are found again by their names byte by byte, so that Chinese
 * names work in any locale, and GB18030 ones that came out of an old archive too.
 */
public final class Inbox {
    private final URI root;
    private final Path folder;
    private final IgnorePatterns ignored;

    public Inbox(Path folder, List<String> ignore) {
        this.folder = folder.toAbsolutePath().normalize();
        this.root = folder(this.folder);
        this.ignored = new IgnorePatterns(ignore);
    }

    private static URI folder(Path folder) {
        URI uri = folder.toUri();
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /**
     * A file of the inbox, or something else that lies there as one.
     *
     * @param source its path in the inbox as people may read it
     * @param place its path percent-encoded
     * @param bytes its size
     * @param look how it looks from outside; empty where that cannot be told
     */
    public record Entry(String source, String place, long bytes, Optional<FileLook> look) {}

    /**
     * What lies in the inbox.
     *
     * @param entries everything that could be a report, by source
     * @param ignored how many files and folders were passed over by their names
     * @param at when it was listed, by this machine's clock
     */
    public record Listing(List<Entry> entries, int ignored, Instant at) {
        public Listing {
            entries = List.copyOf(entries);
        }

        /**
         * A hash over how everything looks: while it is the same, nothing has changed. Empty if a change of a file may not show.
         */
        public Optional<String> fingerprint() {
            MessageDigest hash = DigestUtils.getSha256Digest();
            for (Entry entry : entries) {
                Optional<FileLook> sure = entry.look().filter(look -> look.isSure(at));
                if (sure.isEmpty()) {
                    return Optional.empty();
                }
                DigestUtils.updateDigest(hash, entry.place() + "\n" + sure.get().text() + "\n");
            }
            return Optional.of(HexFormat.of()
                    .formatHex(DigestUtils.updateDigest(hash, String.valueOf(ignored))
                            .digest()));
        }
    }

    /** The inbox's name in the store. */
    public String name() {
        return decoded(root.getRawPath());
    }

    /** Whether the folder is there and holds anything: a mount point whose share fell off is there, and empty. */
    boolean isThere() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return files.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    /** Everything in the inbox. The folder itself may be a link, since the operator named it. */
    public Listing listing() throws IOException {
        Instant at = FileLook.now();
        List<Entry> entries = new ArrayList<>();
        int[] passedOver = {0};
        Path folder = this.folder.toRealPath();
        URI root = folder(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                if (path.equals(folder) || !isIgnored(path)) {
                    return FileVisitResult.CONTINUE;
                }
                passedOver[0]++;
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (isIgnored(path)) {
                    passedOver[0]++;
                } else {
                    entries.add(entry(root, path, attributes.isRegularFile() ? attributes.size() : 0, look(path)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (path.equals(folder)) {
                    throw e;
                }
                entries.add(entry(root, path, 0, Optional.empty()));
                return FileVisitResult.CONTINUE;
            }
        });
        List<Entry> joined = withPictureFolders(entries);
        joined.sort(Comparator.comparing(Entry::source).thenComparing(Entry::place));
        return new Listing(joined, passedOver[0], at);
    }

    /** Folders that hold the pictures of one report and nothing else stand in the place of their files. */
    private static List<Entry> withPictureFolders(List<Entry> entries) {
        Map<String, List<Entry>> folders = new TreeMap<>();
        entries.forEach(entry -> folders.computeIfAbsent(
                        entry.place().substring(0, entry.place().lastIndexOf('/') + 1), folder -> new ArrayList<>())
                .add(entry));
        List<Entry> joined = new ArrayList<>();
        folders.forEach((folder, files) -> {
            boolean isSeries = !folder.isEmpty()
                    && files.stream().allMatch(file -> file.look().isPresent())
                    && Containers.arePages(files.stream().map(Inbox::name).toList())
                    && folders.keySet().stream()
                            .noneMatch(other -> other.length() > folder.length() && other.startsWith(folder));
            joined.addAll(isSeries ? List.of(joined(folder, files)) : files);
        });
        return joined;
    }

    private static String name(Entry file) {
        return file.source().substring(file.source().lastIndexOf('/') + 1);
    }

    /** A folder as one file, which looks another way as soon as any file in it does. */
    private static Entry joined(String folder, List<Entry> files) {
        String source = files.get(0).source();
        long bytes = files.stream().mapToLong(Entry::bytes).sum();
        return new Entry(
                source.substring(0, source.lastIndexOf('/')),
                folder.substring(0, folder.length() - 1),
                bytes,
                Optional.of(FileLook.ofAll(files.stream()
                        .collect(Collectors.toMap(
                                Entry::place, file -> file.look().orElseThrow(), (one, other) -> one, TreeMap::new)))));
    }

    /**
     * The files that lie right in a folder; empty if there is no folder at a place.
     *
     * @param largest how many bytes one of them may have
     * @throws IOException if the folder cannot be looked into
     */
    Optional<Container> findFolder(String place, long largest) throws IOException {
        Path path = path(place);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Map<String, Path> files = new TreeMap<>();
        List<Container.Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(path, file -> !isIgnored(file))) {
            for (Path file : inside) {
                String name = name(entry(root, file, 0, Optional.empty()));
                files.put(name, file);
                entries.add(new Container.Entry(name, Files.size(file), ""));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Container.Entry::name));
        return Optional.of(new PictureFolder(entries, files, largest));
    }

    /** Where a file lies. */
    public Path path(String place) {
        return Path.of(URI.create(root + place));
    }

    /** A file that lies right in the inbox. */
    Entry entry(Path path) throws IOException {
        return entry(root, path, Files.size(path), Optional.empty());
    }

    private boolean isIgnored(Path path) {
        Path name = path.getFileName();
        return name != null && ignored.test(name);
    }

    private static Optional<FileLook> look(Path path) {
        try {
            return Optional.of(FileLook.of(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(URI root, Path path, long bytes, Optional<FileLook> look) {
        String raw = path.toUri().getRawPath().substring(root.getRawPath().length());
        // a link to a folder, or a folder that is closed, stands for itself
        String place = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return new Entry(FileNames.shown(decoded(place)), place, bytes, look);
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
