package cn.huizong.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.word.NewWord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;

/** Writes letters as Word documents on A4 upright, one or many, and as web pages. Date and seal are for whoever sends them. */
public final class LetterWriter {
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\n";
    private static final String TITLE = "<w:pStyle w:val=\"Title\"/>";
    private static final String ON_A_NEW_PAGE = TITLE + "<w:pageBreakBefore/>";
    private static final String END =
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1871\" w:right=\"1474\""
                    + " w:bottom=\"1701\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    /** The parts of a document that are the same in all, by their names in it, with their own. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels",
            "word/_rels/document.xml.rels", "document.rels",
            "word/styles.xml", "styles.xml"));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Sender sender;

    public LetterWriter(Sender sender) {
        this.sender = sender;
    }

    public byte[] html(Letter letter) {
        return render("letter/page.jte", letter).getBytes(UTF_8);
    }

    public byte[] word(Letter letter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            word(List.of(paragraphs(letter)).iterator(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A letter as it stands among others in a document. */
    public PackedLetter packed(Letter letter) {
        return PackedLetter.of(letter, paragraphs(letter));
    }

    private String paragraphs(Letter letter) {
        return render("letter/document.jte", letter);
    }

    /** Writes letters into one document for printing, in the order given, each beginning a page. */
    public static void print(List<PackedLetter> letters, OutputStream out) throws IOException {
        word(letters.stream().map(PackedLetter::paragraphs).iterator(), out);
    }

    private static void word(Iterator<String> letters, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                NewWord.begin(zip, part.getKey());
                zip.write(resource(part.getValue()));
            }
            NewWord.begin(zip, "word/document.xml");
            zip.write(START.getBytes(UTF_8));
            for (String title = TITLE; letters.hasNext(); title = ON_A_NEW_PAGE) {
                zip.write(letters.next().replace(TITLE, title).getBytes(UTF_8));
            }
            zip.write(END.getBytes(UTF_8));
        }
    }

    private String render(String template, Letter letter) {
        StringOutput output = new StringOutput();
        templates.render(template, LetterView.of(letter, sender), output);
        return output.toString().strip() + "\n";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = LetterWriter.class.getResourceAsStream("/letter/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
