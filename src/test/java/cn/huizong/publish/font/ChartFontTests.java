package cn.huizong.publish.font;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.SampleCity;
import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartFontTests {
    private final Font font = ChartFont.size(13);

    @Test
    void aCharacterThatTheFontLacksIsShownByItsCode() {
        assertThat(ChartFont.displayable("云溪市\uE000局")).isEqualTo("云溪市[U+E000]局");
        assertThat(ChartFont.displayable("\u202E倒写")).isEqualTo("[U+202E]倒写");
    }

    @Test
    void spacesAndControlCharactersBecomeOneSpace() {
        assertThat(ChartFont.displayable(" 云溪市\n\u0000\t　教育局 ")).isEqualTo("云溪市 教育局");
    }

    @Test
    void theFontHasEveryCharacterTheProgramItselfWrites() {
        String words = SampleCity.FORMS.all().stream()
                .flatMap(form -> form.indicators())
                .map(indicator -> indicator.label() + indicator.unit())
                .reduce("，。；：（）—…、“”〔〕0123456789,.%+-=", String::concat);
        assertThat(font.canDisplayUpTo(words)).isEqualTo(-1);
    }

    @Test
    void aLongLabelIsWrappedAndALongerOneLosesItsMiddle() {
        LabelLines lines = new LabelLines(font, 130, 2);
        assertThat(lines.of("云溪市教育局")).containsExactly("云溪市教育局");
        assertThat(lines.of("云溪市文化广电旅游和体育局")).containsExactly("云溪市文化广电旅游", "和体育局");
        List<String> cut = lines.of("云溪市" + "经济技术开发区".repeat(40) + "管理委员会");
        assertThat(cut).hasSize(2);
        assertThat(String.join("", cut)).startsWith("云溪市经济").contains("…").endsWith("管理委员会");
        assertThat(cut).allMatch(line -> ChartFont.width(line, font) <= 130);
    }
}
