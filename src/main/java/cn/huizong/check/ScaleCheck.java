package cn.huizong.check;

import cn.huizong.check.peer.Plausibility;
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
        return Findings.asOne(scaled(now, before.get(0))).stream();
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
        Indicator indicator = now.indicator(key, forms);
        return plausibility
                .slip(indicator, previous, number)
                .map(slip -> Findings.of(
                        rule,
                        now.anchor(key),
                        Findings.number(slip.fits()),
                        Findings.number(number),
                        indicator.label().strip(),
                        Findings.number(previous),
                        Findings.number(number),
                        Findings.number(slip.times()),
                        slip.words(),
                        Findings.number(slip.fits())));
    }
}
