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
 */
public record Match(Body body, boolean onRoster, boolean inherited, String note, Optional<Question> question) {

    static Match offRoster(Body body) {
        return new Match(body, false, false, "", Optional.empty());
    }

    static Match asked(Body body, Question question) {
        return new Match(body, false, false, "", Optional.of(question));
    }
}
