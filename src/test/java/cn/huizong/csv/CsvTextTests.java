package cn.huizong.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-8",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "　=1",
                "\uFEFF=1",
                "\n=1"
            })
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(CsvText.harmless(text)).startsWith("'").doesNotContain("\r", "\n");
    }

    @Test
    void otherTextStaysAsWrittenOnOneLine() {
        assertThat(CsvText.harmless("第二十条-第（一）项=1")).isEqualTo("第二十条-第（一）项=1");
        assertThat(CsvText.harmless("一\r\n二\n三")).isEqualTo("一 二 三");
        assertThat(CsvText.harmless("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'=1+1 | =1+1", "'－1 | －1", "'市局' | '市局'", "' 甲 | ' 甲", "甲 | 甲"})
    void readingTakesOffWhatWritingPutThere(String written, String text) {
        assertThat(CsvText.original(" " + written + " ")).isEqualTo(text);
    }
}
