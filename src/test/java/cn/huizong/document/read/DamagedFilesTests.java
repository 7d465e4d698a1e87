package cn.huizong.document.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.FormatSet;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that broke on its way is read or refused with a reason, and nothing else comes of it. */
class DamagedFilesTests {
    private final Documents documents = new Documents(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "odt", "html", "xlsx", "xls", "ods"})
    void aFileThatIsCutOffOrChangedIsReadOrRefused(String format) {
        byte[] whole = FormatSet.read(format).get("02");
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] content = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 0; i % 2 == 1 && n < 1 + i / 4; n++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            refused += refuses(content) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private boolean refuses(byte[] content) {
        try {
            documents.read(content);
            return false;
        } catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank();
            return true;
        }
    }
}
