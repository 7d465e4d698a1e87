package cn.huizong.check;

import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Finding;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which report over a whole area is in no total while no body of that area is in one either (AREA-ALONE): then nothing of
 * the area is.
 */
final class AreaCheck {
    private static final int NAMED = 5;

    private final Rule rule;
    private final Roster roster;
    private final Map<Integer, List<ReportFingerprint>> reports = new HashMap<>();
    private final Map<Integer, Set<Area>> summed = new HashMap<>();
    private final Map<Integer, AreaTree> trees = new HashMap<>();

    AreaCheck(Rules rules, Roster roster) {
        this.rule = rules.rule("AREA-ALONE");
        this.roster = roster;
    }

    void add(ReportFingerprint report) {
        reports.computeIfAbsent(report.year(), year -> new ArrayList<>()).add(report);
    }

    Optional<Finding> findings(ReportFingerprint report) {
        boolean alone = report.isBesideSums() && !summed(report.year()).contains(report.home());
        return alone ? Optional.of(finding(report)) : Optional.empty();
    }

    /** The areas that some figure of a year is added up in. */
    private Set<Area> summed(int year) {
        return summed.computeIfAbsent(year, of -> {
            List<ReportFingerprint> all = reports.getOrDefault(of, List.of());
            AreaTree tree = tree(of);
            Set<Area> areas = new HashSet<>();
            all.stream()
                    .filter(ReportFingerprint::counted)
                    .forEach(one -> areas.addAll(tree.around(one.home(), Area.of(one.body()))));
            return areas;
        });
    }

    private AreaTree tree(int year) {
        return trees.computeIfAbsent(
                year,
                of -> AreaTree.of(
                        roster,
                        reports.getOrDefault(of, List.of()).stream()
                                .map(ReportFingerprint::body)
                                .toList()));
    }

    private Finding finding(ReportFingerprint report) {
        String area = report.home().name();
        return Findings.of(rule, "", "", "", report.body().agency(), area, others(report));
    }

    private String others(ReportFingerprint report) {
        AreaTree tree = tree(report.year());
        List<Body> others = roster.expected(report.year()).stream()
                .map(Roster.Entry::body)
                .filter(body -> !body.equals(report.body()))
                .filter(body -> tree.isWithin(tree.home(body), report.home()))
                .distinct()
                .sorted()
                .toList();
        String names = others.stream().limit(NAMED).map(Body::agency).collect(Collectors.joining("、"));
        return others.size() > NAMED ? names + "等 " + others.size() + " 个" : names;
    }
}
