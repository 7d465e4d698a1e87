package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.huizong.control.Progress;
import cn.huizong.control.Shutdown;
import cn.huizong.harness.JavaCommand;
import cn.huizong.roster.Roster;
import cn.huizong.store.StoreAddress;
import cn.huizong.store.StoreLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A run in a process of its own that stays with a file until it is killed or told to stop. */
final class SlowRun {
    private SlowRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        PlainReading.before = source -> {
            note(folder.resolve("reads"), source);
            if (source.startsWith("17")) {
                waitForTheStop();
            }
        };
        JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);
    }

    /** Starts one of these programs; it has come to a file or a body when this returns. */
    static Process started(Path folder, Class<?> program, String name) throws IOException {
        Process process = new ProcessBuilder(JavaCommand.of(program, List.of(folder.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Path reads = folder.resolve("reads");
        await().atMost(Duration.ofMinutes(15))
                .until(() -> !process.isAlive()
                        || (Files.exists(reads) && Files.readAllLines(reads).contains(name)));
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
        return process;
    }

    private static void waitForTheStop() {
        while (!Shutdown.isUnderway()) {
            sleep(1);
        }
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
            JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);
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
                    waitForTheStop();
                    throw new ExceptionInInitializerError("made up");
                }
            };
            JobRunIT.run(folder, JobNames.YEARLY_CONSOLIDATION);
        }
    }

    /** Examines one report until it is told to stop, and takes its time over those after it. */
    static final class Examining {
        private Examining() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            PlainReading.examining = report -> {
                note(folder.resolve("reads"), report.body().agency());
                if (report.body().agency().startsWith("11")) {
                    waitForTheStop();
                }
                if (Shutdown.isUnderway()) {
                    sleep(2000);
                }
            };
            JobRunIT.run(
                    JobNames.YEARLY_CONSOLIDATION,
                    JobRunIT.settings(folder, Map.of("chunk", "20")),
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
                new CountDownLatch(1).await();
            }
        }
    }
}
