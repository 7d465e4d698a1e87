package cn.huizong.document.sheet;

import cn.huizong.document.Legibility;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import org.apache.poi.hssf.util.HSSFColor;
import org.jspecify.annotations.Nullable;

/** The colours of a workbook as its XML names them: by their parts, by a number, or by their place in a theme. */
final class SheetColours {
    private static final int ARGB = 8;
    /** The first eight numbers say the same as the next. */
    private static final int FIRST_FREE = 8;

    private static final int PAPER = 65;

    private SheetColours() {}

    /** The colour that the cursor is at. */
    static int read(ElementCursor xml) {
        String rgb = xml.attribute("rgb");
        if (rgb != null) {
            return Legibility.colour(rgb.length() == ARGB ? rgb.substring(2) : rgb);
        }
        String tint = xml.attribute("tint");
        boolean plain = tint == null || tint.matches("-?0(\\.0*)?");
        return plain ? named(xml.attribute("indexed"), xml.attribute("theme")) : Legibility.UNKNOWN;
    }

    /** A colour by its number among those that Excel has always had, or as that of the theme's paper and ink. */
    private static int named(@Nullable String index, @Nullable String theme) {
        if (index == null) {
            return "0".equals(theme) ? Legibility.WHITE : "1".equals(theme) ? 0 : Legibility.UNKNOWN;
        }
        int number = XlsxStyles.number(index);
        HSSFColor colour = HSSFColor.getIndexHash().get(number < FIRST_FREE ? number + FIRST_FREE : number);
        return number == PAPER ? Legibility.WHITE : colour == null ? Legibility.UNKNOWN : of(colour);
    }

    /** A colour by its parts. */
    static int of(HSSFColor colour) {
        short[] parts = colour.getTriplet();
        return Legibility.colour(parts[0], parts[1], parts[2]);
    }

    /** The colour of the ground (fill) that the cursor is at; none is that of paper. */
    static int ground(ElementCursor xml) throws UnreadableDocument {
        int ground = Legibility.UNKNOWN;
        while (xml.nextChild()) {
            String pattern = xml.attribute("patternType");
            boolean filled = xml.localName().equals("patternFill") && pattern != null && !pattern.equals("none");
            ground = xml.localName().equals("patternFill") && !filled ? Legibility.WHITE : ground;
            while (xml.nextChild()) {
                if ("solid".equals(pattern) && xml.localName().equals("fgColor")) {
                    ground = read(xml);
                }
                xml.skip();
            }
        }
        return ground;
    }
}
