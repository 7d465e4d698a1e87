package cn.huizong.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * The commented settings files (设置文件) that a folder begins with: those of {@code jobs/} in the source, with folders of its own.
 *
 * @param input the inbox, as the settings are to name it
 * @param output where results go
 */
public record NewSettings(String input, String output) {
    /**
     * The files that would be written.
     *
     * @param folder the folder that runs start in
     * @param jobs the jobs that each have a file
     */
    public static List<Path> files(Path folder, List<String> jobs) {
        return jobs.stream()
                .map(job -> folder.resolve("jobs").resolve(job + ".yml"))
                .toList();
    }

    /**
     * Writes them; a file that is there is left as it is.
     *
     * @throws java.nio.file.FileAlreadyExistsException naming it
     * @throws IOException if they cannot be written
     */
    public void write(Path folder, List<String> jobs) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        for (Path file : files(folder, jobs)) {
            String name = String.valueOf(file.getFileName());
            Files.writeString(file, text(name), StandardOpenOption.CREATE_NEW);
        }
    }

    private String text(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : template(name).lines().toList()) {
            String own = line.startsWith("input:")
                    ? "input: " + quoted(input)
                    : line.startsWith("output:") ? "output: " + quoted(output) : line;
            text.append(own).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String template(String name) throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(NewSettings.class.getResourceAsStream("/jobs/" + name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Single quotes, in which YAML takes a backslash of Windows as it is. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
