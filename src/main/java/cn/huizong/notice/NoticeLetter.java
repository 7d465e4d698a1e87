package cn.huizong.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a notice as a Word document and as a web page. The date and the seal are for whoever sends it. */
public final class NoticeLetter {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** The parts of the document that are the same in every letter, by their names in it, with their own. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels",
            "word/_rels/document.xml.rels", "document.rels",
            "word/styles.xml", "styles.xml"));

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public byte[] html(Notice notice) {
        return render("notice/page.jte", notice).getBytes(UTF_8);
    }

    public byte[] word(Notice notice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                put(zip, part.getKey(), resource(part.getValue()));
            }
            put(zip, "word/document.xml", (XML + render("notice/document.jte", notice)).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String render(String template, Notice notice) {
        StringOutput output = new StringOutput();
        templates.render(template, NoticeView.of(notice), output);
        return output.toString().strip() + "\n";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = NoticeLetter.class.getResourceAsStream("/notice/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
