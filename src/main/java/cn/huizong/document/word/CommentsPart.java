package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.Relationships;
import cn.huizong.document.zip.PackageFiles;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a Word package that holds the comments; one that is there already keeps what it has. */
final class CommentsPart {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String ROLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String STRICT_ROLE = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "[Content_Types].xml";

    private final PackageFiles files;
    private final String main;
    private final boolean strict;
    private final Optional<String> existing;
    private final StringBuilder added = new StringBuilder();
    private final String before;
    private final String after;
    private int next;

    private CommentsPart(PackageFiles files, String main, boolean strict, Optional<String> existing, String content) {
        this.files = files;
        this.main = main;
        this.strict = strict;
        this.existing = existing;
        Matcher end = Pattern.compile("</(?:[\\w.-]+:)?comments\\s*>").matcher(content);
        boolean open = end.find();
        this.before = open ? content.substring(0, end.start()) : HEAD + "<w:comments xmlns:w=\"" + namespace() + "\">";
        this.after = open ? content.substring(end.start()) : "</w:comments>";
        Matcher id =
                Pattern.compile("comment\\s[^>]*?\\bid=[\"'](\\d{1,8})[\"']").matcher(content);
        while (id.find()) {
            next = Math.max(next, Integer.parseInt(id.group(1)) + 1);
        }
    }

    static CommentsPart of(WordPackage word, PackageFiles files, String mainContent) throws UnreadableDocument {
        Optional<String> existing =
                word.findRelatedName("comments").filter(name -> files.find(name).isPresent());
        String content = existing.flatMap(files::find)
                .map(bytes -> new String(bytes, UTF_8))
                .orElse("");
        return new CommentsPart(files, word.mainName(), mainContent.contains(STRICT), existing, content);
    }

    private String namespace() {
        return strict ? STRICT : TRANSITIONAL;
    }

    /** Adds a comment and gives its number. */
    int add(String author, String text) {
        int id = next++;
        added.append("<w:comment xmlns:w=\"" + namespace() + "\" w:id=\"" + id + "\" w:author=\"" + escaped(author)
                + "\" w:initials=\"" + escaped(author.substring(0, author.offsetByCodePoints(0, 1))) + "\">");
        text.lines()
                .forEach(line -> added.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(escaped(line))
                        .append("</w:t></w:r></w:p>"));
        added.append("</w:comment>");
        return id;
    }

    /** Writes the part, and has the package know of it. */
    void save() throws UnreadableDocument {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String name = existing.orElse(folder + "comments.xml");
        files.put(name, (before + added + after).getBytes(UTF_8));
        if (existing.isEmpty()) {
            append(
                    Relationships.fileOf(main),
                    "Relationships",
                    "<Relationship xmlns=\"" + PACKAGE + "relationships\" Id=\"huizongComments\" Type=\""
                            + (strict ? STRICT_ROLE : ROLE) + "\" Target=\"comments.xml\"/>");
            append(
                    TYPES,
                    "Types",
                    "<Override xmlns=\"" + PACKAGE + "content-types\" PartName=\"/" + name + "\" ContentType=\"" + TYPE
                            + "\"/>");
        }
    }

    private void append(String file, String root, String element) throws UnreadableDocument {
        String namespace = root.equals("Types") ? "content-types" : "relationships";
        String content = files.find(file)
                .map(bytes -> new String(bytes, UTF_8))
                .orElse(HEAD + "<" + root + " xmlns=\"" + PACKAGE + namespace + "\"></" + root + ">");
        Matcher end = Pattern.compile("</(?:[\\w.-]+:)?" + root + "\\s*>\\s*$").matcher(content);
        if (!end.find()) {
            throw new UnreadableDocument("文件已损坏：" + file + " 不完整");
        }
        files.put(file, (content.substring(0, end.start()) + element + content.substring(end.start())).getBytes(UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
