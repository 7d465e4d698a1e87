package cn.huizong.document.sheet;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.Relationships;
import cn.huizong.document.zip.ZipParts;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an Excel package: the workbook tells its sheets, and relationships tell where each lies. */
final class XlsxPackage {
    private static final String USUAL_MAIN = "xl/workbook.xml";

    private final ZipParts parts;
    private final Limits limits;
    private final String main;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byRole = new HashMap<>();
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean since1904;

    XlsxPackage(byte[] content, Limits limits) throws UnreadableDocument {
        this.parts = new ZipParts(content, limits);
        this.limits = limits;
        this.main = mainPart();
        readRelationships();
        readWorkbook();
    }

    /**
     * A sheet as the workbook lists it.
     *
     * @param path where its part lies; empty if nothing says so
     * @param hidden whether the workbook does not show it
     */
    record SheetPart(String path, boolean hidden) {}

    List<SheetPart> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904 on, as old Macintoshes did. */
    boolean since1904() {
        return since1904;
    }

    /** The part that plays a role for the workbook, {@code styles} say, before its root element. */
    @Nullable
    ElementCursor findRelated(String role) throws UnreadableDocument {
        String path = byRole.get(role);
        return path == null ? null : findPart(path);
    }

    /** A part by its path, before its root element. */
    @Nullable
    ElementCursor findPart(String path) throws UnreadableDocument {
        InputStream content = parts.findPart(path).orElse(null);
        return content == null ? null : new ElementCursor(path, content, limits);
    }

    private String mainPart() throws UnreadableDocument {
        try (ElementCursor xml = findPart(Relationships.fileOf(""))) {
            return xml == null
                    ? USUAL_MAIN
                    : Relationships.read(xml, "").findTarget("officeDocument").orElse(USUAL_MAIN);
        }
    }

    private void readRelationships() throws UnreadableDocument {
        try (ElementCursor xml = findPart(Relationships.fileOf(main))) {
            if (xml == null || !xml.nextChild()) {
                return;
            }
            while (xml.nextChild()) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    Relationships.resolve(main, target).ifPresent(path -> {
                        byId.put(id, path);
                        byRole.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
                    });
                }
                xml.skip();
            }
        }
    }

    private void readWorkbook() throws UnreadableDocument {
        try (ElementCursor xml = findPart(main)) {
            if (xml == null || !xml.nextChild() || !xml.localName().equals("workbook")) {
                throw new UnreadableDocument("文件不是完整的 Excel 工作簿：压缩包中没有 " + main + "，请重新报送");
            }
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "workbookPr" -> {
                        since1904 = isOn(xml.attribute("date1904"));
                        xml.skip();
                    }
                    case "sheets" -> readSheets(xml);
                    default -> xml.skip();
                }
            }
            xml.expectEnd();
        }
    }

    private void readSheets(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            String id = xml.attribute("id");
            String state = xml.attribute("state");
            sheets.add(new SheetPart(
                    id == null ? "" : byId.getOrDefault(id, ""), state != null && !state.equals("visible")));
            xml.skip();
        }
    }

    static boolean isOn(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
