package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartFilesTests {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.001, 0",
        "12, 12",
        "1.5, 1.5",
        "1.005, 1.01",
        "-1.005, -1.01",
        "0.125, 0.13",
        "-0.125, -0.13",
        "0.1249999, 0.12",
        "1234567.891, 1234567.89",
        "1e15, 1000000000000000"
    })
    void aNumberHasAtMostTwoDecimals(double value, String written) {
        assertThat(ChartFiles.decimal(value)).isEqualTo(written);
    }

    @Test
    void itIsRoundedAsADecimal() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0 ? (random.nextDouble() - 0.3) * 3000 : random.nextInt(4_000_000) / 8000.0 - 50;
            assertThat(new BigDecimal(ChartFiles.decimal(value)))
                    .isEqualByComparingTo(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
        }
    }
}
