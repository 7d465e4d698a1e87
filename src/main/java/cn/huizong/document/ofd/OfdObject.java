package cn.huizong.document.ofd;

import cn.huizong.document.Legibility;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.xml.ElementCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one object of an OFD page draws, as the file says it: each kind in the frame of its own. */
sealed interface OfdObject {
    /** How many marks keeping it counts as: about as many as drawing it once. */
    default int weight() {
        return 1;
    }

    /**
     * The place of an object in the frame around it.
     *
     * @param boundary the box of the object; without one it begins where the frame does
     * @param matrix how it is turned and stretched (CTM)
     */
    record Place(OfdBox boundary, @Nullable String matrix) {
        static Place of(ElementCursor xml) {
            OfdBox boundary = Optional.ofNullable(xml.attribute("Boundary"))
                    .flatMap(OfdBox::find)
                    .orElse(new OfdBox(0, 0, 0, 0));
            return new Place(boundary, xml.attribute("CTM"));
        }

        OfdFrame in(OfdFrame around) {
            return around.inner(boundary, matrix);
        }
    }

    /**
     * Characters.
     *
     * @param size of a character, in the object's own measure
     * @param stretch how many times as broad as usual they are
     * @param ink their colour
     */
    record Text(Place place, double size, double stretch, List<OfdText.Code> codes, int ink) implements OfdObject {
        static Text of(ElementCursor xml) throws UnreadableDocument {
            Place place = Place.of(xml);
            double size = OfdNumbers.of(xml.attribute("Size"), 0);
            double stretch = OfdNumbers.of(xml.attribute("HScale"), 1);
            boolean painted = !"false".equals(xml.attribute("Fill")) || "true".equals(xml.attribute("Stroke"));
            boolean plain = !"true".equals(xml.attribute("Stroke")) && isOpaque(xml);
            int ink = Legibility.UNKNOWN;
            List<OfdText.Code> codes = new ArrayList<>();
            while (xml.nextChild()) {
                if (painted && xml.localName().equals("TextCode")) {
                    codes.add(OfdText.Code.of(xml));
                } else {
                    ink = plain && xml.localName().equals("FillColor") ? colour(xml) : ink;
                    xml.skip();
                }
            }
            return new Text(place, size, stretch, codes, ink);
        }

        @Override
        public int weight() {
            return 1
                    + codes.size()
                    + codes.stream().mapToInt(code -> code.says().length()).sum();
        }
    }

    /**
     * A path.
     *
     * @param stroked whether its line is seen
     * @param filled whether what it encloses is seen
     * @param covering whether it hides what was drawn before
     * @param fill the colour of what it encloses
     * @param width of the line, in the object's own measure
     * @param data its line (AbbreviatedData)
     */
    record Path(Place place, boolean stroked, boolean filled, boolean covering, int fill, double width, String data)
            implements OfdObject {
        private static final double LINE_WIDTH = 0.353;
        private static final int LETTERS_A_STEP = 8;

        static Path of(ElementCursor xml) throws UnreadableDocument {
            Place place = Place.of(xml);
            double width = OfdNumbers.of(xml.attribute("LineWidth"), LINE_WIDTH);
            boolean stroked = !"false".equals(xml.attribute("Stroke"));
            boolean filled = "true".equals(xml.attribute("Fill"));
            boolean covering = filled && isOpaque(xml);
            int fill = Legibility.UNKNOWN;
            StringBuilder data = new StringBuilder();
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "StrokeColor" -> {
                        stroked &= !isWhite(xml);
                        xml.skip();
                    }
                    case "FillColor" -> {
                        covering &= isOpaque(xml) && xml.attribute("Value") != null;
                        filled &= !isWhite(xml);
                        fill = colour(xml);
                        xml.skip();
                    }
                    case "AbbreviatedData" -> xml.text(data);
                    default -> xml.skip();
                }
            }
            return new Path(place, stroked, filled, covering, fill, width, data.toString());
        }

        @Override
        public int weight() {
            return 1 + data.length() / LETTERS_A_STEP;
        }

        /** White lines show nothing on paper. */
        private static boolean isWhite(ElementCursor xml) {
            return colour(xml) == Legibility.WHITE || OfdNumbers.of(xml.attribute("Alpha"), 255) <= 0;
        }
    }

    /** A composed drawing by its number, or a picture, which has none among the drawings. */
    record Drawing(Place place, @Nullable String id) implements OfdObject {
        static Drawing of(ElementCursor xml) throws UnreadableDocument {
            Drawing drawing = new Drawing(Place.of(xml), xml.attribute("ResourceID"));
            xml.skip();
            return drawing;
        }
    }

    /** Reads the objects inside the element that the cursor is at, and inside its blocks; invisible ones are left out. */
    static void each(ElementCursor xml, DrawLimit marks, Consumer<OfdObject> taker) throws UnreadableDocument {
        while (xml.nextChild()) {
            marks.count();
            if (isHidden(xml)) {
                xml.skip();
                continue;
            }
            switch (xml.localName()) {
                case "Layer", "PageBlock" -> each(xml, marks, taker);
                case "TextObject" -> taker.accept(Text.of(xml));
                case "PathObject" -> taker.accept(Path.of(xml));
                case "CompositeObject", "ImageObject" -> taker.accept(Drawing.of(xml));
                default -> xml.skip();
            }
        }
    }

    private static boolean isOpaque(ElementCursor xml) {
        return OfdNumbers.of(xml.attribute("Alpha"), 255) >= 255;
    }

    /** The colour that the cursor is at; one of a colour space of its own, or of four inks, is not told. */
    private static int colour(ElementCursor xml) {
        double[] parts = OfdNumbers.of(xml.attribute("Value"));
        boolean plain = parts.length == 3 && isOpaque(xml);
        return plain ? Legibility.colour(part(parts[0]), part(parts[1]), part(parts[2])) : Legibility.UNKNOWN;
    }

    private static int part(double share) {
        return (int) Math.max(0, Math.min(255, share));
    }

    static boolean isHidden(ElementCursor xml) {
        return "false".equals(xml.attribute("Visible")) || OfdNumbers.of(xml.attribute("Alpha"), 255) <= 0;
    }
}
