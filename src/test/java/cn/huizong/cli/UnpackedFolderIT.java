package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that a clerk unpacks, begun by its start file. */
class UnpackedFolderIT {
    @TempDir
    Path folder;

    private Path home = Path.of("");

    private record Ended(int code, String said) {}

    @BeforeEach
    void unpack() throws IOException {
        home = folder.resolve("汇总 程序");
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            List<Path> zips = built.filter(
                            file -> String.valueOf(file.getFileName()).matches("huizong-.+\\.zip"))
                    .toList();
            assertThat(zips).hasSize(1);
            try (ZipFile zip = ZipFile.builder().setPath(zips.get(0)).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    unpack(zip, entry);
                }
            }
        }
    }

    /** Without the folder that everything lies in. */
    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        Path below = Path.of(entry.getName());
        if (entry.isDirectory()) {
            return;
        }
        Path file = home.resolve(below.subpath(1, below.getNameCount()).toString());
        Files.createDirectories(home);
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat((entry.getUnixMode() & 0100) != 0)
                .as(entry.getName())
                .isEqualTo(entry.getName().endsWith(".sh"));
        file.toFile().setExecutable((entry.getUnixMode() & 0100) != 0);
    }

    private Ended start(String path, String typed) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("start.sh").toString()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("DISPLAY");
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        // such a process is gone before the second compiler has paid
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static String pathWith(Path java) {
        return java + File.pathSeparator + "/usr/bin" + File.pathSeparator + "/bin";
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin");
    }

    @Test
    void asksOnceForTheReportsAndPublishesThem() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("各单位 报告"));
        Files.copy(Path.of("sample-input/2020/云溪市司法局2020年政府信息公开工作年度报告.docx"), reports.resolve("司法局.docx"));
        Ended first = start(pathWith(ownJava()), "/no/such/folder\n'" + reports + "'\n");
        assertThat(first.said())
                .contains("各单位的报告在哪个文件夹：", "找不到报送文件夹：/no/such/folder", "接收                  1", "结果网页：");
        assertThat(first.code()).isIn(ExitCode.CLEAN, ExitCode.FINDINGS);
        assertThat(home.resolve("汇总结果/2020/index.html")).isNotEmptyFile();
        assertThat(home.resolve("jobs/yearly-consolidation.yml")).content().contains("input: '" + reports + "'");

        Ended second = start(pathWith(ownJava()), "");
        assertThat(second.said()).doesNotContain("在哪个文件夹").contains("结果网页：");
        assertThat(second.code()).isEqualTo(first.code());
    }

    @Test
    void nothingIsDoneIfNobodyAnswers() throws Exception {
        Ended ended = start(pathWith(ownJava()), "");
        assertThat(ended.said()).contains("没有选文件夹，什么也没有做");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(home.resolve("jobs")).doesNotExist();
    }

    @Test
    void anOldJavaIsNotTakenAndTheLineSaysWhatToInstall() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");
        old.toFile().setExecutable(true);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "sed", "dirname")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }
        Ended ended =
                start(String.join(File.pathSeparator, List.of(old.getParent().toString(), tools.toString())), "");
        assertThat(ended.said()).contains("没有找到 Java 17 或更新的版本。", "文件夹取名 jre");
        assertThat(ended.code()).isEqualTo(1);
    }
}
