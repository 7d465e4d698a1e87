package cn.huizong.document.word;

import cn.huizong.document.flow.CellDraft;
import cn.huizong.document.flow.GridDraft;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Where the cells of a Word document start in its main part, in bytes; of a merged cell, its first part. */
public final class WordPlaces {
    private static final WordPlaces NOT_KEPT = new WordPlaces(false);

    private final boolean kept;
    private final Map<String, Integer> offsets = new HashMap<>();

    private WordPlaces(boolean kept) {
        this.kept = kept;
    }

    public static WordPlaces kept() {
        return new WordPlaces(true);
    }

    /** For reading alone, where nobody asks for a place. */
    static WordPlaces notKept() {
        return NOT_KEPT;
    }

    boolean isKept() {
        return kept;
    }

    void keep(GridDraft grid, CellDraft cell, int offset) {
        if (kept) {
            offsets.putIfAbsent(grid.anchor(cell), offset);
        }
    }

    /** Where a cell starts, or for a table its first one. */
    OptionalInt find(String anchor) {
        Integer offset = offsets.getOrDefault(anchor, offsets.get(anchor + "r1c1"));
        return offset == null ? OptionalInt.empty() : OptionalInt.of(offset);
    }
}
