package cn.huizong.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.Lattice;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.page.Ruling;
import cn.huizong.document.read.Documents;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScansTests {
    private static final Recognition MISSING =
            new Recognition(Recognition.Engine.TESSERACT, "/no/such/tesseract", 60, 40_000_000L, 60);

    private static final List<String> NUMBERS =
            List.of("0", "17", "106", "55", "208", "13", "3", "40", "921", "7", "64", "0");

    @TempDir
    Path folder;

    @Test
    void withoutTesseractAPictureIsRefusedWithWhatToInstall() throws IOException {
        byte[] png = png(table(0));

        assertThatThrownBy(() -> documents(MISSING).read(png))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("tesseract-ocr-chi-sim")
                .hasMessageContaining("没有安装文字识别程序 Tesseract");
    }

    @Test
    void aPdfPageThatIsAPictureIsAScanToo() throws IOException {
        byte[] pdf = pdf(table(0));

        assertThatThrownBy(() -> documents(MISSING).read(pdf)).hasMessageContaining("tesseract-ocr-chi-sim");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutChineseDataAPictureIsRefused() throws IOException {
        Recognition english = fake("echo 'List of available languages (1):'; echo eng");
        byte[] png = png(table(0));

        assertThatThrownBy(() -> documents(english).read(png)).hasMessageContaining("Tesseract 没有 chi_sim 语言数据");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTesseractThatHangsIsEnded() throws IOException {
        Recognition hanging = fake("if [ \"$1\" = --list-langs ]; then echo chi_sim; echo eng; else sleep 60; fi");
        byte[] png = png(table(0));

        assertThatThrownBy(() -> documents(hanging).read(png)).hasMessageContaining("超过 1 秒（限额 scans.seconds）");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTesseractThatFailsIsNoReading() throws IOException {
        Recognition failing = fake("if [ \"$1\" = --list-langs ]; then echo chi_sim; echo eng; else exit 3; fi");
        byte[] png = png(table(0));

        assertThatThrownBy(() -> documents(failing).read(png)).hasMessageContaining("没有正常工作");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNeverDecodedWithOrWithoutTesseract() throws IOException {
        byte[] bomb = png(table(0));
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) checksum.getValue());

        assertRefused(bomb, "图片超过 40000000 个像素（限额 scans.pixels）");
    }

    @Test
    void aTiffThatClaimsToBeHugeIsNeverDecodedWithOrWithoutTesseract() {
        assertRefused(tiff(100_000, 0), "图片超过 40000000 个像素（限额 scans.pixels）");
    }

    @Test
    void aTiffWhosePagesLeadRoundInACircleIsNotCountedForEver() {
        assertRefused(tiff(8, 8), "扫描件超过 60 页（限额 scans.pages）");
    }

    private static void assertRefused(byte[] content, String reason) {
        for (Recognition recognition : List.of(MISSING, Recognition.DEFAULT)) {
            assertThatThrownBy(() -> documents(recognition).read(content))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void aTiffInTilesThatClaimToBeHugeIsNeverDecoded() {
        int[] width = {322, 4, 30_000};
        int[] height = {323, 4, 30_000};

        assertRefused(tiff(8, 0, width, height), "图片超过 40000000 个像素（限额 scans.pixels）");
    }

    @Test
    void aTiffWhosePixelsClaimAThousandNumbersIsNeverDecoded() {
        int[] samples = {277, 3, 1_000};

        assertRefused(tiff(1_000, 0, samples), "图片超过 40000000 个像素（限额 scans.pixels）");
    }

    /** A page of so many pixels a side, where the next page's header is to lie, and more fields. */
    private static byte[] tiff(int side, int next, int[]... more) {
        int[][] fields = {
            {256, 4, side},
            {257, 4, side},
            {258, 3, 8},
            {259, 3, 1},
            {262, 3, 1},
            {273, 4, 8},
            {278, 4, side},
            {279, 4, 64}
        };
        ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        file.putShort((short) (fields.length + more.length));
        Stream.of(fields, more)
                .flatMap(Stream::of)
                .forEach(field -> file.putShort((short) field[0])
                        .putShort((short) field[1])
                        .putInt(1)
                        .putInt(field[2]));
        return file.putInt(next).array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMask", "Mask"})
    @DisabledOnOs(OS.WINDOWS)
    void aMaskThatClaimsToBeHugeIsNeverDecoded(String mask) throws IOException {
        byte[] bomb = pdf(table(0), COSName.getPDFName(mask), 100_000);

        assertThatThrownBy(() -> documents(fake("echo chi_sim; echo eng")).read(bomb))
                .hasMessageContaining("图片超过 40000000 个像素（限额 scans.pixels）");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCutOffPictureIsRefused() throws IOException {
        byte[] whole = png(table(0));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> documents(fake("echo chi_sim; echo eng")).read(half))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void ruledLinesAreFoundThoughThePageLiesAskew() {
        GreyPage page = GreyPage.of(table(0.6));
        double skew = page.ink().skew();
        GreyPage straight = page.turned(skew, 1);
        List<Ruling> rulings =
                ScanRules.of(straight, straight.ink(), 300 / 72.0).rulings();

        assertThat(skew).isBetween(-0.66, -0.54);
        List<Lattice> lattices = Lattice.of(new PageMarks(1, 595, 842, List.of(), rulings, 1));
        assertThat(lattices).hasSize(1);
        assertThat(lattices.get(0).rows()).isEqualTo(4);
        assertThat(lattices.get(0).columns()).isEqualTo(3);
    }

    @Test
    void everyPieceOfInkIsCountedOnceAndDirtIsNot() {
        DarkPixels ink = new DarkPixels(20, 10);
        for (int i = 1; i < 8; i++) {
            ink.set(3, i);
            ink.set(8 + i, i);
        }
        ink.set(18, 1);

        assertThat(ink.pieces(0, 0, 20, 10)).isEqualTo(3);
        assertThat(ink.withoutFlecks(1).pieces(0, 0, 20, 10)).isEqualTo(2);
    }

    @Test
    void aFiveIsNoNineSinceItClosesNothingIn() {
        DarkPixels ink = new DarkPixels(30, 30);
        for (int i = 5; i < 20; i++) {
            ink.set(5, i);
            ink.set(19, i);
            ink.set(i, 5);
            ink.set(i, 19);
        }
        ScanCell ring = new ScanCell(5, 5, 20, 20);

        assertThat(DigitShape.fits("0", ring, ink)).isTrue();
        assertThat(DigitShape.fits("9", ring, ink)).isTrue();
        assertThat(DigitShape.fits("5", ring, ink)).isFalse();
        assertThat(DigitShape.fits("8", ring, ink)).isFalse();
        assertThat(DigitShape.fits("00", ring, ink)).isFalse();
        assertThat(DigitShape.fits("4", ring, ink)).isTrue();
    }

    @Test
    void theBarOfAFiveMayStandApartFromItsBowl() {
        DarkPixels ink = new DarkPixels(60, 50);
        fill(ink, 8, 10, 24, 15);
        fill(ink, 6, 20, 26, 40);
        ScanCell cell = new ScanCell(5, 5, 30, 45);

        assertThat(DigitShape.fits("5", cell, ink)).isTrue();
        assertThat(DigitShape.fits("3", cell, ink)).isFalse();
        assertThat(DigitShape.fits("55", cell, ink)).isFalse();

        DarkPixels dotted = new DarkPixels(60, 50);
        fill(dotted, 8, 10, 13, 15);
        fill(dotted, 6, 20, 26, 40);
        assertThat(DigitShape.fits("5", cell, dotted)).isFalse();
    }

    private static void fill(DarkPixels ink, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink.set(x, y);
            }
        }
    }

    @Test
    void aSmallRaisedDigitIsANoteMarkAndNoPartOfTheNumber() {
        DarkPixels ink = new DarkPixels(60, 50);
        for (int i = 10; i < 40; i++) {
            ink.set(10, i);
            ink.set(20, i);
            ink.set(30, i < 22 ? i : 10);
        }

        assertThat(DigitShape.fits("11", new ScanCell(5, 5, 25, 45), ink)).isTrue();
        assertThat(DigitShape.fits("111", new ScanCell(5, 5, 45, 45), ink)).isFalse();

        // printed with its changes marked: the old digit struck, the new one underlined
        for (int i = 40; i < 44; i++) {
            ink.set(20, i);
        }
        assertThat(DigitShape.fits("11", new ScanCell(5, 5, 25, 45), ink)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Recognition.Engine.class)
    void aTableInAPictureIsReadCellByCell(Recognition.Engine engine) throws Exception {
        assumeTrue(isThere(engine));

        Document document = documents(by(engine)).read(png(table(0.6)));

        assertThat(document.recognised()).isTrue();
        Grid grid = document.grids().findFirst().orElseThrow();
        assertThat(grid.anchor()).isEqualTo("p1t1");
        assertThat(grid.cells()).hasSize(NUMBERS.size());
        List<String> read = grid.cells().stream().map(Cell::text).toList();
        assertThat(IntStream.range(0, NUMBERS.size())
                        .filter(i -> !isSure(read.get(i)) || read.get(i).equals(NUMBERS.get(i))))
                .as("a number is right, or is said to be illegible: %s", read)
                .hasSize(NUMBERS.size());
        assertThat(read.stream().filter(ScansTests::isSure).count()).isGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Recognition.Engine.class)
    void aScannedPageOfAPdfReadsAsThePicture(Recognition.Engine engine) throws Exception {
        assumeTrue(isThere(engine));

        Document read = documents(by(engine)).read(pdf(table(0)));

        assertThat(read.format()).isEqualTo(Format.PDF);
        assertThat(read.recognised()).isTrue();
        assertThat(read.grids().findFirst().orElseThrow().findCell(2, 2).orElseThrow())
                .returns("208", Cell::text)
                .returns("p1t1r2c2", Cell::anchor);
    }

    private static Documents documents(Recognition recognition) {
        return new Documents(Limits.DEFAULT, recognition);
    }

    private static boolean isSure(String text) {
        return !text.contains(Glyph.UNKNOWN);
    }

    @Test
    void theInkOfAStampIsPaperAndBlackUnderItStays() {
        BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xDC3C3C);
        picture.setRGB(1, 0, 0x3C0A0A);
        picture.setRGB(2, 0, 0x142896);
        GreyPage page = GreyPage.of(picture);

        assertThat(page.shade(0, 0)).isGreaterThan(240);
        assertThat(page.shade(1, 0)).isLessThan(100);
        assertThat(page.shade(2, 0)).isLessThan(100);
    }

    private static Recognition by(Recognition.Engine engine) {
        return new Recognition(engine, "tesseract", 300, 40_000_000L, 60);
    }

    private static boolean isThere(Recognition.Engine engine) {
        return engine == Recognition.Engine.MODEL ? ModelFiles.isSupported() : isInstalled();
    }

    private static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return languages.contains("chi_sim") && languages.contains("eng");
        } catch (IOException e) {
            return false;
        }
    }

    /** A program in the place of Tesseract, with a second of time. */
    private Recognition fake(String script) throws IOException {
        Path program = folder.resolve("tesseract.sh");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Recognition(Recognition.Engine.TESSERACT, program.toString(), 1, 40_000_000L, 60);
    }

    /** A page of A4 at 300 dots an inch with a table of four rows and three columns, turned clockwise. */
    private static BufferedImage table(double degrees) {
        BufferedImage page = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 2480, 3508);
        graphics.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.rotate(Math.toRadians(degrees), 1240, 1754);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 46));
        for (int row = 0; row <= 4; row++) {
            graphics.fillRect(300, 400 + row * 120, 1503, 4);
        }
        for (int column = 0; column <= 3; column++) {
            graphics.fillRect(300 + column * 500, 400, 4, 484);
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            graphics.drawString(NUMBERS.get(i), 500 + i % 3 * 500, 480 + i / 3 * 120);
        }
        graphics.dispose();
        return page;
    }

    private static byte[] png(BufferedImage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(BufferedImage picture) throws IOException {
        return pdf(picture, COSName.SMASK, 0);
    }

    /** A page that is a picture, with a mask of a kind that claims to have so many pixels a side, or with none. */
    private static byte[] pdf(BufferedImage picture, COSName name, int mask) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, picture);
            if (mask > 0) {
                PDImageXObject over =
                        new PDImageXObject(new PDStream(document, new ByteArrayInputStream(new byte[100])), null);
                over.setWidth(mask);
                over.setHeight(mask);
                over.setBitsPerComponent(8);
                over.setColorSpace(PDDeviceGray.INSTANCE);
                image.getCOSObject().setItem(name, over);
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
