package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

/** The mark of the code that reads, which the build leaves in the program. */
class ReadingCodeIT {
    private static final Path BUILT = Path.of("target/classes");

    @TempDir
    static Path program;

    @TempDir
    Path folder;

    private Path classes;

    @BeforeAll
    static void theProgramOfTheBuild() {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", program.toString(), "src/build/ReadingCode.java");
        assertThat(code).isZero();
    }

    @BeforeEach
    void aCopyOfTheProgram() throws IOException {
        classes = folder.resolve("classes");
        try (Stream<Path> files = Files.walk(BUILT.resolve("cn"))) {
            for (Path file : files.toList()) {
                Path copy = classes.resolve(BUILT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** As the build does it, but in this process and compiled once. */
    private String mark(String libraries) throws Exception {
        Path result = folder.resolve("made/reading.properties");
        List<URL> places = new ArrayList<>(List.of(program.toUri().toURL()));
        for (String library : libraries.split(File.pathSeparator, -1)) {
            places.add(Path.of(library).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method main = loader.loadClass("ReadingCode").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {classes.toString(), result.toString()});
        }
        return Files.readString(result);
    }

    private String mark() throws Exception {
        return mark(System.getProperty("java.class.path"));
    }

    private static String built() throws IOException {
        return Files.readString(BUILT.resolve("META-INF/reading.properties"));
    }

    private Path file(String name) {
        return classes.resolve("cn/huizong").resolve(name + ".class");
    }

    private void change(String name) throws IOException {
        ClassReader code = new ClassReader(Files.readAllBytes(file(name)));
        ClassWriter changed = new ClassWriter(code, 0);
        code.accept(changed, 0);
        changed.visitField(Opcodes.ACC_STATIC, "added", "I", null, null).visitEnd();
        Files.write(file(name), changed.toByteArray());
    }

    @Test
    void theSameClassesHaveTheSameMark() throws Exception {
        assertThat(mark()).isEqualTo(built()).matches("code=[0-9a-f]{16}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"document/html/HtmlTables", "extract/Blanks", "report/CellValue$Count", "store/ReportedValues"})
    void aClassThatReadingComesToChangesIt(String name) throws Exception {
        change(name);

        assertThat(mark()).isNotEqualTo(built());
    }

    @Test
    void aClassThatReadingDoesNotComeToLeavesItAsItIs() throws Exception {
        for (String name : List.of(
                "check/Checks",
                "cli/Huizong",
                "document/word/CommentMarks",
                "form/RulesReader",
                "settle/Settlement",
                "locate/Search",
                "letter/LetterView",
                "publish/page/Page",
                "roster/Roster",
                "rollup/CityRollup",
                "store/ReportStore")) {
            change(name);
        }

        assertThat(mark()).isEqualTo(built());
    }

    @Test
    void aCommentLeavesItAsItIs() throws Exception {
        byte[] numbered = Files.readAllBytes(file("document/html/HtmlTables"));
        ClassWriter bare = new ClassWriter(0);
        new ClassReader(numbered).accept(bare, ClassReader.SKIP_DEBUG);
        assertThat(bare.toByteArray()).isNotEqualTo(numbered);
        Files.write(file("document/html/HtmlTables"), bare.toByteArray());

        assertThat(mark()).isEqualTo(built());
    }

    @Test
    void anotherVersionOfALibraryThatReadsChangesIt() throws Exception {
        assertThat(mark(renamed("jsoup-"))).isNotEqualTo(built());
        assertThat(mark(renamed("jfreechart-"))).isEqualTo(built());
    }

    /** The class path with one library under the name of another version. */
    private String renamed(String library) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(path -> path.getFileName().toString().startsWith(library) ? copied(path, library) : path)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path copied(Path path, String library) {
        try {
            return Files.copy(path, folder.resolve(library + "0.0.1.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
