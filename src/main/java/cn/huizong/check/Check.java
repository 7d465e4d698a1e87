package cn.huizong.check;

import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.stream.Stream;

/** Holds a report against one rule, or several of one kind. */
interface Check {
    Stream<Finding> check(Report report);
}
