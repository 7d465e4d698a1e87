package cn.huizong.rollup;

import cn.huizong.report.Body;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which bodies may stand behind the difference between a report over an area and the sum of the area's bodies. It accuses
 * nobody: the report over the area may be the wrong one.
 *
 * @param silent bodies that must report and gave no number that counts, by region and name; {@value #NAMED} at most
 * @param moreSilent how many more there are
 * @param fitting bodies of which one number accounts for the whole difference, by region and name; nobody where more than
 *     {@value #NAMED} do
 * @param moreFitting how many there are that are not named
 * @param largest the largest numbers other than 0 in the sum; {@value #NAMED} at most
 * @param moreShares how many more there are
 * @param rest what these add up to
 */
public record Behind(
        List<Body> silent,
        int moreSilent,
        List<Fit> fitting,
        int moreFitting,
        List<Share> largest,
        int moreShares,
        BigDecimal rest) {
    /** How many are named at most. */
    public static final int NAMED = 10;

    /** Left out of the report, in it twice, or written with its digits moved. */
    private static final List<BigDecimal> FACTORS = Stream.of(
                    "0", "2", "10", "100", "1000", "10000", "0.1", "0.01", "0.001", "0.0001")
            .map(BigDecimal::new)
            .toList();

    public Behind {
        silent = List.copyOf(silent);
        fitting = List.copyOf(fitting);
        largest = List.copyOf(largest);
    }

    /**
     * What a body adds to a sum.
     *
     * @param body the body
     * @param value its number
     */
    public record Share(Body body, BigDecimal value) {}

    /**
     * A body whose number would make report and sum agree.
     *
     * @param share the body with its number
     * @param factor by what its number would have to be multiplied in the sum: 0 where the report leaves it out, 2 where the report
     *     has it twice, a power of ten where digits are moved
     */
    public record Fit(Share share, BigDecimal factor) {}

    /**
     * Looks who may stand behind a difference.
     *
     * @param difference how much more the report states than the bodies
     * @param expected the bodies that must report
     * @param shares what the bodies in the sum gave
     */
    static Behind of(BigDecimal difference, Collection<Body> expected, List<Share> shares) {
        Set<Body> silent = new TreeSet<>(expected);
        shares.forEach(share -> silent.remove(share.body()));
        List<Fit> fitting = shares.stream()
                .sorted(Comparator.comparing(Share::body))
                .flatMap(share -> fits(difference, share))
                .toList();
        List<Share> filled = shares.stream()
                .filter(share -> share.value().signum() != 0)
                .sorted(Comparator.comparing((Share share) -> share.value().abs())
                        .reversed()
                        .thenComparing(Share::body))
                .toList();
        List<Share> more = filled.subList(Math.min(filled.size(), NAMED), filled.size());
        boolean told = fitting.size() <= NAMED;
        return new Behind(
                silent.stream().limit(NAMED).toList(),
                Math.max(0, silent.size() - NAMED),
                told ? fitting : List.of(),
                told ? 0 : fitting.size(),
                filled.subList(0, filled.size() - more.size()),
                more.size(),
                more.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Stream<Fit> fits(BigDecimal difference, Share share) {
        return FACTORS.stream()
                .filter(factor ->
                        share.value().multiply(factor.subtract(BigDecimal.ONE)).compareTo(difference) == 0)
                .map(factor -> new Fit(share, factor))
                .limit(1);
    }
}
