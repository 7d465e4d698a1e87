package cn.huizong.document.sheet;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook into a draft. */
final class XlsxSheet {
    private static final Pattern PLACE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final int LETTERS = 26;

    private final ElementCursor xml;
    private final List<FontRuns> strings;
    private final XlsxStyles styles;
    private final SheetDraft draft;
    private boolean rowsHidden;
    private int row;

    XlsxSheet(ElementCursor xml, List<FontRuns> strings, XlsxStyles styles, SheetDraft draft) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.draft = draft;
    }

    /** A place: its row and column, from 1. */
    private record Place(int row, int column) {}

    void read() throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "sheetFormatPr" -> {
                    rowsHidden = XlsxPackage.isOn(xml.attribute("zeroHeight"));
                    xml.skip();
                }
                case "cols" -> columns();
                case "sheetData" -> rows();
                case "mergeCells" -> merges();
                default -> xml.skip();
            }
        }
    }

    private void columns() throws UnreadableDocument {
        while (xml.nextChild()) {
            if (XlsxPackage.isOn(xml.attribute("hidden")) || isZero(xml.attribute("width"))) {
                draft.hideColumns(XlsxStyles.number(xml.attribute("min")), XlsxStyles.number(xml.attribute("max")));
            }
            xml.skip();
        }
    }

    private void rows() throws UnreadableDocument {
        while (xml.nextChild()) {
            int written = XlsxStyles.number(xml.attribute("r"));
            row = written > row ? written : row + 1;
            String hidden = xml.attribute("hidden");
            boolean sized = xml.attribute("ht") != null;
            if (XlsxPackage.isOn(hidden) || isZero(xml.attribute("ht")) || (rowsHidden && hidden == null && !sized)) {
                draft.hideRow(row);
            }
            int column = 0;
            while (xml.nextChild()) {
                column = place(xml.attribute("r")).map(Place::column).orElse(column + 1);
                cell(column);
            }
            draft.endRow(row);
        }
    }

    private void cell(int column) throws UnreadableDocument {
        int style = XlsxStyles.number(xml.attribute("s"));
        String type = xml.attribute("t");
        boolean formula = false;
        String value = "";
        FontRuns written = null;
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "v" -> {
                    StringBuilder text = new StringBuilder();
                    xml.text(text);
                    value = text.toString();
                }
                case "is" -> {
                    written = XlsxStrings.text(xml);
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        if (formula && value.isEmpty() && !"str".equals(type)) {
            value = NumberFormat.NOT_CALCULATED;
            type = "str";
        }
        FontRuns text = written != null
                ? written
                : "s".equals(type) ? shared(value) : FontRuns.of(shown(type == null ? "n" : type, value, style));
        draft.put(column, text.seen(styles.font(style), styles.ground(style)), styles.isRuled(style));
    }

    private FontRuns shared(String value) {
        int index = XlsxStyles.number(value);
        return value.isBlank() || index < 0 || index >= strings.size() ? FontRuns.of("") : strings.get(index);
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "b" -> XlsxPackage.isOn(value.strip()) ? "TRUE" : value.isBlank() ? "" : "FALSE";
            case "n" -> value.isBlank() ? "" : styles.format(style).show(value.strip());
            default -> value;
        };
    }

    private void merges() throws UnreadableDocument {
        while (xml.nextChild()) {
            String area = xml.attribute("ref");
            int colon = area == null ? -1 : area.indexOf(':');
            if (area != null && colon > 0) {
                Optional<Place> from = place(area.substring(0, colon));
                Optional<Place> to = place(area.substring(colon + 1));
                if (from.isPresent() && to.isPresent()) {
                    draft.merge(new SheetDraft.Area(
                            from.get().row(),
                            from.get().column(),
                            to.get().row(),
                            to.get().column()));
                }
            }
            xml.skip();
        }
    }

    private static Optional<Place> place(@Nullable String written) {
        Matcher place = PLACE.matcher(written == null ? "" : written);
        if (!place.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : place.group(1).toCharArray()) {
            column = column * LETTERS + Character.toUpperCase(letter) - 'A' + 1;
        }
        return Optional.of(new Place(Integer.parseInt(place.group(2)), column));
    }

    private static boolean isZero(@Nullable String size) {
        return size != null && size.matches("0+(\\.0*)?");
    }
}
