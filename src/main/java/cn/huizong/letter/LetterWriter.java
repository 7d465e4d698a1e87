package cn.huizong.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.word.NewWord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes letters as Word documents on A4 upright, one or many, and as web pages. Date and seal are for whoever sends them. */
public final class LetterWriter {
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            """;
    private static final String TITLE = "<w:pStyle w:val=\"Title\"/>";
    private static final String ON_A_NEW_PAGE = TITLE + "<w:pageBreakBefore/>";
    private static final String END =
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1871\" w:right=\"1474\""
                    + " w:bottom=\"1701\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    /** The parts of a document that are the same in all, by their names in it, with their own. */
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels",
            "word/_rels/document.xml.rels", "document.rels",
            "word/styles.xml", "styles.xml");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Sender sender;

    public LetterWriter(Sender sender) {
        this.sender = sender;
    }

    public byte[] html(Letter letter) {
        return render("letter/page.jte", letter).getBytes(UTF_8);
    }

    public byte[] word(Letter letter) {
        return word(Stream.of(paragraphs(letter)));
    }

    /** A letter as it stands among others in a document. */
    public PackedLetter packed(Letter letter) {
        return PackedLetter.of(letter, paragraphs(letter));
    }

    /** One document with letters for printing, in the order given, each beginning a page. */
    public static byte[] word(List<PackedLetter> letters) {
        return word(letters.stream().map(PackedLetter::paragraphs));
    }

    private static byte[] word(Stream<String> letters) {
        StringBuilder document = new StringBuilder(START);
        letters.forEachOrdered(letter ->
                document.append(document.length() == START.length() ? letter : letter.replace(TITLE, ON_A_NEW_PAGE)));
        Map<String, byte[]> parts = NewWord.parts("/letter/", PARTS);
        parts.put("word/document.xml", document.append(END).toString().getBytes(UTF_8));
        return NewWord.of(parts);
    }

    private String paragraphs(Letter letter) {
        return render("letter/document.jte", letter);
    }

    private String render(String template, Letter letter) {
        StringOutput output = new StringOutput();
        templates.render(template, LetterView.of(letter, sender), output);
        return output.toString().strip() + "\n";
    }
}
