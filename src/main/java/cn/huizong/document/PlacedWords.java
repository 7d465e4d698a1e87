package cn.huizong.document;

import java.util.List;

/**
 * The words of a page, each in its place: there may be tables without lines among them. The document's blocks say them too.
 *
 * @param page the page's number, from 1
 * @param tables how many ruled tables the page has
 * @param words in any order
 */
public record PlacedWords(int page, int tables, List<PlacedWord> words) {
    public PlacedWords {
        words = List.copyOf(words);
    }
}
