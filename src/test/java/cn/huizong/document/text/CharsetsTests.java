package cn.huizong.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTests {
    private static final String PAGE =
            "<html><head><meta charset=\"NAME\"><title>年度报告</title></head><body><p>规章：１２件，“公开”—０件。</p></body></html>";

    @ParameterizedTest
    @CsvSource({
        "GB18030, gb18030",
        "GBK, gbk",
        "GBK, gb2312",
        "GBK, GB_2312-80",
        "GB18030, utf-8",
        "GB18030, iso-8859-1",
        "GB18030, ''",
        "UTF-8, utf-8",
        "UTF-8, gb2312",
        "UTF-8, big5",
        "UTF-8, no-such-charset",
        "UTF-8, ''",
        "Big5, big5",
        "UTF-16LE, utf-16",
        "UTF-16BE, utf-16",
        "UTF-16LE, gb2312",
        "UTF-16BE, ''"
    })
    void aPageIsReadByItsContentWhateverItSaysOfItself(String charset, String named) {
        String page = PAGE.replace("NAME", named);
        if (charset.equals("Big5")) {
            page = page.replace("规", "規").replace("报", "報").replace("开", "開");
        }
        assertThat(Charsets.findText(page.getBytes(Charset.forName(charset)))).contains(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsObeyedAndLeftOut(String charset) {
        assertThat(Charsets.findText(("\uFEFF" + PAGE).getBytes(Charset.forName(charset))))
                .contains(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aPlainTextIsReadByItsContent(String charset) {
        String text = "一、总体情况\n全年公开12条。\n\t规章\n\t　0\n";
        assertThat(Charsets.findText(text.getBytes(Charset.forName(charset)))).contains(text);
    }

    @Test
    void chineseWithoutAnyLineOrDigitIsReadAsUtf16() {
        String text = "余姚市人民政府招商中心政府信息公开工作年度报告总体情况";
        assertThat(Charsets.findText(text.getBytes(StandardCharsets.UTF_16LE))).contains(text);
    }

    @Test
    void twoWordsWhoseBytesHappenToBeUtf8AreReadAsChinese() {
        assertThat(Charsets.findText("联通".getBytes(Charset.forName("GBK")))).contains("联通");
    }

    @Test
    void anIdeographOfFourBytesIsRead() {
        String text = "𠮷林路街道办事处 3 条";
        assertThat(Charsets.findText(text.getBytes(Charset.forName("GB18030")))).contains(text);
    }

    @Test
    void bytesThatFitNoCharsetAreNoText() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(Charsets.findText(noise)).isEmpty();
    }

    @Test
    void aMarkThatTheBytesBelieIsNoText() {
        byte[] content = "\uFEFF年".getBytes(StandardCharsets.UTF_8);
        content[4] = 'x';
        assertThat(Charsets.findText(content)).isEmpty();
    }
}
