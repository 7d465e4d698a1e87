package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.CountedFacts;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A counted report with the numbers that its tables state, each once. What the prose alone states is not among them: prose
 * and tables often count differently.
 *
 * @param settled the report as it was settled
 * @param report its content
 * @param numbers by their keys; for looking up
 */
record TabledNumbers(SettledSubmission settled, Report report, Map<IndicatorKey, Fact> numbers) {
    /**
     * Takes the numbers of a counted report.
     *
     * @throws IllegalStateException if there is none
     */
    static TabledNumbers of(SettledSubmission settled) {
        Report report = settled.report()
                .orElseThrow(
                        () -> new IllegalStateException(settled.submission().source() + ": counted without a report"));
        Map<IndicatorKey, Fact> numbers = CountedFacts.of(report);
        numbers.values().removeIf(fact -> fact.status() == Status.NARRATIVE);
        return new TabledNumbers(settled, report, numbers);
    }

    /** Whose it is by settling. */
    Body body() {
        return settled.body().orElse(report.body());
    }

    Optional<BigDecimal> number(IndicatorKey key) {
        return Optional.ofNullable(numbers.get(key)).flatMap(Fact::number);
    }

    /** The cell of a number. */
    String anchor(IndicatorKey key) {
        return Optional.ofNullable(numbers.get(key)).map(Fact::anchor).orElse("");
    }

    /** What a number that is there is, as its form states it. */
    Indicator indicator(IndicatorKey key, Forms forms) {
        return forms.indicator(
                Optional.ofNullable(numbers.get(key)).orElseThrow().form(), key);
    }

    /** Every number that is not zero, without zeros at its end, so that two reports can be compared. */
    SortedMap<IndicatorKey, String> nonZero() {
        SortedMap<IndicatorKey, String> values = new TreeMap<>();
        numbers.forEach((key, fact) -> fact.number()
                .filter(number -> number.signum() != 0)
                .ifPresent(number -> values.put(key, Findings.number(number))));
        return values;
    }

    /** The report in words: its year and file, and its body where that is not the one spoken of. */
    String title(Body speaker) {
        String whose = body().equals(speaker) ? "" : body().agency() + " ";
        return whose + report.year() + " 年度报告《" + settled.submission().source() + "》";
    }

    /** A cell in words: its place, its row and column on the form, and what it says. */
    String cell(IndicatorKey key, Forms forms) {
        Fact fact = Optional.ofNullable(numbers.get(key)).orElseThrow();
        return fact.anchor() + "“" + forms.indicator(fact.form(), key).label() + "”="
                + fact.number().map(Findings::number).orElse("");
    }
}
