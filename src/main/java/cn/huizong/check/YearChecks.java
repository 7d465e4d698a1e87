package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import java.util.List;

/** Holds a counted report against every rule that looks at the year before. */
public final class YearChecks {
    private final List<YearCheck> checks;

    public YearChecks(Forms forms, Rules rules) {
        checks = List.of(new ChainCheck(forms, rules), new CopiedYearCheck(forms, rules), new ScaleCheck(forms, rules));
    }

    /** The findings of one report; none where the year before has no report, or none of the same scope. */
    public List<Finding> check(SettledSubmission now, YearBefore before) {
        if (!before.isComparable()) {
            return List.of();
        }
        TabledNumbers tabled = TabledNumbers.of(now);
        List<TabledNumbers> last =
                before.reports().stream().map(TabledNumbers::of).toList();
        return checks.stream()
                .flatMap(check -> check.check(tabled, before.predecessors(), last))
                .toList();
    }
}
