package cn.huizong.rollup;

import java.math.BigDecimal;

/**
 * A figure over the bodies alone that have a value in this year and in the year before (同口径).
 *
 * @param bodies how many they are; a body that was merged or split is none of them
 * @param value their sum this year
 * @param previous their sum in the year before
 */
public record SameBodies(int bodies, BigDecimal value, BigDecimal previous) {
    /** No body has both. */
    public static final SameBodies NONE = new SameBodies(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** How much more they state than in the year before. */
    public BigDecimal change() {
        return value.subtract(previous);
    }

    /** The bodies of both. */
    public SameBodies and(SameBodies other) {
        return new SameBodies(bodies + other.bodies, value.add(other.value), previous.add(other.previous));
    }
}
