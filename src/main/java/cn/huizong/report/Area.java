package cn.huizong.report;

import java.util.Comparator;

/**
 * An area (行政区域): what bodies are added up by. Its code and name tell it where the roster lists it; an area that only the
 * name of a body tells of, such as 城关镇 of 余姚市城关镇人民政府, is told apart by what it lies in as well.
 *
 * @param code from the roster; may be empty
 * @param name such as 余姚市; may be empty
 * @param within for an area that the roster does not list, the areas it lies in, highest first with {@code /} between; else
 *     empty
 */
public record Area(String code, String name, String within) implements Comparable<Area> {
    /** No area is known. */
    public static final Area NONE = new Area("", "");

    private static final Comparator<Area> ORDER =
            Comparator.comparing(Area::code).thenComparing(Area::name).thenComparing(Area::within);

    /** An area that its code and name tell. */
    public Area(String code, String name) {
        this(code, name, "");
    }

    /** The area that a body is counted in. */
    public static Area of(Body body) {
        return new Area(body.regionCode(), body.region());
    }

    /** An area of a name inside this one, which no roster lists. */
    public Area below(String inner) {
        String self = (code + " " + name).strip();
        return new Area("", inner, within.isEmpty() ? self : within + "/" + self);
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
