package cn.huizong.corpus;

import java.util.Locale;

/** The ways a converter flattens a table that keep the order of its cells. */
enum TextLayout {
    /** One cell a line behind a tab, a blank line between rows, merged cells repeated as blank ones. */
    TABS,
    /** One cell a line, a blank line between cells; nothing marks a row or a blank cell. */
    LINES,
    /** One cell a line with a pipe behind it, a blank line between rows. */
    TRAILING_PIPE,
    /** One cell a line, the pipe on a line of its own. */
    PIPE_LINES,
    /** Rows of markdown with a line of dashes under the first. */
    MARKDOWN,
    /** Markdown rows in which a merged cell leaves empty ones behind, without the line of dashes. */
    PADDED_MARKDOWN,
    /** One row a line, tabs between the cells. */
    TABBED_ROWS,
    /** One row a line, blanks between label and numbers. */
    BLANKS;

    String quirk() {
        return "layout-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a blank cell can be seen. */
    boolean showsBlanks() {
        return this != LINES && this != BLANKS;
    }

    /** Whether a blank within a cell looks different from the end of the cell. */
    boolean keepsSpaces() {
        return this != BLANKS;
    }

    boolean showsColumns() {
        return this == MARKDOWN || this == PADDED_MARKDOWN || this == TABBED_ROWS;
    }
}
