package cn.huizong.report;

import java.util.Comparator;

/**
 * An area (行政区域): what bodies are added up by.
 *
 * @param code from the roster; may be empty
 * @param name such as 余姚市; may be empty
 */
public record Area(String code, String name) implements Comparable<Area> {
    /** No area is known. */
    public static final Area NONE = new Area("", "");

    private static final Comparator<Area> ORDER =
            Comparator.comparing(Area::code).thenComparing(Area::name);

    /** The area that a body is counted in. */
    public static Area of(Body body) {
        return new Area(body.regionCode(), body.region());
    }

    /** Whether a name or a code names it. */
    public boolean isCalled(String nameOrCode) {
        return name.equals(nameOrCode) || code.equals(nameOrCode);
    }

    @Override
    public int compareTo(Area other) {
        return ORDER.compare(this, other);
    }
}
