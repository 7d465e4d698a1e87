package cn.huizong.publish.office.material;

import cn.huizong.document.word.NewWord;

/**
 * A paragraph.
 *
 * @param style the paragraph style, by its id in {@code styles.xml}
 * @param text what it says
 */
public record Paragraph(String style, String text) implements Block {
    public Paragraph {
        text = NewWord.text(text);
    }

    static Paragraph title(String text) {
        return new Paragraph("Title", text);
    }

    /** 一、 */
    static Paragraph heading(String text) {
        return new Paragraph("Heading1", text);
    }

    /** （一） */
    static Paragraph subheading(String text) {
        return new Paragraph("Heading2", text);
    }

    static Paragraph body(String text) {
        return new Paragraph("BodyText", text);
    }

    /** What stands above a table, on the same page. */
    static Paragraph caption(String text) {
        return new Paragraph("Caption", text);
    }

    /** What is to be known of a table or chart, and is not to be pasted with it. */
    static Paragraph note(String text) {
        return new Paragraph("Note", text);
    }
}
