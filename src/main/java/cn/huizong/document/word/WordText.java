package cn.huizong.document.word;

import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.FieldCode;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.flow.Story;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.KnownElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word part into stories. Elements that only wrap others, such as content controls, links and smart
 * tags, are looked through; so is every element that is not known, as only runs hold text.
 */
final class WordText {
    private static final Set<String> NOTE_MARKS = Set.of("footnoteReference", "endnoteReference");

    private final ElementCursor xml;
    private final WordTables tables;
    private final ReadCount tally;
    private final WordStyles styles;
    private final KnownElements<ParagraphLook> paragraphs = new KnownElements<>();
    private final KnownElements<TextLook> runs = new KnownElements<>();
    /** How text looks in the paragraph that is being read, unless its run says otherwise. */
    private TextLook look;

    private int texts;
    /** What the field that is open says of itself, and what was chosen in it. */
    private final StringBuilder code = new StringBuilder(0);

    private String chosen = "";
    private int textsAtField;

    /** What a paragraph's properties say: how its style looks, and whether its mark was deleted under tracked changes. */
    private record ParagraphLook(TextLook look, boolean goesOn) {}

    WordText(ElementCursor xml, ReadCount tally, WordPlaces places, WordStyles styles) {
        this.xml = xml;
        this.tables = new WordTables(xml, this, tally, places, styles);
        this.tally = tally;
        this.styles = styles;
        this.look = styles.paragraph(null);
    }

    /** Reads what is inside the element that the cursor is at. */
    void children(Story story) throws UnreadableDocument {
        while (xml.nextChild()) {
            element(story);
        }
    }

    /** Reads the element that the cursor is at. */
    void element(Story story) throws UnreadableDocument {
        switch (xml.name()) {
            case "p" -> paragraph(story);
            case "r" -> run(story);
            case "t" -> {
                xml.text(story.line());
                texts++;
            }
            case "tab", "ptab" -> sign('\t', story);
            case "br", "cr" -> sign('\n', story);
            case "noBreakHyphen" -> sign('-', story);
            case "tbl" -> {
                story.endParagraph();
                tables.read(story);
            }
            case "txbxContent" -> textBox(story);
            case "AlternateContent" -> alternatives(story);
            case "ins", "moveTo" -> {
                tally.sawTrackedChange();
                children(story);
            }
            case "del", "moveFrom" -> {
                tally.sawTrackedChange();
                xml.skip();
            }
            case "sym" -> {
                story.line().append(WordSymbols.of(xml.attribute("font"), xml.attribute("char")));
                texts++;
                xml.skip();
            }
            case "sup", "sub" -> {
                int from = story.line().length();
                children(story);
                story.raise(from);
            }
            case "ddList" -> choose();
            case "fldChar" -> field(story);
            case "footnote", "endnote" -> note(story);
            case "annotation" -> annotation(story);
            case "altChunk" -> throw new UnreadableDocument("文件的正文是嵌入的外部内容（altChunk），无法读取；请用 Word 打开后另存为 .docx 再报送");
            case "instrText" -> xml.text(code);
            case "sdtPr", "sdtEndPr", "sectPr", "rt" -> xml.skip();
            default -> children(story);
        }
    }

    /** A paragraph whose mark was deleted under tracked changes goes on in the next one. */
    private void paragraph(Story story) throws UnreadableDocument {
        boolean goesOn = false;
        TextLook around = look;
        look = styles.paragraph(null);
        while (xml.nextChild()) {
            if (xml.name().equals("pPr")) {
                ParagraphLook told = xml.known(paragraphs, this::paragraphLook);
                goesOn = told.goesOn();
                look = told.look();
            } else {
                element(story);
            }
        }
        look = around;
        if (!goesOn) {
            story.endParagraph();
        }
    }

