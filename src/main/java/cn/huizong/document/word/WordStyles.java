package cn.huizong.document.word;

import cn.huizong.document.Legibility;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.StyleLooks;
import cn.huizong.document.flow.TextLook;
import cn.huizong.document.xml.ElementCursor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document say of how text looks, each with what it is based on. */
final class WordStyles {
    /** Without any of these words, and a size of one small digit, no style hides, strikes, raises, whitens or shades. */
    private static final String[] TELLING = {"vanish", "trike", "vertAlign", "position ", "FFFFFF", "ffffff", "shd "};

    private static final String SIZE = "sz ";
    /** Half points, two to a point. */
    private static final double HALF = 2;

    private final StyleLooks looks = new StyleLooks();
    /** The styles of tables that shade all or some of their cells, and what each is based on. */
    private final Set<String> shading = new HashSet<>();

    private final Map<String, String> parents = new HashMap<>();
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
        return (text.length() > 1 && text.charAt(1) == 0) || namesSmallSize(text);
    }

    /** Whether a size of one digit stands anywhere: {@code <w:sz w:val="2"/>}. */
    private static boolean namesSmallSize(String text) {
        for (int at = text.indexOf(SIZE); at >= 0; at = text.indexOf(SIZE, at + SIZE.length())) {
            int value = text.indexOf('=', at) + 2;
            boolean one = value > 1 && value + 1 < text.length() && !Character.isDigit(text.charAt(value + 1));
            if (one && Character.isDigit(text.charAt(value))) {
                return true;
            }
        }
        return false;
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
        boolean tables = "table".equals(xml.attribute("type"));
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
                case "rPr" -> look = look.with(look(xml));
                case "pPr" -> look = paragraphGround(xml).with(look);
                case "tcPr", "tblPr", "tblStylePr" -> {
                    if (tables && shades(xml)) {
                        shading.add(String.valueOf(id));
                    }
                }
                default -> xml.skip();
            }
        }
        if (id != null) {
            if (tables && basedOn != null) {
                parents.put(id, basedOn);
            }
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

    /** Whether a shade with a colour is anywhere inside the element that the cursor is at. */
    private static boolean shades(ElementCursor xml) throws UnreadableDocument {
        boolean shades = false;
        while (xml.nextChild()) {
            Integer colour = xml.name().equals("shd") ? shade(xml) : null;
            shades |= colour != null && colour != Legibility.WHITE;
            shades |= shades(xml);
        }
        return shades;
    }

    private static TextLook paragraphGround(ElementCursor xml) throws UnreadableDocument {
        LookDraft draft = new LookDraft();
        while (xml.nextChild()) {
            if (xml.name().equals("shd")) {
                draft.ground(shade(xml));
            }
            xml.skip();
        }
        return draft.look();
    }

    /** The colour of a shade (w:shd) that the cursor is at; null if it has none. */
    static @Nullable Integer shade(ElementCursor xml) {
        String pattern = xml.attribute("val");
        String fill = xml.attribute("fill");
        boolean clear = pattern == null || pattern.equals("clear") || pattern.equals("nil");
        if (clear && (fill == null || fill.equals("auto")) && xml.attribute("themeFill") == null) {
            return null;
        }
        return clear ? Legibility.colour(fill) : Legibility.UNKNOWN;
    }

    /** Whether a table of a style may have shaded cells without saying so itself. */
    boolean mayShade(@Nullable String table) {
        Set<String> passed = new HashSet<>();
        for (String each = table; each != null && passed.add(each); each = parents.get(each)) {
            if (shading.contains(each)) {
                return true;
            }
        }
        return false;
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
        LookDraft draft = new LookDraft();
        boolean struck = false;
        TextLook style = TextLook.PLAIN;
        while (xml.nextChild()) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "vanish" -> draft.hidden(isOn(value));
                case "strike", "dstrike" -> {
                    struck |= isOn(value);
                    draft.struck(struck);
                }
                case "vertAlign" ->
                    draft.raised(
                            value != null && !value.toLowerCase(Locale.ROOT).equals("baseline"));
                case "position" -> draft.moved(isMoved(value));
                case "sz" -> draft.tiny(isTiny(value));
                case "color" -> draft.ink(ink(xml));
                case "shd" -> draft.ground(shade(xml));
                case "highlight" -> draft.ground(highlight(value));
                case "rStyle" -> style = find(value);
                default -> {}
            }
            xml.skip();
        }
        return style.with(draft.look());
    }

    private static int ink(ElementCursor xml) {
        String theme = xml.attribute("themeColor");
        boolean plain = xml.attribute("themeTint") == null && xml.attribute("themeShade") == null;
        boolean light = plain && ("background1".equals(theme) || "light1".equals(theme));
        return light ? Legibility.WHITE : Legibility.colour(xml.attribute("val"));
    }

    /** The colours of a text marker have names. */
    private static @Nullable Integer highlight(@Nullable String name) {
        return switch (String.valueOf(name)) {
            case "none", "null" -> null;
            case "white" -> Legibility.WHITE;
            case "black" -> 0;
            default -> Legibility.UNKNOWN;
        };
    }

    /** In half points; a size with a unit is none that nobody sees. */
    private static boolean isTiny(@Nullable String value) {
        return value != null && value.matches("[0-9]{1,3}") && Legibility.isTiny(Integer.parseInt(value) / HALF);
    }

    static boolean isOn(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** In half points, or with a unit in points. */
    private static boolean isMoved(@Nullable String value) {
        try {
            return value != null
                    && TextLook.isMoved(
                            Double.parseDouble(value.replace("pt", "").strip()));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
