package cn.huizong.check;

import cn.huizong.check.PeerRule.Asked;
import cn.huizong.check.peer.PeerBook;
import cn.huizong.check.peer.PeerGroup;
import cn.huizong.check.peer.Plausibility;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.Scope;
import cn.huizong.report.YearBefore.Pair;
import cn.huizong.roster.Level;
import cn.huizong.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks about numbers that are unusual beside the body's own past and beside its peers. Several cells of a report are one
 * question of a rule, about the one that matters most to the total; no cell is asked about twice.
 */
final class PeerCheck {
    private final Forms forms;
    private final Roster roster;
    private final PeerBook book;
    private final List<PeerRule> rules;
    private final List<ShareRule> shares;

    PeerCheck(Forms forms, Rules rules, Roster roster) {
        Plausibility plausibility = Plausibility.official();
        this.forms = forms;
        this.roster = roster;
        this.book = new PeerBook(forms, plausibility);
        this.rules = List.of(
                new ChangeRule(rules.rule("CHANGE"), plausibility, book),
                new ZeroRule(rules.rule("ZERO-UNUSUAL"), plausibility, book),
                new ValueRule(rules.rule("VALUE-UNUSUAL"), plausibility, book),
                new UnitRule(rules.rule("SCALE-PEERS"), plausibility, book));
        this.shares = plausibility.shares().stream()
                .map(share -> new ShareRule(rules.rule("SHARE-UNUSUAL"), share, plausibility))
                .toList();
    }

    void add(ReportFingerprint report) {
        PeerGroup group = group(report);
        book.add(group, report.sizes());
        shares.forEach(share -> share.add(group, report.sizes()));
    }

    private PeerGroup group(ReportFingerprint report) {
        String kind = roster.find(report.body(), report.year())
                .map(Roster.Entry::kind)
                .orElse("");
        return new PeerGroup(
                report.year(), report.sizes().form(), report.scope() == Scope.AREA, kind, Level.of(report.home()));
    }

    /** What a report is asked, once all are taken in. */
    List<Finding> findings(ReportFingerprint report) {
        PeerGroup group = group(report);
        Set<IndicatorKey> told = new HashSet<>();
        report.sizes().pairs().stream()
                .filter(pair -> !pair.open())
                .map(Pair::key)
                .forEach(told::add);
        List<Finding> found = new ArrayList<>();
        for (PeerRule rule : rules) {
            ask(rule, report, group, told).ifPresent(found::add);
        }
        for (ShareRule share : shares) {
            if (share.keys().stream().noneMatch(told::contains)) {
                share.ask(report.sizes(), group).ifPresent(found::add);
            }
        }
        return found;
    }

    /** A number with what it does to the total of all bodies. */
    private record Weighed(Asked asked, double weight) {}

    private Optional<Finding> ask(PeerRule rule, ReportFingerprint report, PeerGroup group, Set<IndicatorKey> told) {
        List<Weighed> asked = new ArrayList<>();
        for (Pair pair : report.sizes().pairs()) {
            if (!told.contains(pair.key())) {
                rule.ask(pair, forms.indicator(group.form(), pair.key()), group).ifPresent(one -> {
                    asked.add(new Weighed(one, one.difference() / total(pair, group)));
                    told.add(pair.key());
                });
            }
        }
        return Findings.asOne(asked.stream()
                .sorted(Comparator.comparing(Weighed::weight).reversed()) // else in the order of the codes
                .map(one -> one.asked().finding())
                .toList());
    }

    private double total(Pair pair, PeerGroup group) {
        return 1 + book.all(group).of(pair.key()).positive().sum();
    }
}
