package cn.huizong.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The simplified characters of the traditional ones, from the table of OpenCC. A character that simplified text is written with
 * as well (乾 in 乾县, 著) is not told as a traditional one: it stays what it is.
 */
final class TraditionalCharacters {
    /** In the jar of opencc4j: a traditional character, a tab, and its simplified ones, the usual one first. */
    private static final String TABLE = "/data/dictionary/TSCharacters.txt";

    private TraditionalCharacters() {}

    /** Writes for each traditional character its simplified one. */
    static void simplify(char[] characters) {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        try (InputStream table = TraditionalCharacters.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not there");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.length() > 2 && line.charAt(1) == '\t' && !isPaired(line))
                    .filter(line -> !simplified.canEncode(line.charAt(0)))
                    .forEach(line -> characters[line.charAt(0)] = line.charAt(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the simplified character is one of those beyond the first 65,536. */
    private static boolean isPaired(String line) {
        return Character.isSurrogate(line.charAt(2));
    }
}
