package cn.huizong.check;

import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.check.peer.Plausibility.Funnel;
import cn.huizong.check.peer.Plausibility.Share;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.report.YearBefore.Pairs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A share that lies far from that of all peers together (SHARE-UNUSUAL), by the limits of a funnel plot with the overdispersion
 * taken from the peers (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005).
 */
final class ShareRule {
    private static final double TENTH = 0.1;

    private final Rule rule;
    private final Share share;
    private final Funnel funnel;
    private final int least;
    private final Map<PeerGroup, List<Parted>> groups = new HashMap<>();
    private final Map<PeerGroup, Optional<Spread>> spreads = new HashMap<>();

    ShareRule(Rule rule, Share share, Plausibility plausibility) {
        this.rule = rule;
        this.share = share;
        this.funnel = plausibility.funnel();
        this.least = plausibility.peers();
    }

    /** A share as it was reported. */
    private record Parted(double part, double whole) {
        double share() {
            return part / whole;
        }
    }

    /**
     * How the shares of the peers lie.
     *
     * @param centre the share of all together
     * @param widening by how much they differ more than by chance
     * @param peers how many they are
     */
    private record Spread(double centre, double widening, int peers) {
        double distance(Parted one) {
            return Math.abs(errors(one, centre)) / Math.sqrt(widening);
        }

        static double errors(Parted one, double centre) {
            return (one.share() - centre) / Math.sqrt(centre * (1 - centre) / one.whole());
        }
    }

    Set<IndicatorKey> keys() {
        return share.keys();
    }

    void add(PeerGroup group, Pairs pairs) {
        find(pairs)
                .ifPresent(parted ->
                        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(parted));
    }

    private Optional<Parted> find(Pairs pairs) {
        double whole = sum(share.whole(), pairs).doubleValue();
        return whole < funnel.least()
                ? Optional.empty()
                : Optional.of(new Parted(sum(share.part(), pairs).doubleValue(), whole));
    }

    private static BigDecimal sum(List<String> keys, Pairs pairs) {
        return pairs.pairs().stream()
                .filter(pair -> keys.contains(pair.key().toString()))
                .map(Pair::now)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Asks about the share of a report of a group. */
    Optional<Finding> ask(Pairs pairs, PeerGroup group) {
        Optional<Spread> spread = spreads.computeIfAbsent(group, this::spread);
        return find(pairs)
                .filter(one -> one.part() <= one.whole()
                        && spread.filter(all -> isOut(one, all)).isPresent())
                .map(one -> asked(one, spread.orElseThrow(), pairs));
    }

    private boolean isOut(Parted one, Spread spread) {
        return Math.abs(one.share() - spread.centre()) >= funnel.apart() && spread.distance(one) > funnel.limit();
    }

    /** The tenth that lies farthest on either side widens no more than those next to it (winsorised). */
    private Optional<Spread> spread(PeerGroup group) {
        List<Parted> all = groups.getOrDefault(group, List.of());
        double centre = all.stream().mapToDouble(Parted::part).sum()
                / all.stream().mapToDouble(Parted::whole).sum();
        if (all.size() <= least || centre <= 0 || centre >= 1) {
            return Optional.empty();
        }
        double[] errors = all.stream()
                .mapToDouble(one -> Spread.errors(one, centre))
                .sorted()
                .toArray();
        int tail = (int) (TENTH * errors.length);
        double low = errors[tail];
        double high = errors[errors.length - 1 - tail];
        double widening = DoubleStream.of(errors)
                .map(error -> Math.max(low, Math.min(high, error)))
                .map(error -> error * error)
                .average()
                .orElse(1);
        return Optional.of(new Spread(centre, Math.max(1, widening), all.size() - 1));
    }

    private Finding asked(Parted one, Spread spread, Pairs pairs) {
        String anchor = pairs.pairs().stream()
                .filter(pair -> share.keys().contains(pair.key()))
                .map(Pair::anchor)
                .findFirst()
                .orElse("");
        String here = percent(one.share());
        String there = percent(spread.centre());
        return Findings.of(
                rule,
                anchor,
                there,
                here,
                share.name(),
                here,
                number(one.part()),
                number(one.whole()),
                String.valueOf(spread.peers()),
                there);
    }

    private static String number(double number) {
        return Findings.number(BigDecimal.valueOf(number));
    }

    private static String percent(double share) {
        return Findings.number(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP)) + "%";
    }
}
