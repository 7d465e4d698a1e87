package cn.huizong.publish.office.material;

import cn.huizong.rollup.Figure;
import cn.huizong.rollup.SameBodies;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a figure stands to that of the year before: over all bodies (同比), and over those of both years alone (同口径). */
record ChangeWords(Phrases phrases) {
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    /** In a sentence; empty where the year before is not known or says nothing of it. */
    Optional<String> of(Figure figure) {
        if (figure.seriesBreak().isPresent()) {
            return Optional.of(phrases.of("change.break", figure.seriesBreak().get()));
        }
        return figure.previous().map(before -> compared(figure, before));
    }

    private String compared(Figure figure, BigDecimal before) {
        String words = words(figure.value(), before, "change.");
        Optional<String> reporting = figure.previousReporting()
                .filter(then -> then != figure.reporting())
                .map(then -> phrases.of("change.reporting", then));
        Optional<String> same = figure.same()
                .filter(both -> both.bodies() > 0)
                .map(both ->
                        phrases.of("change.same", words(both.value(), both.previous(), "change.same."), both.bodies()));
        String more = Stream.of(reporting, same).flatMap(Optional::stream).collect(Collectors.joining("；"));
        return more.isEmpty() ? words : phrases.of("change.more", words, more);
    }

    private String words(BigDecimal value, BigDecimal before, String way) {
        int direction = value.compareTo(before);
        if (direction == 0) {
            return phrases.of(way + "none");
        }
        return before.signum() <= 0
                ? phrases.of(way + "from")
                : phrases.of(
                        way + (direction > 0 ? "up" : "down"),
                        percent(value.subtract(before).abs(), before));
    }

    private String percent(BigDecimal change, BigDecimal before) {
        BigDecimal percent = Shares.percent(change, before);
        return percent.compareTo(LEAST) < 0
                ? phrases.of("change.small")
                : phrases.of("change.percent", percent.toPlainString());
    }

    /** In a cell: signed and without words; empty where there is nothing to compare. */
    String cell(Optional<BigDecimal> before, BigDecimal value) {
        return before.filter(last -> last.signum() > 0)
                .map(last -> Shares.percent(value.subtract(last), last))
                .map(percent -> (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%")
                .orElse("");
    }

    String sameCell(Optional<SameBodies> same) {
        return same.filter(both -> both.bodies() > 0)
                .map(both -> cell(Optional.of(both.previous()), both.value()))
                .orElse("");
    }
}
