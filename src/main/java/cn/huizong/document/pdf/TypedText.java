package cn.huizong.document.pdf;

import cn.huizong.document.page.DirectedGlyph;
import cn.huizong.document.page.PagePlace;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets a text into a box that a PDF leaves to the viewer to fill: lines from the top, each from the left. */
final class TypedText {
    private static final double LARGEST = 10;
    private static final double LEADING = 1.2;
    private static final double MARGIN = 1;
    private static final double NARROW = 0.5;
    private static final int FIRST_WIDE = 0x1100;

    private TypedText() {}

    static List<DirectedGlyph> in(PDRectangle box, String text, PagePlace place) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        double width = box.getWidth() - 2 * MARGIN;
        double longest = lines.stream().mapToDouble(TypedText::units).max().orElse(0);
        if (longest == 0 || width <= 0) {
            return List.of();
        }
        double size = Math.min(Math.min(LARGEST, box.getHeight() / (LEADING * lines.size())), width / longest);
        double middle = (box.getLowerLeftY() + box.getUpperRightY()) / 2;
        double top = middle + size * LEADING * lines.size() / 2;
        List<DirectedGlyph> glyphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double bottom = top - (i + 1) * size * LEADING + size * (LEADING - 1) / 2;
            double x = box.getLowerLeftX() + MARGIN;
            for (int code : lines.get(i).codePoints().toArray()) {
                double advance = units(code) * size;
                if (!Character.isWhitespace(code) && !Character.isSpaceChar(code)) {
                    glyphs.add(glyph(code, x, bottom, advance, size, place));
                }
                x += advance;
            }
        }
        return glyphs;
    }

    private static DirectedGlyph glyph(int code, double x, double bottom, double width, double size, PagePlace place) {
        Point2D start = place.upright(new Point2D.Double(x, bottom));
        Point2D end = place.upright(new Point2D.Double(x + width, bottom + size));
        Point2D ahead = place.upright(new Point2D.Double(x + 1, bottom));
        return DirectedGlyph.of(
                Character.toString(code), start, end, ahead.getX() - start.getX(), ahead.getY() - start.getY());
    }

    private static double units(String line) {
        return line.codePoints().mapToDouble(TypedText::units).sum();
    }

    private static double units(int code) {
        return code >= FIRST_WIDE ? 1 : NARROW;
    }
}
