package cn.huizong.document.flow;

import cn.huizong.document.Cell;
import cn.huizong.document.Grid;
import java.util.ArrayList;
import java.util.List;

/** A cell while its table is being read: it may still grow, and so may its text. */
public final class CellDraft {
    private final int row;
    private final int column;
    private int rowSpan = 1;
    private int columnSpan;
    private final List<String> lines = new ArrayList<>(1);

    CellDraft(int row, int column, int columnSpan) {
        this.row = row;
        this.column = column;
        this.columnSpan = columnSpan;
    }

    public List<String> lines() {
        return lines;
    }

    int columnSpan() {
        return columnSpan;
    }

    boolean startsIn(int someRow) {
        return row == someRow;
    }

    void growDown() {
        rowSpan++;
    }

    void growRight(int columns) {
        columnSpan += columns;
    }

    String anchor(int table) {
        return Grid.anchor(Grid.anchor(table), row, column);
    }

    Cell cell(int table) {
        return new Cell(row, column, rowSpan, columnSpan, String.join("\n", lines), anchor(table));
    }
}
