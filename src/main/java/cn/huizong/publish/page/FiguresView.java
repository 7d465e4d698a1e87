package cn.huizong.publish.page;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.figure.FigureNotes;
import cn.huizong.publish.figure.Numerals;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Coverage;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of a year as the page words them. */
final class FiguresView {
    static final String NO_VALUE = "—";
    private static final String BROKEN = "口径改变";
    static final List<String> BODY_HEADINGS = List.of("主动公开（条）", "采购项目（项）", "采购金额（元）", "新收申请（件）", "申请办理（件）", "结转下年（件）");
    static final List<List<String>> BODY_KEYS = List.of(
            List.of("disclosure.total"),
            List.of("procurement.count"),
            List.of("procurement.amount"),
            List.of("application.received@total", "application.received"),
            List.of("application.total@total", "application.answered"),
            List.of("application.carried_out@total"));
    private static final List<String> CARD_LABELS =
            List.of("主动公开政府信息", "政府集中采购项目", "政府集中采购金额", "新收公开申请", "办理公开申请", "结转下年度办理");
    private static final List<String> CHANNELS = Stream.of("gazette", "website", "weibo", "wechat", "other")
            .map("disclosure.channel."::concat)
            .toList();
    private static final Set<IndicatorKey> LAWSUITS = Set.of(
            IndicatorKey.of("litigation.direct.total"), IndicatorKey.of("litigation.after_reconsideration.total"));

    private final YearRollup rollup;
    private final CityTotals city;
    private final Optional<CityTotals> before;
    private final FigureNotes notes;
    private final String countedTwice;

    FiguresView(YearRollup rollup, List<YearRollup> series, FigureNotes notes, Rules rules) {
        this.notes = notes;
        this.countedTwice = rules.rule("REVIEW-COUNTED-TWICE").zh();
        this.rollup = rollup;
        this.city = new CityTotals(rollup);
        this.before = series.stream()
                .filter(year -> year.year() == rollup.year() - 1)
                .map(CityTotals::new)
                .findFirst();
    }

    String standing() {
        Coverage coverage = rollup.coverage();
        String off = coverage.offRoster() > 0 ? "另计入名录外单位 " + coverage.offRoster() + " 个。" : "";
        String asked = coverage.offRosterAsked() > 0 ? "名录外待确认 " + coverage.offRosterAsked() + " 份，未计入。" : "";
        return "应报 " + coverage.expected() + " 个单位：采用 " + coverage.accepted() + "，待确认 " + coverage.asked() + "，退回 "
                + coverage.refused() + "，未报 " + coverage.missing() + "。" + off + asked + leftOut();
    }

    private String leftOut() {
        long scans = rollup.bodies().stream().filter(body -> body.leftOut() > 0).count();
        return scans == 0 ? "" : "其中 " + scans + " 个单位的报告是扫描件，识别得出的数不计入总数。";
    }

    List<PageView.Card> cards() {
        return Stream.iterate(0, index -> index < BODY_KEYS.size(), index -> index + 1)
                .flatMap(index -> find(BODY_KEYS.get(index)).stream().map(found -> card(CARD_LABELS.get(index), found)))
                .toList();
    }

    List<PageView.Region> regions() {
        return rollup.regions().stream().map(this::region).toList();
    }

    static List<PageView.BodyRow> bodies(YearRollup rollup) {
        return rollup.bodies().stream().map(FiguresView::body).toList();
    }

    private Optional<Figure> find(List<String> keys) {
        return keys.stream()
                .flatMap(key -> city.find(IndicatorKey.parse(key)).stream())
                .findFirst();
    }

    private PageView.Card card(String label, Figure figure) {
        boolean money = figure.indicator().isMoney();
        return new PageView.Card(
                label,
                Numerals.of(money ? Numerals.tenThousands(figure.value()) : figure.value()),
                money ? "万元" : figure.indicator().unit(),
                city.coverage(figure.reporting()),
                figure.change()
                        .map(change -> "较上年 "
                                + Numerals.signed(money ? Numerals.tenThousands(change) : change)
                                + previousCoverage(figure)
                                + sameBodies(figure, money))
                        .orElseGet(() -> figure.seriesBreak().isPresent() ? "与上年口径不同，不作比较" : ""));
    }

