package cn.huizong.release;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.Indicators;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.store.FiguresStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The years of an inbox as later years see them, kept so that their reports need not be added up again. */
public final class KeptFigures {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FiguresStore store;
    private final String inbox;
    private final Indicators indicators;

    public KeptFigures(FiguresStore store, String inbox, Indicators indicators) {
        this.store = store;
        this.inbox = inbox;
        this.indicators = indicators;
    }

    /** A year that was made from the same. */
    Optional<YearRollup> find(int year, String madeFrom) {
        return store.find(inbox, year, madeFrom).map(text -> read(year, text));
    }

    /** Keeps a year, in the caller's transaction. */
    void keep(YearRollup past, String madeFrom) {
        store.keep(inbox, past.year(), madeFrom, write(past));
    }

    /** A year as JSON, {@code [regions, areas]}, arrays by position; the same for the same figures. */
    static String write(YearRollup past) {
        ArrayNode all = JSON.createArrayNode();
        ArrayNode regions = all.addArray();
        for (RegionRollup region : past.regions()) {
            ArrayNode to = regions.addArray();
            to.add(region.regionCode()).add(region.region()).add(region.expected());
            write(region.figures(), to.addArray());
        }
        ArrayNode areas = all.addArray();
        for (AreaSummary summary : past.summaries()) {
            ArrayNode to = areas.addArray();
            Area area = summary.area();
            to.add(area.code()).add(area.name()).add(area.within()).add(summary.own());
            write(summary.figures(), to.addArray());
        }
        return all.toString();
    }

    private static void write(List<Figure> figures, ArrayNode to) {
        for (Figure figure : figures) {
            ArrayNode one = to.addArray();
            one.add(figure.indicator().form()).add(figure.indicator().key().toString());
            one.add(figure.value().toString()).add(figure.reporting());
        }
    }

    YearRollup read(int year, String text) {
        JsonNode all = JSON.readTree(text);
        return YearRollup.past(
                year,
                each(
                        all.get(0),
                        region -> new RegionRollup(
                                text(region, 0), text(region, 1), region.get(2).asInt(), figures(region.get(3)))),
                each(
                        all.get(1),
                        area -> AreaSummary.past(
                                new Area(text(area, 0), text(area, 1), text(area, 2)),
                                area.get(3).asBoolean(),
                                figures(area.get(4)))));
    }

    private List<Figure> figures(JsonNode from) {
        return each(
                from,
                one -> new Figure(
                        indicators.indicator(text(one, 0), IndicatorKey.parse(text(one, 1))),
                        new BigDecimal(text(one, 2)),
                        one.get(3).asInt(),
                        Optional.empty()));
    }

    private static <T> List<T> each(JsonNode from, Function<JsonNode, T> made) {
        List<T> all = new ArrayList<>();
        from.forEach(one -> all.add(made.apply(one)));
        return all;
    }

    private static String text(JsonNode from, int position) {
        return from.get(position).asString();
    }
}
