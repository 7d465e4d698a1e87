package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One total of a headline table.
 *
 * <p>A total of several lines must not pass off a part as the whole. So a body is in it only if its report has a value on
 * every one of those lines; a body that filled some of them is left out with all of them, and the coverage says so. A
 * figure that one form asks for in one line and another in several has an alternative for each; a body whose complete
 * alternatives contradict each other is left out too.
 *
 * @param heading the Chinese heading, its unit in brackets at the end
 * @param alternatives the lines that add up to the figure, one list a way of asking for it
 */
public record HeadlineColumn(String heading, List<List<IndicatorKey>> alternatives) {
    public HeadlineColumn {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The heading of the column right of it, which says how many bodies are in the total. */
    public String coverageHeading() {
        return heading.substring(0, heading.lastIndexOf('（')) + "填报单位数";
    }

    /** The figure over bodies, with its coverage. */
    public HeadlineTotal total(List<BodyStanding> bodies) {
        List<BigDecimal> values = bodies.stream()
                .map(body -> value(body.figures()))
                .flatMap(Optional::stream)
                .toList();
        return new HeadlineTotal(values.stream().reduce(BigDecimal::add), values.size());
    }

    private Optional<BigDecimal> value(Map<IndicatorKey, BigDecimal> figures) {
        List<BigDecimal> sums = alternatives.stream()
                .filter(lines -> figures.keySet().containsAll(lines))
                .map(lines -> lines.stream().map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return sums.size() == 1 ? Optional.of(sums.get(0)) : Optional.empty();
    }
}
