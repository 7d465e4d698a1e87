package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the lines of printed pages together into the paragraphs that they were. */
final class PageProse {
    private static final Pattern SECTION = Pattern.compile("([（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、).*");

    /** How far, in heights of a line, a line may begin or end from the margin and still fill it. */
    private static final double NEAR_START = 0.8;

    private static final double NEAR_END = 2.5;
    private static final double SAME_SIZE = 0.12;
    private static final double LARGE = 1.15;
    private static final double NEXT_LINE = 1.4;
    private static final double NEXT_HEADING_LINE = 2.5;
    /** Words further apart than this, in parts of their height, stand in columns and make no sentence. */
    private static final double APART = 1;

    private final PageMargins margins;
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable PageLine last;
    private int lastPage;
    private StringBuilder text = new StringBuilder();

    PageProse(PageMargins margins) {
        this.margins = margins;
    }

    void add(PageLine line, int page) {
        PageLine before = last;
        if (before == null) {
            text.append(line.text());
        } else if (goesOn(before, line, page)) {
            text.append(separator(line)).append(line.text());
        } else if (isHeading(before) && isHeading(line) && isNext(before, line, page, NEXT_HEADING_LINE)) {
            text.append('\n').append(line.text());
        } else {
            end();
            text.append(line.text());
        }
        last = line;
        lastPage = page;
    }

    /** Words of letters are kept apart over a line's end, ideographs are not. */
    private String separator(PageLine line) {
        char end = text.charAt(text.length() - 1);
        return Character.isLetter(end) && end < 0x250 && line.text().charAt(0) < 0x250 ? " " : "";
    }

    /** Ends the paragraph that the last line belonged to. */
    void end() {
        if (!text.isEmpty()) {
            paragraphs.add(text.toString());
        }
        text = new StringBuilder();
        last = null;
    }

    /** The paragraphs that have ended since this was last asked. */
    List<String> take() {
        List<String> taken = List.copyOf(paragraphs);
        paragraphs.clear();
        return taken;
    }

    /** Whether a line fills its own up to the margin, and the next one begins at the other. */
    private boolean goesOn(PageLine before, PageLine line, int page) {
        return before.glyphs().size() >= PageMargins.FULL
                && before.split(APART).size() == 1
                && line.split(APART).size() == 1
                && before.right() >= margins.right() - NEAR_END * before.size()
                && line.left() <= margins.left() + NEAR_START * line.size()
                && isNext(before, line, page, NEXT_LINE * margins.pitch() / line.size())
                && !SECTION.matcher(line.text()).matches();
    }

    private boolean isNext(PageLine before, PageLine line, int page, double most) {
        boolean sameSize = Math.abs(before.size() - line.size()) <= SAME_SIZE * line.size();
        boolean near = page != lastPage || line.bottom() - before.bottom() <= most * line.size();
        return sameSize && near;
    }

    /** Whether a line is larger than the prose and stands in the middle. */
    private boolean isHeading(PageLine line) {
        double left = line.left() - margins.left();
        double right = margins.right() - line.right();
        return line.size() > LARGE * margins.size() && Math.abs(left - right) < 2 * line.size();
    }
}
