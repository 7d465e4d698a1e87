package cn.huizong.document.pdf;

import cn.huizong.document.Legibility;
import cn.huizong.document.page.Covers;
import cn.huizong.document.page.DirectedGlyph;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.DrawnPath;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.page.PagePlace;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a PDF page draws and keeps its characters and straight lines. Nothing is painted, no picture is decoded
 * and nothing but drawing is done: scripts, links and actions are not looked at. Text that is drawn invisibly, as under
 * a scan, is no text of the page.
 */
final class PdfPageReader extends PDFGraphicsStreamEngine {
    /** How far a character reaches above and below its base line, in parts of its size. */
    private static final double ASCENT = 0.85;

    private static final double DESCENT = 0.15;

    /** Notes that open, their windows and links: nothing of them stands on the page. */
    private static final Set<String> UNSEEN = Set.of("Popup", "Link", "Text", "FileAttachment", "Sound", "Movie");
    /** What a viewer draws by itself, and strikes text with. */
    private static final Set<String> DRAWN = Set.of("StrikeOut", "Line");

    private static final int CLIPS_AT_ONCE = 50;
    /** A broader line, in points, may be a ground. */
    private static final double BROADEST_LINE = 4;

    private final int number;
    private final PagePlace place;
    private final DrawLimit marks;
    private final DrawnPath path;
    private final List<DirectedGlyph> glyphs = new ArrayList<>();
    private final PdfLayers layers;
    private final PdfFields fields;
    private final Covers covers;
    private final PdfInks inks = new PdfInks();
    private double pictured;
    /** How many of the marks that are open lie on a layer that is off, or within one that does. */
    private int hidden;

    private int clips;

    PdfPageReader(int number, PDPage page, DrawLimit marks, PdfLayers layers, PdfFields fields) {
        super(page);
        this.layers = layers;
        this.fields = fields;
        this.number = number;
        this.place = PagePlace.of(page);
        this.marks = marks;
        this.path = new DrawnPath(place);
        this.covers = new Covers(place);
    }

