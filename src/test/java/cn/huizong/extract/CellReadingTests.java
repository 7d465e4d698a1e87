package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.report.CellValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CellReadingTests {
    @ParameterizedTest
    @CsvFileSource(
            resources = "/extract/cells.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "NULL",
            ignoreLeadingAndTrailingWhitespace = false)
    void aCellReadsAsTheTableSays(String text, String unit, String heading, String value, String kind) {
        Indicator indicator = new Indicator(IndicatorKey.of("some"), "2019", "表", Kind.FLOW, unit, "行", "栏", false);
        CellValue says = CellReading.read(
                text == null ? "" : text,
                indicator,
                Optional.ofNullable(heading).flatMap(MoneyUnit::find));

        assertThat(says.getClass().getSimpleName()).isEqualTo(kind);
        if (value == null) {
            assertThat(says.number()).isEmpty();
        } else {
            assertThat(says.number())
                    .get()
                    .usingComparator(BigDecimal::compareTo)
                    .isEqualTo(new BigDecimal(value));
        }
        assertThat(says.text()).isEqualTo(text == null ? "" : text.strip());
    }
}
