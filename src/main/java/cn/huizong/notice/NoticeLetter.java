package cn.huizong.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.word.NewWord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes a notice as a Word document and as a web page. The date and the seal are for whoever sends it. */
public final class NoticeLetter {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** The parts of the document that are the same in every letter, by their names in it, with their own. */
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels",
            "word/_rels/document.xml.rels", "document.rels",
            "word/styles.xml", "styles.xml");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public byte[] html(Notice notice) {
        return render("notice/page.jte", notice).getBytes(UTF_8);
    }

    public byte[] word(Notice notice) {
        Map<String, byte[]> parts = new TreeMap<>();
        PARTS.forEach((part, own) -> parts.put(part, resource(own)));
        parts.put("word/document.xml", (XML + render("notice/document.jte", notice)).getBytes(UTF_8));
        return NewWord.of(parts);
    }

    private String render(String template, Notice notice) {
        StringOutput output = new StringOutput();
        templates.render(template, NoticeView.of(notice), output);
        return output.toString().strip() + "\n";
    }

    private static byte[] resource(String name) {
        try (InputStream in = NoticeLetter.class.getResourceAsStream("/notice/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
