package cn.huizong.extract;

import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes documents for tests. In a grid a row is a line and {@code |} stands between cells; {@code <} joins a cell to
 * the one left of it, {@code ^} to the one above.
 */
final class TextPage {
    private final List<Block> blocks = new ArrayList<>();
    private int grids;
    private int lines;

    TextPage prose(String... paragraphs) {
        for (String paragraph : paragraphs) {
            blocks.add(new Paragraph(paragraph, "narrative" + ++lines));
        }
        return this;
    }

    TextPage flat(String... rows) {
        for (String row : rows) {
            String anchor = "line" + ++lines;
            List<Cell> cells = new ArrayList<>();
            for (String text : row.split("\\|", -1)) {
                cells.add(new Cell(1, cells.size() + 1, 1, 1, text.strip(), anchor));
            }
            blocks.add(new FlatRow(cells));
        }
        return this;
    }

    TextPage grid(String text) {
        String table = "t" + ++grids;
        List<String[]> rows =
                text.strip().lines().map(line -> line.split("\\|", -1)).toList();
        Map<String, int[]> spans = new HashMap<>();
        Map<String, String> owner = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                String cell = rows.get(r)[c].strip();
                String own = cell.equals("<")
                        ? owner.get(r + "," + (c - 1))
                        : cell.equals("^") ? owner.get((r - 1) + "," + c) : r + "," + c;
                owner.put(r + "," + c, own);
                int[] span = spans.computeIfAbsent(own, unused -> new int[2]);
                int top = Integer.parseInt(own.substring(0, own.indexOf(',')));
                int left = Integer.parseInt(own.substring(own.indexOf(',') + 1));
                span[0] = Math.max(span[0], r - top + 1);
                span[1] = Math.max(span[1], c - left + 1);
            }
        }
        List<Cell> cells = new ArrayList<>();
        spans.forEach((own, span) -> {
            int r = Integer.parseInt(own.substring(0, own.indexOf(',')));
            int c = Integer.parseInt(own.substring(own.indexOf(',') + 1));
            String cell = rows.get(r)[c].strip().replace("\\n", "\n");
            cells.add(new Cell(r + 1, c + 1, span[0], span[1], cell, Grid.anchor(table, r + 1, c + 1)));
        });
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        blocks.add(new Grid(table, rows.size(), width, cells));
        return this;
    }

    Document document() {
        boolean flat = blocks.stream().anyMatch(FlatRow.class::isInstance);
        return new Document(flat ? Format.TEXT : Format.DOCX, blocks, false);
    }
}
