package cn.huizong.report;

import java.util.Comparator;

/**
 * A public body (行政机关) that reports.
 *
 * @param regionCode the code of its area from the roster; empty without one
 * @param region the area it belongs to, such as 余姚市; empty if nothing says
 * @param agency its full name
 */
public record Body(String regionCode, String region, String agency) implements Comparable<Body> {
    /** Stands where nothing tells whose a file is. */
    public static final Body UNKNOWN = new Body("", "", "");

    private static final Comparator<Body> ORDER =
            Comparator.comparing(Body::regionCode).thenComparing(Body::region).thenComparing(Body::agency);

    /** What it is called among the bodies of an area: its region stands behind the name of one of another region. */
    public String nameIn(Area area) {
        return Area.of(this).equals(area) || region.isEmpty() ? agency : agency + "（" + region + "）";
    }

    @Override
    public int compareTo(Body other) {
        return ORDER.compare(this, other);
    }
}
