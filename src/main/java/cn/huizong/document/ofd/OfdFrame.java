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

    /** The frame of an object inside another frame, that of its page or block. */
    OfdFrame(OfdBox page, OfdBox boundary, @Nullable String matrix) {
        transform = AffineTransform.getScaleInstance(POINTS, POINTS);
        transform.translate(boundary.x() - page.x(), boundary.y() - page.y());
        double[] m = OfdNumbers.of(matrix);
        if (m.length == 6) {
            transform.concatenate(new AffineTransform(m));
        }
    }

    Point2D place(double x, double y) {
        return transform.transform(new Point2D.Double(x, y), null);
    }

    /** How many points a length of one becomes. */
    double scale() {
        return Math.sqrt(Math.abs(transform.getDeterminant()));
    }
}
