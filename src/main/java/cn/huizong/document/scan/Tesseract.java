package cn.huizong.document.scan;

import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program Tesseract as a child process: no shell, fixed arguments, one thread, and it is ended when it takes too
 * long or writes too much. What it reads and writes lies in a folder that only this program may open.
 */
final class Tesseract {
    static final String CHINESE = "chi_sim";

    /** Digits are read a second time by other data, so that both rarely err alike. */
    static final String LATIN = "eng";

    private static final long MOST_OUTPUT = 20_000_000;
    private static final int POLL_MILLIS = 50;
    private static final int CHECK_SECONDS = 10;
    private static final List<String> ENVIRONMENT =
            List.of("PATH", "TESSDATA_PREFIX", "SystemRoot", "TEMP", "TMP", "LD_LIBRARY_PATH");

    private final Recognition recognition;

    Tesseract(Recognition recognition) {
        this.recognition = recognition;
    }

    /** @throws UnreadableDocument saying what to install, if the program or its Chinese data is not there */
    void require(Path folder) throws UnreadableDocument {
        String languages;
        try {
            languages = run(folder, CHECK_SECONDS, List.of("--list-langs"));
        } catch (IOException e) {
            throw missing("没有安装文字识别程序 Tesseract", e);
        }
        List<String> known = languages.lines().map(String::strip).toList();
        for (String language : List.of(CHINESE, LATIN)) {
            if (!known.contains(language)) {
                throw missing("Tesseract 没有 " + language + " 语言数据", new IOException(language));
            }
        }
    }

    private static UnreadableDocument missing(String what, IOException cause) {
        return UnreadableDocument.lacking(
                "这是扫描件或图片，要用文字识别才能读，但本机" + what
                        + "。请报送 .docx 原件；或请维护人员安装后重新运行：Debian、Ubuntu 安装软件包 tesseract-ocr 和 tesseract-ocr-chi-sim，"
                        + "Windows 安装 Tesseract-OCR（UB Mannheim 版）并勾选 Chinese (Simplified)，再把其文件夹加入 PATH",
                cause);
    }

    /** The words of a whole page, whose ruled lines are already erased. */
    List<ScanWord> words(Path folder, Path picture) throws UnreadableDocument {
        return read(folder, picture, List.of("-l", CHINESE, "--psm", "4"));
    }

    /** The words of a picture that is one column of text. */
    List<ScanWord> column(Path folder, Path picture) throws UnreadableDocument {
        return read(folder, picture, List.of("-l", CHINESE, "--psm", "6"));
    }

    /** The numbers of a picture that holds one to a line, by the data of a language. */
    List<ScanWord> digits(Path folder, Path picture, String language) throws UnreadableDocument {
        return read(
                folder, picture, List.of("-l", language, "--psm", "6", "-c", "tessedit_char_whitelist=0123456789.,-"));
    }

    private List<ScanWord> read(Path folder, Path picture, List<String> how) throws UnreadableDocument {
        List<String> arguments = new ArrayList<>(List.of(picture.toString(), "stdout", "--dpi", "300"));
        arguments.addAll(how);
        arguments.add("tsv");
        try {
            return ScanWord.of(run(folder, recognition.seconds(), arguments));
        } catch (IOException | NumberFormatException e) {
            throw UnreadableDocument.lacking("文字识别程序 Tesseract 没有正常工作，请检查它的安装，或报送 .docx 原件", e);
        }
    }

    private String run(Path folder, int seconds, List<String> arguments) throws IOException, UnreadableDocument {
        Path output = Files.createTempFile(folder, "out", ".txt");
        List<String> command = new ArrayList<>(List.of(recognition.program()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, "in", ".txt").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        environment.put("OMP_THREAD_LIMIT", "1");
        await(builder.start(), output.toFile(), seconds);
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static void await(Process process, File output, int seconds) throws IOException, UnreadableDocument {
        try {
            for (long polls = 0; !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS); polls++) {
                if (polls * POLL_MILLIS > seconds * 1000L) {
                    throw UnreadableDocument.tooMuchFor(
                            "有一页的文字识别超过 " + seconds + " 秒（限额 scans.seconds），请报送 .docx 原件", null);
                }
                if (output.length() > MOST_OUTPUT) {
                    throw new UnreadableDocument("有一页识别出的文字多得不合理，请报送 .docx 原件");
                }
            }
            if (process.exitValue() != 0) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
            if (output.length() > MOST_OUTPUT) {
                throw new UnreadableDocument("有一页识别出的文字多得不合理，请报送 .docx 原件");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnreadableDocument.lacking("文字识别被中断，请重新运行", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
