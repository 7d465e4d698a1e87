package cn.huizong.report;

import java.util.List;
import java.util.Locale;

/**
 * Something about a file that only the office can decide (待确认事项). Until it does, the file is in no total.
 *
 * @param kind what is asked
 * @param candidates what it may be, likeliest first
 * @param todo what to do, in Chinese
 */
public record Question(Kind kind, List<String> candidates, String todo) {
    public Question {
        candidates = List.copyOf(candidates);
    }

    /** What is asked. */
    public enum Kind {
        /** Which body of the roster it is, if any. */
        BODY,
        /** The same, where the name was made out from a picture and nothing else says it. */
        PICTURED,
        /** Which body took over from the one that is no more. */
        SUCCESSOR,
        /** Which of several files is the later. */
        ORDER,
        /** Which year it is of: its title bears one, its text another. */
        YEAR,
        /** Whether a body that is not on the roster belongs there, and whether its figures count (名录外). */
        OFF_ROSTER,
        /** Whether the figures are those of a whole area or of an office alone. */
        SCOPE;

        /** The word used in the outputs, where what is asked counts and not why. */
        public String code() {
            return (this == PICTURED ? BODY : this).name().toLowerCase(Locale.ROOT);
        }
    }
}
