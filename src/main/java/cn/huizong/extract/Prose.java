package cn.huizong.extract;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Paragraph;
import cn.huizong.form.Wording;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a document in one spelling, each with its number. */
final class Prose {
    /**
     * One paragraph.
     *
     * @param text as written
     * @param unified half-width, simplified and without spaces
     * @param number from 1, in reading order
     */
    record Line(String text, String unified, int number) {
        String anchor() {
            return "narrative" + number;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    Prose(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                add(paragraph.text());
            } else if (block instanceof FlatRow row && row.cells().size() == 1) {
                add(row.cells().get(0).text());
            }
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            lines.add(new Line(text.strip(), Wording.unified(text), lines.size() + 1));
        }
    }

    List<Line> lines() {
        return lines;
    }

    List<Line> first(int count) {
        return lines.subList(0, Math.min(count, lines.size()));
    }

    List<Line> last(int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
