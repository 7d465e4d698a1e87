package cn.huizong.document.odf;

import cn.huizong.document.Legibility;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.StyleLooks;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.xml.ElementCursor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the styles of an open document say: how text looks, each with its parents, and whether a cell has a line around it. */
final class OpenStyles {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9}|\\d{0,9}\\.\\d{1,9})(pt|cm|mm|in)");
    /** In points. */
    private static final double INCH = 72;
    /** Of a point. */
    private static final double TWIPS = 20;

    private static final double WIDEST = 1_000_000;

    private final Set<String> ruling = new HashSet<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private final StyleLooks looks = new StyleLooks();

    /** Reads the styles inside the element that the cursor is at. */
    void read(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            String name = xml.attribute("name");
            String family = xml.attribute("family");
            String parent = xml.attribute("parent-style-name");
            if (name == null || !xml.openName().equals("style:style")) {
                xml.skip();
                continue;
            }
            TextLook look = TextLook.PLAIN;
            while (xml.nextChild()) {
                look = look.with(look(xml));
                String width = xml.attribute("column-width");
                if (width != null) {
                    widths.put(name, twips(width));
                }
                if (isRuled(xml)) {
                    ruling.add(name);
                }
                xml.skip();
            }
            looks.put(key(family, name), look, parent == null ? null : key(family, parent));
        }
    }

    /** How wide a column of a style is, in twips; less than 0 if nobody knows. */
    int width(@Nullable String style) {
        return style == null ? -1 : widths.getOrDefault(style, -1);
    }

    private static int twips(String written) {
        Matcher length = LENGTH.matcher(written.strip());
        if (!length.matches()) {
            return -1;
        }
        double points = switch (length.group(2)) {
            case "cm" -> INCH / 2.54;
            case "mm" -> INCH / 25.4;
            case "in" -> INCH;
            default -> 1;
        };
        return (int) Math.min(WIDEST, Math.rint(Double.parseDouble(length.group(1)) * points * TWIPS));
    }

    private static String key(@Nullable String family, String name) {
        return family + " " + name;
    }

    private static TextLook look(ElementCursor xml) {
        LookDraft draft = new LookDraft();
        String display = xml.attribute("display");
        if (display != null) {
            draft.hidden(display.equals("none") || display.equals("false"));
        }
        String line = xml.attribute("text-line-through-style");
        String struck = line == null ? xml.attribute("text-line-through-type") : line;
        if (struck != null) {
            draft.struck(!struck.equals("none"));
        }
        String place = xml.attribute("text-position");
        if (place != null) {
            draft.raised(!place.strip().matches("0+(\\.0+)?%?( .*)?"));
        }
        String size = xml.attribute("font-size");
        if (size != null) {
            draft.tiny(isTiny(size.strip()));
        }
        String colour = xml.attribute("color");
        if ("true".equals(xml.attribute("use-window-font-color"))) {
            draft.ink(Legibility.UNKNOWN);
        } else if (colour != null) {
            draft.ink(Legibility.colour(colour));
        }
        String ground = xml.attribute("background-color");
        if (ground != null && !ground.equals("transparent")) {
            draft.ground(Legibility.colour(ground));
        }
        return draft.look();
    }

    private static boolean isTiny(String size) {
        Matcher points = LENGTH.matcher(size);
        return points.matches()
                && points.group(2).equals("pt")
                && Legibility.isTiny(Double.parseDouble(points.group(1)));
    }

    /** How text of a style looks, by the family that the style belongs to: {@code text}, {@code paragraph} and so on. */
    TextLook look(String family, @Nullable String style) {
        if (style == null) {
            return TextLook.PLAIN;
        }
        String known = key(family, style);
        return looks.look(looks.has(known) ? known : key(null, style));
    }

    boolean rules(@Nullable String style) {
        return style != null && ruling.contains(style);
    }

    private static boolean isRuled(ElementCursor xml) {
        for (String side : new String[] {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
            String border = xml.attribute(side);
            if (border != null && !border.equals("none")) {
                return true;
            }
        }
        return false;
    }
}
