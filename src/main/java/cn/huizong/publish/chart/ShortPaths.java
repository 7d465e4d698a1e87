package cn.huizong.publish.chart;

/**
 * Writes the outlines of an SVG from point to point, in tenths of a pixel, rather than from the corner of the picture: a
 * chart full of Chinese characters is half the size.
 */
final class ShortPaths {
    private static final String PATH = " d='";

    private final StringBuilder out;
    private final long[] at = new long[2];
    private final long[] start = new long[2];
    private final long[] last = new long[2];
    private char command;
    private int read;

    private ShortPaths(StringBuilder out) {
        this.out = out;
    }

    /**
     * The same picture with short outlines.
     *
     * @param svg with outlines of M, L, Q, C and Z alone, their numbers with at most two decimals
     */
    static String of(String svg) {
        StringBuilder out = new StringBuilder(svg.length());
        int done = 0;
        for (int path = svg.indexOf(PATH); path >= 0; path = svg.indexOf(PATH, done)) {
            int from = path + PATH.length();
            out.append(svg, done, from);
            done = svg.indexOf('\'', from);
            new ShortPaths(out).path(svg, from, done);
        }
        return out.append(svg, done, svg.length()).toString();
    }

    private void path(String svg, int from, int to) {
        int next = from;
        while (next < to) {
            char first = svg.charAt(next);
            int end = next + 1;
            if (Character.isLetter(first)) {
                command(first);
            } else if (first == '-' || Character.isDigit(first)) {
                while (end < to && (svg.charAt(end) == '.' || Character.isDigit(svg.charAt(end)))) {
                    end++;
                }
                number(tenths(svg, next, end));
            }
            next = end;
        }
    }

    /** A number in tenths, halves upwards. */
    private static long tenths(String svg, int from, int to) {
        boolean negative = svg.charAt(from) == '-';
        long hundredths = 0;
        int decimals = 0;
        boolean broken = false;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            char digit = svg.charAt(i);
            if (digit == '.') {
                broken = true;
            } else {
                hundredths = hundredths * 10 + (digit - '0');
                decimals += broken ? 1 : 0;
            }
        }
        for (; decimals < 2; decimals++) {
            hundredths *= 10;
        }
        return Math.floorDiv((negative ? -hundredths : hundredths) + 5, 10);
    }

    private void command(char letter) {
        command = letter;
        read = 0;
        out.append(Character.toLowerCase(letter));
        if (letter == 'Z') {
            System.arraycopy(start, 0, at, 0, 2);
        }
    }

    private void number(long tenths) {
        int axis = read % 2;
        append(tenths - at[axis]);
        last[axis] = tenths;
        read++;
        if (read == numbers()) {
            System.arraycopy(last, 0, at, 0, 2);
        }
        if (read == 2 && command == 'M') {
            System.arraycopy(last, 0, start, 0, 2);
        }
    }

    /** How many numbers a command takes, the point where it ends last. */
    private int numbers() {
        return command == 'C' ? 6 : command == 'Q' ? 4 : 2;
    }

    private void append(long tenths) {
        if (read > 0 && tenths >= 0) {
            out.append(' ');
        }
        if (tenths < 0) {
            out.append('-');
        }
        long size = Math.abs(tenths);
        if (size >= 10 || size == 0) {
            out.append(size / 10);
        }
        if (size % 10 != 0) {
            out.append('.').append(size % 10);
        }
    }
}
