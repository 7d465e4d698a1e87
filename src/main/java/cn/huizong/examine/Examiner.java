package cn.huizong.examine;

import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.List;

/** Holds a report against the rules; needs no document. */
@FunctionalInterface
public interface Examiner {
    /** What a person should look at, the gravest first. */
    List<Finding> examine(Report report);
}
