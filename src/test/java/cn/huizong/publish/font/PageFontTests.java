package cn.huizong.publish.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFontTests {
    private static final Pattern FONT = Pattern.compile("base64,([A-Za-z0-9+/=]+)\\)");

    @Test
    void thePageBringsTheCharactersItShowsAndNoOthers() throws Exception {
        String page = PageFont.into("<style>" + PageFont.PLACE + "</style><p>汇总螅镇 12</p>");

        Matcher font = FONT.matcher(page);
        assertThat(font.find()).isTrue();
        Font embedded = Font.createFont(
                Font.TRUETYPE_FONT, new ByteArrayInputStream(Base64.getDecoder().decode(font.group(1))));
        assertThat(embedded.canDisplayUpTo("汇总螅镇12")).isEqualTo(-1);
        assertThat(embedded.canDisplay('市')).isFalse();
        assertThat(page).doesNotContain(PageFont.PLACE);
    }

    @Test
    void theSamePageBringsTheSameBytes() throws Exception {
        String html = "<style>" + PageFont.PLACE + "</style>政府信息公开";

        assertThat(PageFont.into(html)).isEqualTo(PageFont.into(html));
    }
}
