package cn.huizong.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a sheet of paper that was photographed on something darker, by the straight edges at which dark becomes light when
 * one goes inwards from each side of the picture.
 */
final class PaperEdges {
    /** A picture is looked at in so many strips from each side. */
    private static final int STRIPS = 60;

    /** The edge lies within this share of the picture. */
    private static final double DEEPEST = 0.25;

    /** What lies outside is darker than the paper by this share at least. */
    private static final double DARKER = 0.8;

    /** Of the strips, this share must see the edge on one line. */
    private static final double AGREEING = 0.6;

    /** How far from the line a strip may see it, as a share of the picture. */
    private static final double NEAR = 0.004;

    /** What is taken off all round, so that nothing of the table shows, as a share of the picture. */
    private static final double TRIM = 0.004;

    private static final double A4 = 297.0 / 210;
    private static final double LIKE_A4 = 0.12;

    private final GreyPage page;
    private final int step;

    private PaperEdges(GreyPage page) {
        this.page = page;
        this.step = Math.max(1, page.width() / 600);
    }

    /** The paper alone, seen from straight above; a picture that is all paper stays as it is. */
    static GreyPage flat(GreyPage picture) {
        if (Math.min(picture.width(), picture.height()) < STRIPS) {
            return picture;
        }
        return new PaperEdges(picture)
                .corners()
                .map(corners -> flat(picture, corners))
                .orElse(picture);
    }

    private static GreyPage flat(GreyPage picture, double[][] corners) {
        double width = (length(corners[0], corners[1]) + length(corners[3], corners[2])) / 2;
        double height = (length(corners[0], corners[3]) + length(corners[1], corners[2])) / 2;
        if (Math.abs(height / width / A4 - 1) < LIKE_A4) {
            height = width * A4;
        }
        return picture.through(new Perspective(corners, width, height), (int) width, (int) height);
    }

    private static double length(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }

    /** A line {@code at = start + slope * along}, counted from the left or the top of the picture. */
    private record Edge(double start, double slope) {
        double at(double along) {
            return start + slope * along;
        }
    }

    /** Upper left, upper right, lower right, lower left. */
    private Optional<double[][]> corners() {
        Optional<Edge> left = edge(false, false);
        Optional<Edge> right = edge(false, true);
        Optional<Edge> top = edge(true, false);
        Optional<Edge> bottom = edge(true, true);
        if (left.isEmpty() || right.isEmpty() || top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new double[][] {
            corner(left.get(), top.get()),
            corner(right.get(), top.get()),
            corner(right.get(), bottom.get()),
            corner(left.get(), bottom.get())
        });
    }

    private static double[] corner(Edge upright, Edge level) {
        double y = (level.start() + level.slope() * upright.start()) / (1 - level.slope() * upright.slope());
        return new double[] {upright.at(y), y};
    }

    private Optional<Edge> edge(boolean isLevel, boolean isFar) {
        int length = isLevel ? page.width() : page.height();
        int depth = isLevel ? page.height() : page.width();
        List<double[]> seen = new ArrayList<>();
        for (int strip = STRIPS / 10; strip < STRIPS - STRIPS / 10; strip++) {
            int along = (int) ((strip + 0.5) * length / STRIPS);
            int at = step(isLevel, isFar, along, length / STRIPS / 2, depth);
            if (at > 0) {
                seen.add(new double[] {along, isFar ? depth - at : at});
            }
        }
        double trim = TRIM * Math.min(page.width(), page.height());
        return line(seen, NEAR * depth).map(edge -> new Edge(edge.start() + (isFar ? -trim : trim), edge.slope()));
    }

    /** How far inwards a strip becomes light, or 0 where it does not. */
    private int step(boolean isLevel, boolean isFar, int along, int reach, int depth) {
        int end = (int) (depth * DEEPEST);
        double[] means = new double[end / step];
        for (int i = 0; i < means.length; i++) {
            int at = isFar ? depth - 1 - i * step : i * step;
            double sum = 0;
            int count = 0;
            for (int beside = along - reach / 2; beside <= along + reach / 2; beside += step) {
                sum += isLevel ? page.shade(beside, at) : page.shade(at, beside);
                count++;
            }
            means[i] = sum / count;
        }
        int wide = Math.max(2, means.length / 12);
        double steepest = 0;
        int found = 0;
        double outside = means[0];
        for (int i = 1; i + wide < means.length; i++) {
            outside += (means[i] - outside) / Math.min(i + 1, wide);
            double inside = 0;
            for (int j = i + 1; j <= i + wide; j++) {
                inside += means[j] / wide;
            }
            double rise = means[i + 1] - means[i - 1];
            if (outside < DARKER * inside && rise > steepest) {
                steepest = rise;
                found = i;
            } else if (found > 0 && i > found + wide) {
                break;
            }
        }
        return found * step;
    }

    /** The line that most of the places lie on, if enough do. */
    private static Optional<Edge> line(List<double[]> places, double near) {
        List<double[]> most = List.of();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + places.size() / 4 + 1; j < places.size(); j++) {
                double[] one = places.get(i);
                double[] other = places.get(j);
                double slope = (other[1] - one[1]) / (other[0] - one[0]);
                Edge edge = new Edge(one[1] - slope * one[0], slope);
                List<double[]> on = places.stream()
                        .filter(place -> Math.abs(edge.at(place[0]) - place[1]) <= near)
                        .toList();
                if (on.size() > most.size()) {
                    most = on;
                }
            }
        }
        return most.size() < AGREEING * STRIPS ? Optional.empty() : Optional.of(fitted(most));
    }

    /** The line of least squares. */
    private static Edge fitted(List<double[]> places) {
        double x = places.stream().mapToDouble(place -> place[0]).average().orElse(0);
        double y = places.stream().mapToDouble(place -> place[1]).average().orElse(0);
        double both = places.stream()
                .mapToDouble(place -> (place[0] - x) * (place[1] - y))
                .sum();
        double square = places.stream()
                .mapToDouble(place -> (place[0] - x) * (place[0] - x))
                .sum();
        double slope = both / square;
        return new Edge(y - slope * x, slope);
    }
}
