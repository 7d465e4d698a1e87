package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.job.JobNames;
import cn.huizong.job.JobRun;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import cn.huizong.store.StoreAddress;
import com.opencsv.CSVReaderHeaderAware;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole job over an inbox in which hostile files lie beside good ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInboxIT {
    private static final int ABSURD = 100_000;

    private final SortedMap<String, Map<String, String>> submissions = new TreeMap<>();
    private Optional<JobRun.Result> result = Optional.empty();
    private Path folder = Path.of("");

    @BeforeAll
    void runOnce(@TempDir Path empty) throws Exception {
        folder = empty;
        Forms forms = Forms.official();
        Specimen good = new Corpus(forms, Rules.official(forms), 5).heavy(1);
        put("good.docx", good.content());
        byte[] other = new Corpus(forms, Rules.official(forms), 6).heavy(7).content();
        put("macros.docm", with(other, "word/vbaProject.bin", "\u00d0\u00cf\u0011\u00e0"));
        put("ratio.zip", zip("报告.txt", new byte[40_000_000]));
        put("climb.zip", zip("../../../tmp/climbed.txt", "没有报告".getBytes(StandardCharsets.UTF_8)));
        put(
                "entity.docx",
                with(other, "word/document.xml", "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w>&a;</w>"));
        put("columns.html", html("<table><tr>" + "<td>1</td>".repeat(10_000) + "</tr></table>"));
        put("cells.html", html("<table>" + ("<tr>" + "<td>1".repeat(500) + "</tr>").repeat(2_000) + "</table>"));
        put("deep.html", html("<div>".repeat(5_000)));
        put("groups.rtf", "{\\rtf1 " + "{".repeat(10_000) + "x" + "}".repeat(10_001));
        put("loop.doc", looping());
        put("huge.png", png());
        put("huge.tif", tiff());
        put("huge-page.pdf", pdf(ABSURD * 1_000f, ABSURD * 1_000f));
        put("huge-picture.pdf", picture());
        put("loop.pdf", loopingPages());
        put("script.html", html("<script>while(true){}</script><p>甲</p>"));
        put("=cmd()<b>.txt", "甲");
        put("empty.docx", "");
        put("~$owner.docx", "甲");
        Files.createDirectories(folder.resolve("in/folder.docx"));
        Settings settings = new SettingsFile(folder.resolve("none.yml"))
                .read(Map.of(
                        "input", folder.resolve("in").toString(),
                        "output", folder.resolve("out").toString(),
                        "store", "jdbc:h2:file:" + folder.resolve("store")));
        result = Optional.of(new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .run());
        try (var years = Files.newDirectoryStream(folder.resolve("out"), "[0-9]*")) {
            for (Path year : years) {
                readSubmissions(
                        Files.readString(year.resolve("submissions.csv")).replace("\uFEFF", ""));
            }
        }
    }

    private void readSubmissions(String csv) throws Exception {
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(csv))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                submissions.put(row.get("source"), row);
            }
        }
    }

    @Test
    void theRunEndsAndCountsWhatIsGood() {
        assertThat(result.orElseThrow().ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(submissions.values())
                .filteredOn(row -> row.get("outcome").equals("accepted"))
                .extracting(row -> row.get("source"))
                .containsExactly("good.docx", "macros.docm");
    }

    @Test
    void everyFileHasItsOutcomeAndNothingElseHasOne() {
        assertThat(submissions).hasSize(18).doesNotContainKey("~$owner.docx");
        assertThat(submissions.values())
                .filteredOn(row -> !row.get("outcome").equals("accepted"))
                .allSatisfy(row -> assertThat(row.get("reason"))
                        .as(row.get("source"))
                        .isNotBlank()
                        .doesNotContain("程序读取时出错"));
    }

    @ParameterizedTest
    @CsvSource({
        "ratio.zip, 限额 ratio",
        "entity.docx, 不允许的 DOCTYPE",
        "columns.html, 限额 columns",
        "cells.html, 限额 cells",
        "deep.html, 限额 depth",
        "groups.rtf, 限额 depth",
        "loop.doc, 文件已损坏",
        "huge.png, 限额 scans.pixels",
        "huge.tif, 限额 scans.pixels",
        "huge-picture.pdf, 限额 scans.pixels|Tesseract",
        "huge-page.pdf, 没有找到年度报告",
        "loop.pdf, PDF 里没有一页内容",
        "empty.docx, 文件是空的"
    })
    void aHostileFileIsRefusedByName(String file, String reason) {
        assertThat(submissions.get(file)).containsEntry("outcome", "refused");
        assertThat(submissions.get(file).get("reason")).containsPattern(reason);
    }

    @Test
    void nothingClimbsOutOfAnArchive() {
        assertThat(Path.of("/tmp/climbed.txt")).doesNotExist();
        assertThat(submissions.keySet()).anyMatch(source -> source.startsWith("climb.zip"));
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsText() throws IOException {
        try (var years = Files.newDirectoryStream(folder.resolve("out"), "[0-9]*")) {
            for (Path year : years) {
                assertThat(Files.readString(year.resolve("submissions.csv")))
                        .doesNotContainPattern("(?m)^\"?=")
                        .doesNotContain(",=cmd", ",\"=cmd");
                assertThat(Files.readString(year.resolve("index.html"))).doesNotContain("cmd()<b>");
            }
        }
    }

    private void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), content);
    }

    private static String html(String body) {
        return "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** A packed file with a part more, or with another one in its place. */
    private static byte[] with(byte[] file, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    /** An old Word file whose directory goes on with itself. */
    private static byte[] looping() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("sample-input/2021/云溪市档案馆2021年政府信息公开工作年度报告.doc"));
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(48);
        int table = bytes.getInt(76);
        bytes.putInt(512 * (table + 1) + 4 * directory, directory);
        return file;
    }

    /** A picture that says it is far larger than any page, in a few bytes. */
    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(ABSURD).putInt(ABSURD).put((byte) 8).put((byte) 0);
        chunk(out, header.array());
        chunk(out, "IDAT0000".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "IEND".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, byte[] typed) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(typed);
        out.writeInt(typed.length - 4);
        out.write(typed);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] tiff() {
        int[][] fields = {
            {256, ABSURD}, {257, ABSURD}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, ABSURD}, {279, 100}
        };
        ByteBuffer file = ByteBuffer.allocate(8 + 2 + fields.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) fields.length);
        for (int[] field : fields) {
            file.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        }
        return file.putInt(0).array();
    }

    private static byte[] pdf(float size, float font) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(size, size));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), font);
                content.showText("2020");
                content.endText();
            }
            return saved(document);
        }
    }

    private static byte[] picture() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream data = new PDStream(document, new ByteArrayInputStream(new byte[100]));
            PDImageXObject image = new PDImageXObject(data, null);
            image.setWidth(ABSURD);
            image.setHeight(ABSURD);
            image.setBitsPerComponent(8);
            image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 600, 800);
            }
            return saved(document);
        }
    }

    /** Pages that lie in themselves. */
    private static byte[] loopingPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = new COSArray();
            kids.add(pages);
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
