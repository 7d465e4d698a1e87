package cn.huizong.check;

import cn.huizong.check.peer.PeerBook;
import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.PeerNumbers;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.check.peer.Plausibility.Slip;
import cn.huizong.check.peer.Quartiles;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.report.YearBefore.Pair;
import java.util.Optional;

/**
 * An amount in yuan under 万元 where there is no year before (SCALE-PEERS): far out among the peers by Tukey's fences (Exploratory
 * Data Analysis, 1977) over the logarithms, and among them again when it is divided.
 */
final class UnitRule implements PeerRule {
    private final Rule rule;
    private final Plausibility plausibility;
    private final PeerBook book;

    UnitRule(Rule rule, Plausibility plausibility, PeerBook book) {
        this.rule = rule;
        this.plausibility = plausibility;
        this.book = book;
    }

    @Override
    public Optional<Asked> ask(Pair pair, Indicator indicator, PeerGroup group) {
        boolean asked = indicator.isMoney()
                && pair.before().isEmpty()
                && pair.now().compareTo(plausibility.unit().least()) >= 0;
        if (!asked) {
            return Optional.empty();
        }
        PeerNumbers numbers = book.peers(group).of(indicator.key());
        long others = numbers.countNow(number -> number > 0) - 1;
        if (others < plausibility.peers()) {
            return Optional.empty();
        }
        Quartiles logs = Quartiles.of(numbers.positive().map(StrictMath::log10));
        double fence = plausibility.fences() * (logs.upper() - logs.lower());
        Slip slip = plausibility.yuanForTenThousand(pair.now());
        boolean farOut = StrictMath.log10(pair.now().doubleValue()) > logs.upper() + fence;
        double divided = StrictMath.log10(slip.fits().doubleValue());
        boolean fits = logs.lower() - fence / 2 <= divided && divided <= logs.upper() + fence / 2;
        return farOut && fits
                ? Optional.of(Asked.of(
                        rule,
                        pair,
                        slip.fits(),
                        indicator.label().strip(),
                        Findings.number(pair.now()),
                        PeerRule.others(group, others),
                        slip.words(),
                        Findings.number(slip.fits())))
                : Optional.empty();
    }
}
