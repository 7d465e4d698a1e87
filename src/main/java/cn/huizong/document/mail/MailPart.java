package cn.huizong.document.mail;

import cn.huizong.document.text.Charsets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a mail or of a page saved as one.
 *
 * @param type its media type, in small letters
 * @param charset what it says its letters are written in; may be empty
 * @param name its file name; may be empty
 * @param attached whether it says that it is an attachment
 * @param id by what other parts refer to it; may be empty
 * @param content decoded
 * @param fault why its content is not to be trusted; empty if nothing was wrong
 */
// parts are never compared
@SuppressWarnings("ArrayRecordComponent")
public record MailPart(
        String type, String charset, String name, boolean attached, String id, byte[] content, String fault) {
    MailPart faulty(String reason) {
        return new MailPart(type, charset, name, attached, id, content, reason);
    }

    public boolean isPage() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /** Its text. The content has the first word; what the part says of itself only names what content cannot tell. */
    public Optional<String> text() {
        String named = charset.toLowerCase(Locale.ROOT);
        boolean foreign = !named.isEmpty()
                && !named.startsWith("utf-8")
                && !named.startsWith("gb")
                && !named.startsWith("us-ascii")
                && !named.startsWith("iso-8859");
        Optional<String> text = foreign ? inCharset(named) : Optional.empty();
        return text.or(() -> Charsets.findText(content));
    }

    private Optional<String> inCharset(String named) {
        try {
            return Optional.of(Charset.forName(named)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
