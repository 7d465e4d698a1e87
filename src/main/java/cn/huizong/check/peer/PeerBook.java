package cn.huizong.check.peer;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.report.YearBefore.Pairs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * All reports by the groups that are held against each other. First every report is taken in, then the groups are asked for. Of
 * a report its totals are kept, two numbers each.
 */
public final class PeerBook {
    private final Forms forms;
    private final Plausibility plausibility;
    private final Map<PeerGroup, Peers> groups = new HashMap<>();
    private final Map<PeerGroup, Peers> wholes = new HashMap<>();
    private final Map<PeerGroup, PeerNumbers> counts = new HashMap<>();
    private final Map<PeerGroup, Optional<ChangeLimits>> limits = new HashMap<>();

    public PeerBook(Forms forms, Plausibility plausibility) {
        this.forms = forms;
        this.plausibility = plausibility;
    }

    /** Takes in a report of a group. */
    public void add(PeerGroup group, Pairs report) {
        groups.computeIfAbsent(group, any -> new Peers()).add(report);
        wholes.computeIfAbsent(group.whole(), any -> new Peers()).add(report);
    }

    /** The bodies of one kind and level. */
    public Peers peers(PeerGroup group) {
        return groups.getOrDefault(group, new Peers());
    }

    /** All bodies of the year. */
    public Peers all(PeerGroup group) {
        return wholes.getOrDefault(group.whole(), new Peers());
    }

    /** How a number changes among the peers, or among all bodies. */
    public Optional<ChangeLimits> limits(PeerGroup group, Indicator indicator) {
        return peers(group)
                .limits(indicator.key(), plausibility)
                .or(() -> all(group).limits(indicator.key(), plausibility));
    }

    /** How large numbers of pieces change at all, for where too few bodies have one number in both years. */
    public Optional<ChangeLimits> limitsOfCounts(PeerGroup group) {
        PeerGroup whole = group.whole();
        return limits.computeIfAbsent(
                whole,
                any -> Peers.limits(counts(whole), plausibility.large().count().doubleValue(), plausibility));
    }

    private PeerNumbers counts(PeerGroup whole) {
        return counts.computeIfAbsent(whole, any -> all(whole).counts(forms, whole.form()));
    }

    /** The first of the same circles in which enough others had such a number in the year before. */
    public Optional<PeerNumbers> had(PeerGroup group, Indicator indicator, DoublePredicate such) {
        Stream<PeerNumbers> own =
                Stream.of(peers(group).of(indicator.key()), all(group).of(indicator.key()));
        Stream<PeerNumbers> any = indicator.isMoney() ? Stream.empty() : Stream.of(counts(group.whole()));
        return Stream.concat(own, any)
                .filter(numbers -> numbers.countBefore(such) > plausibility.peers())
                .findFirst();
    }
}
