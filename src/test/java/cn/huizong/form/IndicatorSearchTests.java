package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorSearchTests {
    private final IndicatorSearch search = new IndicatorSearch(Forms.official());

    @ParameterizedTest
    @CsvSource({
        "application.received,          2021, application.received@total",
        "application.received@company,  2021, application.received@company",
        "application.received,          2018, application.received",
        "新收,                           2021, application.received@total",
        "新收 自然人,                     2021, application.received@natural_person",
        "予以公开,                        2021, application.granted@total",
        "予以公开 自然人,                  2021, application.granted@natural_person",
        "（一）予以公开　商业企业,           2021, application.granted@company",
        "结转下年度,                      2021, application.carried_out@total",
        "上年结转 总计,                    2021, application.carried_in@total",
        "属于国家秘密,                     2021, application.denied.state_secret@total",
        "行政许可,                        2021, licensing.decisions",
        "采购总金额,                       2020, procurement.amount",
        "行政复议 结果维持,                 2021, reconsideration.upheld",
        "政务微博公开,                      2017, disclosure.channel.weibo",
        "采购总金额,                       2022, procurement.amount",
    })
    void wordsOfTheFormNameANumber(String words, int year, String key) {
        assertThat(search.find(words, year))
                .extracting(one -> one.key().toString())
                .containsExactly(key);
    }

    @Test
    void wordsThatSeveralHaveNameThemAll() {
        assertThat(search.find("结果维持", 2021))
                .extracting(one -> one.key().toString())
                .contains("reconsideration.upheld", "litigation.direct.upheld");
    }

    @Test
    void whatNoFormHasIsNotFound() {
        assertThat(search.find("天气", 2021)).isEmpty();
        assertThat(search.find(" ", 2021)).isEmpty();
        assertThat(search.find("application.nothing", 2021)).isEmpty();
    }
}
