package cn.huizong.document.flow;

import cn.huizong.document.Legibility;
import org.jspecify.annotations.Nullable;

/**
 * What the properties or the style of a stretch of text say of how it looks; null where they say nothing.
 *
 * @param hidden whether nobody sees it
 * @param struck whether a line runs through it
 * @param raised whether it is written as a raised or lowered mark
 * @param moved whether it is moved up or down as a whole, without being a mark by itself
 * @param tiny whether it is too small for anybody to see
 * @param ink its colour
 * @param ground the colour of a ground of its own
 */
public record TextLook(
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable Boolean raised,
        @Nullable Boolean moved,
        @Nullable Boolean tiny,
        @Nullable Integer ink,
        @Nullable Integer ground) {
    public static final TextLook PLAIN = new TextLook(null, null, null, null, null, null, null);
    public static final TextLook HIDDEN = new TextLook(true, null, null, null, null, null, null);
    /** Of the mark of a note. */
    public static final TextLook MARK = new TextLook(null, null, true, null, null, null, null);

    /** Text moved by less than this, in half points, is set evenly and no mark. */
    private static final int LEAST_MOVED = 4;

    /** Whether text is moved up or down by so many half points that a person sees it. */
    public static boolean isMoved(double halfPoints) {
        return Math.abs(halfPoints) >= LEAST_MOVED;
    }

    /** This look where another says nothing: of a style that another is based on, or that a run names. */
    public TextLook with(TextLook other) {
        if (equals(PLAIN) || other.equals(PLAIN)) {
            return equals(PLAIN) ? other : this;
        }
        return new TextLook(
                other.hidden == null ? hidden : other.hidden,
                other.struck == null ? struck : other.struck,
                other.raised == null ? raised : other.raised,
                other.moved == null ? moved : other.moved,
                other.tiny == null ? tiny : other.tiny,
                other.ink == null ? ink : other.ink,
                other.ground == null ? ground : other.ground);
    }

    /** Whether what is written so is no text of the document: hidden, struck through, too small or of its ground's colour. */
    public boolean isLeftOut() {
        return Boolean.TRUE.equals(hidden)
                || Boolean.TRUE.equals(struck)
                || Boolean.TRUE.equals(tiny)
                || (ink != null && ground != null && Legibility.isUnseen(ink, ground));
    }

    /** Whether it stands in the line as other text does. */
    public boolean isLevel() {
        return !Boolean.TRUE.equals(raised) && !Boolean.TRUE.equals(moved);
    }

    /** Tells a story that its line, from a place on, looks so. */
    public void mark(Story story, int from) {
        if (Boolean.TRUE.equals(raised)) {
            story.raise(from);
        } else if (Boolean.TRUE.equals(moved)) {
            story.move(from);
        }
        if (ink != null && ground == null) {
            story.paint(from, ink);
        }
    }
}
