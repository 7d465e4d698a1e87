package cn.huizong.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.PageMarks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of PDF files that would have the program paint far more than a page. */
class PdfPictureTests {
    private static final Recognition RECOGNITION =
            new Recognition(Recognition.Engine.TESSERACT, "tesseract", 1, 10_000_000L, 60);
    private static final String TOO_LARGE = "图片超过 10000000 个像素（限额 scans.pixels）";
    private static final int HUGE = 60_000;

    @ParameterizedTest
    @ValueSource(strings = {"SMask", "Mask"})
    void aPictureAndAMaskThatAreHugeOnlyTogetherAreNeverDecoded(String mask) {
        assertRefused(
                (document, content) -> {
                    PDImageXObject image = image(document, HUGE, 1, new byte[100], null);
                    image.getCOSObject()
                            .setItem(COSName.getPDFName(mask), image(document, 1, HUGE, new byte[100], null));
                    content.drawImage(image, 0, 0, 100, 100);
                },
                TOO_LARGE);
    }

    @Test
    void aJpegIsAskedItselfThoughItIsPackedTwice() {
        assertRefused(
                (document, content) -> content.drawImage(
                        image(
                                document,
                                100,
                                100,
                                deflated(jpeg(HUGE)),
                                new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE))),
                        0,
                        0,
                        100,
                        100),
                TOO_LARGE);
    }

    @Test
    void aMaskThatIsAJpegIsAskedItself() {
        assertRefused(
                (document, content) -> {
                    PDImageXObject image = image(document, 10, 10, new byte[100], null);
                    image.getCOSObject()
                            .setItem(COSName.SMASK, image(document, 10, 10, jpeg(HUGE), COSName.DCT_DECODE));
                    content.drawImage(image, 0, 0, 100, 100);
                },
                TOO_LARGE);
    }

    @Test
    void aFaxIsAskedForItsOwnWidth() {
        assertRefused(
                (document, content) -> {
                    PDImageXObject image = image(document, 100, 100, new byte[100], COSName.CCITTFAX_DECODE);
                    COSDictionary own = new COSDictionary();
                    own.setInt(COSName.COLUMNS, 1_000_000);
                    image.getCOSObject().setItem(COSName.DECODE_PARMS, own);
                    content.drawImage(image, 0, 0, 100, 100);
                },
                TOO_LARGE);
    }

    @Test
    void aSmallPictureThatUnpacksToFarMoreIsNotUnpackedToItsEnd() {
        assertRefused(
                (document, content) -> content.drawImage(
                        image(document, 100, 100, deflated(new byte[50_000_000]), COSName.FLATE_DECODE),
                        0,
                        0,
                        100,
                        100),
                TOO_LARGE);
    }

    @Test
    void aPictureInTheMiddleOfWhatAPageDrawsIsAskedBeforeItIsDecoded() {
        assertRefused((document, content) -> inline(document), TOO_LARGE);
    }

    @Test
    void aPictureInTheMiddleOfWhatAPageDrawsIsNotDecodedToMeasureThePage() throws Exception {
        byte[] pdf = pdf((document, content) -> inline(document));

        assertThat(PdfReader.pages(pdf, Limits.DEFAULT)).allMatch(PageMarks::isScan);
    }

    /** A picture that claims to be huge, in hexadecimal digits as text would have it. */
    private static void inline(PDDocument document) throws IOException {
        String drawing = "q 500 0 0 500 0 0 cm BI /W 100 /H 100 /BPC 8 /CS /G /F [/AHx /DCT] ID "
                + HexFormat.of().formatHex(jpeg(HUGE)) + "> EI Q";
        document.getPage(0)
                .setContents(
                        new PDStream(document, new ByteArrayInputStream(drawing.getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JBIG2Decode", "JPXDecode", "DCTDecode"})
    void aPictureThatCannotBeDecodedDoesNotLeaveThePageBlank(String filter) {
        assertRefused(
                (document, content) -> content.drawImage(
                        image(document, 100, 100, new byte[100], COSName.getPDFName(filter)), 0, 0, 500, 500),
                "PDF 里的扫描图片已损坏或格式读不了");
    }

    @Test
    void aPictureWhosePixelsClaimAThousandNumbersIsNeverDecoded() {
        assertRefused(
                (document, content) -> {
                    PDImageXObject image = image(document, 1_000, 100, new byte[100], null);
                    image.getCOSObject().setItem(COSName.COLORSPACE, inks(1_000));
                    content.drawImage(image, 0, 0, 100, 100);
                },
                TOO_LARGE);
    }

    @Test
    void aPictureThatIsDrawnUpToTheMoonIsNeverScaled() {
        assertRefused(
                (document, content) -> content.drawImage(
                        image(document, 1_000, 1_000, new byte[1_000_000], null), 0, 0, 100, 1_000_000),
                TOO_LARGE);
    }

    @Test
    void aPatternWithAHugeTileIsNeverPainted() {
        assertRefused((document, content) -> fill(document, content, pattern(3_000, "n")), TOO_LARGE);
    }

    @Test
    void aPatternThatIsFilledWithItselfEnds() {
        assertRefused(
                (document, content) -> {
                    PDTilingPattern pattern = pattern(10, "/Pattern cs /own scn 0 0 10 10 re f");
                    pattern.getResources().put(COSName.getPDFName("own"), pattern);
                    fill(document, content, pattern);
                },
                "PDF 里的扫描图片已损坏或格式读不了");
    }

    @Test
    void whatAPatternDrawsIsCounted() {
        assertRefused((document, content) -> fill(document, content, pattern(10, "n ".repeat(2_000_001))), "限额 marks");
    }

    private static void fill(PDDocument document, PDPageContentStream content, PDTilingPattern pattern)
            throws IOException {
        PDResources resources = document.getPage(0).getResources();
        content.setNonStrokingColor(new PDColor(resources.add(pattern), new PDPattern(resources)));
        content.addRect(0, 0, 500, 500);
        content.fill();
    }

    private static PDTilingPattern pattern(int side, String drawing) throws IOException {
        PDTilingPattern pattern = new PDTilingPattern();
        pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
        pattern.setBBox(new PDRectangle(side, side));
        pattern.setXStep(side);
        pattern.setYStep(side);
        pattern.setResources(new PDResources());
        try (OutputStream out = pattern.getContentStream().createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return pattern;
    }

    /** A colour that is mixed of so many inks. */
    private static COSArray inks(int count) {
        COSDictionary mixture = new COSDictionary();
        mixture.setInt(COSName.FUNCTION_TYPE, 2);
        mixture.setInt(COSName.N, 1);
        mixture.setItem(COSName.DOMAIN, new COSArray(List.of(COSInteger.ZERO, COSInteger.ONE)));
        return new COSArray(List.of(
                COSName.DEVICEN,
                new COSArray(Collections.nCopies(count, COSName.getPDFName("Ink"))),
                COSName.DEVICECMYK,
                mixture));
    }

    private interface Drawing {
        void on(PDDocument document, PDPageContentStream content) throws IOException;
    }

    private static void assertRefused(Drawing drawing, String reason) {
        assertThatThrownBy(() -> {
                    try (PdfPicture picture = PdfPicture.of(pdf(drawing), RECOGNITION, Limits.DEFAULT)) {
                        picture.draw(1);
                    }
                })
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, content);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PDImageXObject image(PDDocument document, int width, int height, byte[] data, COSBase filter)
            throws IOException {
        return new PDImageXObject(
                document, new ByteArrayInputStream(data), filter, width, height, 8, PDDeviceGray.INSTANCE);
    }

    /** A small picture that says it has so many pixels a side. */
    private static byte[] jpeg(int side) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg", bytes);
        byte[] jpeg = bytes.toByteArray();
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        return jpeg;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
