package cn.huizong.check;

import cn.huizong.check.peer.PeerGroup;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Pair;
import java.math.BigDecimal;
import java.util.Optional;

/** A question about one number of a report beside those of other bodies. */
interface PeerRule {
    /** Asks about a number of a body of a group; empty where nothing is unusual. */
    Optional<Asked> ask(Pair pair, Indicator indicator, PeerGroup group);

    /** How many others there are, and of which kind, in words. */
    static String others(PeerGroup group, long others) {
        return (group.isOfOneKind() ? "同类同级的 " : "本年度其他 ") + others + " 个单位";
    }

    /**
     * A number that is asked about.
     *
     * @param finding the question
     * @param difference how far it is from what would fit
     */
    record Asked(Finding finding, double difference) {
        static Asked of(Rule rule, Pair pair, BigDecimal fits, Object... facts) {
            return new Asked(
                    Findings.of(rule, pair.anchor(), Findings.number(fits), Findings.number(pair.now()), facts),
                    pair.now().subtract(fits).abs().doubleValue());
        }
    }
}
