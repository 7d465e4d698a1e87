package cn.huizong.report;

import java.util.EnumSet;
import java.util.Locale;

/** How a wrong number most likely came about, the most telling first. */
public enum ErrorPattern {
    /** A tracked change was flattened with both its sides: an edit from 3 to 5 stands as 35. */
    FLATTENED_CHANGE,
    /** The minus sign is lost, or one came in. */
    SIGN,
    /** 元 for 万元 or the other way round: a factor of ten thousand. */
    TEN_THOUSAND,
    /** Two cells hold each other's numbers. */
    EXCHANGED_CELLS,
    /** Two neighbouring rows hold each other's numbers. */
    EXCHANGED_ROWS,
    /** Two neighbouring columns hold each other's numbers. */
    EXCHANGED_COLUMNS,
    /** The numbers of a row stand one column away from where they belong. */
    SHIFTED_ROW,
    /** The numbers of a column stand one row away from where they belong. */
    SHIFTED_COLUMN,
    /** Two digits are swapped. */
    SWAPPED_DIGITS,
    /** A digit stands twice. */
    DOUBLED_DIGIT,
    /** A digit is missing. */
    DROPPED_DIGIT,
    /** A digit is too many. */
    ADDED_DIGIT,
    /** The parts were changed and the total was not. */
    STALE_TOTAL,
    /** One digit is another. */
    MISTYPED_DIGIT,
    /** None of the known ones. */
    OTHER;

    /** Whether it moves the numbers of several cells at once. */
    public boolean isOfSeveralCells() {
        return EnumSet.range(EXCHANGED_CELLS, SHIFTED_COLUMN).contains(this);
    }

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
