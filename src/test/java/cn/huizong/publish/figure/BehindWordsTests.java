package cn.huizong.publish.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.rollup.Behind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehindWordsTests {
    private static final Body TOWN = new Body("330281", "余姚市", "教育局");
    private static final Body CITY = new Body("330200", "宁波市", "财政局");
    private static final BehindWords WORDS = new BehindWords(new Area("330200", "宁波市"), Numerals::of);

    @Test
    void whoGaveNoNumberAndWhoseNumberFitsIsSaid() {
        Behind behind = new Behind(
                List.of(TOWN),
                0,
                List.of(
                        new Behind.Fit(share(TOWN, 12), BigDecimal.ZERO),
                        new Behind.Fit(share(CITY, 12), new BigDecimal(2)),
                        new Behind.Fit(share(CITY, 1200), new BigDecimal(10))),
                0,
                List.of(share(CITY, 1200)),
                0,
                BigDecimal.ZERO);
        assertThat(WORDS.of(behind))
                .isEqualTo("应报而没有可计入的数：教育局（余姚市）；恰好合上：教育局（余姚市） 12（如全域报告没有算进它）、"
                        + "财政局 12（如全域报告算了两遍）、财政局 1,200（如应为 12,000）");
    }

    @Test
    void whereManyFitTheirNumberIsSaidAndWhereNobodyDoesTheLargestAre() {
        Behind behind = new Behind(
                List.of(),
                0,
                List.of(),
                25,
                List.of(share(CITY, 9), share(TOWN, 8), share(CITY, 7), share(TOWN, 6)),
                21,
                BigDecimal.TEN);
        assertThat(WORDS.of(behind)).isEqualTo("恰好合上：25 个单位；其中最大：财政局 9、教育局（余姚市） 8、财政局 7等 25 个");
    }

    private static Behind.Share share(Body body, int value) {
        return new Behind.Share(body, BigDecimal.valueOf(value));
    }
}
