package cn.huizong.publish.office.workbook;

/**
 * A column of a sheet.
 *
 * @param title its heading
 * @param width its width in digits; an ideograph takes two
 * @param kind what its cells are
 */
record SheetColumn(String title, int width, Kind kind) {
    /** What the cells of a column are, and so how they are shown. */
    enum Kind {
        /** Words and codes; a code of digits stays a text. */
        TEXT("@"),
        /** A number with commas between thousands; decimals where it has some. */
        NUMBER("#,##0"),
        /** A part of one, shown in per cent. */
        SHARE("0.0%");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    static SheetColumn text(String title, int width) {
        return new SheetColumn(title, width, Kind.TEXT);
    }

    static SheetColumn number(String title, int width) {
        return new SheetColumn(title, width, Kind.NUMBER);
    }

    static SheetColumn share(String title, int width) {
        return new SheetColumn(title, width, Kind.SHARE);
    }
}
