package cn.huizong.extract;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Paragraph;
import cn.huizong.document.PlacedWord;
import cn.huizong.document.PlacedWords;
import java.util.ArrayList;
import java.util.List;

/** Sets words on a page without lines for tests: ten points an ideograph, five a digit, lines of ten points. */
final class PlacedPage {
    static final double SIZE = 10;

    private final int number;
    private final List<PlacedWord> words = new ArrayList<>();

    PlacedPage(int number) {
        this.number = number;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 0x250 ? SIZE / 2 : SIZE).sum();
    }

    /** A word whose middle is at a place. */
    PlacedPage word(double middle, double top, String text) {
        return at(middle - width(text) / 2, top, text, false);
    }

    PlacedPage left(double left, double top, String text) {
        return at(left, top, text, false);
    }

    /** What may be the number of the page. */
    PlacedPage margin(double middle, double top, String text) {
        return at(middle - width(text) / 2, top, text, true);
    }

    private PlacedPage at(double left, double top, String text, boolean margin) {
        words.add(new PlacedWord(left, top, left + width(text), top + SIZE, text, margin));
        return this;
    }

    /** Words in the middles of columns; {@code /} stands between them, and a blank cell has none. */
    PlacedPage row(double top, double[] middles, String cells) {
        String[] texts = cells.split("/", -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                word(middles[i], top, texts[i]);
            }
        }
        return this;
    }

    static Document document(String title, PlacedPage... pages) {
        List<PlacedWords> placed = new ArrayList<>();
        for (PlacedPage page : pages) {
            placed.add(new PlacedWords(page.number, 0, page.words));
        }
        return new Document(Format.PDF, List.of(new Paragraph(title, "narrative1")), false, false, placed);
    }
}
