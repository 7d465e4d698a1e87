package cn.huizong.roster;

import cn.huizong.report.Body;
import cn.huizong.report.Question;
import java.util.Optional;

/**
 * Whose report a name stands for.
 *
 * @param body the body, by the roster's name where it is on the roster
 * @param onRoster whether it is
 * @param inherited whether the name is that of a body that is no more, so that its successor has the report
 * @param note what was done about the name, in Chinese; empty if nothing
 * @param question which body it may be, where only the office can tell
 * @param decided what the office decided about a body that is none of the roster; empty if nothing
 */
public record Match(
        Body body,
        boolean onRoster,
        boolean inherited,
        String note,
        Optional<Question> question,
        Optional<Answer> decided) {
    /** What the office decided about a body that is none of the roster. */
    public enum Answer {
        /** Its figures count beside those of the roster. */
        COUNTED,
        /** Its figures are in no total. */
        LEFT_OUT
    }

    Match(Body body, boolean onRoster, boolean inherited, String note, Optional<Question> question) {
        this(body, onRoster, inherited, note, question, Optional.empty());
    }

    static Match decided(Body body, Answer decided) {
        return new Match(body, false, false, "", Optional.empty(), Optional.of(decided));
    }

    /** The same file as a report of a body by another name. */
    public Match of(Body other, String why) {
        return new Match(other, onRoster, inherited, why, question, decided);
    }

    /** The same with a question. */
    public Match asking(Question asked) {
        return new Match(body, onRoster, inherited, note, Optional.of(asked), decided);
    }

    static Match offRoster(Body body) {
        return new Match(body, false, false, "", Optional.empty());
    }

    static Match asked(Body body, Question question) {
        return new Match(body, false, false, "", Optional.of(question));
    }
}
