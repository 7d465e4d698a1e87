package cn.huizong.document.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a plain XML part and what they stand for. Whatever is not plain, or not whole, is {@link UnusualXml}.
 *
 * <p>The last byte is none of the part but 0, which stands for nothing, so that no loop runs over the end.
 */
final class FastBytes {
    private static final int FIRST = 2;
    private static final int LATER = 1;
    /** The least character of two, three and four bytes; those written longer than they need be are mistakes. */
    private static final int[] LEAST = {0x80, 0x800, 0x10000};

    private static final byte[] NAMES = new byte[256];
    private static final boolean[] TEXT = new boolean[256];
    private static final boolean[] VALUE = new boolean[256];

    static {
        for (int i = ' '; i < 0x7f; i++) {
            boolean later = Character.isDigit(i) || i == '-' || i == '.';
            NAMES[i] = (byte) (Character.isLetter(i) || i == '_' ? FIRST : later ? LATER : 0);
            VALUE[i] = i != '<' && i != '&' && i != '"' && i != '\'';
            TEXT[i] = i != '<' && i != '&' && i != ']';
        }
        TEXT['\t'] = true;
        TEXT['\n'] = true;
    }

    private final byte[] bytes;
    private int next;

    FastBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many bytes the part has. */
    int length() {
        return bytes.length - 1;
    }

    int get(int at) {
        return bytes[at];
    }

    boolean isName(int at) {
        return NAMES[bytes[at] & 0xff] != 0;
    }

    boolean isText(int at) {
        return TEXT[bytes[at] & 0xff];
    }

    /** The end of the name without colon that starts here. */
    int name(int from) {
        if (NAMES[bytes[from] & 0xff] != FIRST) {
            throw new UnusualXml();
        }
        int at = from + 1;
        while (NAMES[bytes[at] & 0xff] != 0) {
            at++;
        }
        return at;
    }

    /** The first byte from here that is not space. */
    int space(int from) {
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
            at++;
        }
        return at;
    }

    /** Where the value ends that starts behind a quotation mark. */
    int value(int from) {
        int quote = bytes[from - 1];
        if (quote != '"' && quote != '\'') {
            throw new UnusualXml();
        }
        int at = from;
        while (true) {
            while (VALUE[bytes[at] & 0xff]) {
                at++;
            }
            int sign = bytes[at];
            if (sign == quote) {
                return at;
            }
            if (sign == '"' || sign == '\'') {
                at++;
            } else {
                character(at);
                at = next;
            }
        }
    }

    /** What stands from here to there, characters by reference resolved. */
    String string(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int at = from; at < to; at = next) {
            if (VALUE[bytes[at] & 0xff] || bytes[at] == '"' || bytes[at] == '\'') {
                text.append((char) bytes[at]);
                next = at + 1;
            } else {
                text.appendCodePoint(character(at));
            }
        }
        return text.toString();
    }

    boolean isEqual(int from, int to, int otherFrom, int otherTo) {
        return Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo);
    }

    /** The character that is written here with several bytes or by reference; {@link #next()} is behind it. */
    int character(int at) {
        int first = bytes[at] & 0xff;
        if (first == '&') {
            return reference(at + 1);
        }
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4) {
            throw new UnusualXml();
        }
        int character = first & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            int later = bytes[at + i];
            if ((later & 0xc0) != 0x80) {
                throw new UnusualXml();
            }
            character = (character << 6) | (later & 0x3f);
        }
        next = at + 1 + more;
        return plain(character, LEAST[more - 1]);
    }

    /** Where the character that was asked for last ends. */
    int next() {
        return next;
    }

    private int reference(int from) {
        int to = from;
        while (bytes[to] != ';') {
            if (bytes[to] <= ' ' || to - from > 8) {
                throw new UnusualXml();
            }
            to++;
        }
        next = to + 1;
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name);
        };
    }

    private static int number(String name) {
        try {
            if (name.matches("#[0-9]+")) {
                return plain(Integer.parseInt(name.substring(1)), ' ');
            }
            if (name.matches("#x[0-9A-Fa-f]+")) {
                return plain(Integer.parseInt(name.substring(2), 16), ' ');
            }
        } catch (NumberFormatException e) {
            throw new UnusualXml();
        }
        throw new UnusualXml();
    }

    /** A character that no rule of XML concerns. */
    private static int plain(int character, int least) {
        boolean control = character >= 0x7f && character < 0xa0;
        boolean surrogate = character >= 0xd800 && character < 0xe000;
        boolean none = (character & 0xfffe) == 0xfffe || character > 0x10ffff;
        if (character < least || control || surrogate || none) {
            throw new UnusualXml();
        }
        return character;
    }
}
