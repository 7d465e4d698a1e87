package cn.huizong.publish.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears at once or not at all. It is written beside, as {@code .NAME.new}, and moved into place when
 * complete; what stood there is {@code .NAME.old} for that moment. A run that was killed in
 * between is put right when the next one begins.
 */
public final class Release {
    private final Path current;
    private final Path fresh;
    private final Path old;
    private final String last;

    /**
     * @param output where the folder stands
     * @param name the folder's name
     * @param last the file that is written last: where it is, the folder is complete
     */
    public Release(Path output, String name, String last) {
        this.current = output.resolve(name);
        this.fresh = output.resolve("." + name + ".new");
        this.old = output.resolve("." + name + ".old");
        this.last = last;
    }

    public Path current() {
        return current;
    }

    /** Where it is written before it appears. */
    public Path beside() {
        return fresh;
    }

    /** Repairs what a killed run left and gives an empty folder to write into. */
    public Path begin() throws IOException {
        repair();
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    /** Puts the written folder in place, unless the one there says the same. Gives the published folder. */
    public Path complete() throws IOException {
        if (!isPublished()) {
            if (Files.exists(current)) {
                move(current, old);
            }
            move(fresh, current);
        }
        delete(old);
        delete(fresh);
        return current;
    }

    /** Whether something lies beside the folder that a killed run may have left. */
    public boolean isInterrupted() {
        return Files.exists(fresh) || Files.exists(old);
    }

    /** Repairs what a killed run left. The old folder is moved away only when the new one is complete: a swap that began can be finished. */
    public void repair() throws IOException {
        if (Files.exists(old) && !Files.exists(current)) {
            boolean finished = Files.exists(fresh.resolve(last));
            move(finished ? fresh : old, current);
        }
        delete(old);
    }

    private boolean isPublished() throws IOException {
        if (!Files.isDirectory(current)) {
            return false;
        }
        List<String> files = files(fresh);
        if (!files.equals(files(current))) {
            return false;
        }
        for (String file : files) {
            if (Files.mismatch(FolderFile.in(fresh, file), FolderFile.in(current, file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Every file below a folder by its path, {@code /} between folders, sorted. */
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .map(path -> FolderFile.name(folder, path))
                    .sorted()
                    .toList();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
