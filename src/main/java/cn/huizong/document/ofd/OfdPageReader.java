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

    private final OfdPackage file;
    private final DrawLimit marks;
    private final List<DirectedGlyph> glyphs = new ArrayList<>();
    private final List<OfdPicture> pictures = new ArrayList<>();
    /** The templates that lie below what the page draws itself, and those above it. */
    private final List<String> below = new ArrayList<>();

    private final List<String> above = new ArrayList<>();
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
        readPage(part);
        for (String annotations : file.annotations(part)) {
            file.each(annotations, this::readAnnotation);
        }
        drawTemplates(above);
        return DirectedGlyph.upright(number, place, covers.seen(glyphs), path.rulings(), pictured);
    }

    /** Draws templates, each once. */
    private void drawTemplates(List<String> ids) throws UnreadableDocument {
        for (String id : ids) {
            Optional<String> template = file.findTemplate(id);
            if (template.isPresent()) {
                file.each(template.get(), xml -> {
                    if (xml.localName().equals("Content")) {
                        OfdObject.each(xml, marks, this::draw);
                    } else {
                        xml.skip();
                    }
                });
            }
        }
        ids.clear();
    }

    /** The pictures that the page shows, in the order in which they are drawn. */
    List<OfdPicture> pictures() {
        return pictures;
    }

    private static PagePlace place(OfdBox box) {
        return new PagePlace(0, 0, box.width() * POINTS, box.height() * POINTS, 0);
    }

    /** Reads a page: its size and its templates come before what it draws. */
    private void readPage(String part) throws UnreadableDocument {
        file.each(part, xml -> {
            String name = xml.localName();
            String template = xml.attribute("TemplateID");
            if (name.equals("Area")) {
                box = OfdBox.area(xml).orElse(box);
                place = place(box);
                path = new DrawnPath(place);
                covers = new Covers(place);
                frame = OfdFrame.of(box);
            } else if (name.equals("Content")) {
                drawTemplates(below);
                OfdObject.each(xml, marks, this::draw);
            } else {
                if (name.equals("Template") && template != null) {
                    marks.count();
                    ("Foreground".equals(xml.attribute("ZOrder")) ? above : below).add(template);
                }
                xml.skip();
            }
        });
        drawTemplates(below);
    }

    /** The looks of an annotation of the page; a note or a link that shows nothing has none. */
    private void readAnnotation(ElementCursor xml) throws UnreadableDocument {
        marks.count();
        if (OfdObject.isHidden(xml)) {
            xml.skip();
            return;
        }
        while (xml.nextChild()) {
            if (xml.localName().equals("Appearance")) {
                OfdFrame around = frame;
                frame = OfdObject.Place.of(xml).in(around);
                OfdObject.each(xml, marks, this::draw);
                frame = around;
            } else {
                xml.skip();
            }
        }
    }

    private void draw(OfdObject object) {
        if (object instanceof OfdObject.Text text) {
            OfdText characters = new OfdText(text.place().in(frame), text, marks);
            text.codes().forEach(code -> characters.add(code, glyphs));
        } else if (object instanceof OfdObject.Path drawn) {
            draw(drawn);
        } else if (object instanceof OfdObject.Drawing drawing) {
            draw(drawing);
        }
    }

    /** What is composed once and drawn in many places, each with its own frame; a picture is measured. */
    private void draw(OfdObject.Drawing drawing) {
        Optional<List<OfdObject>> objects = file.findDrawing(drawing.id());
        if (objects.isEmpty() || level >= DEEPEST) {
            measure(drawing.place().boundary());
            pictures.add(new OfdPicture(drawing.id(), drawing.place().in(frame), drawing.place()));
            return;
        }
        OfdFrame around = frame;
        frame = drawing.place().in(around);
        level++;
        for (OfdObject object : objects.get()) {
            marks.count();
            draw(object);
        }
        level--;
        frame = around;
    }

    private void draw(OfdObject.Path drawn) {
        OfdFrame own = drawn.place().in(frame);
        new OfdPath(own, place.height(), path, marks).draw(drawn.data());
        if (drawn.covering()) {
            path.boxes().forEach(cover -> cover(cover, drawn.fill()));
        }
        if (drawn.filled() && !(drawn.covering() && path.isBoxes())) {
            path.bounds().ifPresent(bounds -> covers.blur(corner(bounds), across(bounds), glyphs.size()));
        }
        if (drawn.stroked()) {
            path.stroke(drawn.width() * own.scale());
        } else if (drawn.filled()) {
            path.fill();
        }
        path.forget();
    }

    private void cover(Rectangle2D box, int colour) {
        covers.add(corner(box), across(box), glyphs.size(), colour);
    }

    private Point2D corner(Rectangle2D box) {
        return place.upright(new Point2D.Double(box.getMinX(), box.getMinY()));
    }

    private Point2D across(Rectangle2D box) {
        return place.upright(new Point2D.Double(box.getMaxX(), box.getMaxY()));
    }

    private void measure(OfdBox picture) {
        Point2D one = new Point2D.Double((picture.x() - box.x()) * POINTS, (picture.y() - box.y()) * POINTS);
        Point2D other =
                new Point2D.Double(one.getX() + picture.width() * POINTS, one.getY() + picture.height() * POINTS);
        pictured = Math.max(pictured, place.share(one, other));
        covers.blur(one, other, glyphs.size());
    }
}
