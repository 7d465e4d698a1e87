package cn.huizong.document.sheet;

import cn.huizong.document.RaisedText;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;

/**
 * What a font of a workbook does to what is written in it.
 *
 * @param struck whether a line runs through it, so that it is no text of the cell
 * @param raised whether it is written as a raised or lowered mark
 */
record CellFont(boolean struck, boolean raised) {
    static final CellFont PLAIN = new CellFont(false, false);

    /** Reads the font that the cursor is at. */
    static CellFont read(ElementCursor xml) throws UnreadableDocument {
        boolean struck = false;
        boolean raised = false;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.localName()) {
                case "strike" -> struck = value == null || XlsxPackage.isOn(value);
                case "vertAlign" -> raised = value != null && !value.equals("baseline");
                default -> {}
            }
            xml.skip();
        }
        return new CellFont(struck, raised);
    }

    /** What is seen of a text. */
    String show(String text) {
        return struck ? "" : raised ? RaisedText.of(text) : text;
    }
}
