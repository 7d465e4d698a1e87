package cn.huizong.check;

import cn.huizong.check.peer.PeerBook;
import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.PeerNumbers;
import cn.huizong.check.peer.Peers;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.report.YearBefore.Pair;
import java.math.BigDecimal;
import java.util.Optional;

/** A large number where the year before and nearly all peers say zero (VALUE-UNUSUAL). */
final class ValueRule implements PeerRule {
    private final Rule rule;
    private final Plausibility plausibility;
    private final PeerBook book;

    ValueRule(Rule rule, Plausibility plausibility, PeerBook book) {
        this.rule = rule;
        this.plausibility = plausibility;
        this.book = book;
    }

    @Override
    public Optional<Asked> ask(Pair pair, Indicator indicator, PeerGroup group) {
        boolean isNew = pair.before().filter(number -> number.signum() == 0).isPresent()
                && plausibility.large().is(indicator, pair.now());
        Peers peers = book.peers(group);
        int others = peers.reports() - 1;
        if (!isNew || others < plausibility.peers()) {
            return Optional.empty();
        }
        PeerNumbers numbers = peers.of(indicator.key());
        double few = plausibility.rare() * others;
        boolean unusual =
                numbers.countNow(number -> number > 0) - 1 <= few && numbers.countBefore(number -> number > 0) <= few;
        return unusual
                ? Optional.of(Asked.of(
                        rule,
                        pair,
                        BigDecimal.ZERO,
                        indicator.label().strip(),
                        Findings.number(pair.now()),
                        PeerRule.others(group, others)))
                : Optional.empty();
    }
}
