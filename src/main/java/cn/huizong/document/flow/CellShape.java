package cn.huizong.document.flow;

import org.jspecify.annotations.Nullable;

/**
 * What a Word cell's properties say of its place.
 *
 * @param columns the columns it covers ({@code w:gridSpan})
 * @param vertical its part in a merge over rows ({@code w:vMerge})
 * @param horizontal its part in a merge over columns as old files write it ({@code w:hMerge})
 * @param deleted whether a tracked change took the cell out
 * @param ground the colour of a ground of its own; null if it has none
 */
public record CellShape(
        int columns,
        Merge vertical,
        Merge horizontal,
        boolean deleted,
        @Nullable Integer ground) {
    public static final CellShape PLAIN = of(1);

    /** A cell that is merged with none. */
    public static CellShape of(int columns) {
        return new CellShape(columns, Merge.NONE, Merge.NONE, false, null);
    }

    /** A cell's part in a merge: none, the cell that starts it, or one that goes on with it. */
    public enum Merge {
        NONE,
        START,
        GO_ON;

        public static Merge of(@Nullable String value) {
            return "restart".equals(value) ? START : GO_ON;
        }
    }
}
