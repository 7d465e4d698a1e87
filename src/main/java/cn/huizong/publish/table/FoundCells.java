package cn.huizong.publish.table;

import cn.huizong.form.Indicator;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.CountingRule.LeftOut;
import cn.huizong.rollup.Indicators;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The cells of accepted reports that findings name with the number that they should hold, gathered while the reports come by. */
public final class FoundCells {
    private final Indicators indicators;
    private final CountingRule counting;
    private final Set<String> rules;
    private final Map<String, Map<Finding, Cell>> bySource = new HashMap<>();

    /**
     * @param indicators what the cells are of
     * @param counting which of them are in the totals
     * @param rules the rules of the findings
     */
    public FoundCells(Indicators indicators, CountingRule counting, Rules rules) {
        this.indicators = indicators;
        this.counting = counting;
        this.rules = WorklistRule.official().aboutCells(rules);
    }

    /**
     * A cell that a finding names.
     *
     * @param indicator which number it is
     * @param difference what should be there less what is; money in yuan
     * @param counted whether the report's number is part of the total, or would be if the cell had one
     */
    record Cell(Indicator indicator, BigDecimal difference, boolean counted) {}

    /** Adds the cells that the findings of an accepted report name. */
    public void add(SettledSubmission accepted, Report report) {
        Map<Finding, Cell> cells = new HashMap<>();
        Function<Fact, Optional<LeftOut>> leftOut = counting.leftOut(accepted, report);
        for (Finding finding : accepted.findings()) {
            named(finding, report)
                    .flatMap(fact -> cell(finding, fact, leftOut))
                    .ifPresent(cell -> cells.put(finding, cell));
        }
        if (!cells.isEmpty()) {
            bySource.put(accepted.submission().source(), cells);
        }
    }

    Optional<Cell> find(String source, Finding finding) {
        return Optional.ofNullable(bySource.getOrDefault(source, Map.of()).get(finding));
    }

    /** The one number that stands where the finding points; none where several do. */
    private Optional<Fact> named(Finding finding, Report report) {
        if (!rules.contains(finding.rule()) || finding.anchor().isEmpty()) {
            return Optional.empty();
        }
        List<Fact> there = report.facts().stream()
                .filter(fact -> fact.anchor().equals(finding.anchor()) && fact.status() != Status.NARRATIVE)
                .toList();
        return there.stream().map(Fact::key).distinct().count() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    private Optional<Cell> cell(Finding finding, Fact fact, Function<Fact, Optional<LeftOut>> leftOut) {
        boolean counted =
                leftOut.apply(fact).map(why -> why == LeftOut.NO_VALUE).orElse(true);
        return number(finding.expected())
                .map(expected -> new Cell(
                        indicators.indicator(fact.form(), fact.key()),
                        expected.subtract(held(finding, fact)),
                        counted));
    }

    /** What is there: by the finding; of a blank what was deduced for it, else nothing. */
    private static BigDecimal held(Finding finding, Fact fact) {
        return number(finding.actual()).or(fact::number).orElse(BigDecimal.ZERO);
    }

    /** A text that is a plain number; "at least 5" is none. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,30}(\\.\\d{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
