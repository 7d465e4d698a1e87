package cn.huizong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.PackedPictures;
import cn.huizong.document.Recognition;
import cn.huizong.document.read.Documents;
import cn.huizong.document.zip.ZipBytes;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Report;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same pages as pictures of every kind, and inside of other documents: what they say is the same. */
class PicturedReportIT {
    private static final Path SCAN = Path.of("src/test/resources/scans/justice-2020.tif");
    private static final String NAME = "云溪市司法局2020年政府信息公开工作年度报告.";

    private static final Forms FORMS = Forms.official();

    private static List<BufferedImage> pages;
    private static Map<String, String> firstPage;

    @BeforeAll
    static void theFirstPageIsRead() throws Exception {
        pages = pages(Files.readAllBytes(SCAN));
        firstPage = numbers(picture(pages.get(0), "png"), Format.IMAGE);
        assertThat(firstPage).hasSizeGreaterThan(10).containsEntry("documents,normative_document.made,", "10");
    }

    @Test
    void aPictureInAWordDocumentIsReadWhereATableIsMissing() throws Exception {
        assertSaysTheFirstPage(numbers(word(pages.get(0)), Format.DOCX));
    }

    @Test
    void aPictureInAnOldWordDocumentIsReadTheSame() throws Exception {
        byte[] doc = Files.readAllBytes(SCAN.resolveSibling("justice-2020-page-1.doc"));
        assertSaysTheFirstPage(numbers(doc, Format.DOC));
    }

    @Test
    void aPageOfAnOfdThatIsAPictureIsRead() throws Exception {
        assertSaysTheFirstPage(numbers(ofd(pages.get(0)), Format.OFD));
    }

    /** Scaled to other pixels, a cell more or less is certain, and a row that the page's end cuts. */
    private static void assertSaysTheFirstPage(Map<String, String> numbers) {
        Map<String, String> certain = new TreeMap<>(numbers);
        certain.keySet()
                .removeIf(key -> Stream.of(numbers, firstPage)
                        .anyMatch(each -> each.getOrDefault(key, "?").equals("?")));
        assertThat(certain).hasSizeGreaterThan(firstPage.size() * 9 / 10);
        assertThat(firstPage).containsAllEntriesOf(certain);
    }

    @Test
    void picturesThatAreTheirPagesAreOneReport() throws Exception {
        byte[] whole = Files.readAllBytes(SCAN);
        byte[] packed = PackedPictures.of(
                List.of(picture(pages.get(0), "png"), picture(pages.get(1), "bmp"), picture(pages.get(2), "png")));

        assertThat(numbers(packed, Format.IMAGE)).isEqualTo(numbers(whole, Format.IMAGE));
    }

    private static Map<String, String> numbers(byte[] content, Format format) throws Exception {
        Documents documents = new Documents(
                Limits.DEFAULT, new Recognition(Recognition.Engine.MODEL, "tesseract", 300, 40_000_000L, 60));
        assertThat(documents.format(content)).isEqualTo(format);
        Extraction extraction = new Extractor(FORMS, Rules.official(FORMS).ties())
                .extract(documents.read(content), NAME + format.code());
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        Report report = ((Extraction.Read) extraction).report();
        assertThat(report.isPictured()).isTrue();
        Map<String, String> numbers = new TreeMap<>();
        report.facts()
                .forEach(fact -> numbers.put(
                        fact.table() + "," + fact.key().code() + ","
                                + fact.key().applicant(),
                        fact.number().map(number -> number.toPlainString()).orElse("?")));
        return numbers;
    }

    private static List<BufferedImage> pages(byte[] tif) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(tif))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.next();
            reader.setInput(input);
            return List.of(reader.read(0), reader.read(1), reader.read(2));
        }
    }

    private static byte[] picture(BufferedImage page, String format) throws IOException {
        BufferedImage grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(grey, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] word(BufferedImage page) throws IOException {
        String document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>云溪市司法局2020年政府信息公开工作年度报告</w:t></w:r></w:p>"
                + "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"7560000\" cy=\"10692000\"/>"
                + "<a:graphic><a:blip r:embed=\"rId7\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
                + "</w:body></w:document>";
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId7\" Type=\"" + type + "image\" Target=\"media/image1.png\"/></Relationships>";
        return ZipBytes.of()
                .file(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .file("word/document.xml", document)
                .file("word/_rels/document.xml.rels", relationships)
                .file("word/media/image1.png", picture(page, "png"))
                .bytes();
    }

    private static byte[] ofd(BufferedImage page) throws IOException {
        return ZipBytes.of()
                .file(
                        "OFD.xml",
                        xml("OFD", "", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"))
                .file(
                        "Doc_0/Document.xml",
                        xml(
                                "Document",
                                "",
                                "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                        + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>"
                                        + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Page_0.xml\"/></ofd:Pages>"))
                .file(
                        "Doc_0/DocumentRes.xml",
                        xml(
                                "Res",
                                " BaseLoc=\"Res\"",
                                "<ofd:MultiMedias><ofd:MultiMedia ID=\"4\" Type=\"Image\">"
                                        + "<ofd:MediaFile>page.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"))
                .file(
                        "Doc_0/Page_0.xml",
                        xml(
                                "Page",
                                "",
                                "<ofd:Content><ofd:Layer><ofd:ImageObject Boundary=\"0 0 210 297\""
                                        + " CTM=\"210 0 0 297 0 0\" ResourceID=\"4\"/></ofd:Layer></ofd:Content>"))
                .file("Doc_0/Res/page.png", picture(page, "png"))
                .bytes();
    }

    private static byte[] xml(String root, String attributes, String content) {
        return ("<ofd:" + root + " xmlns:ofd=\"http://www.ofdspec.org/2016\"" + attributes + ">" + content + "</ofd:"
                        + root + ">")
                .getBytes(UTF_8);
    }
}
