package cn.huizong.check;

import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Tie;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arithmetic between the cells of each table (勾稽关系). */
final class TieCheck implements Check {
    private final Map<List<String>, List<Tie>> ties = new HashMap<>();

    TieCheck(Forms forms, Rules rules) {
        for (FormTable table : forms.tables().toList()) {
            ties.put(List.of(table.form(), table.id()), rules.ties(table));
        }
    }

    @Override
    public Stream<Finding> check(Report report) {
        return report.tables().stream().flatMap(table -> check(table, report));
    }

    private Stream<Finding> check(FiledTable table, Report report) {
        Map<IndicatorKey, Fact> facts = report.facts().stream()
                .filter(fact -> fact.form().equals(table.form()) && fact.table().equals(table.table()))
                .collect(Collectors.toMap(Fact::key, fact -> fact, (first, second) -> first));
        return ties.getOrDefault(List.of(table.form(), table.table()), List.of()).stream()
                .flatMap(tie -> check(tie, facts).stream());
    }

    private static Optional<Finding> check(Tie tie, Map<IndicatorKey, Fact> facts) {
        return tie.answer(key -> Optional.ofNullable(facts.get(key)).flatMap(Fact::number))
                .filter(answer -> !answer.kept())
                .map(answer -> finding(tie, answer, facts));
    }

    private static Finding finding(Tie tie, Tie.Answer answer, Map<IndicatorKey, Fact> facts) {
        String left = Findings.number(answer.left());
        String right = Findings.number(answer.right());
        String message = tie.rule()
                        .zh()
                        .replace("{each}", tie.each())
                        .replace("{left}", left)
                        .replace("{right}", right)
                + "（" + cells(tie, facts) + "）";
        boolean equal = tie.relation() == Tie.Relation.EQUAL;
        IndicatorKey named =
                equal ? tie.right().keys().get(0) : tie.left().keys().get(0);
        return new Finding(
                tie.rule().id(),
                tie.rule().severity(),
                anchor(facts.get(named)),
                message,
                equal ? left : tie.relation().sign() + " " + right,
                equal ? right : left);
    }

    /** The cells of the tie, those that say zero left out. */
    private static String cells(Tie tie, Map<IndicatorKey, Fact> facts) {
        String written = tie.keys()
                .map(facts::get)
                .flatMap(Stream::ofNullable)
                .filter(fact -> fact.number().map(BigDecimal::signum).orElse(0) != 0)
                .map(fact -> fact.anchor() + "="
                        + fact.number().map(Findings::number).orElse(""))
                .collect(Collectors.joining("，"));
        return written.isEmpty() ? "各格均为 0" : "涉及 " + written;
    }

    private static String anchor(@Nullable Fact fact) {
        return fact == null ? "" : fact.anchor();
    }
}
