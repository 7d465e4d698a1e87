package cn.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BehindTests {
    private static Body body(String agency) {
        return new Body("", "余姚市", agency);
    }

    private static Behind.Share share(String agency, String value) {
        return new Behind.Share(body(agency), new BigDecimal(value));
    }

    private static Behind behind(String difference, Behind.Share... shares) {
        return Behind.of(new BigDecimal(difference), List.of(), List.of(shares));
    }

    private static List<String> fitting(Behind behind) {
        return behind.fitting().stream()
                .map(fit -> fit.share().body().agency() + " " + fit.factor().toPlainString())
                .toList();
    }

    @Test
    void aBodyWhoseNumberTheReportLeavesOutFits() {
        assertThat(fitting(behind("-17", share("教育局", "17"), share("财政局", "18"))))
                .containsExactly("教育局 0");
    }

    @Test
    void aBodyThatIsInTwiceFits() {
        assertThat(fitting(behind("17", share("教育局", "17"), share("财政局", "18"))))
                .containsExactly("教育局 2");
    }

    @Test
    void digitsThatMovedFitInBothDirections() {
        assertThat(fitting(behind("108", share("教育局", "12"), share("财政局", "7"))))
                .containsExactly("教育局 10");
        assertThat(fitting(behind("-9999", share("教育局", "10000")))).containsExactly("教育局 0.0001");
        assertThat(fitting(behind("9999", share("教育局", "1")))).containsExactly("教育局 10000");
    }

    @Test
    void aZeroExplainsNothing() {
        assertThat(fitting(behind("5", share("教育局", "0")))).isEmpty();
    }

    @Test
    void whereManyFitNobodyIsNamed() {
        Behind behind = behind(
                "1", IntStream.range(0, 11).mapToObj(at -> share("局" + at, "1")).toArray(Behind.Share[]::new));
        assertThat(behind.fitting()).isEmpty();
        assertThat(behind.moreFitting()).isEqualTo(11);
    }

    @Test
    void whoGaveNoNumberIsNamedAndAZeroIsANumber() {
        Behind behind = Behind.of(
                BigDecimal.TEN,
                Stream.of("财政局", "教育局", "民政局").map(BehindTests::body).toList(),
                List.of(share("教育局", "0"), share("民政局", "3")));
        assertThat(behind.silent()).extracting(Body::agency).containsExactly("财政局");
        assertThat(behind.moreSilent()).isZero();
    }

    @Test
    void theLargestStandFirstAndTheRestIsCountedAndAddedUp() {
        Behind behind = behind(
                "5000",
                IntStream.rangeClosed(0, 14)
                        .mapToObj(at -> share("局" + (char) ('a' + at), String.valueOf(at)))
                        .toArray(Behind.Share[]::new));
        assertThat(behind.largest())
                .extracting(share -> share.value().intValue())
                .containsExactly(14, 13, 12, 11, 10, 9, 8, 7, 6, 5);
        assertThat(behind.moreShares()).isEqualTo(4);
        assertThat(behind.rest()).isEqualByComparingTo("10");
    }
}
