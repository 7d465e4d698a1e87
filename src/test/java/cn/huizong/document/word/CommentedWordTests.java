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
        return WordDocuments.document(body)
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType="
                                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
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
        return new PackageFiles(copy, Limits.DEFAULT)
                .find("word/document.xml")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
