package cn.huizong.document.flow;

import org.jspecify.annotations.Nullable;

/**
 * What the properties or the style of a stretch of text say of how it looks; null where they say nothing.
 *
 * @param hidden whether nobody sees it
 * @param struck whether a line runs through it
 * @param raised whether it is written as a raised or lowered mark
 * @param moved whether it is moved up or down as a whole, without being a mark by itself
 * @param tiny whether it is too small for anybody to see
 * @param pale whether it is white, so that nobody sees it on the ground that dark text beside it stands on
 */
public record TextLook(
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable Boolean raised,
        @Nullable Boolean moved,
        @Nullable Boolean tiny,
        @Nullable Boolean pale) {
    public static final TextLook PLAIN = new TextLook(null, null, null, null, null, null);
    public static final TextLook HIDDEN = new TextLook(true, null, null, null, null, null);

    /** Text moved by less than this, in half points, is set evenly and no mark. */
    public static final int LEAST_MOVED = 4;

    /** Text of this size, in half points, or less is seen by nobody. */
    public static final int TINY = 3;

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
                other.pale == null ? pale : other.pale);
    }

    /** Whether what is written so is no text of the document: hidden, struck through or too small. */
    public boolean isLeftOut() {
        return Boolean.TRUE.equals(hidden) || Boolean.TRUE.equals(struck) || Boolean.TRUE.equals(tiny);
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
        if (Boolean.TRUE.equals(pale)) {
            story.pale(from);
        }
    }
}
