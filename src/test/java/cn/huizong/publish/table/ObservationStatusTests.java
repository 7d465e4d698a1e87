package cn.huizong.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.SameBodies;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationStatusTests {
    @Test
    void aSumOfAllIsNormalAndOneOfSomeIsProvisional() {
        Figure figure = figure(2, Optional.of(BigDecimal.ONE), Optional.of(2), Optional.empty(), 2);
        assertThat(ObservationStatus.of(figure, 2).code()).isEqualTo("A");
        assertThat(ObservationStatus.of(figure, 3).code()).isEqualTo("P");
        assertThat(ObservationStatus.ofChange(figure, 2).code()).isEqualTo("A");
        assertThat(ObservationStatus.ofChange(figure, 3).code()).isEqualTo("P");
    }

    @Test
    void aChangeOverOtherBodiesIsProvisional() {
        assertThat(ObservationStatus.ofChange(
                        figure(2, Optional.of(BigDecimal.ONE), Optional.of(3), Optional.empty(), 2), 2))
                .isEqualTo(ObservationStatus.PROVISIONAL);
        assertThat(ObservationStatus.ofChange(
                        figure(2, Optional.of(BigDecimal.ONE), Optional.of(2), Optional.empty(), 1), 2))
                .isEqualTo(ObservationStatus.PROVISIONAL);
    }

    @Test
    void aChangeOverABreakIsNone() {
        Figure broken = figure(2, Optional.empty(), Optional.empty(), Optional.of("口径不同"), 0);
        assertThat(ObservationStatus.of(broken, 2).code()).isEqualTo("B");
        assertThat(ObservationStatus.ofChange(broken, 2).code()).isEqualTo("B");
    }

    @Test
    void withoutAYearBeforeTheChangeIsMissing() {
        Figure first = figure(2, Optional.empty(), Optional.empty(), Optional.empty(), 0);
        assertThat(ObservationStatus.ofChange(first, 2).code()).isEqualTo("M");
    }

    private static Figure figure(
            int reporting,
            Optional<BigDecimal> previous,
            Optional<Integer> previousReporting,
            Optional<String> seriesBreak,
            int same) {
        return new Figure(
                Forms.official()
                        .findIndicator(IndicatorKey.of("licensing.decisions"))
                        .orElseThrow(),
                BigDecimal.TEN,
                reporting,
                previous,
                previousReporting,
                seriesBreak,
                0,
                Optional.of(new SameBodies(same, BigDecimal.TEN, BigDecimal.ONE)));
    }
}
