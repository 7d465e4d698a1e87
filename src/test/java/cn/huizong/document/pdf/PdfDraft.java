package cn.huizong.document.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDF files for tests: a page of A4 with one small table, drawn in whatever way a test wants. */
final class PdfDraft implements AutoCloseable {
    static final String TABLE = "信息内容|制发|废止\n规章|1|0\n规范性文件|8|26";

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    final PDDocument document = new PDDocument();
    final PDType0Font font;

    /** Reading so large a font takes longer than most tests. */
    private static final TrueTypeFont ONCE = font();

    PdfDraft() throws IOException {
        font = PDType0Font.load(document, ONCE, true);
    }

    private static TrueTypeFont font() {
        try (InputStream in = Objects.requireNonNull(PdfDraft.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with the table, all drawing turned by the matrix, and the page shown turned by the rotation. */
    PdfDraft page(int rotation, Matrix matrix) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.transform(matrix);
            table(out);
        }
        return this;
    }

    PdfDraft page() throws IOException {
        return page(0, new Matrix());
    }

    private void table(PDPageContentStream out) throws IOException {
        float[] xs = {60, 160, 220, 280};
        String[] rows = TABLE.split("\n", -1);
        for (int line = 0; line <= rows.length; line++) {
            line(out, xs[0], 700 - 20 * line, xs[3], 700 - 20 * line);
        }
        for (float x : xs) {
            line(out, x, 700, x, 640);
        }
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int cell = 0; cell < cells.length; cell++) {
                text(out, xs[cell] + 5, 686 - 20 * row, cells[cell]);
            }
        }
    }

    private static void line(PDPageContentStream out, float x1, float y1, float x2, float y2) throws IOException {
        out.moveTo(x1, y1);
        out.lineTo(x2, y2);
        out.stroke();
    }

    void text(PDPageContentStream out, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(font, 10);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    /** A page that is a picture, with text over it that nobody sees if {@code hidden} is not empty. */
    PdfDraft scan(String hidden) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        BufferedImage image = new BufferedImage(60, 84, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setColor(Color.WHITE);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            out.setRenderingMode(RenderingMode.NEITHER);
            text(out, 60, 700, hidden);
        }
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
