package cn.huizong.document.sheet;

import java.util.List;

/**
 * A row of a sheet as it shows.
 *
 * @param number its number in the sheet, from 1
 * @param cells the cells that begin in it, left to right
 * @param covered whether a merged cell of a row above goes on in it
 */
record SheetRow(int number, List<SheetCell> cells, boolean covered) {
    /**
     * A cell of a sheet.
     *
     * @param column its first column, from 1
     * @param columns the columns it covers
     * @param bottom the sheet's row in which it ends
     * @param text what it shows; empty for a ruled place without text
     * @param ruled whether a line is drawn at it
     * @param anchor where it stands: {@code s2r15c3}
     */
    record SheetCell(int column, int columns, int bottom, String text, boolean ruled, String anchor) {
        boolean isBlank() {
            return text.isEmpty();
        }

        boolean isNumber() {
            return text.matches("[-+]?[0-9][0-9,.]*%?");
        }
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    long ruled() {
        return cells.stream().filter(SheetCell::ruled).count();
    }

    boolean hasNumber() {
        return cells.stream().anyMatch(SheetCell::isNumber);
    }
}
