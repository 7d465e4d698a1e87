package cn.huizong.report;

import java.util.List;

/**
 * Something met while reading that was not certain, or was left out because it was not.
 *
 * @param rule the id of the rule that words it
 * @param anchor where it was met
 * @param words what the rule's message is filled in with
 * @param expected what was expected; may be empty
 * @param actual what is there; may be empty
 */
public record Doubt(String rule, String anchor, List<String> words, String expected, String actual) {
    public Doubt {
        words = List.copyOf(words);
    }
}
