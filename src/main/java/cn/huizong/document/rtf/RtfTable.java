package cn.huizong.document.rtf;

import cn.huizong.document.Block;
import cn.huizong.document.Grid;
import cn.huizong.document.Legibility;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.CellShape;
import cn.huizong.document.flow.CellStory;
import cn.huizong.document.flow.EdgeGrid;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a rich text while it is being read: the cells come first or the row's measures, one ends the row. */
final class RtfTable {
    /** The width of a cell of which nothing is said. */
    private static final int SOME_WIDTH = 1_000;

    private final EdgeGrid grid;
    private final List<Block> beside = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private CellStory cell = nextCell();
    private CellShape.Merge vertical = CellShape.Merge.NONE;
    private CellShape.Merge horizontal = CellShape.Merge.NONE;
    private int ground = Legibility.WHITE;
    private int left;

    RtfTable(ReadCount tally) {
        this.grid = new EdgeGrid(tally);
    }

    private record Measure(int right, CellShape.Merge vertical, CellShape.Merge horizontal, int ground) {}

    /** The colour that the cell which is being read stands on; null where the row's measures come later. */
    @Nullable
    Integer ground() {
        return cells.size() <= measures.size() ? measures.get(cells.size() - 1).ground() : null;
    }

    /** The cell whose measure comes next stands on a colour. */
    void shade(int colour) {
        ground = colour;
    }

    /** The cell that is being read. */
    CellStory cell() {
        return cell;
    }

    void startMeasures() {
        measures.clear();
        left = 0;
        vertical = CellShape.Merge.NONE;
        horizontal = CellShape.Merge.NONE;
        ground = Legibility.WHITE;
    }

    void measure(Command command, int value) {
        switch (command) {
            case trleft -> left = value;
            case clvmgf -> vertical = CellShape.Merge.START;
            case clvmrg -> vertical = CellShape.Merge.GO_ON;
            case clmgf -> horizontal = CellShape.Merge.START;
            case clmrg -> horizontal = CellShape.Merge.GO_ON;
            case cellx -> {
                measures.add(new Measure(value, vertical, horizontal, ground));
                vertical = CellShape.Merge.NONE;
                horizontal = CellShape.Merge.NONE;
                ground = Legibility.WHITE;
            }
            default -> {}
        }
    }

    void endCell() {
        cell = nextCell();
    }

    void endRow() throws UnreadableDocument {
        // the last story has been made ready for a cell that did not come
        cells.remove(cells.size() - 1);
        List<EdgeGrid.EdgeCell> row = new ArrayList<>();
        int edge = left;
        for (int i = 0; i < cells.size(); i++) {
            Measure measure = i < measures.size()
                    ? measures.get(i)
                    : new Measure(edge + SOME_WIDTH, CellShape.Merge.NONE, CellShape.Merge.NONE, Legibility.UNKNOWN);
            row.add(new EdgeGrid.EdgeCell(
                    edge, Math.max(edge, measure.right()), measure.vertical(), measure.horizontal(), cells.get(i)));
            edge = Math.max(edge, measure.right());
        }
        grid.add(row);
        cells.clear();
        cell = nextCell();
    }

    boolean isRowOpen() {
        return cells.size() > 1 || !cells.get(0).isEmpty();
    }

    Grid grid() throws UnreadableDocument {
        return grid.grid();
    }

    /** What stands in the cells beside their text. */
    List<Block> beside() {
        return beside;
    }

    private CellStory nextCell() {
        List<String> lines = new ArrayList<>(1);
        cells.add(lines);
        return new CellStory(lines, beside);
    }
}
