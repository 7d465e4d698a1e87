package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalCharactersTests {
    @ParameterizedTest
    @CsvSource({
        "雲溪市貴興區衛生健康委員會,云溪市贵兴区卫生健康委员会",
        "退役軍人棲霞決定數量,退役军人栖霞决定数量",
        "云溪市贵兴區城市管理局,云溪市贵兴区城市管理局",
        "紹興瀋陽鬱林龜茲,绍兴沈阳郁林龟兹",
        // written so in simplified text too
        "乾县瞭望台,乾县瞭望台",
        "云溪市财政局,云溪市财政局"
    })
    void everyTraditionalCharacterBecomesItsSimplifiedOne(String written, String simplified) {
        assertThat(Wording.unified(written)).isEqualTo(simplified);
    }
}
