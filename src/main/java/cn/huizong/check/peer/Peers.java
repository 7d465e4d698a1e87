package cn.huizong.check.peer;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.report.YearBefore.Pairs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers of a group of bodies, this year's beside those of the year before. */
public final class Peers {
    private final Map<IndicatorKey, PeerNumbers> numbers = new HashMap<>();
    private final Map<IndicatorKey, Optional<ChangeLimits>> limits = new HashMap<>();
    private int reports;

    /** Takes in a report. */
    void add(Pairs report) {
        reports++;
        for (Pair pair : report.pairs()) {
            numbers.computeIfAbsent(pair.key(), any -> new PeerNumbers())
                    .add(
                            pair.now().doubleValue(),
                            pair.before().map(Number::doubleValue).orElse(Double.NaN));
        }
    }

    /** How many reports it has. */
    public int reports() {
        return reports;
    }

    /** What the group says of one number; where neither year says anything it is not there. */
    public PeerNumbers of(IndicatorKey key) {
        return numbers.getOrDefault(key, PeerNumbers.NONE);
    }

    /** All numbers of the group that are counted in pieces, as if they were one. */
    public PeerNumbers counts(Forms forms, String form) {
        PeerNumbers all = new PeerNumbers();
        new TreeMap<>(numbers).forEach((key, some) -> {
            if (!forms.indicator(form, key).isMoney()) {
                all.addAll(some);
            }
        });
        return all;
    }

    /** The limits of the change of one number; empty if too few bodies have it in both years. */
    public Optional<ChangeLimits> limits(IndicatorKey key, Plausibility plausibility) {
        return limits.computeIfAbsent(key, any -> limits(of(any), 0, plausibility));
    }

    /** The limits of changes of numbers that are not below a size. */
    static Optional<ChangeLimits> limits(PeerNumbers numbers, double least, Plausibility plausibility) {
        PeerNumbers both = numbers.inBothYears(least);
        return both.size() < plausibility.peers()
                ? Optional.empty()
                : Optional.of(new ChangeLimits(both, plausibility.change()));
    }
}
