package cn.huizong.document.ofd;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DirectedGlyph;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.xml.ElementCursor;
import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of one text object (TextObject) of an OFD page, each at the place that its codes give it. */
final class OfdText {
    private static final double ASCENT = 0.85;
    private static final double DESCENT = 0.15;
    /** How broad a Latin letter or a digit is, in parts of its size. */
    private static final double NARROW = 0.5;

    private static final int FIRST_WIDE = 0x1100;

    private final OfdFrame frame;
    private final double size;
    private final double stretch;
    private final int ink;
    private final DrawLimit marks;
    private double x;
    private double y;

    OfdText(OfdFrame frame, OfdObject.Text text, DrawLimit marks) {
        this.frame = frame;
        this.size = text.size();
        this.stretch = text.stretch();
        this.ink = text.ink();
        this.marks = marks;
    }

    /** Adds the characters of one TextCode; one that gives no place goes on where the last began. */
    void add(Code place, List<DirectedGlyph> glyphs) {
        int[] codes = place.says().codePoints().toArray();
        x = OfdNumbers.of(place.x(), x);
        y = OfdNumbers.of(place.y(), y);
        double[] right = OfdNumbers.deltas(place.deltaX(), codes.length);
        double[] down = OfdNumbers.deltas(place.deltaY(), codes.length);
        double atX = x;
        double atY = y;
        for (int i = 0; i < codes.length; i++) {
            marks.count();
            double width = size * stretch * (isWide(codes[i]) ? 1 : NARROW);
            add(codes[i], atX, atY, width, glyphs);
            boolean given = i < right.length || i < down.length;
            atX += given ? (i < right.length ? right[i] : 0) : width;
            atY += i < down.length ? down[i] : 0;
        }
    }

    /** Chinese characters, and the dashes, dots and quotation marks of Chinese text. */
    private static boolean isWide(int code) {
        return code >= FIRST_WIDE || (code >= 0x2014 && code <= 0x2026);
    }

    private void add(int code, double atX, double atY, double width, List<DirectedGlyph> glyphs) {
        if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
            return;
        }
        boolean told = Character.isDefined(code) && Character.getType(code) != Character.PRIVATE_USE && code != 0xFFFD;
        Point2D one = frame.place(atX, atY + DESCENT * size);
        Point2D other = frame.place(atX + width, atY - ASCENT * size);
        Point2D origin = frame.place(0, 0);
        Point2D ahead = frame.place(1, 0);
        glyphs.add(DirectedGlyph.of(
                        told ? Character.toString(code) : Glyph.UNKNOWN,
                        one,
                        other,
                        ahead.getX() - origin.getX(),
                        ahead.getY() - origin.getY())
                .in(ink));
    }

    /** A TextCode: its characters, and what it says of their places; what it does not say is null. */
    record Code(
            String says,
            @Nullable String x,
            @Nullable String y,
            @Nullable String deltaX,
            @Nullable String deltaY) {
        static Code of(ElementCursor xml) throws UnreadableDocument {
            String x = xml.attribute("X");
            String y = xml.attribute("Y");
            String deltaX = xml.attribute("DeltaX");
            String deltaY = xml.attribute("DeltaY");
            StringBuilder says = new StringBuilder();
            xml.text(says);
            return new Code(says.toString(), x, y, deltaX, deltaY);
        }
    }
}
