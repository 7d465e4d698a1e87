package cn.huizong.document.text;

import cn.huizong.document.UnreadableDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text. The content has the first word: a byte order mark, then what decodes without a single fault and
 * reads like Chinese; what a page says of itself only decides where the content leaves a choice.
 */
public final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** A page must name its charset within its first bytes. */
    private static final int DECLARED_WITHIN = 4096;

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.\\-]{1,40})");
    /** A text in its true charset has hardly any character outside of those that Chinese reports are written in. */
    private static final double ORDINARY = 0.9;

    private static final char BAD = 0xFFFD;
    /** So many characters that fit must stand for each that does not. */
    private static final int GOOD_FOR_ONE_BAD = 50;

    private Charsets() {}

    /** The text, without byte order mark; empty if no charset fits. */
    public static Optional<String> findText(byte[] content) {
        Optional<Charset> marked = byteOrderMark(content);
        if (marked.isPresent()) {
            return strict(content, marked.get())
                    .or(() -> mended(content, marked.get()))
                    .map(text -> text.substring(1));
        }
        boolean wide = hasNul(content);
        Optional<String> utf8 = wide
                ? Optional.empty()
                : strict(content, StandardCharsets.UTF_8).or(() -> mended(content, StandardCharsets.UTF_8));
        return utf8.filter(Charsets::readsLikeChinese)
                .or(() -> wide ? utf16(content) : Optional.empty())
                .or(() -> declared(content).flatMap(charset -> strict(content, charset)))
                .or(() -> strict(content, GB18030).filter(Charsets::readsLikeChinese))
                .or(() -> utf16(content))
                .or(() -> utf8)
                .or(() -> wide ? Optional.empty() : strict(content, GB18030))
                .or(() -> wide ? Optional.empty() : mended(content, GB18030));
    }

    private static Optional<Charset> byteOrderMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(content, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    public static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text with a sign for every byte that is none of it, if nearly all of what is not English fits the charset. */
    private static Optional<String> mended(byte[] content, Charset charset) {
        String text = new String(content, charset);
        long bad = text.chars().filter(c -> c == BAD).count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return bad * GOOD_FOR_ONE_BAD <= foreign && readsLikeChinese(text) ? Optional.of(text) : Optional.empty();
    }

    /** The East Asian charset that a page names. Any other name says nothing: UTF-8 was tried, Latin-1 fits all bytes. */
    private static Optional<Charset> declared(byte[] content) {
        int length = Math.min(content.length, DECLARED_WITHIN);
        Matcher matcher =
                DECLARED.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
                return Optional.of(GB18030);
            }
            if (name.startsWith("big5")) {
                return supported(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf16(byte[] content) {
        if (content.length % 2 != 0) {
            return Optional.empty();
        }
        Predicate<String> ordinary = text -> ordinaryShare(text) >= ORDINARY;
        return strict(content, StandardCharsets.UTF_16LE)
                .filter(ordinary)
                .or(() -> strict(content, StandardCharsets.UTF_16BE).filter(ordinary));
    }

    private static double ordinaryShare(String text) {
        return text.chars().filter(c -> isAscii(c) || isChinese(c)).count() / (double) text.length();
    }

    /** At least half of what is not ASCII is Chinese; a text of ASCII alone passes. */
    private static boolean readsLikeChinese(String text) {
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return 2 * text.chars().filter(Charsets::isChinese).count() >= foreign;
    }

    private static boolean isAscii(int c) {
        return c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && c < 0x7F);
    }

    /** Ideographs, Chinese and full-width punctuation, no-break space, general punctuation, arrows and numbers. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x2010 && c <= 0x2312)
                || (c >= 0x2460 && c <= 0x25FF)
                || c == 0xA0
                || c == 0xB7;
    }

    /** The text of a page or text file, which telling its format has already decoded once. */
    public static String text(byte[] content) throws UnreadableDocument {
        Optional<String> text = findText(content);
        return text.orElseThrow(() -> new UnreadableDocument("看不出文字编码，请另存为 .docx 后再报送"));
    }
}
