package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a table laid out one below the other, each with room around it: Tesseract reads a column of lines well and a
 * table badly.
 */
final class CellSheet {
    private static final int MARGIN = 40;
    private static final int GAP = 36;
    private static final int AROUND = 4;

    /** Tesseract takes no picture that is higher than twice this. */
    private static final int HIGHEST = 12_000;

    private final GreyPage picture;
    private final List<ScanCell> cells;
    private final List<Integer> tops;

    private CellSheet(GreyPage picture, List<ScanCell> cells, List<Integer> tops) {
        this.picture = picture;
        this.cells = cells;
        this.tops = tops;
    }

    /** Lays out cells on as many sheets as they need. */
    static List<CellSheet> of(List<ScanCell> cells, GreyPage page) {
        List<CellSheet> sheets = new ArrayList<>();
        List<ScanCell> some = new ArrayList<>();
        int height = 0;
        for (ScanCell cell : cells) {
            if (!some.isEmpty() && height + cell.height() + GAP > HIGHEST) {
                sheets.add(sheet(some, page));
                some = new ArrayList<>();
                height = 0;
            }
            some.add(cell);
            height += cell.height() + GAP;
        }
        if (!some.isEmpty()) {
            sheets.add(sheet(some, page));
        }
        return sheets;
    }

    private static CellSheet sheet(List<ScanCell> cells, GreyPage page) {
        int width = cells.stream().mapToInt(ScanCell::width).max().orElse(0);
        int height = cells.stream().mapToInt(cell -> cell.height() + GAP).sum();
        GreyPage picture = GreyPage.blank(width + 2 * MARGIN, height + 2 * MARGIN);
        List<Integer> tops = new ArrayList<>();
        int y = MARGIN;
        for (ScanCell cell : cells) {
            tops.add(y);
            int around = AROUND;
            picture.paste(
                    page,
                    Math.max(0, cell.left() - around),
                    Math.max(0, cell.top() - around),
                    Math.min(page.width(), cell.right() + around),
                    Math.min(page.height(), cell.bottom() + around),
                    MARGIN - around,
                    y - around);
            y += cell.height() + GAP;
        }
        return new CellSheet(picture, List.copyOf(cells), tops);
    }

    GreyPage picture() {
        return picture;
    }

    List<ScanCell> cells() {
        return cells;
    }

    /** What of the sheet's words stands in a cell of it, by the cell's number, in places of the page. */
    List<ScanWord> words(int cell, List<ScanWord> all) {
        ScanCell home = cells.get(cell);
        int from = tops.get(cell) - GAP / 2;
        int to = tops.get(cell) + home.height() + GAP / 2;
        return all.stream()
                .filter(word -> word.top() + word.height() / 2 >= from && word.top() + word.height() / 2 < to)
                .map(word -> word.moved(home.left() - MARGIN, home.top() - tops.get(cell)))
                .toList();
    }
}
