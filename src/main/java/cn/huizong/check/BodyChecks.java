package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the reports of all bodies against the rules that look from one body to another. First every submission is taken
 * in, then the findings are asked for. Of a report only its fingerprint is kept.
 */
public final class BodyChecks {
    private final RosterCheck roster;
    private final CopiedAgencyCheck copies;
    private final AreaCheck areas;
    private final PeerCheck peers;

    public BodyChecks(Forms forms, Rules rules, Roster roster) {
        this.roster = new RosterCheck(rules, roster);
        this.copies = new CopiedAgencyCheck(rules);
        this.areas = new AreaCheck(rules, roster);
        this.peers = new PeerCheck(forms, rules, roster);
    }

    /** Takes in a counted report. */
    public void add(ReportFingerprint counted) {
        roster.add(counted);
        copies.add(counted);
        areas.add(counted);
        peers.add(counted);
    }

    /** Takes in a file that is refused; one whose body or year nothing tells is passed over. */
    public void addRefused(SettledSubmission refused) {
        if (refused.body().isPresent() && refused.year().isPresent()) {
            roster.addRefused(refused);
        }
    }

    /** What one counted report shows beside the others. */
    public List<Finding> findings(ReportFingerprint counted) {
        Stream<Finding> own = Stream.of(copies.findings(counted), roster.findings(counted), areas.findings(counted))
                .flatMap(Optional::stream);
        return Stream.concat(own, peers.findings(counted).stream()).toList();
    }

    /** What a year shows that stands in no file, by body. */
    public List<BodyFinding> findings(int year) {
        return roster.missing(year).toList();
    }
}
