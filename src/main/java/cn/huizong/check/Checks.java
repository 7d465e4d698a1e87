package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.Comparator;
import java.util.List;

/** Holds a report against every rule that looks at one report alone. */
public final class Checks {
    private final List<Check> checks;

    public Checks(Forms forms, Rules rules) {
        checks = List.of(
                new TieCheck(forms, rules),
                new CellCheck(forms, rules),
                new TableCheck(forms, rules),
                new ProcurementCheck(rules),
                new RegulationPowerCheck(forms, rules),
                new NarrativeCheck(forms, rules),
                new DoubtCheck(rules));
    }

    /** The findings of one report, the gravest first, then by rule; a rule that cannot be answered gives none. */
    public List<Finding> check(Report report) {
        return checks.stream()
                .flatMap(check -> check.check(report))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .toList();
    }
}
