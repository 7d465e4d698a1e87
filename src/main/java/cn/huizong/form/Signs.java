package cn.huizong.form;

import java.util.function.IntPredicate;

/**
 * Characters that stand at a number or a word and are no part of it: note marks (注号) and characters that show nothing.
 * Readers write what a document raises or lowers in raised characters, so that here alone is told what a mark is.
 */
public final class Signs {
    /** From here on everything, digits too, is shown from right to left: what is written is not what is seen. */
    private static final int REVERSED = 0x202E;

    private Signs() {}

    /** Raised, lowered and circled digits and letters, and numerals with a full stop or comma of their own. */
    public static boolean isNoteMark(int c) {
        if (c < 0xAA) {
            return false;
        }
        return c == 0xAA
                || c == 0xB2
                || c == 0xB3
                || c == 0xB9
                || c == 0xBA
                || (c >= 0x2070 && c <= 0x209C)
                || (c >= 0x2460 && c <= 0x2473)
                || (c >= 0x2488 && c <= 0x24FF)
                || (c >= 0x2776 && c <= 0x2793)
                || (c >= 0x3251 && c <= 0x325F)
                || (c >= 0x3280 && c <= 0x32BF)
                || (c >= 0x1F100 && c <= 0x1F10C)
                || (c >= 0x1D2C && c <= 0x1D6A);
    }

    /** Soft hyphens, joiners, marks of direction, zero-width spaces and variation selectors: nobody sees them. */
    public static boolean isInvisible(int c) {
        if (c < 0xAD) {
            return false;
        }
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E && c != REVERSED)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF;
    }

    /** The text without the characters that nobody sees. */
    public static String visible(String text) {
        return without(text, Signs::isInvisible);
    }

    private static String without(String text, IntPredicate out) {
        return has(text, out)
                ? text.codePoints()
                        .filter(out.negate())
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    /** Asked of every cell, so that no stream is made of it. */
    private static boolean has(String text, IntPredicate what) {
        for (int i = 0; i < text.length(); i++) {
            if (what.test(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without note marks, wherever they stand. */
    public static String withoutNoteMarks(String text) {
        return without(text, Signs::isNoteMark);
    }

    /** Whether a cell bears a note mark, or one that is none in a label: a numeral in brackets of its own, a star. */
    public static boolean isMarked(String text) {
        return has(text, Signs::isCellMark);
    }

    private static boolean isCellMark(int c) {
        return c == '*' || isNoteMark(c) || (c >= 0x2474 && c <= 0x2487) || c == 0x203B || c == 0xFF0A;
    }

    /** The text of a cell without the marks at its ends; one between others is left. */
    public static String withoutOuterMarks(String text) {
        int[] codes = text.codePoints().toArray();
        int from = 0;
        int to = codes.length;
        while (from < to && isOuter(codes[from])) {
            from++;
        }
        while (to > from && isOuter(codes[to - 1])) {
            to--;
        }
        return new String(codes, from, to - from);
    }

    private static boolean isOuter(int c) {
        return isCellMark(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
