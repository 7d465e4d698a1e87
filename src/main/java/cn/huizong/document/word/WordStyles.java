package cn.huizong.document.word;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.StyleLooks;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.xml.ElementCursor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document say of how text looks, each with what it is based on. */
final class WordStyles {
    private static final String WHITE = "FFFFFF";

    /** Without any of these words no style hides, strikes or raises. */
    private static final String[] TELLING = {"vanish", "trike", "vertAlign", "position ", WHITE};

    private final StyleLooks looks = new StyleLooks();
    private TextLook all = TextLook.PLAIN;
    private String usual = "";

    /** Styles that say nothing. */
    static WordStyles none() {
        return new WordStyles();
    }

    /** Whether a styles part, in UTF-8 or any code that writes English letters as it does, may say anything of a look. */
    static boolean mayTell(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        for (String word : TELLING) {
            if (text.contains(word)) {
                return true;
            }
        }
        return text.length() > 1 && text.charAt(1) == 0;
    }

    /** Reads the styles inside the element that the cursor is at. */
    void read(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "docDefaults" -> all = told(xml);
                case "style" -> style(xml);
                default -> xml.skip();
            }
        }
    }

    private void style(ElementCursor xml) throws UnreadableDocument {
        String id = xml.attribute("styleId");
        boolean paragraphs = "paragraph".equals(xml.attribute("type"));
        String isDefault = xml.attribute("default");
        TextLook look = TextLook.PLAIN;
        String basedOn = null;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "basedOn" -> {
                    basedOn = value;
                    xml.skip();
                }
                case "rPr" -> look = look(xml);
                default -> xml.skip();
            }
        }
        if (id != null) {
            looks.put(id, look, basedOn);
            if (paragraphs && isDefault != null && isOn(isDefault)) {
                usual = id;
            }
        }
    }

    /** The look that is told anywhere inside the element that the cursor is at. */
    private static TextLook told(ElementCursor xml) throws UnreadableDocument {
        TextLook look = TextLook.PLAIN;
        while (xml.nextChild()) {
            look = xml.name().equals("rPr") ? none().look(xml) : look.with(told(xml));
        }
        return look;
    }

    /** The look of a paragraph's style, or of the usual one. */
    TextLook paragraph(@Nullable String id) {
        return all.with(find(id == null || !looks.has(id) ? usual : id));
    }

    /** The look of a style with those that it is based on. */
    TextLook find(@Nullable String id) {
        return id == null || looks.isEmpty() ? TextLook.PLAIN : looks.look(id);
    }

    /** Reads the properties of a run (w:rPr) that the cursor is at, with the style that they name. */
    TextLook look(ElementCursor xml) throws UnreadableDocument {
        Draft draft = new Draft();
        TextLook style = TextLook.PLAIN;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "vanish" -> draft.hidden = isOn(value);
                case "strike", "dstrike" -> draft.struck = isOn(value) || Boolean.TRUE.equals(draft.struck);
                case "vertAlign" ->
                    draft.raised =
                            value != null && !value.toLowerCase(Locale.ROOT).equals("baseline");
                case "position" -> draft.moved = isMoved(value);
                case "sz" -> draft.tiny = isTiny(value);
                case "color" -> draft.pale = WHITE.equalsIgnoreCase(value);
                case "rStyle" -> style = find(value);
                default -> {}
            }
            xml.skip();
        }
        return style.with(draft.look());
    }

    private static final class Draft {
        private @Nullable Boolean hidden;
        private @Nullable Boolean struck;
        private @Nullable Boolean raised;
        private @Nullable Boolean moved;
        private @Nullable Boolean tiny;
        private @Nullable Boolean pale;

        TextLook look() {
            boolean place = hidden != null || struck != null || raised != null || moved != null;
            return place || tiny != null || pale != null
                    ? new TextLook(hidden, struck, raised, moved, tiny, pale)
                    : TextLook.PLAIN;
        }
    }

    /** In half points; a size with a unit is none that nobody sees. */
    private static boolean isTiny(@Nullable String value) {
        return value != null && value.matches("[0-" + TextLook.TINY + "]");
    }

    static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** In half points, or with a unit in points. */
    private static boolean isMoved(@Nullable String value) {
        try {
            return value != null
                    && Math.abs(Double.parseDouble(value.replace("pt", "").strip())) >= TextLook.LEAST_MOVED;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
