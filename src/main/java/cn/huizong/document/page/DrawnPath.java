package cn.huizong.document.page;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path that a PDF page is drawing, and the straight lines that came of the paths before it. */
public final class DrawnPath {
    /** What is broader than this is an area and no line. */
    private static final double BROADEST = 4;

    /** A line that leaves its direction by more than this is none of a table. */
    private static final double STRAIGHT = 1;

    private final PagePlace place;
    private final List<Ruling> rulings = new ArrayList<>();
    private List<List<Point2D>> parts = new ArrayList<>();
    private boolean curved;
    private Point2D current = new Point2D.Double();

    public DrawnPath(PagePlace place) {
        this.place = place;
    }

    public List<Ruling> rulings() {
        return rulings;
    }

    public Point2D current() {
        return current;
    }

    public void moveTo(Point2D point) {
        List<Point2D> part = new ArrayList<>();
        part.add(point);
        parts.add(part);
        current = point;
    }

    public void lineTo(Point2D point) {
        if (parts.isEmpty()) {
            moveTo(point);
            return;
        }
        parts.get(parts.size() - 1).add(point);
        current = point;
    }

    /** A part with a curve in it is a drawing and no line of a table; the points that bend it bound it too. */
    public void curveTo(Point2D... points) {
        curved = true;
        for (Point2D point : points) {
            lineTo(point);
        }
    }

    public void close() {
        if (!parts.isEmpty()) {
            Point2D start = parts.get(parts.size() - 1).get(0);
            lineTo(start);
        }
    }

    /** The parts of the path that are upright boxes, in the page's own coordinates. */
    public List<Rectangle2D> boxes() {
        return curved
                ? List.of()
                : parts.stream().flatMap(part -> box(part).stream()).toList();
    }

    /** The box around all of the path; none if it has no points. */
    public Optional<Rectangle2D> bounds() {
        Rectangle2D bounds = null;
        for (List<Point2D> part : parts) {
            for (Point2D point : part) {
                if (bounds == null) {
                    bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
                } else {
                    bounds.add(point);
                }
            }
        }
        return Optional.ofNullable(bounds);
    }

    /** Whether the path is nothing but boxes. */
    public boolean isBoxes() {
        return !curved && parts.stream().allMatch(part -> box(part).isPresent());
    }

    /** Whether the path is one box and nothing else. */
    public Optional<Rectangle2D> onlyBox() {
        return parts.size() == 1 && !curved ? box(parts.get(0)) : Optional.empty();
    }

    private static Optional<Rectangle2D> box(List<Point2D> part) {
        if (part.size() < 4 || part.size() > 6) {
            return Optional.empty();
        }
        Rectangle2D box = new Rectangle2D.Double(part.get(0).getX(), part.get(0).getY(), 0, 0);
        part.forEach(box::add);
        boolean corners = part.stream()
                .allMatch(point -> (near(point.getX(), box.getMinX()) || near(point.getX(), box.getMaxX()))
                        && (near(point.getY(), box.getMinY()) || near(point.getY(), box.getMaxY())));
        boolean turns = near(part.get(0).getX(), part.get(2).getX())
                || near(part.get(0).getY(), part.get(2).getY());
        return corners && !turns ? Optional.of(box) : Optional.empty();
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 0.5;
    }

    public void forget() {
        parts = new ArrayList<>();
        curved = false;
    }

    /** Keeps each straight stretch of the path as a line. */
    public void stroke(double width) {
        for (List<Point2D> part : parts) {
            for (int i = 1; i < part.size() && width <= BROADEST && !curved; i++) {
                box(part.get(i - 1), part.get(i), STRAIGHT);
            }
        }
    }

    /** Keeps each filled part that is thin enough as a line. */
    public void fill() {
        for (List<Point2D> part : parts) {
            if (part.size() >= 4 && !curved) {
                double left = part.stream().mapToDouble(Point2D::getX).min().orElse(0);
                double right = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
                double low = part.stream().mapToDouble(Point2D::getY).min().orElse(0);
                double high = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
                box(new Point2D.Double(left, low), new Point2D.Double(right, high), BROADEST);
            }
        }
    }

    /** The middle line of a box, if it is thin. A dot may be a piece of a line either way. */
    private void box(Point2D one, Point2D other, double thin) {
        Point2D a = place.upright(one);
        Point2D b = place.upright(other);
        double across = Math.abs(a.getX() - b.getX());
        double down = Math.abs(a.getY() - b.getY());
        double x = (a.getX() + b.getX()) / 2;
        double y = (a.getY() + b.getY()) / 2;
        if (down <= thin) {
            rulings.add(new Ruling(true, y, x - across / 2, x + across / 2));
        }
        if (across <= thin) {
            rulings.add(new Ruling(false, x, y - down / 2, y + down / 2));
        }
    }
}
