package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a body's report follows from: the counted reports of the year before, of the body itself or of those that it came from.
 *
 * @param predecessors which bodies these are and what became of them
 * @param reports their counted reports, by body; fewer than the bodies where one is not there
 */
public record YearBefore(Predecessors predecessors, List<SettledSubmission> reports) {
    /** Nothing is known of the year before. */
    public static final YearBefore UNKNOWN = new YearBefore(new Predecessors(Change.NONE, List.of()), List.of());

    public YearBefore {
        reports = List.copyOf(reports);
    }

    /** How a body came out of those of the year before. */
    public enum Change {
        /** It is the same body. */
        NONE,
        /** It is new: the list has it from this year on, and nobody before it. */
        NEW,
        /** One body goes on under another name (更名). */
        RENAMED,
        /** Several bodies became one, or were taken in by one (合并). */
        MERGED,
        /** One body became several, so that no figure of it is that of one of them (拆分). */
        SPLIT
    }

    /**
     * The bodies of the year before.
     *
     * @param change what happened
     * @param bodies who they were, sorted
     */
    public record Predecessors(Change change, List<Body> bodies) {
        public Predecessors {
            bodies = List.copyOf(bodies);
        }

        /** What happened, in words before a remark; empty if nothing did. */
        public String words() {
            String names = bodies.stream().map(Body::agency).collect(Collectors.joining("、"));
            return switch (change) {
                case NONE -> "";
                case NEW -> "名录上从本年度起报送；";
                case RENAMED -> "由" + names + "更名而来；";
                case MERGED -> "由" + names + "合并而来；";
                case SPLIT -> "涉及" + names + "拆分；";
            };
        }
    }

    /**
     * A number of a report beside that of the year before.
     *
     * @param key which number it is
     * @param anchor its cell
     * @param now what the report says
     * @param before what was said the year before; empty if nothing was, or nothing that could be compared
     * @param open whether no finding is about the cell yet
     */
    public record Pair(IndicatorKey key, String anchor, BigDecimal now, Optional<BigDecimal> before, boolean open) {}

    /**
     * The numbers of a report beside those of the year before, so that other bodies' can be held against them.
     *
     * @param form the form that it is made on
     * @param pairs by key; none where both years say zero
     */
    public record Pairs(String form, List<Pair> pairs) {
        /** Of a report that is not compared. */
        public static final Pairs NONE = new Pairs("", List.of());

        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /** Whether every body has its report and the figures of both years are of the same scope. */
    public boolean isComparable() {
        return predecessors.change() != Change.SPLIT
                && !reports.isEmpty()
                && reports.size() == predecessors.bodies().size();
    }

    /** The bodies without a counted report. */
    public List<Body> missing() {
        List<Body> there =
                reports.stream().flatMap(report -> report.body().stream()).toList();
        return predecessors.bodies().stream()
                .filter(body -> !there.contains(body))
                .toList();
    }
}
