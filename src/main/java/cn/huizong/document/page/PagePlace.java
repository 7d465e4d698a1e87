package cn.huizong.document.page;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns places in a PDF page's own coordinates, which count upwards, into places on the page as it is shown. */
public record PagePlace(double left, double bottom, double right, double top, int rotation) {
    public static PagePlace of(PDPage page) {
        PDRectangle box = page.getCropBox();
        return new PagePlace(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY(),
                Math.floorMod(page.getRotation(), 360));
    }

    public double width() {
        return rotation % 180 == 0 ? right - left : top - bottom;
    }

    public double height() {
        return rotation % 180 == 0 ? top - bottom : right - left;
    }

    public Point2D upright(Point2D point) {
        double x = point.getX();
        double y = point.getY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(y - bottom, x - left);
            case 180 -> new Point2D.Double(right - x, y - bottom);
            case 270 -> new Point2D.Double(top - y, right - x);
            default -> new Point2D.Double(x - left, top - y);
        };
    }

    /** The share of the page that a box covers. */
    public double share(Point2D one, Point2D other) {
        double across = overlap(one.getX(), other.getX(), width());
        double down = overlap(one.getY(), other.getY(), height());
        return across * down / (width() * height());
    }

    private static double overlap(double one, double other, double end) {
        return Math.max(0, Math.min(end, Math.max(one, other)) - Math.max(0, Math.min(one, other)));
    }
}
