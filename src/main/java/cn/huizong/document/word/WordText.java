package cn.huizong.document.word;

import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.flow.Story;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.KnownElements;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word part into stories. Elements that only wrap others, such as content controls, links and smart
 * tags, are looked through; so is every element that is not known, as only runs hold text.
 */
final class WordText {
    private final ElementCursor xml;
    private final WordTables tables;
    private final ReadCount tally;
    private final KnownElements<Boolean> marks = new KnownElements<>();
    private final KnownElements<Boolean> runs = new KnownElements<>();
    private int texts;

    WordText(ElementCursor xml, ReadCount tally, WordPlaces places) {
        this.xml = xml;
        this.tables = new WordTables(xml, this, tally, places);
        this.tally = tally;
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
            case "footnote", "endnote" -> note(story);
            case "altChunk" -> throw new UnreadableDocument("文件的正文是嵌入的外部内容（altChunk），无法读取；请用 Word 打开后另存为 .docx 再报送");
            case "instrText", "sdtPr", "sdtEndPr", "sectPr", "rt" -> xml.skip();
            default -> children(story);
        }
    }

    /** A paragraph whose mark was deleted under tracked changes goes on in the next one. */
    private void paragraph(Story story) throws UnreadableDocument {
        boolean goesOn = false;
        while (xml.nextChild()) {
            if (xml.name().equals("pPr")) {
                goesOn = xml.known(marks, this::markDeleted);
            } else {
                element(story);
            }
        }
        if (!goesOn) {
            story.endParagraph();
        }
    }

    private boolean markDeleted() throws UnreadableDocument {
        boolean deleted = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "rPr" -> deleted |= markDeleted();
                case "ins", "moveTo" -> {
                    tally.sawTrackedChange();
                    xml.skip();
                }
                case "del", "moveFrom" -> {
                    tally.sawTrackedChange();
                    deleted = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        return deleted;
    }

    private void run(Story story) throws UnreadableDocument {
        boolean hidden = false;
        while (xml.nextChild()) {
            if (xml.name().equals("rPr")) {
                hidden = xml.known(runs, this::hides);
            } else if (hidden) {
                xml.skip();
            } else {
                element(story);
            }
        }
    }

    private boolean hides() throws UnreadableDocument {
        boolean hidden = false;
        while (xml.nextChild()) {
            hidden |= xml.name().equals("vanish") && isOn(xml.attribute("val"));
            xml.skip();
        }
        return hidden;
    }

    private static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
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
