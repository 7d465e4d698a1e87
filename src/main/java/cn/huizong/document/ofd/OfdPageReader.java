package cn.huizong.document.ofd;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.Covers;
import cn.huizong.document.page.DirectedGlyph;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.DrawnPath;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.page.PagePlace;
import cn.huizong.document.xml.ElementCursor;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what one page of an OFD document shows: the characters and straight lines of its own layers and of its template
 * pages, of composed drawings and of annotations. Pictures are only measured, seals are not looked at. What is marked as
 * invisible, or lies under an opaque box drawn later, is no text of the page.
 */
final class OfdPageReader {
    private static final double POINTS = 72 / 25.4;
    private static final int DEEPEST = 5;
    private static final double LINE_WIDTH = 0.353;

    private final OfdPackage file;
    private final DrawLimit marks;
    private final List<DirectedGlyph> glyphs = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private OfdBox box;
    /** Where the objects that are being read stand: on the page, in a composed drawing or in an annotation. */
    private OfdFrame frame;

    private int level;
    private PagePlace place;
    private DrawnPath path;
    private Covers covers;
    private double pictured;

    OfdPageReader(OfdPackage file, DrawLimit marks) {
        this.file = file;
        this.marks = marks;
        this.box = file.box();
        this.frame = OfdFrame.of(box);
        this.place = place(box);
        this.path = new DrawnPath(place);
        this.covers = new Covers(place);
    }

    PageMarks read(int number, String part) throws UnreadableDocument {
        readPage(part, true);
        for (String annotations : file.annotations(part)) {
            readAnnotations(annotations);
        }
        List<DirectedGlyph> seen = new ArrayList<>(covers.seen(glyphs));
        for (String id : templates) {
            Optional<String> template = file.findTemplate(id);
            if (template.isPresent()) {
                // a template lies below the page: what is filled in it covers nothing of the page
                glyphs.clear();
                covers = new Covers(place);
                readPage(template.get(), false);
                seen.addAll(covers.seen(glyphs));
            }
        }
        return DirectedGlyph.upright(number, place, seen, path.rulings(), pictured);
    }

    private static PagePlace place(OfdBox box) {
        return new PagePlace(0, 0, box.width() * POINTS, box.height() * POINTS, 0);
    }

    /** Reads a page, or a template, whose own size and templates mean nothing. */
    private void readPage(String part, boolean own) throws UnreadableDocument {
        try (ElementCursor xml = file.open(part)) {
            if (!xml.nextChild()) {
                return;
            }
            while (xml.nextChild()) {
                String name = xml.localName();
                String template = xml.attribute("TemplateID");
                if (name.equals("Area") && own) {
                    box = OfdBox.area(xml).orElse(box);
                    place = place(box);
                    path = new DrawnPath(place);
                    covers = new Covers(place);
                    frame = OfdFrame.of(box);
                } else if (name.equals("Content")) {
                    readObjects(xml);
                } else {
                    if (name.equals("Template") && own && template != null) {
                        marks.count();
                        templates.add(template);
                    }
                    xml.skip();
                }
            }
        }
    }

