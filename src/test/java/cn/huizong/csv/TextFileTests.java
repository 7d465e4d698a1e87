package cn.huizong.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTests {
    @TempDir
    Path folder;

    @Test
    void halfAPairOfSurrogatesIsMarkedAndTheRestIsWritten() throws IOException {
        Path file = folder.resolve("names.csv");
        try (Writer out = TextFile.write(file)) {
            out.write("甲\uD83D局,\uD83D\uDE00,\uDE00");
        }
        assertThat(file).hasContent("甲\uFFFD局,\uD83D\uDE00,\uFFFD");
    }
}
