package cn.huizong.rollup;

/**
 * What a body handed in of which nothing counts (已报未采用).
 *
 * @param asked whether it waits for an answer of the office; else it was refused
 * @param source the files, with a line each
 * @param reason why each does not count, with a line each
 */
public record Unused(boolean asked, String source, String reason) {
    /** How its body stands. */
    public BodyStatus status() {
        return asked ? BodyStatus.ASKED : BodyStatus.REFUSED;
    }

    Unused and(Unused other) {
        return new Unused(asked || other.asked, source + "\n" + other.source, reason + "\n" + other.reason);
    }
}
