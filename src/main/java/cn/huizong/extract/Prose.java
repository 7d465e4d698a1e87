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
    private int paragraphs;

    Prose(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (document.recognised() && lines.isEmpty()) {
                    addTitle(paragraph.text());
                }
                add(paragraph.text());
            } else if (block instanceof FlatRow row && row.cells().size() == 1) {
                add(row.cells().get(0).text());
            }
        }
    }

    /** The first line of a scan alone too: the title may seem to be of one height with the text below it. */
    private void addTitle(String paragraph) {
        List<String> broken = paragraph.strip().lines().toList();
        if (broken.size() > 1) {
            lines.add(new Line(broken.get(0), Wording.unified(broken.get(0)), 1));
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            lines.add(new Line(text.strip(), Wording.unified(text), ++paragraphs));
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
