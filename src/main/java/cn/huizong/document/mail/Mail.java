package cn.huizong.document.mail;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes a mail apart (RFC 5322, MIME). A mail inside it is one part; what encloses parts is none. */
public final class Mail {
    /** Each level has the bytes below it pass through once more; mailers need four. */
    private static final int DEEPEST = 20;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(10_000)
            .build();
    private static final String CUT_OFF = "邮件不完整，可能没有下载或上传完，请重新报送";

    private final Limits limits;
    private final Faults faults = new Faults();
    private final List<MailPart> parts = new ArrayList<>();
    private MailFields fields = new MailFields();
    private int depth;

    private Mail(Limits limits) {
        this.limits = limits;
    }

    /**
     * The parts of a mail in their order.
     *
     * @throws UnreadableDocument if it cannot be taken apart or is beyond a limit
     */
    public static List<MailPart> parts(byte[] content, Limits limits) throws UnreadableDocument {
        Mail mail = new Mail(limits);
        try {
            mail.read(content);
        } catch (MimeException | IOException e) {
            throw new UnreadableDocument("邮件已损坏，读不出其中的内容，请重新报送", e);
        }
        return mail.parts;
    }

    /** The value of a parameter in the header of the mail itself, such as {@code start}; empty if there is none. */
    public static String parameter(byte[] content, String name) {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.parse(new ByteArrayInputStream(content));
        MailFields fields = new MailFields();
        try {
            while (stream.getState() != EntityState.T_END_HEADER) {
                if (stream.getState() == EntityState.T_FIELD) {
                    fields.add(stream.getField());
                }
                stream.next();
            }
        } catch (MimeException | IOException e) {
            return "";
        }
        return fields.parameter("content-type", name);
    }

    private void read(byte[] content) throws MimeException, IOException, UnreadableDocument {
        MimeTokenStream stream = new MimeTokenStream(CONFIG, faults, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(withFullBreaks(content)));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> fields = new MailFields();
                case T_FIELD -> fields.add(stream.getField());
                case T_START_MULTIPART -> deeper();
                case T_END_MULTIPART -> shallower();
                case T_BODY -> body(stream);
                default -> {}
            }
        }
    }

    /** A mail that was saved with line feeds alone, written as mails are: decoders take a bare line feed for damage. */
    private static byte[] withFullBreaks(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\r') {
                return content;
            }
        }
        ByteArrayOutputStream full = new ByteArrayOutputStream(content.length + content.length / 40);
        for (byte b : content) {
            if (b == '\n') {
                full.write('\r');
            }
            full.write(b);
        }
        return full.toByteArray();
    }

    private void deeper() throws UnreadableDocument {
        depth++;
        if (depth > Math.min(DEEPEST, limits.depth())) {
            throw new UnreadableDocument("邮件的层次超过 " + Math.min(DEEPEST, limits.depth()) + " 层（限额 depth）");
        }
    }

    /** An end that is missing is noticed here; it is the part before it that may be cut off. */
    private void shallower() {
        depth--;
        if (faults.taken() && !parts.isEmpty()) {
            MailPart last = parts.remove(parts.size() - 1);
            parts.add(last.faulty(CUT_OFF));
        }
    }

    private void body(MimeTokenStream stream) throws IOException, UnreadableDocument {
        if (parts.size() >= limits.entries()) {
            throw new UnreadableDocument("邮件中的附件超过 " + limits.entries() + " 个（限额 entries）");
        }
        faults.taken();
        byte[] content = stream.getDecodedInputStream().readAllBytes();
        String fault = faults.taken() ? "邮件中这一部分的编码有误，可能没有下载或上传完，请重新报送" : "";
        parts.add(new MailPart(
                stream.getBodyDescriptor().getMimeType(),
                fields.parameter("content-type", "charset"),
                fields.fileName(),
                fields.value("content-disposition").equals("attachment"),
                fields.value("content-id").replaceAll("[<>\\s]", ""),
                content,
                fault));
    }

    /** Hears of what the decoder would pass over in silence. */
    private static final class Faults extends DecodeMonitor {
        private boolean heard;

        @Override
        public boolean warn(String error, String dropped) {
            heard = true;
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        boolean taken() {
            boolean was = heard;
            heard = false;
            return was;
        }
    }
}
