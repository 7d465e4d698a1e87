package cn.huizong.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.Indicators;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.store.FiguresStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptFiguresTests {
    private final Indicators indicators = new Indicators(Forms.official());
    private final KeptFigures kept =
            new KeptFigures(new FiguresStore(JdbcClient.create(new JdbcDataSource())), "in", indicators);

    private Figure figure(String form, String key, String value, int reporting) {
        return new Figure(
                indicators.indicator(form, IndicatorKey.parse(key)),
                new BigDecimal(value),
                reporting,
                Optional.empty());
    }

    @Test
    void aYearComesBackAsItWas() {
        List<Figure> figures = List.of(
                figure("2021", "application.received@total", "12", 3), figure("2021", "fee.amount", "1605964.50", 2));
        YearRollup year = YearRollup.past(
                2022,
                List.of(new RegionRollup("330281", "余姚市", 4, figures), new RegionRollup("", "", 0, List.of())),
                List.of(
                        AreaSummary.past(new Area("330200", "宁波市"), false, figures),
                        AreaSummary.past(new Area("", "城关镇", "宁波市/余姚市"), true, List.of())));

        String text = KeptFigures.write(year);

        assertThat(text).startsWith("[[[\"330281\",\"余姚市\",4,[[\"2021\",\"application.received@total\",\"12\",3],");
        assertThat(kept.read(2022, text)).isEqualTo(year);
        assertThat(KeptFigures.write(kept.read(2022, text))).isEqualTo(text);
    }
}
