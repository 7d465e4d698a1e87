package cn.huizong.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file stands once everything is settled.
 *
 * @param scope what it speaks for
 * @param area the area that the body governs; {@link Area#NONE} for a body that governs none
 * @param counted whether an accepted report is in the totals; one over an area whose bodies are added up is not
 * @param handedIn when it was handed in, by the rule of the job; empty if nothing tells
 * @param question what only the office can decide
 * @param refusal why it was refused, where more follows from it than its words
 */
public record Disposition(
        Scope scope,
        Area area,
        boolean counted,
        Optional<LocalDate> handedIn,
        Optional<Question> question,
        Optional<Refusal> refusal) {
    /** A body's own report that raises no question. */
    public static final Disposition PLAIN =
            new Disposition(Scope.BODY, Area.NONE, true, Optional.empty(), Optional.empty());

    /** How a file stands that was not refused for any such reason. */
    public Disposition(
            Scope scope, Area area, boolean counted, Optional<LocalDate> handedIn, Optional<Question> question) {
        this(scope, area, counted, handedIn, question, Optional.empty());
    }

    /** Why a file does not count although nothing of it is to be mended by its sender. */
    public enum Refusal {
        /** Nothing in it looks like a yearly report. */
        STRAY,
        /** The office said that the body's figures count nowhere. */
        LEFT_OUT,
        /** The office took it out of the totals. */
        WITHDRAWN;

        /** The word used in the store. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for a file that was refused. */
    public Disposition refused(Optional<Refusal> why) {
        return new Disposition(scope, area, counted, handedIn, question, why);
    }
}
