package cn.huizong.document.odf;

import cn.huizong.document.Block;
import cn.huizong.document.Legibility;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.CellStory;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.flow.SpanGrid;
import cn.huizong.document.flow.Story;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.xml.ElementCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text and the tables of an open document into stories. Elements that only wrap others are looked through. */
final class OpenText {
    private static final Pattern BREAKS = Pattern.compile("[ \t\r\n]+");
    /** More spaces in one place than this are a decoration. */
    private static final int MOST_SPACES = 1_000;

    private final ElementCursor xml;
    private final OpenStyles styles;
    private final ReadCount tally;
    private final List<Block> notes = new ArrayList<>();
    /** How text looks of whose style nothing else is said. */
    private final TextLook usual;
    /** How text looks where the cursor is. */
    private TextLook look = TextLook.PLAIN;
    /** The colour that cells stand on which have no ground of their own; null if nobody knows it. */
    private @Nullable Integer ground = Legibility.WHITE;

    private int paragraphs;

    OpenText(ElementCursor xml, OpenStyles styles, ReadCount tally) {
        this(xml, styles, tally, TextLook.PLAIN);
    }

    OpenText(ElementCursor xml, OpenStyles styles, ReadCount tally, TextLook usual) {
        this.xml = xml;
        this.styles = styles;
        this.tally = tally;
        this.usual = usual;
    }

    /** How many paragraphs were met so far, blank ones too. */
    int paragraphs() {
        return paragraphs;
    }

    /** The footnotes and endnotes met so far. */
    List<Block> notes() {
        return notes;
    }

    /** Reads what is inside the element that the cursor is at; text between the elements is none of its own. */
    void children(Story story) throws UnreadableDocument {
        while (xml.nextChild()) {
            element(story);
        }
    }

    private void element(Story story) throws UnreadableDocument {
        TextLook around = look;
        look = lookInside();
        if (look.isLeftOut()) {
            xml.skip();
        } else {
            shown(story);
        }
        look = around;
    }

    /** How text inside the element looks: as that around it, but for what its style says. */
    private TextLook lookInside() {
        String name = xml.openName();
        String style = xml.attribute("style-name");
        if ("none".equals(xml.attribute("display"))) {
            return TextLook.HIDDEN;
        }
        return switch (name) {
            case "text:p", "text:h" -> usual.with(styles.look("paragraph", style));
            case "text:span", "text:a" -> look.with(styles.look("text", style));
            case "text:section", "table:table", "draw:frame", "draw:custom-shape" ->
                styles.look(name.startsWith("draw") ? "graphic" : name.substring(name.indexOf(':') + 1), style);
            default -> look;
        };
    }

    private void shown(Story story) throws UnreadableDocument {
        switch (xml.openName()) {
            case "text:p", "text:h" -> {
                paragraphs++;
                inline(story);
                story.endParagraph();
            }
            case "text:s" -> {
                spaces(story);
                xml.skip();
            }
            case "text:tab" -> sign('\t', story);
            case "text:line-break" -> sign('\n', story);
            case "text:note" -> note();
            case "text:tracked-changes" -> trackedChanges();
            case "table:table" -> table(story);
            case "draw:text-box" -> textBox(story);
            case "text:section",
                    "text:list",
                    "text:list-item",
                    "text:list-header",
                    "text:numbered-paragraph",
                    "text:index-body",
                    "office:text",
                    "draw:frame",
                    "draw:g",
                    "draw:custom-shape" -> children(story);
            case "office:annotation",
                    "text:ruby-text",
                    "text:note-citation",
                    "text:hidden-text",
                    "text:hidden-paragraph",
                    "text:sequence-decls",
                    "text:variable-decls",
                    "text:user-field-decls",
                    "office:forms",
                    "office:event-listeners",
                    "draw:image",
                    "draw:object",
                    "draw:object-ole",
                    "draw:plugin" -> xml.skip();
            default -> looseElement(story);
        }
    }

    /** Spans, links and fields stand in a line and show their text; what stands between blocks is looked through. */
    private void looseElement(Story story) throws UnreadableDocument {
        if (xml.openName().startsWith("text:") || xml.localName().equals("content-control")) {
            inline(story);
        } else if (xml.localName().equals("fieldmark")) {
            chosen(story);
        } else {
            children(story);
        }
    }

