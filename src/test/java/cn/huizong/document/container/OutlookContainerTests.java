package cn.huizong.document.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Messages of Outlook, written by the tests' own hand. */
class OutlookContainerTests {
    private static final int RENDERING = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;

    @Test
    void eachAttachmentOfAMessageIsAFile() throws Exception {
        byte[] message = message("财政局2022年报告.txt", "甲".getBytes(UTF_8), "教育局2022年报告.txt", "乙".getBytes(UTF_8));
        assertThat(open(message)).containsExactly("财政局2022年报告.txt=甲", "教育局2022年报告.txt=乙");
    }

    @Test
    void aMessageWithoutAttachmentsIsRefused() throws Exception {
        byte[] message = message();
        assertThatThrownBy(() -> open(message))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("没有附件");
    }

    @Test
    void aMessageThatClaimsMoreBytesThanItHasIsRefusedBeforeTheyAreUnpacked() throws Exception {
        byte[] message = message("报告.txt", new byte[8192]);
        byte[] claimed = new byte[] {0, 0x20, 0, 0};
        int at = indexOf(message, claimed, indexOf(message, "__substg1.0_37010102".getBytes(UTF_16LE), 0));
        message[at + 3] = 0x10;
        assertThatThrownBy(() -> open(message))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("已损坏");
    }

    @Test
    void theAttachmentsOfAWinmailAreFilesAndOneWithoutContentIsNamed() throws Exception {
        byte[] winmail = winmail(
                attribute(RENDERING, new byte[14]),
                attribute(TITLE, "a.txt\0".getBytes(US_ASCII)),
                attribute(DATA, "甲".getBytes(UTF_8)),
                attribute(RENDERING, new byte[14]),
                attribute(TITLE, "b.txt\0".getBytes(US_ASCII)));
        assertThat(open(winmail)).containsExactly("a.txt=甲", "b.txt: 附件没有内容，请重新发送");
    }

    @Test
    void aWinmailThatIsCutOffIsRefused() throws Exception {
        byte[] winmail = winmail(attribute(RENDERING, new byte[14]), attribute(DATA, new byte[100]));
        assertThatThrownBy(() -> open(Arrays.copyOf(winmail, 60)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("winmail.dat 已损坏");
    }

    private static int indexOf(byte[] content, byte[] sought, int from) {
        return new String(content, ISO_8859_1).indexOf(new String(sought, ISO_8859_1), from);
    }

    private static byte[] message(Object... namesAndContents) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            put(file.getRoot(), "__properties_version1.0", new byte[32]);
            put(file.getRoot(), "__substg1.0_001A001F", "IPM.Note".getBytes(UTF_16LE));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                DirectoryEntry attachment =
                        file.getRoot().createDirectory(String.format("__attach_version1.0_#%08X", i / 2));
                put(attachment, "__properties_version1.0", new byte[8]);
                put(attachment, "__substg1.0_3707001F", ((String) namesAndContents[i]).getBytes(UTF_16LE));
                put(attachment, "__substg1.0_37010102", (byte[]) namesAndContents[i + 1]);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void put(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }

    private static byte[] winmail(byte[]... attributes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(little(6).putInt(0x223E9F78).putShort((short) 1).array());
        for (byte[] attribute : attributes) {
            out.write(attribute);
        }
        return out.toByteArray();
    }

    /** An attribute of an attachment: level, name, length, content and the sum of its bytes. */
    private static byte[] attribute(int name, byte[] content) {
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

    private static List<String> open(byte[] mail) throws UnreadableDocument {
        Containers containers = new Containers(new Documents(Limits.DEFAULT), Limits.DEFAULT, name -> false);
        List<String> found = new ArrayList<>();
        containers.walk(mail, new Containers.Visitor() {
            @Override
            public void file(List<String> path, byte[] content) {
                found.add(String.join("//", path) + "=" + new String(content, UTF_8));
            }

            @Override
            public void refused(List<String> path, long bytes, String reason) {
                found.add(String.join("//", path) + ": " + reason);
            }
        });
        return found;
    }
}
