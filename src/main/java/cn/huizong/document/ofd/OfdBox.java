package cn.huizong.document.ofd;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.Optional;

/** A box on an OFD page (ST_Box), in millimetres from the upper left corner. */
record OfdBox(double x, double y, double width, double height) {
    /** A box as a page writes it: four numbers. */
    static Optional<OfdBox> find(String text) {
        double[] numbers = OfdNumbers.of(text);
        return numbers.length == 4
                ? Optional.of(new OfdBox(numbers[0], numbers[1], numbers[2], numbers[3]))
                : Optional.empty();
    }

    /** The paper's size of an area, which the cursor is at and is moved behind. */
    static Optional<OfdBox> area(ElementCursor xml) throws UnreadableDocument {
        Optional<OfdBox> box = Optional.empty();
        while (xml.nextChild()) {
            if (xml.localName().equals("PhysicalBox")) {
                StringBuilder text = new StringBuilder();
                xml.text(text);
                box = find(text.toString()).filter(paper -> paper.width > 0 && paper.height > 0);
            } else {
                xml.skip();
            }
        }
        return box;
    }
}
