package cn.huizong.document.container;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes for tests what Outlook keeps with a mail: a message ({@code .msg}) with attachments, or a {@code winmail.dat}. */
public final class OutlookDraft {
    public static final int RENDERING = 0x00069002;
    public static final int TITLE = 0x00018010;
    public static final int DATA = 0x0006800F;
    /** The property of an attachment that says whether the text shows it, a whole number. */
    private static final int FLAGS = 0x37140003;

    private final POIFSFileSystem file = new POIFSFileSystem();
    private int attachments;

    public OutlookDraft() throws IOException {
        put(file.getRoot(), "__properties_version1.0", new byte[32]);
        put(file.getRoot(), "__substg1.0_001A001F", "IPM.Note".getBytes(UTF_16LE));
    }

    /** A message with attachments, given by their names and contents in turn. */
    public static byte[] message(Object... namesAndContents) throws IOException {
        OutlookDraft draft = new OutlookDraft();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            draft.attach((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return draft.bytes();
    }

    OutlookDraft attach(String name, byte[] content) throws IOException {
        return attach(name, content, "", 0);
    }

    /** Attaches what the text may refer to by an id. */
    OutlookDraft attach(String name, byte[] content, String id, int flags) throws IOException {
        DirectoryEntry attachment =
                file.getRoot().createDirectory(String.format("__attach_version1.0_#%08X", attachments++));
        byte[] properties = flags == 0
                ? new byte[8]
                : little(24).putLong(0).putInt(FLAGS).putInt(6).putLong(flags).array();
        put(attachment, "__properties_version1.0", properties);
        put(attachment, "__substg1.0_3707001F", name.getBytes(UTF_16LE));
        put(attachment, "__substg1.0_37010102", content);
        if (!id.isEmpty()) {
            put(attachment, "__substg1.0_3712001F", id.getBytes(UTF_16LE));
        }
        return this;
    }

    /** The text of the message, as a page. */
    OutlookDraft body(String page) throws IOException {
        put(file.getRoot(), "__substg1.0_10130102", page.getBytes(UTF_8));
        return this;
    }

    byte[] bytes() throws IOException {
        try (file) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    public static byte[] winmail(byte[]... attributes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        for (byte[] attribute : attributes) {
            out.write(attribute);
        }
        return out.toByteArray();
    }

    /** An attribute of an attachment: level, name, length, content and the sum of its bytes. */
    public static byte[] attribute(int name, byte[] content) {
        int sum = 0;
        for (byte one : content) {
            sum += one & 0xFF;
        }
        return little(content.length + 11)
                .put((byte) 2)
                .putInt(name)
                .putInt(content.length)
                .put(content)
                .putShort((short) sum)
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