    /** The field of a form that came from Word: what is chosen in its list shows. */
    private void chosen(Story story) throws UnreadableDocument {
        List<String> entries = new ArrayList<>();
        int at = -1;
        while (xml.nextChild()) {
            String value = String.valueOf(xml.attribute("value"));
            switch (String.valueOf(xml.attribute("name"))) {
                case "Dropdown_ListEntry" -> entries.add(value);
                case "Dropdown_Selected" -> at = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : -1;
                default -> {}
            }
            xml.skip();
        }
        if (at >= 0 && at < entries.size()) {
            story.line().append(entries.get(at));
        }
    }

    /** Reads text with elements in it. Line breaks of the file are spaces. */
    private void inline(Story story) throws UnreadableDocument {
        StringBuilder own = new StringBuilder();
        boolean more = true;
        while (more) {
            more = xml.nextChild(own);
            int from = story.line().length();
            story.line().append(BREAKS.matcher(own).replaceAll(" "));
            look.mark(story, from);
            own.setLength(0);
            if (more) {
                element(story);
            }
        }
    }

    private void spaces(Story story) {
        int count = Math.min(MOST_SPACES, number(xml.attribute("c")));
        story.line().append(" ".repeat(count));
    }

    private void sign(char sign, Story story) throws UnreadableDocument {
        story.line().append(sign);
        xml.skip();
    }

    private void note() throws UnreadableDocument {
        Prose note = new Prose();
        children(note);
        note.endParagraph();
        notes.addAll(note.blocks());
    }

    private void trackedChanges() throws UnreadableDocument {
        while (xml.nextChild()) {
            tally.sawTrackedChange();
            xml.skip();
        }
    }

    private void textBox(Story story) throws UnreadableDocument {
        Prose box = new Prose();
        Integer around = ground;
        ground = null;
        children(box);
        ground = around;
        box.endParagraph();
        story.box(box.blocks());
    }

    private void table(Story story) throws UnreadableDocument {
        story.endParagraph();
        SpanGrid grid = new SpanGrid(tally);
        List<Block> beside = new ArrayList<>();
        Integer around = ground;
        ground = ground("table");
        rows(grid, beside);
        ground = around;
        story.table(grid.grid(), beside);
    }

    /** The ground of the table, row or cell that the cursor is at. */
    private @Nullable Integer ground(String family) {
        Integer own = styles.look(family, xml.attribute("style-name")).ground();
        return own == null ? ground : own;
    }

    private void rows(SpanGrid grid, List<Block> beside) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.openName()) {
                case "table:table-row" -> row(grid, beside);
                case "table:table-column" -> {
                    grid.width(
                            styles.width(xml.attribute("style-name")),
                            number(xml.attribute("number-columns-repeated")));
                    xml.skip();
                }
                case "table:table-header-rows",
                        "table:table-rows",
                        "table:table-row-group",
                        "table:table-columns",
                        "table:table-header-columns",
                        "table:table-column-group" -> rows(grid, beside);
                default -> xml.skip();
            }
        }
    }

    private void row(SpanGrid grid, List<Block> beside) throws UnreadableDocument {
        String visible = xml.attribute("visibility");
        if (visible != null && !visible.equals("visible")) {
            xml.skip();
            return;
        }
        int repeated = number(xml.attribute("number-rows-repeated"));
        Integer around = ground;
        ground = ground("table-row");
        while (xml.nextChild()) {
            int places = number(xml.attribute("number-columns-repeated"));
            switch (xml.openName()) {
                case "table:table-cell" -> {
                    int rowSpan = number(xml.attribute("number-rows-spanned"));
                    int columnSpan = number(xml.attribute("number-columns-spanned"));
                    Story cell = new CellStory(grid.place(rowSpan, columnSpan, places), beside);
                    Integer ofRow = ground;
                    ground = ground("table-cell");
                    cell.stand(ground);
                    children(cell);
                    ground = ofRow;
                    cell.endParagraph();
                }
                case "table:covered-table-cell" -> {
                    grid.pass(places);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        ground = around;
        grid.endRow(repeated);
    }

    /** A count as an attribute tells it; what is none, or less than one, is one. */
    static int number(@Nullable String value) {
        try {
            return value == null ? 1 : Math.max(1, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
