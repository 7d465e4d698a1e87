package cn.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.report.YearBefore.Pairs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares of reviews that were upheld; the funnel asks from 30 reviews, 0.3 apart and 4 standard errors on. */
class ShareRuleTests {
    private static final PeerGroup GROUP = new PeerGroup(2021, "2021", false, "", Optional.empty());
    private static final Plausibility PLAUSIBILITY = Plausibility.official();

    private final ShareRule rule = new ShareRule(
            Rules.official(Forms.official()).rule("SHARE-UNUSUAL"),
            PLAUSIBILITY.shares().stream()
                    .filter(share -> share.name().equals("行政复议维持率"))
                    .findFirst()
                    .orElseThrow(),
            PLAUSIBILITY);

    private static Pairs reviews(int upheld, int all) {
        return new Pairs("2021", List.of(pair("reconsideration.upheld", upheld), pair("reconsideration.total", all)));
    }

    private static Pair pair(String key, int number) {
        return new Pair(IndicatorKey.parse(key), "t3r4c1", BigDecimal.valueOf(number), Optional.empty(), true);
    }

    /** So many peers with a share each, taken round. */
    private void peers(int count, int of, int... upheld) {
        IntStream.range(0, count).forEach(i -> rule.add(GROUP, reviews(upheld[i % upheld.length], of)));
    }

    private Optional<Finding> ask(int upheld, int all) {
        return rule.ask(reviews(upheld, all), GROUP);
    }

    /** Alike but for chance, so that nothing is widened: a standard error of 100 reviews at 0.5 is 0.05. */
    @Test
    void aShareFarFromThatOfAllIsAskedAbout() {
        peers(30, 100, 50);

        assertThat(ask(79, 100)).isEmpty();
        assertThat(ask(80, 100))
                .hasValueSatisfying(finding -> assertThat(finding.message()).contains("80%", "50%"));
        assertThat(ask(21, 100)).isEmpty();
        assertThat(ask(20, 100)).isPresent();
    }

    /** Of 36 reviews a standard error is 0.083, so that four of them are more than 0.3. */
    @Test
    void aShareOfFewMustLieFartherOut() {
        peers(30, 100, 50);

        assertThat(ask(29, 36)).isEmpty();
        assertThat(ask(31, 36)).isPresent();
        assertThat(ask(29, 29)).isEmpty();
    }

    /** Half of the peers at 0.3 and half at 0.7 are four standard errors from the middle, so that 16 errors are asked about. */
    @Test
    void wherePeersDifferAnyhowTheLimitsAreWider() {
        peers(30, 100, 30, 70);

        assertThat(ask(100, 100)).isEmpty();
        assertThat(ask(190, 200)).isEmpty();
        assertThat(ask(1000, 1000)).isPresent();
    }

    /** One of thirty, and so three of thirty, lie in the tenth that is drawn in. */
    @Test
    void theFarthestTenthDoesNotWidenThem() {
        peers(27, 100, 50);
        peers(3, 100, 95);

        assertThat(ask(95, 100)).isPresent();
    }

    @Test
    void tooFewPeersOrOneShareForAllSayNothing() {
        peers(20, 100, 50);
        assertThat(ask(100, 100)).isEmpty();
    }

    @Test
    void whereAllAreUpheldNothingIsAsked() {
        peers(30, 100, 100);
        assertThat(ask(10, 100)).isEmpty();
    }

    @Test
    void morePartsThanTheWholeIsNoShare() {
        peers(30, 100, 50);
        assertThat(ask(190, 100)).isEmpty();
    }
}
