package cn.huizong.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import cn.huizong.document.xml.Relationships;
import cn.huizong.document.zip.PackageFiles;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

    /** Numbers that new ones follow; a larger one is only not given again. */
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,8}");

    private final PackageFiles files;
    private final Limits limits;
    private final String main;
    private final boolean strict;
    private final Optional<String> existing;
    private final StringBuilder added = new StringBuilder();
    private final Set<String> used;
    private int next;

    private CommentsPart(
            PackageFiles files,
            Limits limits,
            String main,
            boolean strict,
            Optional<String> existing,
            Set<String> used) {
        this.files = files;
        this.limits = limits;
        this.main = main;
        this.strict = strict;
        this.existing = existing;
        this.used = used;
        this.next = used.stream()
                .filter(id -> SMALL_NUMBER.matcher(id).matches())
                .mapToInt(id -> Integer.parseInt(id) + 1)
                .max()
                .orElse(0);
    }

    /**
     * The part of a package.
     *
     * @param namespace of the elements of its main part
     * @throws UnreadableDocument if there is one that cannot be read or added to
     */
    static CommentsPart of(WordPackage word, PackageFiles files, String namespace, Limits limits)
            throws UnreadableDocument {
        Optional<String> existing =
                word.findRelatedName("comments").filter(name -> files.find(name).isPresent());
        Set<String> used = existing.isPresent() ? ids(files, existing.get(), limits) : Set.of();
        return new CommentsPart(files, limits, word.mainName(), namespace.equals(STRICT), existing, used);
    }

    /** The numbers of the comments that are there. */
    private static Set<String> ids(PackageFiles files, String name, Limits limits) throws UnreadableDocument {
        Set<String> ids = new HashSet<>();
        byte[] part = files.find(name).orElseThrow();
        try (ElementCursor xml = new ElementCursor(name, new ByteArrayInputStream(part), limits)) {
            xml.nextChild();
            while (xml.nextChild()) {
                Optional.ofNullable(xml.attribute("id")).map(String::strip).ifPresent(ids::add);
                xml.skip();
            }
            xml.expectEnd();
        }
        return ids;
    }

    private String namespace() {
        return strict ? STRICT : TRANSITIONAL;
    }

    /** Adds a comment and gives its number. */
    int add(String author, String text) {
        while (used.contains(String.valueOf(next))) {
            next++;
        }
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
        if (existing.isEmpty()) {
            files.put(name, (HEAD + "<w:comments xmlns:w=\"" + namespace() + "\"></w:comments>").getBytes(UTF_8));
        }
        append(name, "comments", added.toString());
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

    /** Puts an element behind all others of a file's root, where the parser says that the root ends. */
    private void append(String file, String root, String element) throws UnreadableDocument {
        String namespace = root.equals("Types") ? "content-types" : "relationships";
        byte[] content = files.find(file)
                .orElseGet(() ->
                        (HEAD + "<" + root + " xmlns=\"" + PACKAGE + namespace + "\"></" + root + ">").getBytes(UTF_8));
        Insertions with = new Insertions(content);
        try (ElementCursor xml = new ElementCursor(file, new ByteArrayInputStream(content), limits)) {
            if (!xml.nextChild() || !xml.localName().equals(root)) {
                throw new UnreadableDocument("文件已损坏：" + file + " 不完整");
            }
            Tag start = Tag.of(xml, content);
            while (xml.nextChild()) {
                xml.skip();
            }
            if (start.empty()) {
                with.behind(start, element);
            } else {
                with.at(Tag.of(xml, content).from(), element);
            }
            xml.expectEnd();
        }
        files.put(file, with.bytes());
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
