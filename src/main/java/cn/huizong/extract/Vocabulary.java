package cn.huizong.extract;

import cn.huizong.form.Ideographs;
import cn.huizong.form.Wording;
import java.util.Optional;
import java.util.Set;

/** The labels, headings and titles of all forms. */
final class Vocabulary {
    private final Set<String> words;
    private final Set<String> titles;
    private final Ideographs ideographs;

    /**
     * @param words the plain spellings of labels and headings
     * @param titles those of the titles of tables
     */
    Vocabulary(Set<String> words, Set<String> titles) {
        this.words = Set.copyOf(words);
        this.titles = Set.copyOf(titles);
        this.ideographs = new Ideographs(words);
    }

    /** The plain spelling of a text, if it is a label or a heading. */
    Optional<String> find(String text) {
        return ideographs.mayWrite(text) ? Optional.of(Wording.plain(text)).filter(words::contains) : Optional.empty();
    }

    /** Whether a plain spelling is a label, a heading or a title. */
    boolean knows(String plain) {
        return words.contains(plain) || titles.contains(plain);
    }

    boolean isTitle(String plain) {
        return titles.contains(plain);
    }
}
