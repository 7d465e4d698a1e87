package cn.huizong.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds an output folder for one run, so that two runs over different stores do not mix in it. The system lets the lock go
 * when the process dies; the empty file stays, since taking it away would let two runs hold one lock each.
 */
public final class OutputLock implements AutoCloseable {
    /** The file that is locked. */
    static final String FILE = ".huizong.lock";

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder, which is made if there is none.
     *
     * @throws OutputInUse if another run holds it
     * @throws IOException if it cannot be written
     */
    public static OutputLock take(Path output) throws OutputInUse, IOException {
        Files.createDirectories(output);
        FileChannel channel =
                FileChannel.open(output.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new OutputInUse(output);
        }
        return new OutputLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
