package cn.huizong.document.page;

import cn.huizong.document.RaisedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters that stand in one line, left to right. */
record PageLine(List<Glyph> glyphs) {
    /** Characters belong to one line if their middles are no further apart than this, in parts of their height. */
    private static final double SAME_LINE = 0.45;

    /** A gap wider than this, in parts of the height, is a space. */
    private static final double SPACE = 0.3;

    /** What is smaller than this beside another character, and stands higher, marks a note. Lower is a mark too. */
    private static final double SMALL = 0.87;

    private static final double RAISED = 0.08;

    /** A digit smaller than this beside another one is a mark, or nobody can say what. */
    private static final double DWARFED = 0.7;

    /** So is a digit that stands higher or lower than the one beside it by this, in parts of its height. */
    private static final double UNEVEN = 0.2;

    /** Digits that overlap by more than this, in parts of their width, were never written side by side. */
    private static final double OVERLAID = 0.5;

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

    /** A line with the small raised or lowered digits beside others told as the marks of notes that they are. */
    private static PageLine withoutMarks(List<Glyph> glyphs) {
        List<Glyph> told = new ArrayList<>();
        List<Glyph> line = new PageLine(glyphs).glyphs;
        Glyph before = null;
        for (int i = 0; i < line.size(); i++) {
            Glyph glyph = line.get(i);
            Glyph beside = before == null ? large(line, glyph) : before;
            if (beside != null && isMark(glyph, beside)) {
                String mark = RaisedText.of(glyph.text());
                if (!mark.isEmpty()) {
                    told.add(glyph.says(mark));
                }
            } else if (beside != null && isDwarfed(glyph, beside)) {
                told.add(glyph.says(glyph.text() + Glyph.UNKNOWN));
            } else {
                told.add(glyph);
                before = glyph;
            }
        }
        return new PageLine(told);
    }

    /** The first character of a line that is larger than its first ones. */
    private static @Nullable Glyph large(List<Glyph> line, Glyph first) {
        return line.stream()
                .filter(glyph -> first.height() < SMALL * glyph.height())
                .findFirst()
                .orElse(null);
    }

    private static boolean isMark(Glyph glyph, Glyph beside) {
        double gap = Math.max(glyph.x() - beside.right(), beside.x() - glyph.right());
        double off = RAISED * beside.height();
        boolean raised = glyph.centre() < beside.centre() - off;
        boolean lowered = glyph.bottom() > beside.bottom() + off;
        return glyph.text().chars().allMatch(c -> Character.isDigit(c) || "[]()*".indexOf(c) >= 0)
                && glyph.height() < SMALL * beside.height()
                && (raised || lowered)
                && gap < beside.height();
    }

    /** Whether a digit is so much smaller or higher than one beside it that nobody can say whether it is part of the number. */
    private static boolean isDwarfed(Glyph glyph, Glyph beside) {
        double gap = Math.max(glyph.x() - beside.right(), beside.x() - glyph.right());
        return glyph.text().length() == 1
                && isDigit(glyph)
                && isDigit(beside)
                && (glyph.height() < DWARFED * beside.height()
                        || Math.abs(glyph.bottom() - beside.bottom()) > UNEVEN * beside.height())
                && gap < SPACE * beside.height();
    }

    private static boolean isDigit(Glyph glyph) {
        return !glyph.text().isEmpty() && Character.isDigit(glyph.text().charAt(0));
    }

    /** Whether two digits stand in one place, so that nobody can say which is meant. */
    boolean isOverlaid() {
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (isDigit(glyph)) {
                if (before != null && before.right() - glyph.x() > OVERLAID * Math.min(before.width(), glyph.width())) {
                    return true;
                }
                before = glyph;
            }
        }
        return false;
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
