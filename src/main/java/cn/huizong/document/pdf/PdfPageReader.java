package cn.huizong.document.pdf;

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
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
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

    private final int number;
    private final PagePlace place;
    private final DrawLimit marks;
    private final DrawnPath path;
    private final List<DirectedGlyph> glyphs = new ArrayList<>();
    private final PdfLayers layers;
    private final PdfFields fields;
    private final Covers covers;
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
            glyphs.add(DirectedGlyph.of(text, start, end, ahead.getX() - origin.getX(), ahead.getY() - origin.getY()));
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
        pictured = Math.max(
                pictured,
                place.share(place.upright(matrix.transformPoint(0, 0)), place.upright(matrix.transformPoint(1, 1))));
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
        path.curveTo(new Point2D.Float(x3, y3));
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
        if (hidden == 0 && !isWhite(state.getStrokingColor())) {
            path.stroke(state.getLineWidth()
                    * state.getCurrentTransformationMatrix().getScalingFactorX());
        }
        path.forget();
    }

    @Override
    public void fillPath(int windingRule) {
        cover();
        if (hidden == 0 && !isWhite(getGraphicsState().getNonStrokingColor())) {
            path.fill();
        }
        path.forget();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        cover();
        strokePath();
    }

    /** A box in one opaque colour hides what was drawn before. */
    private void cover() {
        PDGraphicsState state = getGraphicsState();
        boolean opaque = hidden == 0
                && !glyphs.isEmpty()
                && state.getNonStrokeAlphaConstant() >= 1
                && state.getSoftMask() == null
                && (state.getBlendMode() == null || state.getBlendMode() == BlendMode.NORMAL)
                && !(state.getNonStrokingColorSpace() instanceof PDPattern);
        List<Rectangle2D> boxes = opaque ? path.boxes() : List.of();
        if (boxes.isEmpty()) {
            return;
        }
        Rectangle2D clip = state.getCurrentClippingPath().getBounds2D();
        for (Rectangle2D box : boxes) {
            Rectangle2D left = box.createIntersection(clip);
            if (!left.isEmpty()) {
                covers.add(
                        place.upright(new Point2D.Double(left.getMinX(), left.getMinY())),
                        place.upright(new Point2D.Double(left.getMaxX(), left.getMaxY())),
                        glyphs.size());
            }
        }
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // a shade has no lines
    }

    /** White lines show nothing on paper; only the plain colour spaces are asked. */
    private static boolean isWhite(PDColor color) {
        String space =
                color.getColorSpace() == null ? "" : color.getColorSpace().getName();
        if (!space.equals("DeviceGray") && !space.equals("DeviceRGB")) {
            return false;
        }
        for (float component : color.getComponents()) {
            if (component < 0.99f) {
                return false;
            }
        }
        return true;
    }
}
