package cn.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTests {
    private static final Indicator MADE =
            Forms.official().indicators("2019").get(IndicatorKey.parse("regulation.made"));
    private static final SameBodies SAME = new SameBodies(2, new BigDecimal("8"), new BigDecimal("3"));

    private static Figure figure(String value, Optional<String> previous) {
        return new Figure(
                MADE,
                new BigDecimal(value),
                2,
                previous.map(BigDecimal::new),
                previous.map(given -> 3),
                Optional.empty(),
                1,
                previous.map(given -> SAME));
    }

    @Test
    void regionsTogetherAreTheirSumsWithBothYearsOnlyWhereEachHasThem() {
        Figure both = Figure.together(List.of(figure("10", Optional.of("4")), figure("5", Optional.of("6"))));
        assertThat(both.value()).isEqualByComparingTo("15");
        assertThat(both.reporting()).isEqualTo(4);
        assertThat(both.offRoster()).isEqualTo(2);
        assertThat(both.previous()).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("10"));
        assertThat(both.change()).hasValueSatisfying(more -> assertThat(more).isEqualByComparingTo("5"));
        assertThat(both.previousReporting()).contains(6);
        assertThat(both.same()).contains(new SameBodies(4, new BigDecimal("16"), new BigDecimal("6")));
        assertThat(both.same().orElseThrow().change()).isEqualByComparingTo("10");

        Figure one = Figure.together(List.of(figure("10", Optional.of("4")), figure("5", Optional.empty())));
        assertThat(one.value()).isEqualByComparingTo("15");
        assertThat(one.previous()).isEmpty();
        assertThat(one.change()).isEmpty();
        assertThat(one.previousReporting()).isEmpty();
        assertThat(one.same()).isEmpty();
    }
}
