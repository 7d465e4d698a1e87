package cn.huizong.document.word;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.Relationships;
import cn.huizong.document.xml.UnusualXml;
import cn.huizong.document.zip.ZipParts;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a Word package by the role they play; where they lie is for the package to say. */
final class WordPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String USUAL_MAIN = "word/document.xml";

    /** A part of more bytes is parsed while it is unpacked, so that it need not be in memory; reports have a tenth of it. */
    private static final int SMALL = 8_000_000;

    private final ZipParts parts;
    private final Limits limits;
    private final String main;

    WordPackage(ZipParts parts, Limits limits) throws UnreadableDocument {
        this.parts = parts;
        this.limits = limits;
        this.main = mainPart();
    }

    /** How the text of a document is read. */
    enum Way {
        /** Quickly, where it is plain; throws {@link UnusualXml} where it is not. */
        SCAN,
        /** By the rules of XML. */
        PARSE
    }

    /** The main part, before its root element. */
    ElementCursor main(Way way) throws UnreadableDocument {
        ElementCursor xml = find(main, way);
        if (xml == null) {
            throw new UnreadableDocument("文件不是完整的 Word 文档：压缩包中没有正文（" + main + "）");
        }
        return xml;
    }

    /** The part that plays a role for the main part, {@code footnotes} say, before its root element. */
    @Nullable
    ElementCursor findRelated(String role, Way way) throws UnreadableDocument {
        String part = findRelatedName(role).orElse(null);
        return part == null ? null : find(part, way);
    }

    /** What the styles say of how text looks. */
    WordStyles styles(Way way) throws UnreadableDocument {
        String part = findRelatedName("styles").orElse(null);
        byte[] small = part == null ? null : parts.findSmall(part, SMALL).orElse(null);
        if (part == null || (small != null && !WordStyles.mayTell(small))) {
            return WordStyles.none();
        }
        WordStyles styles = new WordStyles();
        try (ElementCursor xml =
                small != null && way == Way.SCAN ? new ElementCursor(part, small, limits) : find(part)) {
            if (xml != null && xml.nextChild()) {
                styles.read(xml);
            }
        }
        return styles;
    }

    String mainName() {
        return main;
    }

    /** The name of the part that plays a role for the main part. */
    Optional<String> findRelatedName(String role) throws UnreadableDocument {
        return relationships(main).findTarget(role);
    }

    /** The parts that the main part names by ids. */
    Map<String, String> relatedById() throws UnreadableDocument {
        return relationships(main).byId();
    }

    private String mainPart() throws UnreadableDocument {
        Optional<String> named = relationships("").findTarget("officeDocument");
        return named.isPresent() ? named.get() : typedMainPart().orElse(USUAL_MAIN);
    }

    /** The part whose content type is that of a main part, for packages that do not say where theirs is. */
    private Optional<String> typedMainPart() throws UnreadableDocument {
        try (ElementCursor xml = find(CONTENT_TYPES)) {
            if (xml == null || !xml.nextChild()) {
                return Optional.empty();
            }
            while (xml.nextChild()) {
                String type = xml.attribute("ContentType");
                String part = xml.attribute("PartName");
                if (type != null && part != null && type.endsWith("document.main+xml")) {
                    return Optional.of(part);
                }
                xml.skip();
            }
            return Optional.empty();
        }
    }

    private Relationships relationships(String part) throws UnreadableDocument {
        try (ElementCursor xml = find(Relationships.fileOf(part))) {
            return xml == null ? Relationships.NONE : Relationships.read(xml, part);
        }
    }

    private @Nullable ElementCursor find(String part, Way way) throws UnreadableDocument {
        byte[] small = way == Way.SCAN ? parts.findSmall(part, SMALL).orElse(null) : null;
        return small == null ? find(part) : new ElementCursor(part, small, limits);
    }

    private @Nullable ElementCursor find(String part) throws UnreadableDocument {
        InputStream content = parts.findPart(part).orElse(null);
        return content == null ? null : new ElementCursor(part, content, limits);
    }
}
