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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of Outlook: what is attached to them is opened. */
class OutlookContainerTests {
    @Test
    void eachAttachmentOfAMessageIsAFile() throws Exception {
        byte[] message =
                OutlookDraft.message("财政局2022年报告.txt", "甲".getBytes(UTF_8), "教育局2022年报告.txt", "乙".getBytes(UTF_8));
        assertThat(open(message)).containsExactly("财政局2022年报告.txt=甲", "教育局2022年报告.txt=乙");
    }

    @Test
    void aPictureThatTheTextShowsIsNoFileAndOneThatIsAttachedIs() throws Exception {
        byte[] picture = "P".getBytes(US_ASCII);
        OutlookDraft draft = new OutlookDraft()
                .attach("报告.txt", "甲".getBytes(UTF_8))
                .attach("a.png", picture, "id-a", 4)
                .attach("b.jpg", picture, "id-b", 0)
                .attach("c.jpg", picture, "id-c", 0)
                .attach("d.jpg", picture)
                .attach("e.txt", "乙".getBytes(UTF_8), "id-e", 4)
                .body("<p>见附件</p><img src=\"cid:id-b\">");
        assertThat(open(draft.bytes())).containsExactly("报告.txt=甲", "c.jpg=P", "d.jpg=P", "e.txt=乙");
    }

    @Test
    void aMessageWithoutAttachmentsIsRefused() throws Exception {
        byte[] message = OutlookDraft.message();
        assertThatThrownBy(() -> open(message))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("没有附件");
    }

    @Test
    void aMessageThatClaimsMoreBytesThanItHasIsRefusedBeforeTheyAreUnpacked() throws Exception {
        byte[] message = OutlookDraft.message("报告.txt", new byte[8192]);
        byte[] claimed = new byte[] {0, 0x20, 0, 0};
        int at = indexOf(message, claimed, indexOf(message, "__substg1.0_37010102".getBytes(UTF_16LE), 0));
        message[at + 3] = 0x10;
        assertThatThrownBy(() -> open(message))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("已损坏");
    }

    @Test
    void theAttachmentsOfAWinmailAreFilesAndOneWithoutContentIsNamed() throws Exception {
        byte[] winmail = OutlookDraft.winmail(
                OutlookDraft.attribute(OutlookDraft.RENDERING, new byte[14]),
                OutlookDraft.attribute(OutlookDraft.TITLE, "a.txt\0".getBytes(US_ASCII)),
                OutlookDraft.attribute(OutlookDraft.DATA, "甲".getBytes(UTF_8)),
                OutlookDraft.attribute(OutlookDraft.RENDERING, new byte[14]),
                OutlookDraft.attribute(OutlookDraft.TITLE, "b.txt\0".getBytes(US_ASCII)));
        assertThat(open(winmail)).containsExactly("a.txt=甲", "b.txt: 附件没有内容，请重新发送");
    }

    @Test
    void aWinmailThatIsCutOffIsRefused() throws Exception {
        byte[] winmail = OutlookDraft.winmail(
                OutlookDraft.attribute(OutlookDraft.RENDERING, new byte[14]),
                OutlookDraft.attribute(OutlookDraft.DATA, new byte[100]));
        assertThatThrownBy(() -> open(Arrays.copyOf(winmail, 60)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("winmail.dat 已损坏");
    }

    private static int indexOf(byte[] content, byte[] sought, int from) {
        return new String(content, ISO_8859_1).indexOf(new String(sought, ISO_8859_1), from);
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
