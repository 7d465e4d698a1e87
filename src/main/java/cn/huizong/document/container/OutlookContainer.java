package cn.huizong.document.container;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.FileNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What Outlook keeps with a mail: the attachments of a message ({@code .msg}) or of a {@code winmail.dat}. A picture that the
 * text of a message shows is none.
 */
final class OutlookContainer implements Container {
    private static final String INNER = "邮件里附的邮件请单独保存后报送";
    private static final String NO_DATA = "附件没有内容，请重新发送";
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|webp)");
    /** The mark of an attachment that the text shows in its place (attRenderedInBody). */
    private static final int SHOWN = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    private OutlookContainer(List<Part> parts, Limits limits) throws UnreadableDocument {
        if (parts.isEmpty()) {
            throw new UnreadableDocument("Outlook 邮件里没有附件，请把报告作为附件报送");
        }
        List<String> names = FileNames.unique(
                parts.stream().map(part -> FileNames.path(part.name())).toList());
        for (int i = 0; i < parts.size(); i++) {
            byte[] content = parts.get(i).content();
            String refusal = content == null
                    ? parts.get(i).without()
                    : content.length > limits.bytes()
                            ? "文件有 " + content.length + " 字节，超过上限 " + limits.bytes() + " 字节（限额 bytes），请压缩其中的图片后再报送"
                            : "";
            entries.add(new Entry(names.get(i), content == null ? 0 : content.length, refusal));
            if (content != null) {
                contents.put(names.get(i), content);
            }
        }
    }

    /**
     * An attachment.
     *
     * @param without why it has no content, for those that have none: a mail in a mail has no bytes of its own
     */
    // parts are never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(String name, byte @Nullable [] content, String without) {}

    /** Opens a message of Outlook. */
    static Container message(byte[] content, Limits limits) throws UnreadableDocument {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content));
                MAPIMessage message = message(file, content.length)) {
            message.setReturnNullOnMissingChunk(true);
            String text = String.valueOf(message.getHtmlBody());
            List<Part> parts = new ArrayList<>();
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                if (isShownPicture(attachment, text)) {
                    continue;
                }
                byte[] data = attachment.getAttachData() == null
                        ? null
                        : attachment.getAttachData().getValue();
                parts.add(new Part(name(parts.size() + 1, attachment), data, INNER));
            }
            return new OutlookContainer(parts, limits);
        } catch (IOException | ChunkNotFoundException | RuntimeException e) {
            throw new UnreadableDocument("Outlook 邮件（.msg）已损坏或不完整，请把附件另存后单独报送", e);
        }
    }

    /** Whether an attachment is a picture that has an id for the text, and the text, or its own mark, says that it is shown there. */
    private static boolean isShownPicture(AttachmentChunks attachment, String text) {
        String id = text(attachment.getAttachContentId());
        if (id == null || id.isBlank() || !PICTURE.matcher(name(0, attachment)).matches()) {
            return false;
        }
        return text.contains("cid:" + id)
                || Arrays.stream(attachment.getAll())
                        .anyMatch(chunk -> chunk instanceof PropertiesChunk properties && isMarkedShown(properties));
    }

    private static boolean isMarkedShown(PropertiesChunk properties) {
        PropertyValue flags = properties.getRawValue(MAPIProperty.ATTACH_FLAGS);
        return flags != null && flags.getValue() instanceof Integer number && (number & SHOWN) != 0;
    }

    /** The message in a file; what claims more bytes than the file has would be unpacked from the same ones again and again. */
    private static MAPIMessage message(POIFSFileSystem file, long bytes) throws IOException {
        Deque<DirectoryEntry> folders = new ArrayDeque<>(List.of(file.getRoot()));
        long claimed = 0;
        while (!folders.isEmpty()) {
            for (var entry : folders.pop()) {
                if (entry instanceof DirectoryEntry folder) {
                    folders.push(folder);
                } else if (entry instanceof DocumentEntry document) {
                    claimed += document.getSize();
                }
            }
            if (claimed > bytes) {
                throw new IOException("more bytes claimed than there are");
            }
        }
        return new MAPIMessage(file);
    }

    /** Opens what Outlook sends to others in place of attachments. */
    static Container winmail(byte[] content, Limits limits) throws UnreadableDocument {
        try {
            List<Part> parts = new ArrayList<>();
            for (Attachment attachment : new HMEFMessage(new ByteArrayInputStream(content)).getAttachments()) {
                parts.add(new Part(
                        name(parts.size() + 1, attachment.getLongFilename(), attachment.getFilename()),
                        hasData(attachment) ? attachment.getContents() : null,
                        NO_DATA));
            }
            return new OutlookContainer(parts, limits);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("winmail.dat 已损坏，附件读不出来，请把报告作为普通附件重新发送", e);
        }
    }

    private static boolean hasData(Attachment attachment) {
        return attachment.getAttributes().stream()
                .anyMatch(attribute -> attribute.getProperty() == TNEFProperty.ID_ATTACHDATA);
    }

    private static String name(int number, AttachmentChunks attachment) {
        return name(
                number,
                text(attachment.getAttachLongFileName()),
                text(attachment.getAttachFileName()),
                text(attachment.getAttachDisplayName()));
    }

    private static String name(int number, @Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "附件" + number;
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        return chunk == null ? null : chunk.getValue();
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public byte[] content(String name) throws UnreadableDocument {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new UnreadableDocument("邮件里已没有这个附件");
        }
        return content.clone();
    }
}
