package cn.huizong.check.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.huizong.check.peer.Plausibility.Change;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The limits computed by hand. */
class ChangeLimitsTests {
    private static ChangeLimits limits(Change change, double... now) {
        PeerNumbers numbers = new PeerNumbers();
        for (double one : now) {
            numbers.add(one, 100);
        }
        return new ChangeLimits(numbers, change);
    }

    /** Effects -0.25, -0.111, 0, 0.1 and 0.25 have the quartiles -0.111 and 0.1; limits at twice that. */
    @Test
    void growthAndDeclineAreHeldAgainstTheQuartilesOnTheirSide() {
        ChangeLimits limits = limits(new Change(0, 0, 2, 1, 1.3), 80, 90, 100, 110, 125);

        assertThat(limits.median()).isEqualTo(1);
        assertThat(limits.isOutside(119, 100)).isFalse();
        assertThat(limits.isOutside(121, 100)).isTrue();
        assertThat(limits.isOutside(82, 100)).isFalse();
        assertThat(limits.isOutside(81, 100)).isTrue();
        assertThat(limits.fits(119, 100)).isTrue();
        assertThat(limits.fits(121, 100)).isFalse();
        assertThat(limits.fits(82, 100)).isTrue();
        assertThat(limits.fits(81, 100)).isFalse();
    }

    @Test
    void noSmallerChangeThanSoManyTimesIsOutside() {
        ChangeLimits limits = limits(new Change(0, 0, 2, 1.5, 1.3), 80, 90, 100, 110, 125);

        assertThat(limits.isOutside(149, 100)).isFalse();
        assertThat(limits.isOutside(150, 100)).isTrue();
        assertThat(limits.isOutside(67, 100)).isFalse();
        assertThat(limits.isOutside(66, 100)).isTrue();
    }

    /** The third quartile is 0.1 of 110, weighed by its root 1.049; 1.15 times weighs 1.61 at a hundred and 16.1 at ten thousand. */
    @Test
    void theChangeOfALargeNumberWeighsMore() {
        ChangeLimits limits = limits(new Change(0.5, 0, 2, 1, 1.3), 80, 90, 100, 110, 125);

        assertThat(limits.isOutside(115, 100)).isFalse();
        assertThat(limits.isOutside(11_500, 10_000)).isTrue();
    }

    /** Ratios of 1 and 2 have the median 1.5 and the effects -0.5 and 0.333, whose median is -0.083: ten times that is 0.833. */
    @Test
    void theLimitsAreNoNarrowerThanAPartOfTheMedian() {
        ChangeLimits limits = limits(new Change(0, 10, 1, 1, 1.3), 100, 200);

        assertThat(limits.median()).isEqualTo(1.5);
        assertThat(limits.fits(262, 100)).isTrue();
        assertThat(limits.fits(263, 100)).isFalse();
        assertThat(limits.fits(79, 100)).isTrue();
        assertThat(limits.fits(78, 100)).isFalse();
    }

    @Test
    void quartilesLieBetweenTwoNumbersByTheirDistance() {
        assertThat(Quartiles.of(DoubleStream.of(4, 1, 3, 2))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
        assertThat(Quartiles.of(DoubleStream.of(5))).isEqualTo(new Quartiles(5, 5, 5));
        assertThat(Quartiles.of(DoubleStream.of(10, 20, 40, 80, 160, 320)).lower())
                .isCloseTo(25, within(1e-9));
    }
}
