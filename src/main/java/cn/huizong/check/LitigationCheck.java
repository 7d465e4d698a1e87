package cn.huizong.check;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A remark on every region's total of lawsuits (行政诉讼), which may hold a case twice (REVIEW-COUNTED-TWICE). */
final class LitigationCheck {
    static final List<IndicatorKey> LAWSUITS = List.of(
            IndicatorKey.of("litigation.direct.total"), IndicatorKey.of("litigation.after_reconsideration.total"));

    private final Rule rule;
    private final Map<Integer, SortedMap<Body, BigDecimal>> sums = new HashMap<>();

    LitigationCheck(Rules rules) {
        this.rule = rules.rule("REVIEW-COUNTED-TWICE");
    }

    /** Takes in a report that is in the totals; one over an area would add its bodies' lawsuits once more. */
    void add(ReportFingerprint report) {
        if (!report.counted()) {
            return;
        }
        Body region = new Body(report.body().regionCode(), report.body().region(), "");
        report.lawsuits()
                .forEach(number -> sums.computeIfAbsent(report.year(), year -> new TreeMap<>())
                        .merge(region, number, BigDecimal::add));
    }

    Stream<BodyFinding> findings(int year) {
        return sums.getOrDefault(year, new TreeMap<>()).entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> finding(sum.getKey(), year, Findings.number(sum.getValue())));
    }

    private BodyFinding finding(Body region, int year, String sum) {
        String name = region.region().isEmpty() ? "地区不明的单位" : region.region();
        return new BodyFinding(region, year, Findings.of(rule, "", "", sum, name, String.valueOf(year), sum));
    }
}
