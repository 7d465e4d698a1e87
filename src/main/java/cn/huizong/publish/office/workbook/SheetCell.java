package cn.huizong.publish.office.workbook;

/**
 * A cell of a sheet.
 *
 * @param text what it says, as the tables write it: a number is plain, a formula is harmless; empty for a blank
 * @param link where it leads, relative to the workbook and percent-encoded; empty for nowhere
 */
record SheetCell(String text, String link) {
    static SheetCell of(String text) {
        return new SheetCell(text, "");
    }
}
