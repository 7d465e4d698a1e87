package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.Settled;
import cn.huizong.report.YearBefore;
import java.util.List;

/** Holds a counted report against every rule that looks at the year before. */
public final class YearChecks {
    private final List<YearCheck> checks;

    public YearChecks(Forms forms, Rules rules) {
        checks = List.of(new ChainCheck(forms, rules), new CopiedYearCheck(forms, rules));
    }

    /** The findings of one report; none where the year before has no report, or none of the same scope. */
    public List<Finding> check(Settled now, YearBefore before) {
        if (!before.isComparable()) {
            return List.of();
        }
        Filed filed = Filed.of(now);
        List<Filed> last = before.reports().stream().map(Filed::of).toList();
        return checks.stream()
                .flatMap(check -> check.check(filed, before.origin(), last))
                .toList();
    }
}
