package cn.huizong.document.sheet;

import cn.huizong.document.Legibility;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook say of a cell: how its number is shown, and whether a line is drawn at it. */
final class XlsxStyles {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<Integer> grounds = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private XlsxStyles() {}

    /** One style: its format, and the numbers of its border, its font and its ground. */
    private record Style(NumberFormat format, int border, int font, int fill) {}

    static XlsxStyles read(XlsxPackage workbook) throws UnreadableDocument {
        XlsxStyles styles = new XlsxStyles();
        try (ElementCursor xml = workbook.findRelated("styles")) {
            if (xml != null && xml.nextChild()) {
                styles.read(xml, workbook.since1904());
                xml.expectEnd();
            }
        }
        return styles;
    }

    NumberFormat format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style).format() : NumberFormat.GENERAL;
    }

    /** The font of what a cell of a style says as a whole. */
    CellFont font(int style) {
        int font = style >= 0 && style < styles.size() ? styles.get(style).font() : -1;
        return font >= 0 && font < fonts.size() ? fonts.get(font) : CellFont.PLAIN;
    }

    /** The colour that what a cell of a style says stands on. */
    int ground(int style) {
        int fill = style >= 0 && style < styles.size() ? styles.get(style).fill() : -1;
        return fill >= 0 && fill < grounds.size() ? grounds.get(fill) : Legibility.WHITE;
    }

    boolean isRuled(int style) {
        int border = style >= 0 && style < styles.size() ? styles.get(style).border() : -1;
        return border >= 0 && border < borders.size() && borders.get(border);
    }

    private void read(ElementCursor xml, boolean since1904) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "numFmts" -> {
                    while (xml.nextChild()) {
                        String code = xml.attribute("formatCode");
                        formats.put(number(xml.attribute("numFmtId")), code == null ? "" : code);
                        xml.skip();
                    }
                }
                case "fonts" -> {
                    while (xml.nextChild()) {
                        fonts.add(CellFont.read(xml));
                    }
                }
                case "fills" -> {
                    while (xml.nextChild()) {
                        grounds.add(SheetColours.ground(xml));
                    }
                }
                case "borders" -> {
                    while (xml.nextChild()) {
                        borders.add(isDrawn(xml));
                    }
                }
                case "cellXfs" -> {
                    while (xml.nextChild()) {
                        int format = number(xml.attribute("numFmtId"));
                        styles.add(new Style(
                                NumberFormat.of(format, formats.get(format), since1904),
                                number(xml.attribute("borderId")),
                                number(xml.attribute("fontId")),
                                number(xml.attribute("fillId"))));
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static boolean isDrawn(ElementCursor xml) throws UnreadableDocument {
        boolean drawn = false;
        while (xml.nextChild()) {
            String style = xml.attribute("style");
            drawn |= style != null && !style.equals("none") && !xml.localName().equals("diagonal");
            xml.skip();
        }
        return drawn;
    }

    static int number(@Nullable String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
