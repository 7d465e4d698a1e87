package cn.huizong.check.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerNumbersTests {
    private static PeerNumbers of(double... pairs) {
        PeerNumbers numbers = new PeerNumbers();
        for (int i = 0; i < pairs.length; i += 2) {
            numbers.add(pairs[i], pairs[i + 1]);
        }
        return numbers;
    }

    @Test
    void bothYearsHaveANumberAndOneOfThemIsLarge() {
        PeerNumbers both =
                of(50, 10, 10, 50, 49, 49, 0, 90, 90, 0, 90, Double.NaN, 1, 60).inBothYears(50);

        assertThat(IntStream.range(0, both.size()).mapToDouble(both::now)).containsExactly(50.0, 10.0, 1.0);
        assertThat(IntStream.range(0, both.size()).mapToDouble(both::before)).containsExactly(10.0, 50.0, 60.0);
    }

    @Test
    void whatIsThereIsCounted() {
        PeerNumbers numbers = of(0, 90, 5, 90, 0, Double.NaN, 7, 3);

        assertThat(numbers.positive()).containsExactly(5.0, 7.0);
        assertThat(numbers.countNow(number -> number == 0)).isEqualTo(2);
        assertThat(numbers.countBefore(number -> number >= 90)).isEqualTo(2);
        assertThat(numbers.countGone(number -> number >= 90)).isEqualTo(1);
    }

    @Test
    void moreThanAFewAreKept() {
        PeerNumbers many = new PeerNumbers();
        IntStream.range(0, 40).forEach(i -> many.add(i, 2 * i));
        PeerNumbers all = of(1, 1);
        all.addAll(many);

        assertThat(all.size()).isEqualTo(41);
        assertThat(all.now(40)).isEqualTo(39);
        assertThat(all.before(40)).isEqualTo(78);
    }
}
