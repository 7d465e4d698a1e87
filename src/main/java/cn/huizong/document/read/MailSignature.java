package cn.huizong.document.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.huizong.document.Format;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a mail, and a page saved as one, by the fields that it begins with. */
public final class MailSignature {
    private static final int LOOKED_AT = 64_000;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,60})[ \\t]{0,3}:(.*)");
    /** One of these a mail has, and a text that only begins with a word and a colon has not. */
    private static final Set<String> MARKS = Set.of("from", "received", "mime-version", "message-id", "content-type");

    private static final Set<String> KNOWN = Set.of(
            "from",
            "received",
            "mime-version",
            "message-id",
            "content-type",
            "content-transfer-encoding",
            "content-location",
            "to",
            "cc",
            "subject",
            "date",
            "return-path",
            "delivered-to",
            "reply-to",
            "sender",
            "x-mailer",
            "x-unsent");
    /** A page saved by a browser went to nobody. */
    private static final Set<String> SENT =
            Set.of("to", "cc", "received", "message-id", "return-path", "delivered-to", "x-unsent");

    private MailSignature() {}

    public static Optional<Format> find(byte[] content) {
        Map<String, String> fields = fields(new String(content, 0, Math.min(content.length, LOOKED_AT), ISO_8859_1));
        if (fields.keySet().stream().noneMatch(MARKS::contains)
                || fields.keySet().stream().filter(KNOWN::contains).count() < 2) {
            return Optional.empty();
        }
        String type = fields.getOrDefault("content-type", "").strip().toLowerCase(Locale.ROOT);
        boolean page = type.startsWith("multipart/related") || type.startsWith("text/html");
        boolean saved = fields.containsKey("snapshot-content-location")
                || (page && fields.keySet().stream().noneMatch(SENT::contains));
        return Optional.of(saved ? Format.MHT : Format.EML);
    }

    private static Map<String, String> fields(String head) {
        Map<String, String> fields = new HashMap<>();
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3).stripLeading() : head.stripLeading();
        String last = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher field = FIELD.matcher(line);
            if (line.isBlank()) {
                return fields;
            } else if (line.startsWith(" ") || line.startsWith("\t")) {
                fields.merge(last, line, String::concat);
            } else if (field.matches()) {
                last = field.group(1).toLowerCase(Locale.ROOT);
                fields.merge(last, field.group(2), (one, other) -> one);
            } else if (!line.startsWith("From ") || !fields.isEmpty()) {
                return fields.size() > 1 ? fields : Map.of();
            }
        }
        return fields;
    }
}
