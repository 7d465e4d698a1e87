package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Predecessors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers whose size does not go with that of the year before: an amount in yuan under 万元, or a slip of the decimal point (SCALE). A
 * report asks once, for what was copied wrongly was copied wrongly throughout.
 */
final class ScaleCheck implements YearCheck {
    private final Forms forms;
    private final Rule rule;
    private final Plausibility plausibility = Plausibility.official();

    ScaleCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rule = rules.rule("SCALE");
    }

    @Override
    public Stream<Finding> check(TabledNumbers now, Predecessors predecessors, List<TabledNumbers> before) {
        if (before.size() != 1) {
            return Stream.empty(); // the size of merged bodies is no one's
        }
        return asOne(scaled(now, before.get(0))).stream();
    }

    private List<Finding> scaled(TabledNumbers now, TabledNumbers last) {
        List<Finding> found = new ArrayList<>();
        sorted(now)
                .forEach((key, number) -> last.number(key)
                        .flatMap(previous -> scaled(key, now, previous, number))
                        .ifPresent(found::add));
        return found;
    }

    private static Map<IndicatorKey, BigDecimal> sorted(TabledNumbers tabled) {
        Map<IndicatorKey, BigDecimal> numbers = new TreeMap<>();
        tabled.numbers().keySet().forEach(key -> tabled.number(key).ifPresent(number -> numbers.put(key, number)));
        return numbers;
    }

    private Optional<Finding> scaled(IndicatorKey key, TabledNumbers now, BigDecimal previous, BigDecimal number) {
        if (indicator(now, key).isMoney()) {
            boolean tooLarge = plausibility.unit().isBetween(previous, number);
            if (tooLarge || plausibility.unit().isBetween(number, previous)) {
                BigDecimal fits = plausibility.inOtherUnit(number, tooLarge);
                String slip = tooLarge ? "把元当作万元" : "把万元当作元";
                return Optional.of(
                        finding(key, now, previous, number, plausibility.unit().times(), slip, fits));
            }
        }
        int shift = plausibility.digits().shift(previous, number);
        return shift == 0
                ? Optional.empty()
                : Optional.of(finding(
                        key, now, previous, number, BigDecimal.TEN.pow(Math.abs(shift)), "数字相同，小数点或末尾的零不同", previous));
    }

    private Finding finding(
            IndicatorKey key,
            TabledNumbers now,
            BigDecimal previous,
            BigDecimal number,
            BigDecimal times,
            String slip,
            BigDecimal fits) {
        return Findings.of(
                rule,
                now.anchor(key),
                Findings.number(fits),
                Findings.number(number),
                indicator(now, key).label().strip(),
                Findings.number(previous),
                Findings.number(number),
                Findings.number(times),
                slip,
                Findings.number(fits));
    }

    private Indicator indicator(TabledNumbers tabled, IndicatorKey key) {
        return forms.indicator(
                Optional.ofNullable(tabled.numbers().get(key)).orElseThrow().form(), key);
    }

    /** Several cells as one finding, about the first of them. */
    private static Optional<Finding> asOne(List<Finding> found) {
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        Finding first = found.get(0);
        String message = found.stream().map(Finding::message).collect(Collectors.joining("；"));
        return Optional.of(
                new Finding(first.rule(), first.severity(), first.anchor(), message, first.expected(), first.actual()));
    }
}
