package cn.huizong.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorWordsTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    t3r5c2,     第 3 张表第 5 行第 2 列
                    t3,         第 3 张表
                    p4t1r5c2,   第 4 页第 1 张表第 5 行第 2 列
                    s2r15c3,    第 2 个工作表第 15 行 C 列
                    s1r1c28,    第 1 个工作表第 1 行 AB 列
                    line57,     第 57 行
                    narrative7, 正文第 7 段
                    别处,       别处
                    '',         ''
                    """)
    void anAnchorIsSaidInWords(String anchor, String words) {
        assertThat(AnchorWords.inWords(anchor)).isEqualTo(words);
    }
}
