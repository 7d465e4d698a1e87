package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one body stands in a year.
 *
 * @param body the body
 * @param source its accepted report; empty if it has none
 * @param status what became of its report; never {@link BodyStatus#ASKED}, which {@link Unused} tells
 * @param figures every number that a headline table needs, as far as its report has a value; for looking up, its order
 *     changes from run to run
 * @param errors findings of severity error, of its accepted report or else of its refused files,
 *     and that it has no report if the roster expects one
 * @param warnings findings of severity warning, likewise
 * @param scope what its report speaks for
 * @param counted whether an accepted report is in the totals
 * @param handedIn when its first report of the year was handed in; empty if nothing tells
 * @param leftOut how many numbers of its accepted report were read from pictures and are therefore in no total
 * @param forms the ids of the forms by which its report was asked for what headline figures add up
 * @param listed whether the roster expects it, or there is none
 * @param place where it stands in the sums
 */
public record BodyYear(
        Body body,
        String source,
        BodyStatus status,
        Map<IndicatorKey, BigDecimal> figures,
        int errors,
        int warnings,
        Scope scope,
        boolean counted,
        Optional<LocalDate> handedIn,
        int leftOut,
        Set<String> forms,
        boolean listed,
        BodyPlace place) {
    public BodyYear {
        forms = Set.copyOf(forms);
        figures = Map.copyOf(figures);
    }

    /** A body's own report, in the totals if it is accepted. */
    public BodyYear(
            Body body,
            String source,
            BodyStatus status,
            Map<IndicatorKey, BigDecimal> figures,
            int errors,
            int warnings) {
        this(
                body,
                source,
                status,
                figures,
                errors,
                warnings,
                Scope.BODY,
                true,
                Optional.empty(),
                0,
                Set.of(),
                true,
                BodyPlace.NONE);
    }

    BodyYear handedIn(Optional<LocalDate> day) {
        return new BodyYear(
                body, source, status, figures, errors, warnings, scope, counted, day, leftOut, forms, listed, place);
    }

    BodyYear asked(Set<String> by) {
        return new BodyYear(
                body, source, status, figures, errors, warnings, scope, counted, handedIn, leftOut, by, listed, place);
    }

    BodyYear placed(BodyPlace where) {
        return new BodyYear(
                body, source, status, figures, errors, warnings, scope, counted, handedIn, leftOut, forms, listed,
                where);
    }

    /** A body of the roster of which nothing was handed in. */
    static BodyYear missing(Body body) {
        return new BodyYear(body, "", BodyStatus.MISSING, Map.of(), 0, 0);
    }

    /** The same standing with further findings. */
    BodyYear with(List<BodyFinding> findings) {
        return new BodyYear(
                body,
                source,
                status,
                figures,
                errors + count(findings, Severity.ERROR),
                warnings + count(findings, Severity.WARNING),
                scope,
                counted,
                handedIn,
                leftOut,
                forms,
                listed,
                place);
    }

    private static int count(List<BodyFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(one -> one.finding().severity() == severity)
                .count();
    }

    /** Whether its figures are in the totals. */
    public boolean isCounted() {
        return isAccepted() && counted;
    }

    /** Whether its report was accepted. */
    public boolean isAccepted() {
        return status == BodyStatus.ACCEPTED;
    }
}
