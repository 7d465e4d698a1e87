package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.control.Shutdown;
import cn.huizong.roster.Roster;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;

/** A run in a process of its own that takes its time, to be killed. */
final class SlowRun {
    private SlowRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Consumer<String> note = source -> note(folder.resolve("reads"), source);
        PlainReading.before = note.andThen(source -> sleep(150));
        JobRunTests.run(folder, JobNames.YEARLY_CONSOLIDATION);
    }

    private static void note(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads one file for ever. */
    static final class Stuck {
        private Stuck() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            PlainReading.before = source -> {
                note(folder.resolve("reads"), source);
                while (source.startsWith("17")) {
                    sleep(1000);
                }
            };
            JobRunTests.run(folder, JobNames.YEARLY_CONSOLIDATION);
        }
    }

    /** Fails over every file once the process is on its way out, as what needs a class for the first time does then. */
    static final class Failing {
        private Failing() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            PlainReading.before = source -> {
                note(folder.resolve("reads"), source);
                if (source.startsWith("17")) {
                    while (!Shutdown.isUnderway()) {
                        sleep(1);
                    }
                    throw new ExceptionInInitializerError("made up");
                }
            };
            JobRunTests.run(folder, JobNames.YEARLY_CONSOLIDATION);
        }
    }

    /** Takes its time over every report that it examines. */
    static final class Examining {
        private Examining() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            PlainReading.examining = report -> {
                note(folder.resolve("reads"), report.body().agency());
                sleep(2000);
            };
            JobRunTests.run(
                    JobNames.YEARLY_CONSOLIDATION,
                    JobRunTests.settings(folder, Map.of("chunk", "20")),
                    Roster.NONE,
                    Progress.SILENT);
        }
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
