package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Regulations (规章) by a body that its name shows to be a township, a sub-district, a county or a bureau, none of which
 * can make any. A body whose name leaves its level open is not judged.
 */
final class RegulationPowerCheck implements Check {
    private static final String TOWNSHIP = ".*(?:镇|乡|街道)(?:人民政府|办事处|政府)?$";
    private static final String COUNTY = ".*县人民政府(?:办公室)?$";
    /** An autonomous region, a prefecture or a zone ends in 区 too and is no district. */
    private static final String COUNTY_BUREAU =
            ".*(?:[县旗]|(?<!自治|开发|示范|试验|保护|名胜|保税|合作|度假|[园景地社库林新])区)(?!人民政府).*(?:局|委员会|中心|办公室)$";

    private static final Pattern WITHOUT_POWER = Pattern.compile(TOWNSHIP + "|" + COUNTY + "|" + COUNTY_BUREAU);

    private final Forms forms;
    private final Rule rule;

    RegulationPowerCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rule = rules.rule("REGULATION-POWER");
    }

    @Override
    public Stream<Finding> check(Report report) {
        return WITHOUT_POWER.matcher(report.body().agency()).matches()
                ? report.facts().stream()
                        .filter(fact -> fact.key().code().startsWith("regulation."))
                        .filter(fact -> fact.number()
                                .map(number -> number.signum() != 0)
                                .orElse(false))
                        .map(fact -> finding(fact, report))
                : Stream.empty();
    }

    private Finding finding(Fact fact, Report report) {
        String label = forms.indicator(fact.form(), fact.key()).label();
        String number = fact.number().map(Findings::number).orElse("");
        return Findings.of(rule, fact.anchor(), "0", number, report.body().agency(), label, number);
    }
}