    /** A change over other bodies than the year before is no change of the same thing: the page says so. */
    private String previousCoverage(Figure figure) {
        return before.flatMap(year -> year.find(figure.indicator().key()))
                .map(last -> "（上年 " + last.reporting() + " 个单位填报）")
                .orElse("");
    }

    /** The change over the bodies of both years, where they are not all bodies of both. */
    private static String sameBodies(Figure figure, boolean money) {
        return figure.same()
                .filter(same -> same.bodies() != figure.reporting()
                        || !figure.previousReporting().equals(Optional.of(same.bodies())))
                .map(same -> same.bodies() == 0
                        ? "；没有两年都填报的单位"
                        : "；两年都填报的 " + same.bodies() + " 个单位 "
                                + Numerals.signed(money ? Numerals.tenThousands(same.change()) : same.change()))
                .orElse("");
    }

    private PageView.Region region(RegionRollup region) {
        List<PageView.FigureRow> headline = headlineKeys()
                .flatMap(key -> region.find(IndicatorKey.parse(key)).stream())
                .map(figure -> row(figure, region))
                .toList();
        List<PageView.FigureRow> all =
                region.figures().stream().map(figure -> row(figure, region)).toList();
        return new PageView.Region(region.region().isEmpty() ? "地区不明" : region.region(), headline, all);
    }

    /** What the page shows first, in its order. */
    static Stream<String> headlineKeys() {
        return Stream.of(
                        BODY_KEYS.get(0),
                        CHANNELS,
                        BODY_KEYS.get(1),
                        BODY_KEYS.get(2),
                        BODY_KEYS.get(3),
                        BODY_KEYS.get(4),
                        BODY_KEYS.get(5))
                .flatMap(List::stream);
    }

    /** The number of the year before with its coverage, where that is not the one of this year. */
    private static String previous(Figure figure) {
        if (figure.seriesBreak().isPresent()) {
            return BROKEN;
        }
        String coverage = figure.previousReporting()
                .filter(reporting -> reporting != figure.reporting())
                .map(reporting -> "（" + reporting + " 个单位）")
                .orElse("");
        return figure.previous().map(value -> Numerals.of(value) + coverage).orElse(NO_VALUE);
    }

    /** Why figures of this year are not comparable with those of the year before, each reason once. */
    List<String> breaks() {
        return rollup.regions().stream()
                .flatMap(region -> region.figures().stream())
                .flatMap(figure -> figure.seriesBreak().stream())
                .distinct()
                .toList();
    }

    private PageView.FigureRow row(Figure figure, RegionRollup region) {
        return new PageView.FigureRow(
                figure.indicator().label(),
                Numerals.of(figure.value()),
                figure.indicator().unit(),
                figure.reporting() + "/" + region.expected(),
                previous(figure),
                figure.change()
                        .map(change -> Numerals.signed(change) + sameBodies(figure, false))
                        .orElse(NO_VALUE),
                Stream.concat(remark(figure), notes.of(region.regionCode(), region.region(), key(figure)).stream())
                        .toList());
    }

    /** A total of lawsuits may hold a case twice, once by each of two bodies. */
    private Stream<String> remark(Figure figure) {
        boolean doubtful = LAWSUITS.contains(key(figure)) && figure.value().signum() > 0;
        return doubtful ? Stream.of(countedTwice) : Stream.empty();
    }

    private static IndicatorKey key(Figure figure) {
        return figure.indicator().key();
    }

    private static PageView.BodyRow body(BodyYear body) {
        return new PageView.BodyRow(
                body.body().region(),
                body.body().agency(),
                body.status().label()
                        + (body.isAccepted() && !body.counted() ? "（全域，不相加）" : "")
                        + (body.leftOut() > 0 ? "（扫描件，未计入总数）" : ""),
                body.status().code(),
                numbers(body).stream()
                        .map(number -> number.map(Numerals::of).orElse(NO_VALUE))
                        .toList(),
                body.errors(),
                body.warnings());
    }

    /** The headline figures of a body, as far as it has them. */
    static List<Optional<BigDecimal>> numbers(BodyYear body) {
        return BODY_KEYS.stream()
                .map(keys -> keys.stream()
                        .flatMap(key -> Optional.ofNullable(body.figures().get(IndicatorKey.parse(key))).stream())
                        .findFirst())
                .toList();
    }
}
