package cn.huizong.publish.office.material;

import cn.huizong.publish.figure.OutcomeColumns;
import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.HeadlineColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the applications (办理结果), by the groups of the form, with their shares. Shares are of the groups alone and over
 * the bodies that have a number for each of them: a body that left one out would make the others look larger.
 */
record OutcomeSentences(Phrases phrases, CoverageWords coverage, OutcomeColumns outcomes) {
    /**
     * A group.
     *
     * @param name such as 予以公开
     * @param value its number over all bodies that have the whole of it
     * @param reporting how many those are
     * @param share its share in a hundred, where one can be told
     */
    record Group(String name, BigDecimal value, Reporting reporting, Optional<String> share) {}

    /**
     * The groups that somebody gave, in the order of the form.
     *
     * @param bodies the bodies whose figures are in the sums
     */
    List<Group> groups(int year, List<BodyYear> bodies) {
        Map<String, HeadlineColumn> columns = outcomes.of(year);
        List<BodyYear> whole = whole(columns, bodies);
        BigDecimal all = columns.values().stream()
                .flatMap(column -> column.total(whole).value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Group> groups = new ArrayList<>();
        columns.forEach((name, column) -> {
            List<BodyYear> giving =
                    bodies.stream().filter(body -> gave(body, column)).toList();
            column.total(giving)
                    .value()
                    .ifPresent(total -> groups.add(new Group(
                            name,
                            total,
                            Reporting.of(giving),
                            column.total(whole).value().flatMap(value -> Shares.of(value, all)))));
        });
        return groups;
    }

    /** The bodies that have a number for every group. */
    private static List<BodyYear> whole(Map<String, HeadlineColumn> columns, List<BodyYear> bodies) {
        return bodies.stream()
                .filter(body -> columns.values().stream().allMatch(column -> gave(body, column)))
                .toList();
    }

    private static boolean gave(BodyYear body, HeadlineColumn column) {
        return column.find(body.forms(), body.figures()).isPresent();
    }

    String of(int year, AreaSummary summary, List<BodyYear> bodies) {
        List<Group> groups = groups(year, bodies);
        if (groups.isEmpty()) {
            return phrases.of("outcomes.none");
        }
        Reporting most = Reporting.most(groups.stream().map(Group::reporting));
        boolean once = groups.stream().allMatch(group -> group.reporting().equals(most));
        List<String> told = groups.stream()
                .map(group -> phrases.of(
                                "outcomes.group", group.name(), group.value().toPlainString())
                        + (once
                                ? ""
                                : phrases.of("item.coverage", group.reporting().all()))
                        + group.share()
                                .map(share -> "，" + phrases.of("outcomes.share", share))
                                .orElse(""))
                .toList();
        String all = once ? coverage.of(summary, most) : coverage.expected(summary);
        return phrases.of(
                "sentence",
                phrases.of("outcomes.lead") + String.join("；", told),
                all + shares(year, bodies, most.all()));
    }

    /** Over which bodies the shares are, if it is not over all. */
    private String shares(int year, List<BodyYear> bodies, int most) {
        int whole = whole(outcomes.of(year), bodies).size();
        if (whole == 0) {
            return "；" + phrases.of("outcomes.noshares");
        }
        return whole == most ? "" : "；" + phrases.of("outcomes.shares", whole);
    }
}
