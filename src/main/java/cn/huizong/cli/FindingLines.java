package cn.huizong.cli;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.Optional;

/** Words the findings of a report for its clerk: the place by row and column of the form, the rule by what it says. */
final class FindingLines {
    private final Messages messages;
    private final Forms forms;
    private final Rules rules;
    private final Report report;

    FindingLines(Messages messages, Forms forms, Rules rules, Report report) {
        this.messages = messages;
        this.forms = forms;
        this.rules = rules;
        this.report = report;
    }

    String line(Finding finding) {
        return messages.text(
                finding.anchor().isEmpty() ? "check.finding" : "check.finding.placed",
                messages.text("severity." + finding.severity().code()),
                AnchorWords.inText(finding.message()),
                rule(finding.rule()),
                finding.rule(),
                place(finding.anchor()),
                finding.anchor());
    }

    private String rule(String id) {
        return rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .map(Rule::statement)
                .findFirst()
                .orElse("");
    }

    /** Where it is, and which number of the form stands there. */
    private String place(String anchor) {
        Optional<Fact> there = report.facts().stream()
                .filter(fact -> fact.anchor().equals(anchor))
                .findFirst();
        return AnchorWords.inWords(anchor)
                + there.map(fact -> "“"
                                + forms.indicator(fact.form(), fact.key())
                                        .label()
                                        .strip() + "”")
                        .orElse("");
    }
}
