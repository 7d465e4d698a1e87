package cn.huizong.document.odf;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of an open document's own styles hide what they are given to, and which draw a line around a cell. */
final class OpenStyles {
    private final Set<String> hiding = new HashSet<>();
    private final Set<String> ruling = new HashSet<>();

    /** Reads the styles inside the element that the cursor is at. */
    void read(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            String name = xml.attribute("name");
            if (name == null || !xml.openName().equals("style:style")) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                if ("none".equals(xml.attribute("display")) || "false".equals(xml.attribute("display"))) {
                    hiding.add(name);
                }
                if (isRuled(xml)) {
                    ruling.add(name);
                }
                xml.skip();
            }
        }
    }

    boolean hides(@Nullable String style) {
        return style != null && hiding.contains(style);
    }

    boolean rules(@Nullable String style) {
        return style != null && ruling.contains(style);
    }

    private static boolean isRuled(ElementCursor xml) {
        for (String side : new String[] {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
            String border = xml.attribute(side);
            if (border != null && !border.equals("none")) {
                return true;
            }
        }
        return false;
    }
}
