package cn.huizong.rollup;

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
        int expected, int accepted, int asked, int refused, int missing, int offRoster, int offRosterAsked) {}
