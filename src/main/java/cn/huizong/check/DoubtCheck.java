package cn.huizong.check;

import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.stream.Stream;

/** What was not certain while reading. */
final class DoubtCheck implements Check {
    private final Rules rules;

    DoubtCheck(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Stream<Finding> check(Report report) {
        return report.doubts().stream()
                .map(doubt -> Findings.of(
                        rules.rule(doubt.rule()),
                        doubt.anchor(),
                        doubt.expected(),
                        doubt.actual(),
                        doubt.words().toArray()));
    }
}
