package cn.huizong.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DataScriptTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "予以公开", "\"甲\" \\ 乙/丙", "a\tb\nc\u0001\u2028", "\ud83d\ude00", "<script>"})
    void aTextIsWrittenAsJson(String text) {
        assertThat(DataScript.json(List.of(text, 1)))
                .isEqualTo("[" + JsonMapper.shared().writeValueAsString(text) + ",1]");
    }

    @Test
    void emptyCellsAtTheEndAreLeftOutAndLongNumbersAreTexts() {
        assertThat(DataScript.json(List.of(
                        7,
                        new BigDecimal("1.50"),
                        new BigDecimal("1234567890123456"),
                        List.of("甲"),
                        "",
                        Optional.empty())))
                .isEqualTo("[7,1.5,\"1234567890123456\",[\"甲\"]]");
    }
}
