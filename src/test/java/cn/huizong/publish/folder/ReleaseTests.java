package cn.huizong.publish.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTests {
    @TempDir
    Path output;

    @Test
    void aNewFolderTakesThePlaceOfTheOld() throws IOException {
        publish("one");
        publish("two");

        assertThat(published()).isEqualTo("two");
        assertOnlyTheYearIsLeft();
    }

    @Test
    void aFolderThatSaysTheSameIsLeftAlone() throws IOException {
        publish("one");
        Path file = output.resolve("2020/a.csv");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        publish("one");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
        assertOnlyTheYearIsLeft();
    }

    @Test
    void aRunKilledWhileWritingLeavesWhatWasPublished() throws IOException {
        publish("one");
        write(".2020.new/b.csv", "half");

        assertThat(new Release(output, "2020", DataPackage.FILE).begin()).isEmptyDirectory();
        assertThat(published()).isEqualTo("one");
    }

    @Test
    void aRunKilledBetweenTheTwoMovesIsFinished() throws IOException {
        write(".2020.old/a.csv", "one");
        write(".2020.new/a.csv", "two");
        write(".2020.new/datapackage.json", "{}");
        new Release(output, "2020", DataPackage.FILE).begin();

        assertThat(published()).isEqualTo("two");
        assertThat(output.resolve(".2020.old")).doesNotExist();
    }

    @Test
    void anOldFolderAloneIsRestored() throws IOException {
        write(".2020.old/a.csv", "one");
        write(".2020.new/a.csv", "half");
        new Release(output, "2020", DataPackage.FILE).begin();

        assertThat(published()).isEqualTo("one");
    }

    @Test
    void aRunKilledBeforeTheOldFolderWasDeletedIsTidiedUp() throws IOException {
        write("2020/a.csv", "two");
        write(".2020.old/a.csv", "one");
        new Release(output, "2020", DataPackage.FILE).begin();

        assertThat(published()).isEqualTo("two");
        assertThat(output.resolve(".2020.old")).doesNotExist();
    }

    private void publish(String content) throws IOException {
        Release release = new Release(output, "2020", DataPackage.FILE);
        Files.writeString(release.begin().resolve("a.csv"), content);
        release.complete();
    }

    private String published() throws IOException {
        return Files.readString(output.resolve("2020/a.csv"));
    }

    private void write(String file, String content) throws IOException {
        Path path = output.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void assertOnlyTheYearIsLeft() throws IOException {
        try (var left = Files.list(output)) {
            assertThat(left.map(path -> path.getFileName().toString()).toList()).isEqualTo(List.of("2020"));
        }
    }
}
