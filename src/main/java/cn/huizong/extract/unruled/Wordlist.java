package cn.huizong.extract.unruled;

import cn.huizong.form.Wording;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words by which tables are known, in their plain spelling, and what may be a value.
 *
 * @param labels of rows that hold numbers
 * @param groups labels that only head other rows
 * @param headings over single columns
 * @param spans headings over other headings
 * @param titles of tables
 * @param value whether a text as written may be the value of a cell
 */
public record Wordlist(
        Set<String> labels,
        Set<String> groups,
        Set<String> headings,
        Set<String> spans,
        Set<String> titles,
        Predicate<String> value) {
    public Wordlist {
        labels = Set.copyOf(labels);
        groups = Set.copyOf(groups);
        headings = Set.copyOf(headings);
        spans = Set.copyOf(spans);
        titles = Set.copyOf(titles);
    }

    boolean knows(String plain) {
        return labels.contains(plain)
                || groups.contains(plain)
                || headings.contains(plain)
                || spans.contains(plain)
                || titles.contains(plain);
    }

    /** Whether a word can be a heading and nothing else. */
    boolean onlyHeads(String plain) {
        return headings.contains(plain) && !labels.contains(plain) && !groups.contains(plain);
    }

    boolean isValue(String text) {
        return value.test(text);
    }

    static String plain(String text) {
        return Wording.plain(text);
    }
}
