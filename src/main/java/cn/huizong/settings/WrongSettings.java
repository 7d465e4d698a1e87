package cn.huizong.settings;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Settings that cannot be used; what is wrong with them is worded by the screen in its own language. */
public final class WrongSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final String[] words;

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
        return sentences.apply(sentence, words);
    }
}
