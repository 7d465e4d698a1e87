package cn.huizong.document.sheet;

import cn.huizong.document.RaisedText;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;

/**
 * What a font of a workbook does to what is written in it.
 *
 * @param unseen whether a line runs through it, or it is too small to be seen, so that it is no text of the cell
 * @param raised whether it is written as a raised or lowered mark
 * @param pale whether it is white, so that nobody sees it on the ground that dark text beside it stands on
 */
record CellFont(boolean unseen, boolean raised, boolean pale) {
    static final CellFont PLAIN = new CellFont(false, false, false);

    /** In points, as in documents. */
    private static final double SMALLEST = 1.5;

    /** Reads the font that the cursor is at. */
    static CellFont read(ElementCursor xml) throws UnreadableDocument {
        boolean unseen = false;
        boolean raised = false;
        boolean pale = false;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.localName()) {
                case "strike" -> unseen |= value == null || XlsxPackage.isOn(value);
                case "sz" ->
                    unseen |= value != null && value.matches("\\d(\\.\\d+)?") && isTiny(Double.parseDouble(value));
                case "vertAlign" -> raised = value != null && !value.equals("baseline");
                case "color" ->
                    pale = "FFFFFFFF".equalsIgnoreCase(xml.attribute("rgb"))
                            || "9".equals(xml.attribute("indexed"))
                            || ("0".equals(xml.attribute("theme")) && xml.attribute("tint") == null);
                default -> {}
            }
            xml.skip();
        }
        return new CellFont(unseen, raised, pale);
    }

    /** Whether nobody sees text of so many points. */
    static boolean isTiny(double points) {
        return points <= SMALLEST;
    }

    /** What is seen of a text. */
    String show(String text) {
        return unseen ? "" : raised ? RaisedText.of(text) : text;
    }
}
