package cn.huizong.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents for tests, zipped from hand-written XML: {@code WordDocuments.body(p("一"), tbl(tr(tc("1"))))}. */
public final class WordDocuments {
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private WordDocuments() {}

    public static byte[] body(String... content) {
        return document(content).bytes();
    }

    public static WordDocuments document(String... content) {
        return new WordDocuments()
                .part("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")))
                .part("word/document.xml", root("document", "<w:body>" + String.join("", content) + "</w:body>"));
    }

    public static WordDocuments empty() {
        return new WordDocuments();
    }

    public WordDocuments part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    WordDocuments notes(String role, String content) {
        relationships.append(relationship(role, role + ".xml"));
        part("word/_rels/document.xml.rels", relationships(relationships.toString()));
        return part("word/" + role + ".xml", root(role, content));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String root(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + " xmlns:w=\"" + W + "\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + content + "</w:" + name + ">";
    }

    public static String relationship(String role, String target) {
        return "<Relationship Id=\"r-" + role + "\" Type=\"" + TYPE + role + "\" Target=\"" + target + "\"/>";
    }

    public static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    /** A paragraph; plain text becomes a run. */
    public static String p(String... content) {
        StringBuilder paragraph = new StringBuilder("<w:p>");
        for (String part : content) {
            paragraph.append(part.startsWith("<") ? part : r(part));
        }
        return paragraph.append("</w:p>").toString();
    }

    public static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    public static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** A cell; plain text becomes a paragraph. */
    public static String tc(String content) {
        return merged("", content);
    }

    /** A cell with properties. */
    public static String merged(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (content.startsWith("<") ? content : p(content))
                + "</w:tc>";
    }

    public static String wide(int columns, String content) {
        return merged("<w:gridSpan w:val=\"" + columns + "\"/>", content);
    }

    public static String top(String content) {
        return merged("<w:vMerge w:val=\"restart\"/>", content);
    }

    public static String below(String content) {
        return merged("<w:vMerge/>", content);
    }
}
