package cn.huizong.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Cell;
import cn.huizong.document.Limits;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocReaderTests {
    /** Saved by LibreOffice: marks by a style, by one based on it, by that taken back, and by a paragraph's style. */
    @Test
    void aStyleSaysWhatTheOneSaysThatItIsBasedOn() throws Exception {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/documents/style-on-style.doc"))) {
            assertThat(new DocReader()
                            .read(in.readAllBytes(), Limits.DEFAULT)
                            .grids()
                            .flatMap(grid -> grid.cells().stream()))
                    .extracting(Cell::text)
                    .containsExactly("12³", "12⁴", "125", "⁶");
        }
    }
}
