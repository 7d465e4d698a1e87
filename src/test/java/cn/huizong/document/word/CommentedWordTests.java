package cn.huizong.document.word;

import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.document.word.CommentedWord.Comment;
import cn.huizong.document.zip.PackageFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentedWordTests {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final Comment ON_A_CELL = new Comment("t1r2c2", "应为 <5>\n实为 3");

    @Test
    void theCopySaysWhatTheDocumentSaysAndMore() throws Exception {
        byte[] original = typed(tbl(tr(tc("项目"), tc("数")), tr(tc("收到"), tc("3"))));
        byte[] before = original.clone();
        byte[] copy = copy(original, ON_A_CELL);
        assertThat(original).isEqualTo(before);
        assertThat(read(copy)).isEqualTo(read(original));
        assertThat(comments(copy)).containsExactly("应为 <5>\n实为 3");
    }

    @Test
    void theMarkStandsInTheCell() throws Exception {
        String main = main(copy(typed(tbl(tr(tc("项目"), tc("数")), tr(tc("收到"), tc("3")))), ON_A_CELL));
        int mark = main.indexOf("<w:commentReference w:id=\"0\"/>");
        assertThat(main.substring(0, mark)).contains("收到");
        assertThat(main.substring(mark)).contains("<w:t>3</w:t>").doesNotContain("收到");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p/>",
                "<w:p w:rsidR=\"00\" />",
                "<w:p><w:pPr/><w:r><w:t>3</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>3</w:t></w:r></w:p>",
                "<w:tcPr><w:tcW w:w=\"1\"/></w:tcPr><w:p><w:pPr><w:pPrChange><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr></w:p>"
            })
    void anyParagraphTakesSeveralMarks(String paragraph) throws Exception {
        byte[] original = typed("<w:tbl><w:tr><w:tc>" + paragraph + "</w:tc></w:tr></w:tbl>");
        byte[] copy = copy(original, new Comment("t1r1c1", "一"), new Comment("t1r1c1", "二"));
        assertThat(read(copy)).isEqualTo(read(original));
        assertThat(comments(copy)).containsExactly("一", "二");
        assertThat(main(copy)).doesNotContainPattern("commentReference[^>]*/></w:r>\\s*<w:pPr");
    }

    @Test
    void aTableIsCommentedOnInItsFirstCellAndTheRestAtTheBeginning() throws Exception {
        String main = main(copy(
                typed(p("标题"), tbl(tr(tc("项目")))),
                new Comment("t1", "表"),
                new Comment("narrative9", "文"),
                new Comment("", "缺一张表")));
        assertThat(main.indexOf("commentReference w:id=\"0\"")).isGreaterThan(main.indexOf("<w:tbl>"));
        assertThat(main.indexOf("commentReference w:id=\"1\"")).isLessThan(main.indexOf("标题"));
        assertThat(main.indexOf("commentReference w:id=\"2\"")).isLessThan(main.indexOf("标题"));
    }

    @Test
    void theCommentsThatAreThereStay() throws Exception {
        byte[] once = copy(typed(p("标题")), new Comment("", "旧"));
        byte[] twice = copy(once, new Comment("", "新"));
        assertThat(comments(twice)).containsExactly("旧", "新");
    }

    /** What stands in a cell's way: tags that are none, of each kind that XML can hide one in. */
    private static final String NO_TAGS = "<!-- </w:tc><w:p><w:pPr/></w:p> --><?x </w:tc><w:p/> ?>";

    private static final String MARK =
            "<w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

    /** The sign | is where the mark is put; every other byte stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_TAGS + "<w:p>|<w:r><w:t>3</w:t></w:r></w:p>",
                "<w:tcPr>" + NO_TAGS + "</w:tcPr><w:p\n w:rsidR='>' >|" + NO_TAGS + "</w:p>",
                "<w:p>" + NO_TAGS + "<w:pPr>" + NO_TAGS + "</w:pPr >|<w:r><w:t>3</w:t></w:r></w:p>",
                "<w:p><!-- 一 --><w:pPr/>|</w:p>",
                "<w:sdt><w:sdtContent><w:p>|<w:r><w:t><![CDATA[</w:t></w:tc><w:p/>]]></w:t></w:r></w:p></w:sdtContent></w:sdt>",
                "<a:p/><w:p>|<w:r><a:pPr/></w:r></w:p>",
                "<w:p>|<w:r><w:t>一𠀀]]&gt;</w:t></w:r></w:p>\r\n<w:p/>"
            })
    void everyOtherByteStays(String cell) throws Exception {
        String whole = WordDocuments.root(
                "document",
                "<w:body>" + p("文".repeat(5000)) + NO_TAGS
                        + tbl(tr(tc("项目"), tc("数")), tr(tc("收到"), "<w:tc>" + cell + "</w:tc>")) + "</w:body>");
        byte[] original = whole(whole.replace("|", ""));
        byte[] copy = copy(original, ON_A_CELL);
        assertThat(main(copy)).isEqualTo(whole.replace("|", MARK));
        assertThat(read(copy)).isEqualTo(read(original));
        assertThat(comments(copy)).containsExactly("应为 <5>\n实为 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x|/", "x |/", "x w:rsidR=\"/\"\n|/"})
    void aParagraphOfOneTagIsOpened(String tag) throws Exception {
        String whole = WordDocuments.root(
                "document",
                "<w:body><w:tbl><w:tr><w:tc><" + tag.replaceFirst("^x", "w:p") + "></w:tc></w:tr></w:tbl></w:body>");
        String main = main(copy(whole(whole.replace("|", "")), new Comment("t1r1c1", "一")));
        assertThat(main).isEqualTo(whole.replace("|/>", ">" + MARK + "</w:p>"));
    }

    @Test
    void theDocumentsOwnPrefixIsWritten() throws Exception {
        String whole = WordDocuments.root("document", "<w:body>" + tbl(tr(tc("1"))) + "</w:body>");
        byte[] original =
                whole(whole.replace("<w:", "<一.b:").replace("</w:", "</一.b:").replace("xmlns:w=", "xmlns:一.b="));
        byte[] copy = copy(original, new Comment("t1r1c1", "一"));
        assertThat(main(copy)).contains("<一.b:p>" + MARK.replace("w:", "一.b:") + "<一.b:r>");
        assertThat(read(copy)).isEqualTo(read(original));
        assertThat(comments(copy)).containsExactly("一");
    }

    @Test
    void whereElementsHaveNoPrefixTheMarksBringOne() throws Exception {
        byte[] original = whole("<document xmlns=\"" + WordDocuments.W
                + "\"><body><tbl><tr><tc><p/></tc></tr></tbl></body></document>");
        byte[] copy = copy(original, new Comment("t1r1c1", "一"));
        assertThat(main(copy))
                .contains("<p><w:commentRangeStart xmlns:w=\"" + WordDocuments.W + "\" w:id=\"0\"/>")
                .endsWith("<w:commentReference w:id=\"0\"/></w:r></p></tc></tr></tbl></body></document>");
        assertThat(read(copy)).isEqualTo(read(original));
        assertThat(comments(copy)).containsExactly("一");
    }

    @Test
    void aByteOrderMarkMovesNothing() throws Exception {
        String whole = "\uFEFF" + WordDocuments.root("document", "<w:body>" + p("|1") + tbl(tr(tc("1"))) + "</w:body>");
        String main = main(copy(whole(whole.replace("|", "")), new Comment("", "一")));
        assertThat(main).isEqualTo(whole.replace("<w:r><w:t>|", MARK + "<w:r><w:t>"));
    }

    @Test
    void theNewCommentsFollowTheNumbersThatAreThere() throws Exception {
        String before =
                "<x:comments xmlns:x=\"" + WordDocuments.W + "\"><!-- </x:comments> <x:comment x:id=\"70\"/> -->"
                        + "<x:comment x:author=\"a>b\" x:id='7'><x:p/></x:comment><x:comment x:id=\"8\"/>"
                        + "<x:comment x:id=\"99999999999\"><![CDATA[</x:comments>]]></x:comment>";
        String after = "</x:comments ><!-- </x:comments> -->\n";
        byte[] copy = copy(withComments(before + after), new Comment("", "一"), new Comment("", "二"));
        String written = part(copy, "word/comments.xml");
        assertThat(written).startsWith(before + "<w:comment xmlns:w=").endsWith("</w:comment>" + after);
        assertThat(written.substring(before.length())).contains(" w:id=\"9\" ", " w:id=\"10\" ");
        assertThat(main(copy)).contains("<w:commentReference w:id=\"9\"/>", "<w:commentReference w:id=\"10\"/>");
    }

    @Test
    void partsOfOneTagAreOpened() throws Exception {
        byte[] copy = copy(withComments("<x:comments xmlns:x=\"" + WordDocuments.W + "\" />"), new Comment("", "一"));
        assertThat(part(copy, "word/comments.xml"))
                .startsWith("<x:comments xmlns:x=\"" + WordDocuments.W + "\" ><w:comment ")
                .endsWith("</w:comment></x:comments>");
        byte[] alone = WordDocuments.document(p("标题"))
                .part("[Content_Types].xml", TYPES)
                .part(
                        "word/_rels/document.xml.rels",
                        WordDocuments.relationships("").replace("></Relationships>", "/>"))
                .bytes();
        assertThat(comments(copy(alone, new Comment("", "一")))).containsExactly("一");
    }

    @Test
    void thePackageIsToldBehindWhatIsNoTag() throws Exception {
        String types = TYPES.replace("</Types>", "<!-- </Types> --></Types><!-- </Types> -->");
        byte[] original = WordDocuments.document(p("标题"))
                .part("[Content_Types].xml", types)
                .bytes();
        byte[] copy = copy(original, new Comment("", "一"));
        assertThat(part(copy, "[Content_Types].xml"))
                .startsWith(types.substring(0, types.indexOf("</Types><!--")) + "<Override ")
                .endsWith("/></Types><!-- </Types> -->");
        assertThat(comments(copy)).containsExactly("一");
    }

    /** A part that is not read is not written to: entities, a DOCTYPE, what is cut off, what is something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:comments xmlns:w=\"urn:w\">&e;</w:comments>",
                "<w:comments xmlns:w=\"urn:w\">&e;</w:comments>",
                "<w:comments xmlns:w=\"urn:w\"><w:comment>",
                "<w:comments xmlns:w=\"urn:w\"/><w:comments/>",
                "<w:footnotes xmlns:w=\"urn:w\"/>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><comments/>",
                ""
            })
    void aCommentsPartThatCannotBeAddedToGivesNoCopy(String part) {
        byte[] original = withComments(part);
        assertThatThrownBy(() -> copy(original, new Comment("", "一"))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aDocumentInAnotherEncodingGivesNoCopy() throws Exception {
        String whole = WordDocuments.root("document", "<w:body>" + tbl(tr(tc("数"))) + "</w:body>");
        PackageFiles files = new PackageFiles(whole(whole), Limits.DEFAULT);
        files.put("word/document.xml", whole.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        byte[] original = files.packed();
        assertThat(read(original).blocks()).hasSize(1);
        assertThatThrownBy(() -> copy(original, new Comment("t1r1c1", "一")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aDocumentWithoutAParagraphGivesNoCopy() {
        byte[] original = whole(WordDocuments.root("document", "<w:body><!-- <w:p/> --></w:body>"));
        assertThatThrownBy(() -> copy(original, new Comment("", "一"))).hasMessageContaining("段落");
    }

    @Test
    void theSameCommentsGiveTheSameBytes() throws Exception {
        byte[] original = typed(tbl(tr(tc("项目"))));
        assertThat(copy(original, ON_A_CELL)).isEqualTo(copy(original, ON_A_CELL));
    }

    @Test
    void aFileThatIsNoWordDocumentGivesNoCopy() {
        assertThatThrownBy(() -> copy("年报".getBytes(StandardCharsets.UTF_8), ON_A_CELL))
                .isInstanceOf(UnreadableDocument.class);
    }

    private static byte[] copy(byte[] original, Comment... comments) throws UnreadableDocument {
        return new CommentedWord(original, Limits.DEFAULT).with(Arrays.asList(comments), "汇总");
    }

    private static Document read(byte[] content) throws UnreadableDocument {
        return new Documents(Limits.DEFAULT).read(content);
    }

    private static byte[] typed(String... body) {
        return WordDocuments.document(body).part("[Content_Types].xml", TYPES).bytes();
    }

    /** A document whose main part is written out. */
    private static byte[] whole(String main) {
        return WordDocuments.document()
                .part("[Content_Types].xml", TYPES)
                .part("word/document.xml", main)
                .bytes();
    }

    private static byte[] withComments(String part) {
        return WordDocuments.document(p("标题"))
                .part("[Content_Types].xml", TYPES)
                .part(
                        "word/_rels/document.xml.rels",
                        WordDocuments.relationships(WordDocuments.relationship("comments", "comments.xml")))
                .part("word/comments.xml", part)
                .bytes();
    }

    private static List<String> comments(byte[] copy) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(copy))) {
            return Arrays.stream(document.getComments())
                    .map(XWPFComment::getText)
                    .map(String::strip)
                    .toList();
        }
    }

    private static String main(byte[] copy) throws UnreadableDocument {
        return part(copy, "word/document.xml");
    }

    private static String part(byte[] copy, String name) throws UnreadableDocument {
        return new PackageFiles(copy, Limits.DEFAULT)
                .find(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
