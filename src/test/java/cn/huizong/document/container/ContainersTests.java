package cn.huizong.document.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.PackedPictures;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.document.word.WordDocuments;
import cn.huizong.document.zip.ZipBytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContainersTests {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What is inside: {@code 甲.zip//乙.txt=text}, or {@code 甲.zip!reason}. */
    private final List<String> found = new ArrayList<>();

    private int walk(byte[] content) throws UnreadableDocument {
        return walk(content, Limits.DEFAULT);
    }

    private int walk(byte[] content, Limits limits) throws UnreadableDocument {
        found.clear();
        return new Containers(new Documents(limits), limits, name -> name.startsWith("~$") || name.equals("Thumbs.db"))
                .walk(content, new Containers.Visitor() {
                    @Override
                    public void file(List<String> path, byte[] file) {
                        found.add(String.join(Containers.INSIDE, path) + "=" + new String(file, UTF_8));
                    }

                    @Override
                    public void refused(List<String> path, long bytes, String reason) {
                        found.add(String.join(Containers.INSIDE, path) + "!" + reason);
                    }
                });
    }

    private static Limits archives(int entries, long archiveBytes, int ratio, int nesting) {
        return new Limits(50_000_000, 1, entries, 1, 1, 1, 1, 1, archiveBytes, ratio, nesting);
    }

    private void refuses(byte[] content, Limits limits, String reason) {
        assertThatThrownBy(() -> walk(content, limits))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theNumberedPicturesOfAFolderComeOutAsOneFile() throws Exception {
        walk(ZipBytes.of()
                .file("甲局/第2页.png", "二")
                .file("甲局/Thumbs.db", "x")
                .file("乙局/1.jpg", "一")
                .file("甲局/第1页.png", "一")
                .file("乙局/说明.txt", "字")
                .bytes());

        assertThat(found)
                .containsExactly(
                        "甲局/第1—2页.png="
                                + new String(
                                        PackedPictures.of(List.of("一".getBytes(UTF_8), "二".getBytes(UTF_8))), UTF_8),
                        "乙局/1.jpg=一",
                        "乙局/说明.txt=字");
    }

    @Test
    void everyFileOfAnArchiveComesOutInItsOrder() throws Exception {
        walk(ZipBytes.of()
                .file("报送/乙局.txt", "二")
                .file("报送/", "")
                .stored("甲局.txt", "一".getBytes(UTF_8))
                .bytes());
        assertThat(found).containsExactly("报送/乙局.txt=二", "甲局.txt=一");
    }

    @Test
    void namesAreReadInWhateverTheyWereWritten() throws Exception {
        walk(ZipBytes.inGbk().file("财政局\\年度报告.txt", "一").bytes());
        assertThat(found).containsExactly("财政局/年度报告.txt=一");
        walk(ZipBytes.byTheJdk(UTF_8, "财政局/年度报告.txt", "二"));
        assertThat(found).containsExactly("财政局/年度报告.txt=二");
        walk(ZipBytes.byTheJdk(GB18030, "财政局/年度报告.txt", "三"));
        assertThat(found).containsExactly("财政局/年度报告.txt=三");
        walk(ZipBytes.of().file("财政局/年度报告.txt", "四").bytes());
        assertThat(found).containsExactly("财政局/年度报告.txt=四");
        walk(ZipBytes.byTheJdk(StandardCharsets.US_ASCII, "report.txt", "五"));
        assertThat(found).containsExactly("report.txt=五");
    }

    @Test
    void aPathThatClimbsOutIsNamedHarmlessly() throws Exception {
        walk(ZipBytes.of()
                .file("../../etc/a.txt", "一")
                .file("/root/b.txt", "二")
                .file("C:\\temp\\..\\c.txt", "三")
                .file("..", "四")
                .file("甲\n局\u001B[31m\u202E.txt", "五")
                .bytes());
        assertThat(found)
                .containsExactly("etc/a.txt=一", "root/b.txt=二", "C:/temp/c.txt=三", "未命名=四", "甲␊局␛[31m\\u202E.txt=五");
    }

    @Test
    void filesOfOneNameAreToldApart() throws Exception {
        walk(ZipBytes.of()
                .file("报告.docx", "一")
                .file("报告.docx", "二")
                .file("报告 (2).docx", "三")
                .file("../报告.docx", "四")
                .bytes());
        assertThat(found).containsExactly("报告.docx=一", "报告 (3).docx=二", "报告 (2).docx=三", "报告 (4).docx=四");
    }

    @Test
    void aLongNameKeepsItsEndAndStaysItsOwn() throws Exception {
        String name = "长".repeat(150) + "/" + "名".repeat(150);
        walk(ZipBytes.of().file(name + "甲.txt", "一").file(name + "乙.txt", "二").bytes());
        assertThat(found).hasSize(2).doesNotHaveDuplicates().allMatch(one -> one.length() < 200);
        assertThat(found.get(0)).endsWith("名甲.txt=一");
    }

    @Test
    void whatOtherProgramsLeaveBehindIsPassedOverAndCounted() throws Exception {
        int passedOver = walk(ZipBytes.of()
                .file("__MACOSX/._甲.txt", "x")
                .file("~$甲.docx", "x")
                .file("夹/Thumbs.db", "x")
                .file("甲.txt", "一")
                .bytes());
        assertThat(found).containsExactly("甲.txt=一");
        assertThat(passedOver).isEqualTo(3);
    }

    @Test
    void whatCannotBeUnpackedIsRefusedAndItsNeighboursKept() throws Exception {
        walk(ZipBytes.of()
                .encrypted()
                .file("密.txt", "x")
                .plain()
                .links()
                .file("链.txt", "/etc/passwd")
                .plain()
                .entry("怪.txt", new byte[3], 14, 0, 9)
                .entry("坏.txt", ZipBytes.deflated("12".getBytes(UTF_8)), 8, 99, 2)
                .entry("短.txt", ZipBytes.deflated("12".getBytes(UTF_8)), 8, 99, 3)
                .entry("谎.txt", ZipBytes.deflated(new byte[100_000]), 8, 99, 2)
                .entry("乱.txt", new byte[] {7, 7, 7, 7}, 8, 99, 2)
                .file("好.txt", "一")
                .bytes());
        assertThat(found)
                .containsExactly(
                        "密.txt!压缩包里的这个文件有密码，请去掉密码后重新报送",
                        "链.txt!压缩包里的这一项只是链接，不是文件本身，请重新打包后报送",
                        "怪.txt!压缩包用了不常见的压缩方法（14），请用通常的 zip 格式重新打包后报送",
                        "坏.txt!压缩包里的这个文件已损坏（内容与校验值不符），请重新报送",
                        "短.txt!压缩包里的这个文件已损坏（内容与校验值不符），请重新报送",
                        "谎.txt!压缩包里的这个文件已损坏（内容与校验值不符），请重新报送",
                        "乱.txt!压缩包里的这个文件已损坏，请重新报送",
                        "好.txt=一");
    }

    @Test
    void archivesInsideArchivesAreOpenedAsDeepAsTheLimit() throws Exception {
        byte[] content = ZipBytes.of().file("甲.txt", "一").bytes();
        for (int level = 3; level > 0; level--) {
            content = ZipBytes.of().file(level + ".zip", content).bytes();
        }
        walk(content, archives(100, 1_000_000, 200, 4));
        assertThat(found).containsExactly("1.zip//2.zip//3.zip//甲.txt=一");
        walk(content);
        assertThat(found).containsExactly("1.zip//2.zip//3.zip!压缩包或邮件套了超过 3 层（限额 nesting），请把文件取出来后再报送");
    }

    @Test
    void aDamagedArchiveInsideIsRefusedAlone() throws Exception {
        byte[] inner = ZipBytes.of().file("甲.txt", "一").bytes();
        walk(ZipBytes.of()
                .file("坏.zip", Arrays.copyOf(inner, inner.length - 5))
                .file("空.zip", ZipBytes.of().file("~$甲.docx", "").bytes())
                .file("乙.txt", "二")
                .bytes());
        assertThat(found).containsExactly("坏.zip!压缩包不完整，可能上传或复制时中断，请重新报送", "空.zip!里面没有报告文件，请核对后重新报送", "乙.txt=二");
    }

    @Test
    void anArchiveCutOffAnywhereIsRefused() {
        byte[] whole = ZipBytes.of()
                .stored("甲.zip", ZipBytes.of().file("乙.txt", "一").bytes())
                .bytes();
        for (int length = 4; length < whole.length; length++) {
            refuses(Arrays.copyOf(whole, length), Limits.DEFAULT, "压缩包不完整");
        }
    }

    @Test
    void anArchiveWithoutAReportIsRefused() {
        refuses(ZipBytes.of().bytes(), Limits.DEFAULT, "里面没有报告文件");
        refuses(ZipBytes.of().file("夹/", "").bytes(), Limits.DEFAULT, "里面没有报告文件");
    }

    @Test
    void oneVolumeOfSeveralIsRefused() {
        byte[] content = ZipBytes.of().file("甲.txt", "一").bytes();
        content[content.length - 18] = 2;
        refuses(content, Limits.DEFAULT, "分卷");
    }

    @Test
    void tooManyFilesAreRefusedOverAllLevels() {
        ZipBytes inner = ZipBytes.of();
        for (int i = 0; i < 60; i++) {
            inner.file(i + ".txt", "x");
        }
        byte[] two = ZipBytes.of()
                .file("a.zip", inner.bytes())
                .file("b.zip", inner.bytes())
                .bytes();
        refuses(two, archives(100, 1_000_000, 200, 3), "超过 100 个（限额 entries）");
        refuses(inner.bytes(), archives(50, 1_000_000, 200, 3), "超过 50 个（限额 entries）");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        ZipBytes large = ZipBytes.of();
        for (int i = 0; i < 4; i++) {
            large.file(i + ".txt", noise);
        }
        refuses(large.bytes(), archives(100, 10_000_000, 200, 3), "解开后超过 10 MB（限额 archive-bytes）");
        ZipBytes zeros = ZipBytes.of();
        for (int i = 0; i < 4; i++) {
            zeros.file(i + ".txt", new byte[3_000_000]);
        }
        refuses(zeros.bytes(), archives(100, 500_000_000, 200, 3), "解开后超过压缩包的 200 倍（限额 ratio）");
    }

    /** 42.zip in small: five levels of sixteen archives each, with a gigabyte of zeros in every one of the lowest. */
    @Test
    void aBombIsDisarmedQuicklyAndInLittleMemory() {
        byte[] content = ZipBytes.of()
                .entry("0.dll", ZipBytes.deflated(new byte[4_000_000]), 8, 0, 1_000_000_000)
                .file("1.dll", new byte[40_000_000])
                .bytes();
        for (int level = 0; level < 5; level++) {
            ZipBytes sixteen = ZipBytes.of();
            for (int i = 0; i < 16; i++) {
                sixteen.file(i + ".zip", content);
            }
            content = sixteen.bytes();
        }
        byte[] bomb = content;
        long before = allocated();
        refuses(bomb, new Limits(50_000_000, 1, 10_000, 1, 1, 1, 1, 1, 500_000_000, 200, 9), "（限额 ratio）");
        assertThat(allocated() - before).isLessThan(150_000_000);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void aGigabyteOfZerosIsRefusedBeforeItIsUnpacked() throws Exception {
        walk(ZipBytes.of()
                .entry("零.txt", ZipBytes.deflated(new byte[4_000_000]), 8, 0, 1_000_000_000)
                .file("甲.txt", "一")
                .bytes());
        assertThat(found).containsExactly("零.txt!文件有 1000000000 字节，超过上限 50000000 字节（限额 bytes），请压缩其中的图片后再报送", "甲.txt=一");
    }

    @Test
    void anArchiveThatStoresADocumentAsItIsIsStillAnArchive() throws Exception {
        byte[] docx = WordDocuments.empty()
                .part("[Content_Types].xml", "<Types/>")
                .part("word/document.xml", WordDocuments.root("document", "<w:body/>"))
                .bytes();
        byte[] archive = ZipBytes.of().stored("报告.docx", docx).bytes();
        assertThat(new Documents(Limits.DEFAULT).format(archive)).isEqualTo(Format.ZIP);
        assertThat(new Documents(Limits.DEFAULT).format(docx)).isEqualTo(Format.DOCX);
        walk(archive);
        assertThat(found).singleElement().asString().startsWith("报告.docx=PK");
    }

    @Test
    void aBrokenByteIsRefusedOrChangesNothing() throws Exception {
        byte[] whole = ZipBytes.of()
                .file("甲.txt", "12345678901234567890")
                .file("乙.zip", ZipBytes.of().file("丙.txt", "22").bytes())
                .bytes();
        walk(whole);
        List<String> good = List.copyOf(found);
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                walk(broken);
                assertThat(found)
                        .allMatch(one -> one.contains("!") || good.stream().anyMatch(other -> sameText(one, other)));
            } catch (UnreadableDocument e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    /** A changed bit may change a name, or make another kind of file of what is inside, but no content. */
    private static boolean sameText(String one, String other) {
        return one.substring(one.indexOf('=')).equals(other.substring(other.indexOf('='))) || one.contains("=PK");
    }
}
