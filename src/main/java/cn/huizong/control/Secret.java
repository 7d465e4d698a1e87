package cn.huizong.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A password that stands in the environment, or in a file that the environment names, and nowhere else. */
public final class Secret {
    private Secret() {}

    /**
     * Finds it.
     *
     * @param variable the environment variable that holds it
     * @param fileVariable the one that names a file whose first line it is; asked first
     * @return the password; empty if there is none
     * @throws IOException if the file cannot be read
     */
    public static String in(Map<String, String> environment, String variable, String fileVariable) throws IOException {
        String file = environment.getOrDefault(fileVariable, "");
        return file.isEmpty()
                ? environment.getOrDefault(variable, "")
                : Files.readString(Path.of(file)).lines().findFirst().orElse("");
    }
}
