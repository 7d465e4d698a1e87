package cn.huizong.form;

import java.util.BitSet;
import java.util.Collection;

/**
 * The ideographs that some words are written with. A text with others in it is none of the words, which is seen much
 * sooner than its plain spelling is found.
 */
public final class Ideographs {
    /** What {@link Wording#plain} takes away from the front, beside what it takes away anywhere. */
    private static final String NUMBERING = "其中一二三四五六七八九十";
    /** What neither brackets nor becomes a bracket: a bracket may hide ideographs. */
    private static final String HARMLESS = "、。，：；！？“”‘’《》—…·％　０１２３４５６７８９";

    private final BitSet known = new BitSet();

    /** @param words plain spellings */
    public Ideographs(Collection<String> words) {
        words.forEach(this::add);
        add(NUMBERING);
        Wording.replacedWords().forEach(this::add);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (known.get(Wording.simplified((char) c))) {
                known.set(c);
            }
        }
    }

    private void add(String word) {
        word.chars().forEach(known::set);
    }

    /** False only if the plain spelling of a text can be none of the words. */
    public boolean mayWrite(String text) {
        boolean strange = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '一' && c <= '\u9fff') {
                strange |= !known.get(c);
            } else if (!isHarmless(c)) {
                return true;
            }
        }
        return !strange;
    }

    private static boolean isHarmless(char c) {
        return c < '\u007f' ? c != '(' && c != ')' && c != '[' && c != ']' : HARMLESS.indexOf(c) >= 0;
    }
}
