package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Predecessors;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A report whose numbers are those of the year before (COPIED-YEAR). Few numbers agree by themselves: a small body has one
 * application in either year, and what is counted as a stock seldom changes. So the report must fill five lines (指标) with
 * flows, the applicants of a line counted once, before it is called a copy.
 */
final class CopiedYearCheck implements YearCheck {
    private static final int LINES = 5;

    private final Forms forms;
    private final Rule rule;

    CopiedYearCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rule = rules.rule("COPIED-YEAR");
    }

    @Override
    public Stream<Finding> check(TabledNumbers now, Predecessors predecessors, List<TabledNumbers> before) {
        SortedMap<IndicatorKey, String> values = now.nonZero();
        boolean copied = before.size() == 1
                && lines(now) >= LINES
                && values.equals(before.get(0).nonZero());
        return copied
                ? Stream.of(Findings.of(
                        rule,
                        "",
                        "",
                        "",
                        String.valueOf(now.report().year()),
                        String.valueOf(values.size()),
                        before.get(0).title(now.body())))
                : Stream.empty();
    }

    private long lines(TabledNumbers tabled) {
        return tabled.nonZero().keySet().stream()
                .filter(key -> forms.findIndicator(key)
                        .filter(indicator -> indicator.kind() == Kind.FLOW)
                        .isPresent())
                .map(IndicatorKey::code)
                .distinct()
                .count();
    }
}
