package cn.huizong.publish.office.material;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The regions of a year that have a report to write. */
final class Regions {
    private static final IndicatorKey RECEIVED = IndicatorKey.parse("application.received@total");
    private static final IndicatorKey OLD_RECEIVED = IndicatorKey.of("application.received");

    private final Phrases phrases;
    private final YearRollup rollup;
    private final IndicatorKey received;
    private final Map<Body, BodyYear> standings;

    Regions(Phrases phrases, Forms forms, YearRollup rollup) {
        this.phrases = phrases;
        this.rollup = rollup;
        boolean now = forms.indicators(forms.inForce(rollup.year()).id()).containsKey(RECEIVED);
        this.received = now ? RECEIVED : OLD_RECEIVED;
        this.standings = rollup.bodies().stream().collect(Collectors.toMap(BodyYear::body, Function.identity()));
    }

    /** All of them, the highest level first. */
    List<Region> all() {
        return rollup.summaries().stream().map(this::region).toList();
    }

    private Region region(AreaSummary summary) {
        return new Region(
                rollup.year(),
                name(summary),
                title(summary),
                summary,
                summary.bodies().stream()
                        .flatMap(body -> Optional.ofNullable(standings.get(body)).stream())
                        .toList(),
                summary.own() ? List.of() : parts(summary),
                received);
    }

    private List<Region> parts(AreaSummary whole) {
        List<Region> parts = rollup.summaries().stream()
                .filter(one -> one.own()
                        ? one.area().equals(whole.area())
                        : one.parent().equals(Optional.of(whole.area())))
                .map(this::region)
                .toList();
        // the own bodies first, whatever the codes say
        return parts.stream()
                .sorted((one, other) ->
                        Boolean.compare(other.summary().own(), one.summary().own()))
                .toList();
    }

    private String name(AreaSummary summary) {
        return summary.own() ? own(summary) : area(summary.area());
    }

    private String title(AreaSummary summary) {
        return area(summary.area()) + (summary.own() ? own(summary) : "");
    }

    private String area(Area area) {
        return area.equals(Area.NONE) ? phrases.of("region.none") : area.name().isEmpty() ? area.code() : area.name();
    }

    private String own(AreaSummary summary) {
        Optional<Level> level = summary.level();
        return phrases.of(
                level.equals(Optional.of(Level.PROVINCE))
                        ? "region.own.province"
                        : level.equals(Optional.of(Level.CITY)) ? "region.own.city" : "region.own.other");
    }
}
