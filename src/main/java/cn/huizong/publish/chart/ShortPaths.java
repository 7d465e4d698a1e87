package cn.huizong.publish.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the outlines of an SVG from point to point, in tenths of a pixel, rather than from the corner of the picture: a
 * chart full of Chinese characters is half the size.
 */
final class ShortPaths {
    private static final Pattern PATH = Pattern.compile(" d='([^']*)'");
    private static final Pattern PART = Pattern.compile("[MLQCZ]|-?[0-9.]+");

    private final StringBuilder out = new StringBuilder();
    private final long[] at = new long[2];
    private final long[] start = new long[2];
    private final long[] last = new long[2];
    private char command;
    private int read;

    private ShortPaths() {}

    static String of(String svg) {
        return PATH.matcher(svg)
                .replaceAll(path -> Matcher.quoteReplacement(" d='" + new ShortPaths().path(path.group(1)) + "'"));
    }

    private String path(String absolute) {
        Matcher parts = PART.matcher(absolute);
        while (parts.find()) {
            String part = parts.group();
            if (Character.isLetter(part.charAt(0))) {
                command(part.charAt(0));
            } else {
                number(Math.round(Double.parseDouble(part) * 10));
            }
        }
        return out.toString();
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
