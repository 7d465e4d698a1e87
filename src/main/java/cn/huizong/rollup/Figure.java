package cn.huizong.rollup;

import cn.huizong.form.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One indicator summed over the accepted reports of a region and year, with its coverage.
 *
 * @param indicator what is summed
 * @param value the sum over the bodies that have a value; money in yuan
 * @param reporting how many bodies have a value
 * @param previous the same region's sum for the year before, if there is one of the same series
 * @param previousReporting how many bodies are in that sum
 * @param seriesBreak why this year's number is not comparable with that of the year before, in Chinese; empty if it is
 * @param offRoster how many bodies that are not on the roster are in the value besides
 * @param same the figure over the bodies alone that have a value in both years; empty if the year before has none
 */
public record Figure(
        Indicator indicator,
        BigDecimal value,
        int reporting,
        Optional<BigDecimal> previous,
        Optional<Integer> previousReporting,
        Optional<String> seriesBreak,
        int offRoster,
        Optional<SameBodies> same) {
    /** A figure without the bodies of both years told apart. */
    public Figure(
            Indicator indicator,
            BigDecimal value,
            int reporting,
            Optional<BigDecimal> previous,
            Optional<Integer> previousReporting,
            Optional<String> seriesBreak) {
        this(indicator, value, reporting, previous, previousReporting, seriesBreak, 0, Optional.empty());
    }

    /** A figure of a series that does not break, the coverage of the year before unknown. */
    public Figure(Indicator indicator, BigDecimal value, int reporting, Optional<BigDecimal> previous) {
        this(indicator, value, reporting, previous, Optional.empty(), Optional.empty());
    }

    /** What a later year compares itself with: the value and how many bodies have one. */
    Figure alone() {
        return new Figure(indicator, value, reporting, Optional.empty());
    }

    /** The same without the year before. */
    public Figure withoutYearBefore() {
        return new Figure(
                indicator,
                value,
                reporting,
                Optional.empty(),
                Optional.empty(),
                seriesBreak,
                offRoster,
                Optional.empty());
    }

    /** How much more than the year before; never a sum over years, so a stock has one too. */
    public Optional<BigDecimal> change() {
        return previous.map(value::subtract);
    }

    /** The same number over several regions, of which there is at least one. A change is only told where every region has both years. */
    public static Figure together(List<Figure> figures) {
        Figure first = figures.get(0);
        boolean comparable =
                figures.stream().allMatch(figure -> figure.previous().isPresent());
        return new Figure(
                first.indicator(),
                figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                figures.stream().mapToInt(Figure::reporting).sum(),
                figures.stream()
                        .flatMap(figure -> figure.previous().stream())
                        .reduce(BigDecimal::add)
                        .filter(sum -> comparable),
                figures.stream()
                        .flatMap(figure -> figure.previousReporting().stream())
                        .reduce(Integer::sum)
                        .filter(sum -> comparable),
                first.seriesBreak(),
                figures.stream().mapToInt(Figure::offRoster).sum(),
                figures.stream()
                        .flatMap(figure -> figure.same().stream())
                        .reduce(SameBodies::and)
                        .filter(sum -> comparable));
    }
}
