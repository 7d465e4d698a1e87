package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesBreaksTests {
    private final Forms forms = Forms.official();
    private final SeriesBreaks breaks = SeriesBreaks.official();

    @Test
    void everyBreakIsMadeByANewFormAndConcernsNumbersOfIt() {
        List<IndicatorKey> keys = forms.all().stream()
                .flatMap(Form::indicators)
                .map(Indicator::key)
                .toList();
        for (SeriesBreak each : breaks.all()) {
            assertThat(forms.inForce(each.year()).firstYear()).isEqualTo(each.year());
            assertThat(each.note()).contains(each.year() + " 年度起").containsPattern("不可比|不能比较");
            for (String code : each.codes()) {
                SeriesBreak alone = new SeriesBreak(each.year(), List.of(code), "");
                assertThat(keys).as(code).anyMatch(alone::concerns);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application.received@total, 2018, 2019",
        "application.answered.granted, 2018, 2019",
        "disclosure.total, 2017, 2020",
        "disclosure.channel.wechat, 2018, 2019",
        "reconsideration.total, 2018, 2019",
        "fee.amount, 2020, 2021",
        "normative_document.in_force, 2020, 2021"
    })
    void aSeriesBreaksWhereTheFormChanged(String key, int before, int year) {
        assertThat(breaks.find(IndicatorKey.parse(key), before, year)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "application.received@total, 2019, 2020",
        "application.received@total, 2020, 2021",
        "disclosure.total, 2017, 2018",
        "licensing.decisions, 2020, 2021",
        "litigation.direct.total, 2020, 2021",
        "fee.amount, 2021, 2022"
    })
    void aSeriesGoesOnWhereItIsAskedForAlike(String key, int before, int year) {
        assertThat(breaks.find(IndicatorKey.parse(key), before, year)).isEmpty();
    }

    /** Items are never added to money nor compared with it: no number of the one has the code of the other. */
    @Test
    void noCodeIsMoneyOnOneFormAndItemsOnAnother() {
        for (Form form : forms.all()) {
            form.indicators().forEach(indicator -> {
                List<Boolean> money = forms.all().stream()
                        .map(other ->
                                Optional.ofNullable(forms.indicators(other.id()).get(indicator.key())))
                        .flatMap(Optional::stream)
                        .map(Indicator::isMoney)
                        .distinct()
                        .toList();
                assertThat(money).as(indicator.key().toString()).hasSize(1);
            });
        }
    }
}
