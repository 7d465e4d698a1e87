package cn.huizong.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who writes the letters. What is not given is left blank, to be filled in by hand.
 *
 * @param office the office's name; may be empty
 * @param contact whom to ask, with a telephone number; may be empty
 * @param answerBy until when an answer is asked for
 */
public record Sender(String office, String contact, Optional<LocalDate> answerBy) {
    public static final Sender UNKNOWN = new Sender("", "", Optional.empty());
}