    /** The objects of a layer or block, and of those inside it. */
    private void readObjects(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            marks.count();
            if (isHidden(xml)) {
                xml.skip();
                continue;
            }
            switch (xml.localName()) {
                case "Layer", "PageBlock" -> readObjects(xml);
                case "TextObject" -> readText(xml);
                case "PathObject" -> readPath(xml);
                case "CompositeObject" -> readDrawing(xml);
                case "ImageObject" -> measure(xml);
                default -> xml.skip();
            }
        }
    }

    /** What is composed once and drawn in many places, each with its own frame. */
    private void readDrawing(ElementCursor xml) throws UnreadableDocument {
        String id = xml.attribute("ResourceID");
        OfdFrame inner = frame(xml);
        Optional<String> part = file.findDrawing(id);
        if (part.isEmpty() || level >= DEEPEST) {
            measure(xml);
            return;
        }
        xml.skip();
        OfdFrame around = frame;
        frame = inner;
        level++;
        try (ElementCursor resources = file.open(part.get())) {
            if (resources.nextChild()) {
                findDrawing(resources, String.valueOf(id));
            }
        }
        level--;
        frame = around;
    }

    private void findDrawing(ElementCursor xml, String id) throws UnreadableDocument {
        while (xml.nextChild()) {
            marks.count();
            if (xml.localName().equals("CompositeGraphicUnits")) {
                findDrawing(xml, id);
            } else if (xml.localName().equals("CompositeGraphicUnit") && id.equals(xml.attribute("ID"))) {
                while (xml.nextChild()) {
                    if (xml.localName().equals("Content")) {
                        readObjects(xml);
                    } else {
                        xml.skip();
                    }
                }
            } else {
                xml.skip();
            }
        }
    }

    /** The looks of the annotations of the page; a note or a link that shows nothing has none. */
    private void readAnnotations(String part) throws UnreadableDocument {
        try (ElementCursor xml = file.open(part)) {
            if (!xml.nextChild()) {
                return;
            }
            while (xml.nextChild()) {
                marks.count();
                if (isHidden(xml)) {
                    xml.skip();
                    continue;
                }
                while (xml.nextChild()) {
                    if (xml.localName().equals("Appearance")) {
                        OfdFrame around = frame;
                        frame = frame(xml);
                        readObjects(xml);
                        frame = around;
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    private static boolean isHidden(ElementCursor xml) {
        return "false".equals(xml.attribute("Visible")) || OfdNumbers.of(xml.attribute("Alpha"), 255) <= 0;
    }

    private OfdFrame frame(ElementCursor xml) {
        return frame.inner(boundary(xml), xml.attribute("CTM"));
    }

    private static OfdBox boundary(ElementCursor xml) {
        return Optional.ofNullable(xml.attribute("Boundary"))
                .flatMap(OfdBox::find)
                .orElse(new OfdBox(0, 0, 0, 0));
    }

    private void readText(ElementCursor xml) throws UnreadableDocument {
        if ("false".equals(xml.attribute("Fill")) && !"true".equals(xml.attribute("Stroke"))) {
            xml.skip();
            return;
        }
        OfdText text = new OfdText(
                frame(xml), OfdNumbers.of(xml.attribute("Size"), 0), OfdNumbers.of(xml.attribute("HScale"), 1), marks);
        while (xml.nextChild()) {
            if (xml.localName().equals("TextCode")) {
                OfdText.Codes codes = OfdText.Codes.of(xml);
                StringBuilder says = new StringBuilder();
                xml.text(says);
                text.add(says.toString(), codes, glyphs);
            } else {
                xml.skip();
            }
        }
    }

    private void readPath(ElementCursor xml) throws UnreadableDocument {
        OfdFrame own = frame(xml);
        boolean opaque = OfdNumbers.of(xml.attribute("Alpha"), 255) >= 255;
        boolean stroked = !"false".equals(xml.attribute("Stroke"));
        boolean filled = "true".equals(xml.attribute("Fill"));
        double width = OfdNumbers.of(xml.attribute("LineWidth"), LINE_WIDTH) * own.scale();
        boolean covering = filled;
        boolean coloured = true;
        StringBuilder data = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "StrokeColor" -> {
                    stroked &= !isWhite(xml);
                    xml.skip();
                }
                case "FillColor" -> {
                    opaque &= OfdNumbers.of(xml.attribute("Alpha"), 255) >= 255;
                    coloured = xml.attribute("Value") != null;
                    filled &= !isWhite(xml);
                    xml.skip();
                }
                case "AbbreviatedData" -> xml.text(data);
                default -> xml.skip();
            }
        }
        new OfdPath(own, place.height(), path, marks).draw(data.toString());
        if (covering && opaque && coloured) {
            path.boxes().forEach(this::cover);
        }
        if (stroked) {
            path.stroke(width);
        } else if (filled) {
            path.fill();
        }
        path.forget();
    }

    private void cover(Rectangle2D box) {
        covers.add(
                place.upright(new Point2D.Double(box.getMinX(), box.getMinY())),
                place.upright(new Point2D.Double(box.getMaxX(), box.getMaxY())),
                glyphs.size());
    }

    /** White lines show nothing on paper. */
    private static boolean isWhite(ElementCursor xml) {
        String value = xml.attribute("Value");
        double[] parts = OfdNumbers.of(value);
        boolean white = parts.length == 3 && parts[0] >= 253 && parts[1] >= 253 && parts[2] >= 253;
        return white || OfdNumbers.of(xml.attribute("Alpha"), 255) <= 0;
    }

    private void measure(ElementCursor xml) throws UnreadableDocument {
        OfdBox picture = boundary(xml);
        Point2D one = new Point2D.Double((picture.x() - box.x()) * POINTS, (picture.y() - box.y()) * POINTS);
        Point2D other =
                new Point2D.Double(one.getX() + picture.width() * POINTS, one.getY() + picture.height() * POINTS);
        pictured = Math.max(pictured, place.share(one, other));
        xml.skip();
    }
}
