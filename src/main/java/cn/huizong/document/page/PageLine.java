package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Characters that stand in one line, left to right. */
record PageLine(List<Glyph> glyphs) {
    /** Characters belong to one line if their middles are no further apart than this, in parts of their height. */
    private static final double SAME_LINE = 0.45;

    /** A gap wider than this, in parts of the height, is a space. */
    private static final double SPACE = 0.3;

    /** What is smaller than this beside another character, and stands higher, marks a note. */
    private static final double SMALL = 0.8;

    private static final double RAISED = 0.08;

    PageLine {
        glyphs = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::x).thenComparing(Glyph::text))
                .toList();
    }

    /** The lines that characters make up, top to bottom. */
    static List<PageLine> of(Collection<Glyph> glyphs) {
        List<Glyph> downwards = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::centre)
                        .thenComparingDouble(Glyph::x)
                        .thenComparing(Glyph::text))
                .toList();
        List<PageLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double sum = 0;
        double height = 0;
        for (Glyph glyph : downwards) {
            boolean below = !line.isEmpty()
                    && glyph.centre() - sum / line.size() > SAME_LINE * Math.max(height, glyph.height());
            if (below) {
                lines.add(withoutMarks(line));
                line = new ArrayList<>();
                sum = 0;
                height = 0;
            }
            line.add(glyph);
            sum += glyph.centre();
            height = Math.max(height, glyph.height());
        }
        if (!line.isEmpty()) {
            lines.add(withoutMarks(line));
        }
        return lines;
    }

    /** A line without the small raised digits that send to a note. */
    private static PageLine withoutMarks(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>();
        for (Glyph glyph : new PageLine(glyphs).glyphs) {
            Glyph before = kept.isEmpty() ? glyph : kept.get(kept.size() - 1);
            boolean mark = glyph.text().chars().allMatch(Character::isDigit)
                    && glyph.height() < SMALL * before.height()
                    && glyph.centre() < before.centre() - RAISED * before.height()
                    && glyph.x() - before.right() < before.height();
            if (!mark) {
                kept.add(glyph);
            }
        }
        return new PageLine(kept);
    }

    double left() {
        return glyphs.get(0).x();
    }

    double right() {
        return glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
    }

    double top() {
        return glyphs.stream().mapToDouble(Glyph::y).min().orElseThrow();
    }

    double bottom() {
        return glyphs.stream().mapToDouble(Glyph::bottom).max().orElseThrow();
    }

    double centre() {
        return (top() + bottom()) / 2;
    }

    /** The height of most of its characters. */
    double size() {
        double[] heights = glyphs.stream().mapToDouble(Glyph::height).sorted().toArray();
        return heights[heights.length / 2];
    }

    /** The room that a character of its size takes. */
    double firstWidth() {
        return glyphs.get(0).width();
    }

    /** What it says, a space wherever the characters stand apart. */
    String text() {
        StringBuilder text = new StringBuilder();
        double end = glyphs.get(0).x();
        for (Glyph glyph : glyphs) {
            if (glyph.x() - end > SPACE * glyph.height()) {
                text.append(' ');
            }
            text.append(glyph.text());
            end = Math.max(end, glyph.right());
        }
        return text.toString();
    }

    /** Its parts, cut wherever the characters stand further apart than so many of their heights. */
    List<PageLine> split(double gap) {
        List<PageLine> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        double end = left();
        for (Glyph glyph : glyphs) {
            if (glyph.x() - end > gap * glyph.height()) {
                parts.add(new PageLine(part));
                part = new ArrayList<>();
            }
            part.add(glyph);
            end = Math.max(end, glyph.right());
        }
        parts.add(new PageLine(part));
        return parts;
    }
}
