package cn.huizong.job;

import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A run in a process of its own that takes its time, to be killed. */
final class SlowRun {
    private SlowRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        PlainReading.before = source -> {
            try {
                Files.writeString(
                        folder.resolve("reads"), source + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Thread.sleep(150);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        JobRunTests.run(folder, JobNames.YEARLY_CONSOLIDATION);
    }

    /** Holds a store until it is killed. */
    static final class Hold {
        private Hold() {}

        public static void main(String[] args) throws Exception {
            StoreLock lock = StoreLock.take(StoreAddress.of(args[0], Map.of()));
            try (lock) {
                Files.createFile(Path.of(args[1]));
                Thread.sleep(60_000);
            }
        }
    }
}
