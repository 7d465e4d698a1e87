package cn.huizong.document.ofd;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.zip.ZipParts;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of an OFD package (版式文档, GB/T 33190): which pages it has, how large they are, and where each is written. */
final class OfdPackage {
    /** A4, for a document that does not say how large its pages are. */
    private static final OfdBox A4 = new OfdBox(0, 0, 210, 297);

    private final ZipParts parts;
    private final Limits limits;
    private final DrawLimit marks;
    private final List<String> pages = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> pageIds = new HashMap<>();
    /** Of each page the parts with its annotations, by the page's part. */
    private final Map<String, List<String>> annotations = new HashMap<>();
    /** What each composed drawing (CompositeGraphicUnit) draws, by its number. */
    private final Map<String, List<OfdObject>> drawings = new HashMap<>();

    /** The parts with pictures, by their numbers. */
    private final Map<String, String> pictures = new HashMap<>();

    private OfdBox box = A4;

    /**
     * Opens a package.
     *
     * @throws UnreadableDocument if it is damaged, encrypted, beyond a limit or holds no or several documents
     */
    OfdPackage(byte[] content, Limits limits, DrawLimit marks) throws UnreadableDocument {
        this.parts = new ZipParts(content, limits);
        this.limits = limits;
        this.marks = marks;
        if (parts.findPart("Encryptions.xml").isPresent()) {
            throw new UnreadableDocument("OFD 文档已加密，请解密后再报送");
        }
        readDocument(root());
    }

    /** The parts with the pages, in their order. */
    List<String> pages() {
        return pages;
    }

    /** How large a page is that does not say so itself, in millimetres. */
    OfdBox box() {
        return box;
    }

