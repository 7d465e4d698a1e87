package cn.huizong.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that start a program in a process of its own, with the class path of the test. */
public final class JavaCommand {
    private JavaCommand() {}

    public static List<String> of(Class<?> program, List<String> words) {
        return over(System.getProperty("java.class.path"), program, words);
    }

    /** With a folder of classes and resources that lies before all others. */
    public static List<String> behind(Path changed, Class<?> program, List<String> words) {
        return over(changed + File.pathSeparator + System.getProperty("java.class.path"), program, words);
    }

    private static List<String> over(String classPath, Class<?> program, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // such a process is gone before the second compiler has paid
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(words);
        return command;
    }
}
