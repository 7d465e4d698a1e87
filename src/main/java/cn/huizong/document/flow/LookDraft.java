package cn.huizong.document.flow;

import org.jspecify.annotations.Nullable;

/** A look of text while the properties that say it are being read. */
public final class LookDraft {
    private @Nullable Boolean hidden;
    private @Nullable Boolean struck;
    private @Nullable Boolean raised;
    private @Nullable Boolean moved;
    private @Nullable Boolean tiny;
    private @Nullable Integer ink;
    private @Nullable Integer ground;

    /** A draft that begins with what a look says. */
    public static LookDraft of(TextLook look) {
        LookDraft draft = new LookDraft();
        draft.hidden = look.hidden();
        draft.struck = look.struck();
        draft.raised = look.raised();
        draft.moved = look.moved();
        draft.tiny = look.tiny();
        draft.ink = look.ink();
        draft.ground = look.ground();
        return draft;
    }

    public LookDraft hidden(boolean is) {
        hidden = is;
        return this;
    }

    public LookDraft struck(boolean is) {
        struck = is;
        return this;
    }

    public LookDraft raised(boolean is) {
        raised = is;
        return this;
    }

    public LookDraft moved(boolean is) {
        moved = is;
        return this;
    }

    public LookDraft tiny(boolean is) {
        tiny = is;
        return this;
    }

    /** The colour of the text. */
    public LookDraft ink(int colour) {
        ink = colour;
        return this;
    }

    /** The colour of a ground of the text's own; null if it stands on what is around it. */
    public LookDraft ground(@Nullable Integer colour) {
        ground = colour;
        return this;
    }

    public TextLook look() {
        boolean place = hidden != null || struck != null || raised != null || moved != null;
        return place || tiny != null || ink != null || ground != null
                ? new TextLook(hidden, struck, raised, moved, tiny, ink, ground)
                : TextLook.PLAIN;
    }
}
