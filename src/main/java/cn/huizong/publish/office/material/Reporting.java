package cn.huizong.publish.office.material;

import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How many bodies gave a number (已报), those off the roster told apart: they are in no count of bodies that must report.
 *
 * @param listed how many of those that must report
 * @param offRoster how many others
 */
record Reporting(int listed, int offRoster) {
    static final Reporting NOBODY = new Reporting(0, 0);

    static Reporting of(Figure figure) {
        return new Reporting(figure.reporting(), figure.offRoster());
    }

    static Reporting of(Collection<BodyYear> bodies) {
        int listed = (int) bodies.stream().filter(BodyYear::listed).count();
        return new Reporting(listed, bodies.size() - listed);
    }

    /** Of numbers side by side, that with the most bodies. */
    static Reporting most(Stream<Reporting> several) {
        return several.max(Comparator.comparing(Reporting::all).thenComparing(Reporting::listed))
                .orElse(NOBODY);
    }

    int all() {
        return listed + offRoster;
    }

    Reporting and(Reporting other) {
        return new Reporting(listed + other.listed, offRoster + other.offRoster);
    }
}
