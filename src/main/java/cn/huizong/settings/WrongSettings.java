package cn.huizong.settings;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Settings or a file they name that cannot be used. What is wrong with a file of the office is one line in Chinese; what is
 * wrong with the settings themselves is worded by the screen in its own language.
 */
public final class WrongSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final String[] words;

    public WrongSettings(String message) {
        super(message);
        this.sentence = "";
        this.words = new String[0];
    }

    public WrongSettings(String message, Throwable cause) {
        super(message, cause);
        this.sentence = "";
        this.words = new String[0];
    }

    /**
     * A fault of the settings.
     *
     * @param sentence names the sentence that says it, such as {@code settings.unknown}
     * @param words what the sentence is filled with, the file first
     */
    WrongSettings(String sentence, List<String> words, @Nullable Throwable cause) {
        super(sentence + " " + String.join(" ", words), cause);
        this.sentence = sentence;
        this.words = words.toArray(new String[0]);
    }

    /** The line for the operator; {@code sentences} gives a sentence by its name, filled with words. */
    public String text(BiFunction<String, Object[], String> sentences) {
        return sentence.isEmpty() ? String.valueOf(getMessage()) : sentences.apply(sentence, words);
    }
}