    private ParagraphLook paragraphLook() throws UnreadableDocument {
        TextLook told = styles.paragraph(null);
        LookDraft ground = new LookDraft();
        boolean goesOn = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "pStyle" -> {
                    told = styles.paragraph(xml.attribute("val"));
                    xml.skip();
                }
                case "shd" -> {
                    ground.ground(WordStyles.shade(xml));
                    xml.skip();
                }
                case "rPr" -> goesOn = markDeleted();
                default -> xml.skip();
            }
        }
        return new ParagraphLook(told.with(ground.look()), goesOn);
    }

    private boolean markDeleted() throws UnreadableDocument {
        boolean deleted = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "ins", "moveTo" -> tally.sawTrackedChange();
                case "del", "moveFrom" -> {
                    tally.sawTrackedChange();
                    deleted = true;
                }
                default -> {}
            }
            xml.skip();
        }
        return deleted;
    }

    private void run(Story story) throws UnreadableDocument {
        TextLook own = look;
        while (xml.nextChild()) {
            if (xml.name().equals("rPr")) {
                own = look.with(xml.known(runs, () -> styles.look(xml)));
            } else if (own.isLeftOut()) {
                xml.skip();
            } else if (xml.name().equals("footnote") || xml.name().equals("endnote")) {
                textBox(story);
            } else if (NOTE_MARKS.contains(xml.name())) {
                own = own.with(xml.attribute("customMarkFollows") == null ? TextLook.PLAIN : TextLook.MARK);
                xml.skip();
            } else {
                int from = story.line().length();
                element(story);
                own.mark(story, from);
            }
        }
    }

    /** How Word 2003 writes tracked changes, comments and bookmarks. */
    private void annotation(Story story) throws UnreadableDocument {
        String type = String.valueOf(xml.attribute("type"));
        if (type.equals("Word.Deletion") || type.equals("Word.Insertion")) {
            tally.sawTrackedChange();
        }
        if (type.equals("Word.Deletion") || type.equals("Word.Comment")) {
            xml.skip();
        } else {
            children(story);
        }
    }

    /** The list of a form field: what was chosen is shown, but is no text of the document. */
    private void choose() throws UnreadableDocument {
        List<String> entries = new ArrayList<>();
        int at = 0;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "result" -> at = number(value);
                case "listEntry" -> entries.add(value == null ? "" : value);
                default -> {}
            }
            xml.skip();
        }
        chosen = at >= 0 && at < entries.size() ? entries.get(at) : "";
    }

    private static int number(@Nullable String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** At the end of a field, what was chosen or drawn in it, unless the document says it in words. */
    private void field(Story story) throws UnreadableDocument {
        String type = xml.attribute("fldCharType");
        if ("begin".equals(type)) {
            code.setLength(0);
            chosen = "";
            textsAtField = texts;
        }
        children(story);
        if ("end".equals(type)) {
            String shown = chosen.isEmpty() ? FieldCode.shown(code.toString()) : chosen;
            if (texts == textsAtField && !shown.isEmpty()) {
                story.line().append(shown);
                texts++;
            }
            code.setLength(0);
            chosen = "";
        }
    }

    private void sign(char sign, Story story) throws UnreadableDocument {
        story.line().append(sign);
        xml.skip();
    }

    private void textBox(Story story) throws UnreadableDocument {
        Prose box = new Prose();
        children(box);
        box.endParagraph();
        story.box(box.blocks());
    }

    /** The same content in several ways: the first one that says anything is read. */
    private void alternatives(Story story) throws UnreadableDocument {
        int before = texts;
        while (xml.nextChild()) {
            if (texts == before) {
                children(story);
            } else {
                xml.skip();
            }
        }
    }

    /** A note; those of another type than normal are the lines that separate notes from the text. */
    private void note(Story story) throws UnreadableDocument {
        String type = xml.attribute("type");
        if (type == null || type.equals("normal")) {
            children(story);
            story.endParagraph();
        } else {
            xml.skip();
        }
    }
}
