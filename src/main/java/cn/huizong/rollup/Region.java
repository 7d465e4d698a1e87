package cn.huizong.rollup;

import cn.huizong.report.Body;
import java.util.Comparator;

/**
 * What bodies are added up by.
 *
 * @param code from the roster; may be empty
 * @param name such as 余姚市; may be empty
 */
record Region(String code, String name) implements Comparable<Region> {
    private static final Comparator<Region> ORDER =
            Comparator.comparing(Region::code).thenComparing(Region::name);

    static Region of(Body body) {
        return new Region(body.regionCode(), body.region());
    }

    static Region of(RegionRollup rollup) {
        return new Region(rollup.regionCode(), rollup.region());
    }

    @Override
    public int compareTo(Region other) {
        return ORDER.compare(this, other);
    }
}
