package cn.huizong.publish.office.material;

import cn.huizong.document.word.NewWord;
import java.util.List;

/**
 * A table.
 *
 * @param widths of its columns, in twentieths of a point
 * @param headRows how many rows stand on every page
 * @param rows from top to bottom
 */
public record Grid(List<Integer> widths, int headRows, List<List<Cell>> rows) implements Block {
    private static final int FEW_ROWS = 12;

    public Grid {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether a row is to stand on the page of the row below it: a small table is not torn, a large one would leave half a page blank. */
    public boolean isKeptWithNext(int row) {
        return rows.size() <= FEW_ROWS && row < rows.size() - 1;
    }

    /** Its whole width. */
    public int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** How a cell is one with those below it. */
    public enum Merge {
        /** It stands alone. */
        NONE,
        /** It is the topmost of several. */
        TOP,
        /** It belongs to the cell above. */
        BELOW
    }

    /** How a cell is set. */
    public enum Style {
        HEAD("CellHead"),
        LABEL("CellLabel"),
        VALUE("CellValue");

        private final String id;

        Style(String id) {
            this.id = id;
        }

        /** The paragraph style, by its id in {@code styles.xml}. */
        public String id() {
            return id;
        }
    }

    /**
     * A cell of a row.
     *
     * @param text what it says; nothing where there is no value, which is not zero
     * @param columns how many columns it is wide
     * @param width the same in twentieths of a point
     * @param merge how it is one with those below it
     * @param style how it is set
     */
    public record Cell(String text, int columns, int width, Merge merge, Style style) {
        public Cell {
            text = NewWord.text(text);
        }
    }
}
