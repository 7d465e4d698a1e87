package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One total of a headline table.
 *
 * <p>A total of several lines must not pass off a part as the whole. So a body is in it only if its report has a value on
 * every one of those lines; a body that filled some of them is left out with all of them, and the coverage says so. A
 * figure that one form asks for in one line and another in several has an alternative for each; a body whose complete
 * alternatives contradict each other is left out too.
 *
 * @param heading the Chinese heading, its unit in brackets at the end
 * @param alternatives the lines that add up to the figure, one a way of asking for it
 */
public record HeadlineColumn(String heading, List<Lines> alternatives) {
    public HeadlineColumn {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One way of asking for the figure.
     *
     * @param forms the ids of the forms that ask so
     * @param keys the lines
     */
    public record Lines(Set<String> forms, List<IndicatorKey> keys) {
        public Lines {
            forms = Set.copyOf(forms);
            keys = List.copyOf(keys);
        }

        /** Whether a body was asked so: the lines of an older form may be a part only of those that it was asked for. */
        private boolean isFor(Set<String> asked) {
            return keys.size() == 1 || asked.isEmpty() || asked.stream().anyMatch(forms::contains);
        }
    }

    /** The heading of the column right of it, which says how many bodies are in the total. */
    public String coverageHeading() {
        return heading.substring(0, heading.lastIndexOf('（')) + "填报单位数";
    }

    /** The figure over bodies, with its coverage. */
    public HeadlineTotal total(List<BodyYear> bodies) {
        BigDecimal total = BigDecimal.ZERO;
        int reporting = 0;
        for (BodyYear body : bodies) {
            BigDecimal value = value(body.forms(), body.figures());
            if (value != null) {
                total = total.add(value.stripTrailingZeros());
                reporting++;
            }
        }
        return new HeadlineTotal(reporting == 0 ? Optional.empty() : Optional.of(total), reporting);
    }

    /** The figure of one body that was asked by some forms; empty if it has not every line, or if what it has contradicts itself. */
    public Optional<BigDecimal> find(Set<String> asked, Map<IndicatorKey, BigDecimal> figures) {
        return Optional.ofNullable(value(asked, figures));
    }

    private @Nullable BigDecimal value(Set<String> asked, Map<IndicatorKey, BigDecimal> figures) {
        BigDecimal value = null;
        for (Lines lines : alternatives) {
            BigDecimal sum = lines.isFor(asked) ? sum(lines.keys(), figures) : null;
            if (value != null && sum != null && value.compareTo(sum) != 0) {
                return null;
            }
            value = sum == null ? value : sum;
        }
        return value;
    }

    private static @Nullable BigDecimal sum(List<IndicatorKey> lines, Map<IndicatorKey, BigDecimal> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorKey line : lines) {
            BigDecimal figure = figures.get(line);
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure);
        }
        return sum;
    }
}
