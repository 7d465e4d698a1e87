package cn.huizong.document.scan;

import cn.huizong.document.UnreadableDocument;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of {@link RecogniserProgram}, asked by pipe. One that fails or takes too long is ended. */
final class Recogniser {
    /** Starts the program in a process of its own; the jar's own starter first, where it is there. */
    private static final List<String> ENTRIES =
            List.of("org.springframework.boot.loader.launch.JarLauncher", "cn.huizong.cli.Huizong");

    /** What it needs to know of the surroundings; passwords are not among it. Windows writes {@code Path}. */
    private static final List<String> ENVIRONMENT = List.of(
            "PATH", "Path", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP", "TMPDIR");

    private static final String COMMAND = "recognise";
    private static final String MOST_MEMORY = "-Xmx256m";
    private static final int START_SECONDS = 120;

    private final Process process;
    private final DataOutputStream lines;
    private final DataInputStream answers;

    private Recogniser(Process process) {
        this.process = process;
        this.lines = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static Recogniser start() throws UnreadableDocument {
        try {
            Recogniser recogniser = new Recogniser(process());
            if (recogniser.within(START_SECONDS, recogniser.answers::readInt) != RecogniserProgram.READY) {
                throw failed(new IOException("no recogniser"));
            }
            return recogniser;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Process process() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MOST_MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        entry(),
                        COMMAND)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        // ONNX Runtime crashes where a process was called by a line of some thousand characters
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static String entry() {
        for (String entry : ENTRIES) {
            if (ClassLoader.getSystemResource(entry.replace('.', '/') + ".class") != null) {
                return entry;
            }
        }
        return ENTRIES.get(ENTRIES.size() - 1);
    }

    /** Reads the lines of a page, each apart, in their order. */
    List<LineReading> read(List<GreyPage> pictures, int seconds) throws UnreadableDocument {
        return within(seconds, () -> {
            List<LineReading> readings = new ArrayList<>();
            for (GreyPage picture : pictures) {
                lines.writeInt(picture.width());
                lines.writeInt(picture.height());
                lines.write(picture.pixels());
                lines.flush();
                readings.add(RecogniserProgram.readAnswer(answers));
            }
            return readings;
        });
    }

    private interface Talk<T> {
        T hold() throws IOException;
    }

    private <T> T within(int seconds, Talk<T> talk) throws UnreadableDocument {
        boolean isWell = false;
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return talk.hold();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Recogniser::inBackground);
        try {
            T result = answer.get(seconds, TimeUnit.SECONDS);
            isWell = true;
            return result;
        } catch (TimeoutException e) {
            throw UnreadableDocument.tooMuchFor("有一页的文字识别超过 " + seconds + " 秒（限额 scans.seconds），请报送 .docx 原件", e);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnreadableDocument.lacking("文字识别被中断，请重新运行", e);
        } finally {
            if (!isWell) {
                end();
            }
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "recognise");
        thread.setDaemon(true);
        thread.start();
    }

    private static UnreadableDocument failed(Exception e) {
        return UnreadableDocument.tooMuchFor("文字识别没有正常工作（识别进程没有起来或中途退出），请重新运行，或报送 .docx 原件", e);
    }

    /** The process itself. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it at once. */
    void end() {
        process.destroyForcibly();
    }
}
