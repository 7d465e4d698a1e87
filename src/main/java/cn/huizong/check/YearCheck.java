package cn.huizong.check;

import cn.huizong.report.Finding;
import cn.huizong.report.YearBefore.Predecessors;
import java.util.List;
import java.util.stream.Stream;

/** Holds a report against those of the year before that it follows from. */
interface YearCheck {
    /**
     * Answers the rule.
     *
     * @param now the report
     * @param predecessors how its body came out of those of the year before
     * @param before their reports, one each; all of them, and at least one
     */
    Stream<Finding> check(TabledNumbers now, Predecessors predecessors, List<TabledNumbers> before);
}
