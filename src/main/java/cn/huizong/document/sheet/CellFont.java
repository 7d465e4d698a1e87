package cn.huizong.document.sheet;

import cn.huizong.document.Legibility;
import cn.huizong.document.RaisedText;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;

/**
 * What a font of a workbook does to what is written in it.
 *
 * @param unseen whether a line runs through it, or it is too small to be seen, so that it is no text of the cell
 * @param raised whether it is written as a raised or lowered mark
 * @param ink its colour
 */
record CellFont(boolean unseen, boolean raised, int ink) {
    static final CellFont PLAIN = new CellFont(false, false, Legibility.UNKNOWN);

    /** Reads the font that the cursor is at. */
    static CellFont read(ElementCursor xml) throws UnreadableDocument {
        boolean unseen = false;
        boolean raised = false;
        int ink = Legibility.UNKNOWN;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.localName()) {
                case "strike" -> unseen |= value == null || XlsxPackage.isOn(value);
                case "sz" -> unseen |= value != null && isTiny(value);
                case "vertAlign" -> raised = value != null && !value.equals("baseline");
                case "color" -> ink = SheetColours.read(xml);
                default -> {}
            }
            xml.skip();
        }
        return new CellFont(unseen, raised, ink);
    }

    /** Whether nobody sees text of a size in points. */
    static boolean isTiny(String points) {
        return points.matches("\\d(\\.\\d+)?") && Legibility.isTiny(Double.parseDouble(points));
    }

    /** What is seen of a text on a ground of a colour. */
    String show(String text, int ground) {
        return unseen || Legibility.isUnseen(ink, ground) ? "" : raised ? RaisedText.of(text) : text;
    }
}
