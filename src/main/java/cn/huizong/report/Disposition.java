package cn.huizong.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a file stands once everything is settled.
 *
 * @param scope what it speaks for
 * @param area the area that the body governs; {@link Area#NONE} for a body that governs none
 * @param counted whether an accepted report is in the totals; one over an area whose bodies are added up is not
 * @param handedIn when it was handed in, by the rule of the job; empty if nothing tells
 * @param question what only the office can decide
 */
public record Disposition(
        Scope scope, Area area, boolean counted, Optional<LocalDate> handedIn, Optional<Question> question) {
    /** A body's own report that raises no question. */
    public static final Disposition PLAIN =
            new Disposition(Scope.BODY, Area.NONE, true, Optional.empty(), Optional.empty());
}
