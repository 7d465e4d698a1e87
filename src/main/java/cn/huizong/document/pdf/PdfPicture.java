package cn.huizong.document.pdf;

import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.scan.Pictures;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;

/** Paints pages of a PDF as they look, so that their pictures can be read. */
final class PdfPicture extends PDFRenderer implements AutoCloseable {
    /** The short side of a page in pixels: A4 at 300 dots an inch. */
    private static final int SHORT_SIDE = 2480;

    private final PDDocument file;
    private final Recognition recognition;
    private final DrawLimit marks;

    private PdfPicture(PDDocument file, Recognition recognition, DrawLimit marks) {
        super(file);
        this.file = file;
        this.recognition = recognition;
        this.marks = marks;
    }

    static PdfPicture of(byte[] content, Recognition recognition, Limits limits) throws UnreadableDocument {
        try {
            return new PdfPicture(Loader.loadPDF(content), recognition, new DrawLimit(limits));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** A page by its number, from 1. */
    BufferedImage draw(int number) throws UnreadableDocument {
        PDRectangle box = file.getPage(number - 1).getCropBox();
        double scale = SHORT_SIDE / (double) Math.min(box.getWidth(), box.getHeight());
        Pictures.refuseSize((long) (box.getWidth() * scale), (long) (box.getHeight() * scale), recognition);
        try {
            return renderImage(number - 1, (float) scale, ImageType.RGB);
        } catch (Refused e) {
            throw e.refusal;
        } catch (DrawLimit.BeyondLimit e) {
            throw new UnreadableDocument(String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            throw damaged(e);
        }
    }

    private static UnreadableDocument damaged(Throwable e) {
        return new UnreadableDocument("PDF 里的扫描图片已损坏或格式读不了，请重新扫描，最好报送 .docx 原件", e);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new GuardedDrawer(parameters, recognition, marks);
    }

    @Override
    public void close() throws UnreadableDocument {
        try {
            file.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Ends the painting of a page; PDFBox would carry on after an exception of its own kind. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UnreadableDocument refusal;

        Refused(UnreadableDocument refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    /** Asks each picture and pattern how large it is before it is decoded or painted. */
    private static final class GuardedDrawer extends PageDrawer {
        private final PdfImageSizes sizes;
        private final DrawLimit marks;

        GuardedDrawer(PageDrawerParameters parameters, Recognition recognition, DrawLimit marks) throws IOException {
            super(parameters);
            this.sizes = new PdfImageSizes(recognition);
            this.marks = marks;
        }

        /** A picture in the middle of what a page draws is decoded before it is drawn. */
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            marks.count();
            try {
                sizes.ask(operator);
            } catch (UnreadableDocument e) {
                throw new Refused(e);
            }
            super.processOperator(operator, operands);
        }

        /** PDFBox leaves out what it cannot decode, and the page would seem to be blank there. */
        @Override
        public void drawImage(PDImage image) {
            try {
                if (image instanceof PDImageXObject object) {
                    sizes.ask(object.getCOSObject());
                }
                sizes.ask(
                        image.getWidth(),
                        image.getHeight(),
                        image.getColorSpace().getNumberOfComponents());
                refusePlace();
                super.drawImage(image);
            } catch (UnreadableDocument e) {
                throw new Refused(e);
            } catch (IOException e) {
                throw new Refused(damaged(e));
            }
        }

        /** PDFBox scales a picture to what it is to be on paper, though most of it lie beside the page. */
        private void refusePlace() throws UnreadableDocument {
            AffineTransform place =
                    getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            refuse(new Matrix(place));
            place.preConcatenate(getGraphics().getTransform());
            refuse(new Matrix(place));
        }

        private void refuse(Matrix place) throws UnreadableDocument {
            sizes.refuse(place.getScalingFactorX(), place.getScalingFactorY());
        }

        @Override
        protected Paint getPaint(PDColor color) throws IOException {
            if (color.getColorSpace() instanceof PDPattern space
                    && space.getPattern(color) instanceof PDTilingPattern pattern
                    && pattern.getBBox() != null) {
                marks.weigh(pattern.getContents());
                refuseTile(pattern);
            }
            return super.getPaint(color);
        }

        /** A tile is painted whole before it is laid, however little of it is seen. */
        private void refuseTile(PDTilingPattern pattern) {
            Matrix size = Matrix.concatenate(getInitialMatrix(), pattern.getMatrix());
            Matrix device = new Matrix(getGraphics().getTransform());
            PDRectangle box = pattern.getBBox();
            double width = Math.max(Math.abs(pattern.getXStep()), box.getWidth());
            double height = Math.max(Math.abs(pattern.getYStep()), box.getHeight());
            try {
                sizes.refuse(
                        width * size.getScalingFactorX() * device.getScalingFactorX(),
                        height * size.getScalingFactorY() * device.getScalingFactorY());
            } catch (UnreadableDocument e) {
                throw new Refused(e);
            }
        }
    }
}
