package cn.huizong.publish.table;

import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.form.YamlFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order findings are worked off, and from when on they no longer matter, as {@code rules/worklist.yml} says it.
 *
 * @param least the least share of a total that matters
 * @param unknown for what share a finding is taken whose effect cannot be computed
 * @param cells the rules, beside sums and chains, whose numbers are those of the cell that they name
 */
record WorklistRule(BigDecimal least, Unknown unknown, List<String> cells) {
    private static final String RESOURCE = "/rules/worklist.yml";

    WorklistRule {
        cells = List.copyOf(cells);
    }

    /**
     * Shares by severity.
     *
     * @param error of an error
     * @param warning of a warning
     * @param information of what is only to be known
     */
    record Unknown(BigDecimal error, BigDecimal warning, BigDecimal information) {
        private BigDecimal of(Severity severity) {
            return switch (severity) {
                case ERROR -> error;
                case WARNING -> warning;
                case INFORMATION -> information;
            };
        }
    }

    static WorklistRule official() {
        return YamlFile.resource(RESOURCE, WorklistRule.class);
    }

    /**
     * The ids of all rules whose expected and actual are numbers of the cell that they name.
     *
     * @throws IllegalArgumentException if the file names a rule that is not there
     */
    Set<String> aboutCells(Rules rules) {
        Stream<String> ties = rules.ties().stream().map(tie -> tie.rule().id());
        Stream<String> chains =
                rules.chains().stream().map(chain -> chain.rule().id());
        Stream<String> others = cells.stream().map(id -> rules.rule(id).id());
        return Stream.of(ties, chains, others).flatMap(part -> part).collect(Collectors.toUnmodifiableSet());
    }

    /** What a finding weighs: its share of the total, or what its severity is taken for. */
    BigDecimal weight(Optional<BigDecimal> share, Severity severity) {
        return share.orElseGet(() -> unknown.of(severity));
    }

    boolean matters(BigDecimal weight) {
        return weight.compareTo(least) >= 0;
    }
}
