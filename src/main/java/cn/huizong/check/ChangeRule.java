package cn.huizong.check;

import cn.huizong.check.peer.ChangeLimits;
import cn.huizong.check.peer.PeerBook;
import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.check.peer.Plausibility.Change;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.report.YearBefore.Pair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** A change from the year before that is far larger than those of other bodies (CHANGE). */
final class ChangeRule implements PeerRule {
    /** One digit alone fits by chance. */
    private static final int DIGITS = 2;

    private final Rule rule;
    private final Plausibility plausibility;
    private final PeerBook book;

    ChangeRule(Rule rule, Plausibility plausibility, PeerBook book) {
        this.rule = rule;
        this.plausibility = plausibility;
        this.book = book;
    }

    @Override
    public Optional<Asked> ask(Pair pair, Indicator indicator, PeerGroup group) {
        Optional<BigDecimal> before = pair.before().filter(number -> number.signum() > 0);
        if (pair.now().signum() <= 0
                || before.isEmpty()
                || !plausibility.large().is(indicator, pair.now().max(before.get()))) {
            return Optional.empty();
        }
        Optional<ChangeLimits> limits = book.limits(group, indicator);
        if (limits.isPresent()) {
            return limits.filter(all -> isOutside(pair, before.get(), all))
                    .map(all -> asked(pair, before.get(), indicator, all, fits(pair.now(), before.get(), all)));
        }
        return indicator.isMoney() ? Optional.empty() : askAmongFew(pair, before.get(), indicator, group);
    }

    /** Without enough others that have this number, only a slip that explains the change is asked about. */
    private Optional<Asked> askAmongFew(Pair pair, BigDecimal before, Indicator indicator, PeerGroup group) {
        return book.limitsOfCounts(group)
                .filter(all -> isOutside(pair, before, all))
                .flatMap(all -> fits(pair.now(), before, all)
                        .map(number -> asked(pair, before, indicator, all, Optional.of(number))));
    }

    private static boolean isOutside(Pair pair, BigDecimal before, ChangeLimits limits) {
        return limits.isOutside(pair.now().doubleValue(), before.doubleValue());
    }

    private Asked asked(
            Pair pair, BigDecimal before, Indicator indicator, ChangeLimits limits, Optional<BigDecimal> fits) {
        String slip = fits.map(number -> "（可能多写或少写了零，如果是这样，应为 " + Findings.number(number) + "）")
                .orElse("");
        return Asked.of(
                rule,
                pair,
                fits.orElse(before),
                indicator.label().strip(),
                Findings.number(before),
                Findings.number(pair.now()),
                times(pair.now(), before),
                Findings.number(rounded(BigDecimal.valueOf(limits.median()))),
                slip);
    }

    /** The number without the zeros too many or too few, if there are about so many and it would not be asked about then. */
    private Optional<BigDecimal> fits(BigDecimal now, BigDecimal before, ChangeLimits limits) {
        Change change = plausibility.change();
        if (now.stripTrailingZeros().precision() < DIGITS) {
            return Optional.empty();
        }
        return Stream.of(-3, -2, -1, 1, 2, 3)
                .map(now::scaleByPowerOfTen)
                .filter(number -> number.stripTrailingZeros().scale() <= Math.max(0, before.scale()))
                .filter(number -> isNear(number.doubleValue() / before.doubleValue(), change.near()))
                .filter(number -> limits.fits(number.doubleValue(), before.doubleValue()))
                .findFirst();
    }

    private static boolean isNear(double ratio, double near) {
        return 1 / near <= ratio && ratio <= near;
    }

    private static String times(BigDecimal now, BigDecimal before) {
        return now.compareTo(before) > 0
                ? "上年度的 " + Findings.number(rounded(now.divide(before, 4, RoundingMode.HALF_UP))) + " 倍"
                : "上年度的 1/" + Findings.number(rounded(before.divide(now, 4, RoundingMode.HALF_UP)));
    }

    private static BigDecimal rounded(BigDecimal ratio) {
        return ratio.setScale(1, RoundingMode.HALF_UP);
    }
}
