package cn.huizong.document.sheet;

import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A sheet of a workbook while it is being read. Rows and columns count from 1. Hidden ones are left out at the end. */
public final class SheetDraft {
    private final int number;
    private final ReadCount tally;
    private final int mostColumns;
    private final TreeMap<Integer, TreeMap<Integer, Stand>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final BitSet hiddenColumns = new BitSet();
    private TreeMap<Integer, Stand> line = new TreeMap<>();

    public SheetDraft(int number, ReadCount tally, Limits limits) {
        this.number = number;
        this.tally = tally;
        this.mostColumns = limits.columns();
    }

    /** What stands in one place of a sheet, and whether a line is drawn at it. */
    private record Stand(String text, boolean ruled) {}

    /** Merged places, from the first to the last. */
    public record Area(int top, int left, int bottom, int right) {}

    /** Puts a text in its place of the row that is being read; a blank place counts if a line is drawn at it. */
    public void put(int column, String text, boolean ruled) throws UnreadableDocument {
        boolean blank = text.isBlank();
        if (blank && (!ruled || column > mostColumns)) {
            return;
        }
        tally.checkWidth(column);
        line.put(column, new Stand(blank ? "" : text, ruled));
    }

    /** Ends a row. Of rows without any text that follow each other the first is kept. */
    public void endRow(int row) throws UnreadableDocument {
        Map.Entry<Integer, TreeMap<Integer, Stand>> above = rows.lastEntry();
        if (!line.isEmpty() && !(isBlank(line) && (above == null || isBlank(above.getValue())))) {
            for (int i = 0; i < line.size(); i++) {
                tally.countCell();
            }
            rows.computeIfAbsent(row, unused -> new TreeMap<>()).putAll(line);
        }
        line = new TreeMap<>();
    }

    public void merge(Area area) throws UnreadableDocument {
        tally.countCell();
        if ((area.bottom() > area.top() || area.right() > area.left()) && area.left() <= mostColumns) {
            merged.add(area);
        }
    }

    public void hideRow(int row) {
        hiddenRows.add(row);
    }

    public void hideColumns(int from, int to) {
        if (from > 0 && from <= to) {
            hiddenColumns.set(from, Math.min(to, mostColumns) + 1);
        }
    }

    /** The rows that show something, each cell once, a merged one in the first of its rows that shows. */
    public List<SheetRow> shown() {
        merged.sort(Comparator.comparingInt(Area::top).thenComparingInt(Area::left));
        Iterator<Area> coming = merged.iterator();
        Area next = coming.hasNext() ? coming.next() : null;
        TreeMap<Integer, Merge> open = new TreeMap<>();
        List<SheetRow> shown = new ArrayList<>();
        for (Map.Entry<Integer, TreeMap<Integer, Stand>> entry : rows.entrySet()) {
            int row = entry.getKey();
            open.values().removeIf(merge -> merge.area.bottom() < row);
            for (; next != null && next.top() <= row; next = coming.hasNext() ? coming.next() : null) {
                if (next.bottom() >= row) {
                    open.put(next.left(), new Merge(next, textAt(next)));
                }
            }
            if (!hiddenRows.contains(row)) {
                SheetRow cells = cells(row, entry.getValue(), open);
                if (!cells.cells().isEmpty() || cells.covered()) {
                    shown.add(cells);
                }
            }
        }
        return shown;
    }

    private Stand textAt(Area area) {
        TreeMap<Integer, Stand> top = rows.get(area.top());
        Stand stand = top == null ? null : top.get(area.left());
        return stand == null ? new Stand("", false) : stand;
    }

    private SheetRow cells(int row, Map<Integer, Stand> line, NavigableMap<Integer, Merge> open) {
        List<SheetRow.SheetCell> cells = new ArrayList<>();
        boolean covered = false;
        for (Merge merge : open.values()) {
            int left = hiddenColumns.nextClearBit(merge.area.left());
            int right = Math.min(merge.area.right(), mostColumns);
            if (left <= right && !merge.placed) {
                merge.placed = true;
                cells.add(new SheetRow.SheetCell(
                        left,
                        right - left + 1,
                        merge.area.bottom(),
                        merge.stand.text(),
                        merge.stand.ruled(),
                        anchor(merge.area)));
            } else {
                covered |= left <= right;
            }
        }
        line.forEach((column, stand) -> {
            Map.Entry<Integer, Merge> merge = open.floorEntry(column);
            boolean isOwn = merge == null || merge.getValue().area.right() < column;
            if (isOwn && !hiddenColumns.get(column)) {
                cells.add(new SheetRow.SheetCell(
                        column,
                        1,
                        row,
                        stand.text(),
                        stand.ruled(),
                        Grid.anchor(Grid.sheetAnchor(number), row, column)));
            }
        });
        cells.sort(Comparator.comparingInt(SheetRow.SheetCell::column));
        return new SheetRow(row, cells, covered);
    }

    private String anchor(Area area) {
        return Grid.anchor(Grid.sheetAnchor(number), area.top(), area.left());
    }

    private static boolean isBlank(Map<Integer, Stand> cells) {
        return cells.values().stream().allMatch(stand -> stand.text().isEmpty());
    }

    /** A merged area that covers the row that is being laid out. */
    private static final class Merge {
        private final Area area;
        private final Stand stand;
        private boolean placed;

        Merge(Area area, Stand stand) {
            this.area = area;
            this.stand = stand;
        }
    }
}
