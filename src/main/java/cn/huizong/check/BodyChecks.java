package cn.huizong.check;

import cn.huizong.form.Rules;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Settled;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the reports of all bodies against the rules that look from one body to another. First every submission is taken
 * in, then the findings are asked for. Of a report only a hash, its body and its file are kept.
 */
public final class BodyChecks {
    private final RosterCheck roster;
    private final CopiedAgencyCheck copies;
    private final LitigationCheck litigation;

    public BodyChecks(Rules rules, Roster roster) {
        this.roster = new RosterCheck(rules, roster);
        this.copies = new CopiedAgencyCheck(rules);
        this.litigation = new LitigationCheck(rules);
    }

    /** Takes in a submission of any outcome; one whose body or year nothing tells is passed over. */
    public void add(Settled settled) {
        if (settled.body().isEmpty() || settled.year().isEmpty()) {
            return;
        }
        if (settled.outcome() == Outcome.ACCEPTED) {
            Filed filed = Filed.of(settled);
            roster.add(filed);
            copies.add(filed);
            litigation.add(filed);
        } else if (settled.outcome() == Outcome.REFUSED) {
            roster.addRefused(settled);
        }
    }

    /** What one counted report shows beside the others. */
    public List<Finding> findings(Settled accepted) {
        Filed filed = Filed.of(accepted);
        return Stream.concat(copies.findings(filed).stream(), roster.findings(filed).stream())
                .toList();
    }

    /** What a year shows that stands in no file, by body. */
    public List<BodyFinding> findings(int year) {
        return Stream.concat(roster.missing(year), litigation.findings(year)).toList();
    }
}
