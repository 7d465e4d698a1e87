package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one region and year.
 *
 * @param regionCode the region's code; may be empty
 * @param region the region's name; empty for bodies whose region nothing tells
 * @param expected how many bodies must report by the roster; without a roster, how many have an accepted report
 * @param figures by indicator, sorted
 */
public record RegionRollup(String regionCode, String region, int expected, List<Figure> figures) {
    public RegionRollup {
        figures = List.copyOf(figures);
    }

    /** Its figures without those of the year before. */
    RegionRollup alone() {
        return new RegionRollup(
                regionCode,
                region,
                expected,
                figures.stream().map(Figure::alone).toList());
    }

    public Optional<Figure> find(IndicatorKey key) {
        return figures.stream()
                .filter(figure -> figure.indicator().key().equals(key))
                .findFirst();
    }
}