    /** What the page shows, turned so that most of its text runs from left to right. */
    PageMarks read() throws IOException {
        marks.weigh(getPage().getContents());
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            boolean shown =
                    !annotation.isHidden() && !annotation.isNoView() && !UNSEEN.contains(annotation.getSubtype());
            if (shown && !layers.isOff(annotation.getOptionalContent())) {
                marks.count();
                annotation(annotation);
            }
        }
        return DirectedGlyph.upright(number, place, covers.seen(glyphs), path.rulings(), pictured);
    }

    /** What an annotation shows; a form's field or a typed text without a look of its own shows what it says. */
    private void annotation(PDAnnotation annotation) throws IOException {
        String value = fields.value(annotation);
        int before = glyphs.size();
        if (value.isEmpty() || !fields.isStale()) {
            show(annotation);
        }
        boolean typed = annotation.getNormalAppearanceStream() == null && "FreeText".equals(annotation.getSubtype());
        String text = typed ? String.valueOf(annotation.getContents()) : value;
        if (glyphs.size() == before && !text.isBlank() && annotation.getRectangle() != null) {
            marks.count(text.length());
            glyphs.addAll(TypedText.in(annotation.getRectangle(), text, place));
        }
    }

    private void show(PDAnnotation annotation) throws IOException {
        if (annotation.getNormalAppearanceStream() == null && DRAWN.contains(annotation.getSubtype())) {
            annotation.constructAppearances();
        }
        showAnnotation(annotation);
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        boolean layer = properties != null && tag != null && tag.getName().equals("OC");
        if (hidden > 0 || (layer && layers.isOff(PDPropertyList.create(properties)))) {
            hidden++;
        }
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        hidden = Math.max(0, hidden - 1);
        super.endMarkedContentSequence();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        marks.count();
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            measurePicture(); // PDFBox would decode it first
        } else {
            super.processOperator(operator, operands);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (layers.isOff(form.getOptionalContent())) {
            return;
        }
        marks.weigh(form.getContents());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (layers.isOff(form.getOptionalContent())) {
            return;
        }
        marks.weigh(form.getContents());
        super.showTransparencyGroup(form);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        marks.count();
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean visible = (mode.isFill() && state.getNonStrokeAlphaConstant() > 0)
                || (mode.isStroke() && state.getAlphaConstant() > 0);
        if (!visible || hidden > 0) {
            return;
        }
        double advance = displacement.getX() > 0 ? displacement.getX() : 1;
        Point2D start = place.upright(matrix.transformPoint(0, (float) -DESCENT));
        Point2D end = place.upright(matrix.transformPoint((float) advance, (float) ASCENT));
        Point2D origin = place.upright(matrix.transformPoint(0, 0));
        Point2D ahead = place.upright(matrix.transformPoint(1, 0));
        String text = PdfText.of(font, code);
        if (!text.isBlank()) {
            glyphs.add(DirectedGlyph.of(text, start, end, ahead.getX() - origin.getX(), ahead.getY() - origin.getY())
                    .in(font instanceof PDType3Font ? Legibility.UNKNOWN : inks.text(state)));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0);
        path.lineTo(p1);
        path.lineTo(p2);
        path.lineTo(p3);
        path.close();
    }

    @Override
    public void drawImage(PDImage image) {
        if (hidden == 0) {
            measurePicture();
        }
    }

    private void measurePicture() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D one = place.upright(matrix.transformPoint(0, 0));
        Point2D other = place.upright(matrix.transformPoint(1, 1));
        pictured = Math.max(pictured, place.share(one, other));
        covers.blur(one, other, glyphs.size());
    }

    /** What is cut off is still read: a table behind a frame is a table. But a box covers no more than is left of it. */
    @Override
    public void clip(int windingRule) {
        getGraphicsState().intersectClippingPath(new GeneralPath(path.onlyBox().orElseGet(Rectangle2D.Double::new)));
        clips++;
        if (clips % CLIPS_AT_ONCE == 0) {
            getGraphicsState().getCurrentClippingPath();
        }
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(new Point2D.Float(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(new Point2D.Float(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(new Point2D.Float(x1, y1), new Point2D.Float(x2, y2), new Point2D.Float(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        path.forget();
    }

    @Override
    public void strokePath() {
        PDGraphicsState state = getGraphicsState();
        double width =
                state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorX();
        if (hidden == 0 && PdfInks.colour(state.getStrokingColor()) != Legibility.WHITE) {
            path.stroke(width);
        }
        if (hidden == 0 && width > BROADEST_LINE) {
            path.bounds().ifPresent(bounds -> blur(bounds, width / 2));
        }
        path.forget();
    }

    @Override
    public void fillPath(int windingRule) {
        cover();
        if (hidden == 0 && PdfInks.colour(getGraphicsState().getNonStrokingColor()) != Legibility.WHITE) {
            path.fill();
        }
        path.forget();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        cover();
        strokePath();
    }

    /** A box in one opaque colour hides what was drawn before, and what is written on it in its own colour. */
    private void cover() {
        if (hidden > 0) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        boolean opaque = state.getNonStrokeAlphaConstant() >= 1
                && state.getSoftMask() == null
                && (state.getBlendMode() == null || state.getBlendMode() == BlendMode.NORMAL)
                && !(state.getNonStrokingColorSpace() instanceof PDPattern);
        if (!opaque || !path.isBoxes()) {
            path.bounds().ifPresent(bounds -> blur(bounds, 0));
        }
        if (opaque) {
            cover(path.boxes(), PdfInks.colour(state.getNonStrokingColor()));
        }
    }

    private void cover(List<Rectangle2D> boxes, int colour) {
        Rectangle2D clip = boxes.isEmpty()
                ? new Rectangle2D.Double()
                : getGraphicsState().getCurrentClippingPath().getBounds2D();
        for (Rectangle2D box : boxes) {
            Rectangle2D left = box.createIntersection(clip);
            if (!left.isEmpty()) {
                covers.add(
                        place.upright(new Point2D.Double(left.getMinX(), left.getMinY())),
                        place.upright(new Point2D.Double(left.getMaxX(), left.getMaxY())),
                        glyphs.size(),
                        colour);
            } else if (clip.isEmpty()) {
                blur(box, 0);
            }
        }
    }

    private void blur(Rectangle2D box, double around) {
        covers.blur(
                place.upright(new Point2D.Double(box.getMinX() - around, box.getMinY() - around)),
                place.upright(new Point2D.Double(box.getMaxX() + around, box.getMaxY() + around)),
                glyphs.size());
    }

    /** A shade has no lines; it fills what is left of the page. */
    @Override
    public void shadingFill(COSName shadingName) {
        if (hidden == 0) {
            Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
            PDRectangle page = getPage().getCropBox();
            blur(
                    clip.isEmpty()
                            ? new Rectangle2D.Double(
                                    page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight())
                            : clip,
                    0);
        }
    }
}
