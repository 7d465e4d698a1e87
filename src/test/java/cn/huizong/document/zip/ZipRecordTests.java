package cn.huizong.document.zip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipRecordTests {
    @ParameterizedTest
    @CsvSource({"60, false", "61, true", "4294967295, true", "9223372036854775807, true"})
    void bytesThatReachBeyondTheArchiveAreCutHoweverManyItSays(long packed, boolean cut) {
        ZipRecord record = new ZipRecord("甲.txt", false, false, false, 8, 0, packed, 1, 0);
        assertThat(record.isCut(new byte[100], 40)).isEqualTo(cut);
    }
}
