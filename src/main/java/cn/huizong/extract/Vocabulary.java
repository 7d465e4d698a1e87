package cn.huizong.extract;

import cn.huizong.form.Ideographs;
import cn.huizong.form.Wording;
import java.util.Optional;
import java.util.Set;

/** The labels and headings of all forms. */
final class Vocabulary {
    private final Set<String> words;
    private final Ideographs ideographs;

    /** @param words the plain spellings */
    Vocabulary(Set<String> words) {
        this.words = Set.copyOf(words);
        this.ideographs = new Ideographs(words);
    }

    /** The plain spelling of a text, if it is a label or a heading. */
    Optional<String> find(String text) {
        return ideographs.mayWrite(text) ? Optional.of(Wording.plain(text)).filter(words::contains) : Optional.empty();
    }
}
