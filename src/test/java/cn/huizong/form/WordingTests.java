package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
    @ParameterizedTest
    @CsvSource({
        "（一）予以公开, 予以公开",
        "(一予以公开, 予以公开",
        "'(二部分公开（区分处理的，只计这一情形，不计其他情形）', 部分公开",
        "（七总计, 总计",
        "规章（一并公布的）, 规章",
        "第二十条第（一）项, 第二十条第一项"
    })
    void aLabelIsReadWithoutItsNumberAndNotes(String written, String plain) {
        assertThat(Wording.plain(written)).isEqualTo(plain);
    }
}
