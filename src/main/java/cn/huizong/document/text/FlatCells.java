package cn.huizong.document.text;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.FlatRow;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of flattened rows and puts them among a text's blocks. */
final class FlatCells {
    /** The widest official row, that of reconsiderations and lawsuits, has fifteen values. */
    private static final int WIDEST = 17;

    private static final int LOOKED_AT = 100;

    private final List<Block> blocks;
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();

    FlatCells(List<Block> blocks) {
        this.blocks = blocks;
    }

    void add(String text, TextLine line) {
        texts.add(new StringBuilder(Wide.stripped(text)));
        anchors.add(line.anchor());
    }

    /** Whether no cell waits for the end of its row. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Goes on with the last cell on a further line. */
    void extend(String text) {
        StringBuilder last = texts.get(texts.size() - 1);
        last.append(last.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
    }

    /** The last cell, cut where it is too long for a value: it is looked at again with each of its lines. */
    String last() {
        StringBuilder last = texts.get(texts.size() - 1);
        return last.substring(0, Math.min(last.length(), LOOKED_AT));
    }

    /** Ends a row whose end is known. */
    void endRow() {
        emit(0, texts.size());
        clear();
    }

    /** Ends a run of cells that may be several rows; if it must be, each cell stands alone. */
    void endRun() {
        if (isSeveralRows()) {
            for (int i = 0; i < texts.size(); i++) {
                emit(i, i + 1);
            }
            clear();
        } else {
            endRow();
        }
    }

    /** Twice a label directly after a value is one row more than there can be. */
    private boolean isSeveralRows() {
        int labels = 0;
        for (int i = 1; i < texts.size(); i++) {
            String text = texts.get(i).toString();
            boolean label = text.length() > 1 && !TextLine.isValue(text);
            labels += label && TextLine.isValue(texts.get(i - 1).toString()) ? 1 : 0;
        }
        return labels > 1 || texts.size() > WIDEST;
    }

    private void emit(int from, int to) {
        List<Cell> cells = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cells.add(new Cell(1, i - from + 1, 1, 1, texts.get(i).toString(), anchors.get(i)));
        }
        if (!cells.isEmpty()) {
            blocks.add(new FlatRow(cells));
        }
    }

    private void clear() {
        texts.clear();
        anchors.clear();
    }
}