    /** The part with a template page, by its number in the document. */
    Optional<String> findTemplate(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** The parts with the annotations of a page. */
    List<String> annotations(String page) {
        return annotations.getOrDefault(page, List.of());
    }

    /** What a composed drawing draws, by its number in the document. */
    Optional<List<OfdObject>> findDrawing(@Nullable String id) {
        return Optional.ofNullable(drawings.get(id));
    }

    /**
     * A picture as it lies in the package, by its number in the document.
     *
     * @throws UnreadableDocument if there is none, for a page would seem to be blank there
     */
    byte[] picture(@Nullable String id) throws UnreadableDocument {
        String part = pictures.get(id);
        Optional<byte[]> picture = part == null
                ? Optional.empty()
                : parts.findSmall(part, (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 8L));
        return picture.orElseThrow(() -> new UnreadableDocument("OFD 里缺少扫描图片，文件可能已损坏，请重新报送，最好是 .docx 原件"));
    }

    /** Reads a child of a part's root, and leaves the cursor behind it. */
    interface Child {
        void read(ElementCursor xml) throws UnreadableDocument;
    }

    /**
     * Reads the children of the root of a part.
     *
     * @throws UnreadableDocument if the package has no such part
     */
    void each(String part, Child child) throws UnreadableDocument {
        InputStream content =
                parts.findPart(part).orElseThrow(() -> new UnreadableDocument("文件不完整：OFD 里没有 " + part + "，请重新生成或重新报送"));
        try (ElementCursor xml = new ElementCursor(part, content, limits)) {
            if (xml.nextChild()) {
                while (xml.nextChild()) {
                    child.read(xml);
                }
            }
        }
    }

    private void eachIfThere(String part, Child child) throws UnreadableDocument {
        if (parts.findPart(part).isPresent()) {
            each(part, child);
        }
    }

    /** The annotations of one page, each in a part of its own. */
    private void readAnnotated(ElementCursor xml, String part) throws UnreadableDocument {
        String page = pageIds.get(xml.attribute("PageID"));
        while (xml.nextChild()) {
            String place = text(xml);
            if (page != null && !place.isEmpty()) {
                annotations.computeIfAbsent(page, unused -> new ArrayList<>()).add(resolve(part, place));
            }
        }
    }

    /** Reads what pages draw from outside of them: composed drawings and pictures. */
    private void readResources(String part) throws UnreadableDocument {
        InputStream content = parts.findPart(part).orElse(null);
        if (content == null) {
            return;
        }
        try (ElementCursor xml = new ElementCursor(part, content, limits)) {
            if (!xml.nextChild()) {
                return;
            }
            String folder = resolve(part, String.valueOf(Objects.requireNonNullElse(xml.attribute("BaseLoc"), ".")));
            while (xml.nextChild()) {
                switch (xml.localName()) {
                    case "CompositeGraphicUnits" -> readDrawings(xml);
                    case "MultiMedias" -> readPictures(xml, folder);
                    default -> xml.skip();
                }
            }
        }
    }

    private void readPictures(ElementCursor xml, String folder) throws UnreadableDocument {
        while (xml.nextChild()) {
            String id = xml.attribute("ID");
            while (xml.nextChild()) {
                String file = text(xml);
                if (id != null && !file.isEmpty()) {
                    pictures.putIfAbsent(id, resolve(folder + "/", file));
                }
            }
        }
    }

    /** Keeps what is composed once and drawn in many places; what is kept counts as what is drawn does. */
    private void readDrawings(ElementCursor xml) throws UnreadableDocument {
        while (xml.nextChild()) {
            String id = xml.attribute("ID");
            List<OfdObject> objects = new ArrayList<>();
            while (xml.nextChild()) {
                if (xml.localName().equals("Content")) {
                    OfdObject.each(xml, marks, object -> {
                        marks.count(object.weight());
                        objects.add(object);
                    });
                } else {
                    xml.skip();
                }
            }
            if (id != null) {
                drawings.putIfAbsent(id, objects);
            }
        }
    }

    private static String text(ElementCursor xml) throws UnreadableDocument {
        StringBuilder text = new StringBuilder();
        xml.text(text);
        return text.toString().strip();
    }

    private String root() throws UnreadableDocument {
        List<String> roots = new ArrayList<>();
        each("OFD.xml", xml -> {
            if (xml.localName().equals("DocBody")) {
                readBody(xml, roots);
            } else {
                xml.skip();
            }
        });
        if (roots.size() != 1) {
            throw new UnreadableDocument(
                    roots.isEmpty() ? "OFD 里没有文档，请重新生成或重新报送" : "这个 OFD 里有 " + roots.size() + " 份文档，请分开报送");
        }
        return resolve("", roots.get(0));
    }

    private static void readBody(ElementCursor xml, List<String> roots) throws UnreadableDocument {
        while (xml.nextChild()) {
            if (xml.localName().equals("DocRoot")) {
                roots.add(text(xml));
            } else {
                xml.skip();
            }
        }
    }

    private void readDocument(String part) throws UnreadableDocument {
        List<String> annotated = new ArrayList<>();
        each(part, xml -> {
            switch (xml.localName()) {
                case "CommonData" -> readCommon(xml, part);
                case "Pages" -> readPages(xml, part);
                case "Annotations" -> annotated.add(resolve(part, text(xml)));
                default -> xml.skip();
            }
        });
        for (String list : annotated) {
            eachIfThere(list, xml -> readAnnotated(xml, list));
        }
    }

    private void readCommon(ElementCursor xml, String part) throws UnreadableDocument {
        while (xml.nextChild()) {
            switch (xml.localName()) {
                case "PageArea" -> box = OfdBox.area(xml).orElse(box);
                case "TemplatePage" -> {
                    String id = xml.attribute("ID");
                    String place = xml.attribute("BaseLoc");
                    if (id != null && place != null) {
                        templates.put(id, resolve(part, place));
                    }
                    xml.skip();
                }
                case "PublicRes", "DocumentRes" -> readResources(resolve(part, text(xml)));
                default -> xml.skip();
            }
        }
    }

    private void readPages(ElementCursor xml, String part) throws UnreadableDocument {
        while (xml.nextChild()) {
            String place = xml.attribute("BaseLoc");
            if (xml.localName().equals("Page") && place != null) {
                pages.add(resolve(part, place));
                pageIds.put(String.valueOf(xml.attribute("ID")), resolve(part, place));
            }
            if (pages.size() > limits.pages()) {
                throw new UnreadableDocument("文件超过 " + limits.pages() + " 页（限额 pages），请只报送年度报告本身");
            }
            xml.skip();
        }
    }

    /** A part named by another, in its own folder unless it begins with a slash. What climbs out of the archive ends at its root. */
    static String resolve(String from, String reference) {
        Deque<String> names = new ArrayDeque<>();
        String path = reference.replace('\\', '/');
        if (!path.startsWith("/") && from.contains("/")) {
            path = from.substring(0, from.lastIndexOf('/') + 1) + path;
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
