package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLookTests {
    private static final Instant WRITTEN = Instant.parse("2026-01-31T02:30:00.250Z");
    private static final Instant FULL_SECOND = Instant.parse("2026-01-31T02:30:00Z");

    @TempDir
    Path folder;

    private static FileLook look(Instant modified, Optional<Instant> changed) {
        return new FileLook(3, modified, changed, "7");
    }

    @Test
    void aFileThatMayBeWrittenAgainUnderTheSameTimeIsNotKnown() {
        assertThat(look(WRITTEN, Optional.empty()).isSure(WRITTEN.plusMillis(50)))
                .isFalse();
        assertThat(look(WRITTEN, Optional.empty()).isSure(WRITTEN.plusMillis(150)))
                .isTrue();
        assertThat(look(FULL_SECOND, Optional.empty()).isSure(FULL_SECOND.plusMillis(1900)))
                .isFalse();
        assertThat(look(FULL_SECOND, Optional.empty()).isSure(FULL_SECOND.plusMillis(2100)))
                .isTrue();
        assertThat(look(FULL_SECOND.minusSeconds(9000), Optional.of(WRITTEN)).isSure(WRITTEN.plusMillis(50)))
                .isFalse();
    }

    @Test
    void aFileOfTheFutureIsNeverKnown() {
        assertThat(look(WRITTEN.plusSeconds(3600), Optional.empty()).isSure(WRITTEN))
                .isFalse();
    }

    @Test
    void anotherFileUnderTheSameNameLooksOtherwise() throws Exception {
        Path file = Files.writeString(folder.resolve("年报.txt"), "12件");
        Files.setLastModifiedTime(file, FileTime.from(FULL_SECOND));
        FileLook before = FileLook.of(file);
        Path other = Files.writeString(folder.resolve("other"), "21件");
        Files.setLastModifiedTime(other, FileTime.from(FULL_SECOND));
        Files.delete(file);
        Files.move(other, file);

        FileLook after = FileLook.of(file);
        assertThat(before.bytes()).isEqualTo(5).isEqualTo(after.bytes());
        assertThat(before.modified()).isEqualTo(FULL_SECOND).isEqualTo(after.modified());
        assertThat(before.text()).startsWith("5 2026-01-31T02:30:00Z ");
        if (before.changed().isPresent()) {
            assertThat(after.text()).isNotEqualTo(before.text());
        }
    }
}
