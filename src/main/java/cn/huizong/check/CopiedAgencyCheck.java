package cn.huizong.check;

import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports of two bodies and one year whose non-zero numbers are the same, ten or more of them (COPIED-AGENCY). */
final class CopiedAgencyCheck {
    private static final int VALUES = 10;
    /** A form that went round a whole district would fill the page with names. */
    private static final int NAMED = 3;

    private final Rule rule;
    private final Map<String, SortedMap<String, String>> titles = new HashMap<>();

    CopiedAgencyCheck(Rules rules) {
        this.rule = rules.rule("COPIED-AGENCY");
    }

    void add(ReportFingerprint report) {
        if (report.values() >= VALUES) {
            titles.computeIfAbsent(report.figures(), hash -> new TreeMap<>()).put(id(report), wording(report));
        }
    }

    Optional<Finding> findings(ReportFingerprint report) {
        List<String> others = report.values() < VALUES
                ? List.of()
                : titles.getOrDefault(report.figures(), new TreeMap<>()).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(id(report)))
                        .map(Map.Entry::getValue)
                        .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Findings.of(
                        rule,
                        "",
                        "",
                        "",
                        String.valueOf(report.year()),
                        String.valueOf(report.values()),
                        named(others)));
    }

    private static String named(List<String> others) {
        String first = others.stream().limit(NAMED).collect(Collectors.joining("、"));
        return others.size() > NAMED ? first + "等 " + others.size() + " 个单位的报告" : first;
    }

    private static String id(ReportFingerprint report) {
        return report.body() + " " + report.source();
    }

    private static String wording(ReportFingerprint report) {
        return report.body().agency() + " " + report.year() + " 年度报告《" + report.source() + "》";
    }
}
