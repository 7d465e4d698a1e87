package cn.huizong.document.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.huizong.document.text.FileNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * The header of a part of a mail. A file name may be written in pieces and with its charset (RFC 2231), as encoded words (RFC
 * 2047), or, against every standard and often, in plain GBK.
 */
final class MailFields {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern PIECE = Pattern.compile("([^*]+)\\*(\\d{1,4})?(\\*)?");

    private final Map<String, RawBody> fields = new HashMap<>();

    /** The first field of a name counts. */
    void add(Field field) {
        String body = new String(field.getRaw().toByteArray(), ISO_8859_1);
        // the parser decodes encoded words; who says GB2312 means all of GBK
        String unfolded = body.substring(body.indexOf(':') + 1)
                .replaceAll("[\\r\\n]+", "")
                .replaceAll("(?i)=\\?gb(?:2312|k)\\?", "=?GB18030?")
                .replace("?==?", "?= =?");
        RawField raw = new RawField(field.getName(), unfolded);
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), RawFieldParser.DEFAULT.parseRawBody(raw));
    }

    /** A field's value without its parameters, in small letters. */
    String value(String field) {
        RawBody body = fields.get(field);
        return body == null || body.getValue() == null
                ? ""
                : body.getValue().strip().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        String name = parameter("content-disposition", "filename");
        return name.isEmpty() ? parameter("content-type", "name") : name;
    }

    /** A field's parameter, decoded; empty if there is none. */
    String parameter(String field, String name) {
        RawBody body = fields.get(field);
        if (body == null) {
            return "";
        }
        String plain = "";
        Map<Integer, Piece> pieces = new TreeMap<>();
        for (NameValuePair pair : body.getParams()) {
            String value = pair.getValue() == null ? "" : pair.getValue();
            Matcher piece = PIECE.matcher(pair.getName());
            if (pair.getName().equalsIgnoreCase(name)) {
                plain = plain.isEmpty() ? value : plain;
            } else if (piece.matches() && piece.group(1).equalsIgnoreCase(name)) {
                int number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
                pieces.putIfAbsent(number, new Piece(value, piece.group(3) != null || piece.group(2) == null));
            }
        }
        return pieces.isEmpty() ? decoded(plain) : joined(pieces);
    }

    /**
     * A piece of a value.
     *
     * @param value as written
     * @param encoded whether {@code %} stands for bytes in it
     */
    private record Piece(String value, boolean encoded) {}

    private static String joined(Map<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String value = piece.value();
            if (first && piece.encoded() && value.indexOf('\'', value.indexOf('\'') + 1) > 0) {
                charset = value.substring(0, value.indexOf('\''));
                value = value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            first = false;
            bytes.writeBytes(piece.encoded() ? unescaped(value) : value.getBytes(ISO_8859_1));
        }
        return text(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' && i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                bytes.write(Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static String text(byte[] bytes, String charset) {
        try {
            return charset.isEmpty() ? FileNames.decoded(bytes) : new String(bytes, wider(Charset.forName(charset)));
        } catch (IllegalArgumentException e) {
            return FileNames.decoded(bytes);
        }
    }

    private static Charset wider(Charset charset) {
        return charset.name().startsWith("GB") ? GB18030 : charset;
    }

    /** What is not decoded yet are bytes. */
    private static String decoded(String value) {
        return value.chars().allMatch(c -> c <= 0xFF) ? FileNames.decoded(value.getBytes(ISO_8859_1)) : value;
    }
}
