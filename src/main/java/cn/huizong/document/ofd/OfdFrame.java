package cn.huizong.document.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;

/**
 * Turns places in the coordinates of one object of an OFD page into points on the page, counted from the upper left
 * corner: the object's own matrix (CTM) first, then where its boundary stands.
 */
final class OfdFrame {
    private static final double POINTS = 72 / 25.4;

    private final AffineTransform transform;

    private OfdFrame(AffineTransform transform) {
        this.transform = transform;
    }

    /** The frame of a page. */
    static OfdFrame of(OfdBox page) {
        AffineTransform transform = AffineTransform.getScaleInstance(POINTS, POINTS);
        transform.translate(-page.x(), -page.y());
        return new OfdFrame(transform);
    }

    /** The frame of an object inside this one, that of its page, block, composed drawing or annotation. */
    OfdFrame inner(OfdBox boundary, @Nullable String matrix) {
        AffineTransform inner = new AffineTransform(transform);
        inner.translate(boundary.x(), boundary.y());
        double[] m = OfdNumbers.of(matrix);
        if (m.length == 6) {
            inner.concatenate(new AffineTransform(m));
        }
        return new OfdFrame(inner);
    }

    Point2D place(double x, double y) {
        return transform.transform(new Point2D.Double(x, y), null);
    }

    /** From the coordinates of this frame to points on the page. */
    AffineTransform transform() {
        return new AffineTransform(transform);
    }

    /** How many points a length of one becomes. */
    double scale() {
        return Math.sqrt(Math.abs(transform.getDeterminant()));
    }
}
