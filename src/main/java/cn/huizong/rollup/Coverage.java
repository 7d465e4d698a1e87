package cn.huizong.rollup;

import cn.huizong.report.Body;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many bodies must report, and what became of each; the first number is the sum of the four after it.
 *
 * @param expected the bodies of the roster that belong into the totals (应报); without a roster those with a report in them
 * @param accepted of these, with a report in the totals (采用)
 * @param asked of these, with a report that waits for an answer (待确认)
 * @param refused of these, with files of which none can be taken (退回)
 * @param missing of these, without any file (未报)
 * @param offRoster the bodies that are not on the roster and yet in the totals
 * @param offRosterAsked the reports of bodies that are not on the roster and wait for an answer
 */
public record Coverage(
        int expected, int accepted, int asked, int refused, int missing, int offRoster, int offRosterAsked) {
    /** Of nobody. */
    static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, 0, 0);

    /**
     * Counts the bodies of a sum.
     *
     * @param members whose figures belong into it
     * @param bodies how each body stands that is in it or should be
     * @param unused what was handed in of which nothing counts
     * @param offRosterAsked how many reports off the roster wait for an answer
     */
    static Coverage of(Set<Body> members, Map<Body, BodyYear> bodies, Map<Body, Unused> unused, int offRosterAsked) {
        int accepted = 0;
        int asked = 0;
        int refused = 0;
        for (Body body : members) {
            boolean counted = Optional.ofNullable(bodies.get(body))
                    .filter(BodyYear::isAccepted)
                    .isPresent();
            Optional<Unused> one = Optional.ofNullable(unused.get(body));
            accepted += counted ? 1 : 0;
            asked += !counted && one.filter(Unused::asked).isPresent() ? 1 : 0;
            refused += !counted && one.filter(left -> !left.asked()).isPresent() ? 1 : 0;
        }
        int off = (int) bodies.values().stream()
                .filter(body -> body.isCounted() && !body.listed())
                .count();
        return new Coverage(
                members.size(),
                accepted,
                asked,
                refused,
                members.size() - accepted - asked - refused,
                off,
                offRosterAsked);
    }
}
