package cn.huizong.check;

import cn.huizong.check.peer.PeerBook;
import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.PeerNumbers;
import cn.huizong.check.peer.Peers;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.check.peer.Quartiles;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.report.YearBefore.Pair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * A zero where the year before, or without one nearly all peers, have a large number (ZERO-UNUSUAL). How often large numbers
 * fall to zero is taken from the other bodies, so that nothing is asked where that is common.
 */
final class ZeroRule implements PeerRule {
    private final Rule rule;
    private final Plausibility plausibility;
    private final PeerBook book;

    ZeroRule(Rule rule, Plausibility plausibility, PeerBook book) {
        this.rule = rule;
        this.plausibility = plausibility;
        this.book = book;
    }

    @Override
    public Optional<Asked> ask(Pair pair, Indicator indicator, PeerGroup group) {
        if (pair.now().signum() != 0) {
            return Optional.empty();
        }
        DoublePredicate large = number -> number > 0 && plausibility.large().is(indicator, BigDecimal.valueOf(number));
        return pair.before().isPresent()
                ? besidePast(pair, pair.before().get(), indicator, group, large)
                : besidePeers(pair, indicator, group, large);
    }

    private Optional<Asked> besidePast(
            Pair pair, BigDecimal before, Indicator indicator, PeerGroup group, DoublePredicate large) {
        if (!large.test(before.doubleValue())) {
            return Optional.empty();
        }
        return book.had(group, indicator, large).flatMap(numbers -> {
            long others = numbers.countBefore(large) - 1;
            long gone = numbers.countGone(large) - 1;
            return gone <= plausibility.rare() * others
                    ? Optional.of(asked(
                            pair,
                            before,
                            indicator,
                            "上年度为 " + Findings.number(before) + "（上年度有这样大的数的其他 " + others + " 处，本年度为零的有 " + gone
                                    + " 处）"))
                    : Optional.empty();
        });
    }

    private Optional<Asked> besidePeers(Pair pair, Indicator indicator, PeerGroup group, DoublePredicate large) {
        Peers peers = book.peers(group);
        int others = peers.reports() - 1;
        PeerNumbers numbers = peers.of(indicator.key());
        if (others < plausibility.peers() || numbers.countNow(large) < (1 - plausibility.rare()) * others) {
            return Optional.empty();
        }
        BigDecimal median =
                BigDecimal.valueOf(Quartiles.of(numbers.positive()).median()).setScale(0, RoundingMode.HALF_UP);
        return Optional.of(asked(
                pair,
                median,
                indicator,
                PeerRule.others(group, others) + "中有 " + numbers.countNow(large) + " 个填了较大的数，中位数为 "
                        + Findings.number(median)));
    }

    private Asked asked(Pair pair, BigDecimal fits, Indicator indicator, String beside) {
        return Asked.of(rule, pair, fits, indicator.label().strip(), beside);
    }
}
