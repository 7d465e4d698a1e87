package cn.huizong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.Limits;
import cn.huizong.document.PackedPictures;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {
    private static final byte[] FIRST = {(byte) 0x89, 'P', 'N', 'G', 1};
    private static final byte[] SECOND = {(byte) 0x89, 'P', 'N', 'G', 2};

    @TempDir
    private Path folder;

    private Inbox inbox;

    @BeforeEach
    void aFolderOfPicturesBesideAFile() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("财政局2020年度报告"));
        Files.write(pictures.resolve("2.png"), SECOND);
        Files.write(pictures.resolve("1.png"), FIRST);
        Files.writeString(pictures.resolve("Thumbs.db"), "x");
        Files.writeString(folder.resolve("教育局.txt"), "年报");
        inbox = new Inbox(folder, IgnorePatterns.USUAL);
    }

    @Test
    void aFolderWithThePicturesOfOneReportIsOneFile() throws Exception {
        assertThat(inbox.listing().entries()).extracting(Inbox.Entry::source).containsExactly("教育局.txt", "财政局2020年度报告");

        Inspection.Item item = inspected().get(0);

        assertThat(item.submission().source()).isEqualTo("财政局2020年度报告//1—2.png");
        assertThat(item.submission().format()).isEqualTo("image");
        byte[] packed = PackedPictures.of(List.of(FIRST, SECOND));
        assertThat(item.submission().sha256()).isEqualTo(DigestUtils.sha256Hex(packed));
        assertThat(new SubmissionContents(inbox, containers(), Limits.DEFAULT.bytes())
                        .content(SubmissionPath.of(item.place())))
                .isEqualTo(packed);
    }

    @Test
    void theFolderLooksOtherwiseWhenAPictureDoes() throws Exception {
        String before = look();
        Files.write(folder.resolve("财政局2020年度报告/2.png"), FIRST);

        assertThat(look()).isNotEqualTo(before);
    }

    @Test
    void somethingElseInTheFolderKeepsThePicturesApart() throws Exception {
        Files.writeString(folder.resolve("财政局2020年度报告/说明.txt"), "说明");

        assertThat(inbox.listing().entries())
                .extracting(Inbox.Entry::source)
                .containsExactly("教育局.txt", "财政局2020年度报告/1.png", "财政局2020年度报告/2.png", "财政局2020年度报告/说明.txt");
    }

    @Test
    void picturesRightInTheInboxStayApart() throws Exception {
        Inbox right = new Inbox(folder.resolve("财政局2020年度报告"), IgnorePatterns.USUAL);

        assertThat(right.listing().entries()).extracting(Inbox.Entry::source).containsExactly("1.png", "2.png");
    }

    private String look() throws Exception {
        return inbox.listing().entries().get(1).look().orElseThrow().text();
    }

    private List<Inspection.Item> inspected() throws Exception {
        return new Inspection(
                        inbox, new Documents(Limits.DEFAULT), containers(), new TimeLimit(60), Limits.DEFAULT.bytes())
                .inspect(inbox.listing().entries().get(1))
                .items();
    }

    private static Containers containers() {
        return new Containers(
                new Documents(Limits.DEFAULT), Limits.DEFAULT, new IgnorePatterns(IgnorePatterns.USUAL)::test);
    }
}
