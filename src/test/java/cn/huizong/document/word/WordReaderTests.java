package cn.huizong.document.word;

import static cn.huizong.document.word.WordDocuments.below;
import static cn.huizong.document.word.WordDocuments.body;
import static cn.huizong.document.word.WordDocuments.document;
import static cn.huizong.document.word.WordDocuments.merged;
import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.r;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.top;
import static cn.huizong.document.word.WordDocuments.tr;
import static cn.huizong.document.word.WordDocuments.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.form.Signs;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordReaderTests {
    private static Document read(byte[] content) throws UnreadableDocument {
        return new WordReader().read(content, Limits.DEFAULT);
    }

    /** The blocks as text: a paragraph is its anchor and text, a table its anchor and picture. */
    private static List<String> told(Document document) {
        return document.blocks().stream()
                .map(block -> block instanceof Grid grid
                        ? grid.anchor() + " " + GridPicture.of(grid)
                        : ((Paragraph) block).anchor() + " " + ((Paragraph) block).text())
                .toList();
    }

    private static void assertTold(byte[] content, String... blocks) throws UnreadableDocument {
        assertThat(told(read(content))).containsExactly(blocks);
    }

    @Test
    void whatIsTooSmallOrWhiteBesideOtherTextIsLeftOut() throws Exception {
        String tiny = "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>7</w:t></w:r>";
        String white = "<w:r><w:rPr><w:color w:val=\"ffffff\"/></w:rPr><w:t>8</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:sz w:val=\"21\"/><w:color w:val=\"FF0000\"/></w:rPr><w:t>12</w:t></w:r>";
        assertThat(read(body("<w:p>" + tiny + shown + "</w:p><w:p>" + shown + white + "</w:p><w:p>" + white + "</w:p>"))
                        .paragraphs()
                        .map(paragraph -> Signs.visible(paragraph.text())))
                .containsExactly("12", "12", "8");
    }

    @Test
    void aMarkOfItsOwnAtANoteAndAnExponentAreRaised() throws Exception {
        String note = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>1</w:t></w:r>";
        String power =
                "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:sSup><m:e><m:r><m:t>12</m:t>"
                        + "</m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>";
        assertTold(
                body("<w:p>" + r("12") + note + "</w:p><w:p>" + power + "</w:p>"), "narrative1 12¹", "narrative2 12³");
    }

    @Test
    void rowsWhoseBordersDoNotMeetHaveTheSameColumns() throws Exception {
        String grid = "<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"90\"/><w:gridCol w:w=\"900\"/>"
                + "<w:gridCol w:w=\"30\"/></w:tblGrid>";
        String after = "<w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>";
        String table = "<w:tbl>" + grid + "<w:tr>" + after + wide(1, "甲") + wide(2, "乙") + "</w:tr><w:tr>"
                + wide(2, "1") + wide(2, "2") + "</w:tr></w:tbl>";
        Grid read = read(body(table)).grids().findFirst().orElseThrow();
        assertThat(read.columns()).isEqualTo(2);
        assertThat(read.row(1)).extracting(Cell::column).containsExactly(1, 2);
        assertThat(read.row(2)).extracting(Cell::text).containsExactly("1", "2");
    }

    @Test
    void paragraphsAndTablesComeInReadingOrderAndBlankParagraphsDoNotCount() throws Exception {
        assertTold(
                body(p("一"), p(" "), tbl(tr(tc("1"), tc("2"))), p("二"), tbl(tr(tc("3")))),
                "narrative1 一",
                "t1 1|2",
                "narrative2 二",
                "t2 3");
    }

    @Test
    void aCellKnowsItsPlace() throws Exception {
        Grid grid = read(body(tbl(tr(tc("a"), tc("b")), tr(wide(2, "c")))))
                .grids()
                .findFirst()
                .orElseThrow();
        assertThat(grid.cells())
                .containsExactly(
                        new Cell(1, 1, 1, 1, "a", "t1r1c1"),
                        new Cell(1, 2, 1, 1, "b", "t1r1c2"),
                        new Cell(2, 1, 1, 2, "c", "t1r2c1"));
    }

    @Test
    void textIsJoinedHoweverItsRunsAreSplit() throws Exception {
        String split = "<w:smartTag>" + r("2") + "</w:smartTag><w:hyperlink>" + r("0")
                + "</w:hyperlink><w:sdt><w:sdtPr>" + "<w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + r("2")
                + "</w:sdtContent></w:sdt>" + r("3");
        assertTold(body(p(split)), "narrative1 2023");
    }

    @Test
    void linesTabsAndHyphensAreText() throws Exception {
        String cell = p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
                        + "<w:sym w:font=\"Wingdings\" w:char=\"F0F0\"/><w:cr/></w:r>")
                + p("e");
        Grid grid = read(body(tbl(tr(tc(cell))))).grids().findFirst().orElseThrow();
        assertThat(grid.cells().get(0).text()).isEqualTo("a\nb\tc-d·\n\ne");
    }

    @Test
    void aFieldSaysItsResultAndHiddenTextNothing() throws Exception {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> =SUM(ABOVE) </w:instrText>"
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("12")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>3</w:t></w:r>";
        assertTold(body(p(field, hidden, shown)), "narrative1 123");
    }

    @Test
    void deletedTextIsOutAndInsertedTextIn() throws Exception {
        String deleted = "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>";
        String inserted = "<w:ins>" + r("7") + "</w:ins>";
        String moved = "<w:moveFrom>" + r("5") + "</w:moveFrom><w:moveTo>" + r("6") + "</w:moveTo>";
        Document document = read(body(p("1", deleted, inserted, moved)));
        assertThat(told(document)).containsExactly("narrative1 176");
        assertThat(document.tracked()).isTrue();
        assertThat(read(body(p("1"))).tracked()).isFalse();
    }

    @Test
    void aDeletedRowOrCellIsOut() throws Exception {
        String deletedRow = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("x") + tc("y") + "</w:tr>";
        String insertedRow = "<w:tr><w:trPr><w:ins/></w:trPr>" + tc("3") + merged("<w:cellIns/>", "4") + "</w:tr>";
        Document document = read(body(tbl(tr(tc("1"), merged("<w:cellDel/>", "x"), tc("2")), deletedRow, insertedRow)));
        assertThat(told(document)).containsExactly("t1 1|2\n3|4");
        assertThat(document.tracked()).isTrue();
    }

    @Test
    void aParagraphWithADeletedMarkGoesOnInTheNext() throws Exception {
        assertTold(
                body(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "一"), p("二"), p("三")),
                "narrative1 一二",
                "narrative2 三");
    }

    @Test
    void mergedCellsAreOne() throws Exception {
        assertTold(
                body(tbl(
                        tr(top("a"), wide(2, "b"), tc("c")),
                        tr(below(""), tc("d"), tc("e"), tc("f")),
                        tr(merged("<w:vMerge w:val=\"continue\"/>", ""), tc("g"), tc("h"), tc("i")))),
                "t1 a|b|<|c\n^|d|e|f\n^|g|h|i");
    }

    @Test
    void aMergeOverRowsAndColumnsIsOneCell() throws Exception {
        String start = "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>";
        String more = "<w:gridSpan w:val=\"2\"/><w:vMerge/>";
        assertTold(
                body(tbl(tr(merged(start, "a"), tc("b")), tr(merged(more, "left over"), tc("c")))),
                "t1 a/left over|<|b\n^|<|c");
    }

    @Test
    void aMergeThatNothingStartsIsACellOfItsOwn() throws Exception {
        assertTold(body(tbl(tr(tc("a"), tc("b")), tr(below(""), tc("c")))), "t1 a|b\n|c");
    }

    @Test
    void aMergeOfAnotherWidthIsACellOfItsOwn() throws Exception {
        String wideTop = merged("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "a");
        assertTold(body(tbl(tr(wideTop), tr(below("b"), tc("c")))), "t1 a|<\nb|c");
    }

    @Test
    void anOldFilesMergeOverColumnsIsOneCell() throws Exception {
        assertTold(
                body(tbl(
                        tr(merged("<w:hMerge w:val=\"restart\"/>", "a"), merged("<w:hMerge/>", ""), tc("b")),
                        tr(tc("c"), tc("d"), tc("e")))),
                "t1 a|<|b\nc|d|e");
    }

    @Test
    void aRowMayStartLateEndEarlyOrBeShort() throws Exception {
        String before = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("d") + tc("e") + "</w:tr>";
        String after = "<w:tr><w:trPr><w:gridAfter w:val=\"2\"/></w:trPr>" + tc("f") + "</w:tr>";
        assertTold(body(tbl(tr(tc("a"), tc("b"), tc("c")), before, after, tr(tc("g")))), "t1 a|b|c\n|d|e\nf||<\ng|.|.");
    }

    @Test
    void contentControlsAreLookedThrough() throws Exception {
        String cell = sdt(tc(sdt(p("1"))));
        assertTold(body(sdt(p("一")), sdt(tbl(sdt(tr(cell, tc("2")))))), "narrative1 一", "t1 1|2");
    }

    @Test
    void aNestedTableOfOneValueIsTheCellsText() throws Exception {
        assertTold(body(tbl(tr(tc("a"), tc(tbl(tr(tc("7"), tc(""))) + p(""))))), "t1 a|7");
    }

    @Test
    void aLargerNestedTableComesAfterTheOuterOne() throws Exception {
        String outer = tbl(tr(tc(p("before") + tbl(tr(tc("1"), tc("2"))) + p("after"))));
        assertTold(body(outer, tbl(tr(tc("z")))), "t1 before/after", "t2 1|2", "t3 z");
    }

    @Test
    void aTextBoxComesOnceAndAfterItsParagraph() throws Exception {
        String box = "<w:txbxContent>" + p("box") + tbl(tr(tc("1"), tc("2"))) + "</w:txbxContent>";
        String twice = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertTold(body(p("a", twice, "b"), p("c")), "narrative1 ab", "narrative2 box", "t1 1|2", "narrative3 c");
    }

    @Test
    void theFallbackIsReadWhereTheChoiceSaysNothing() throws Exception {
        String alternatives = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing/></mc:Choice>"
                + "<mc:Fallback><w:t>7</w:t></mc:Fallback></mc:AlternateContent></w:r>";
        assertTold(body(p(alternatives)), "narrative1 7");
    }

    @Test
    void aTextBoxInACellComesAfterTheTable() throws Exception {
        String box =
                "<w:r><w:pict><v:textbox><w:txbxContent>" + p("box") + "</w:txbxContent></v:textbox></w:pict></w:r>";
        assertTold(body(tbl(tr(tc(p("1", box)))), p("end")), "t1 1", "narrative1 box", "narrative2 end");
    }

    @Test
    void aNotesMarkIsNoTextAndNotesComeLast() throws Exception {
        String marked = p("22", "<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
        byte[] content = document(tbl(tr(tc(marked))), p("end"))
                .notes(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("---")
                                + "</w:footnote><w:footnote w:id=\"1\">" + p("<w:r><w:footnoteRef/></w:r>", "其中修订 16 件")
                                + "</w:footnote>")
                .notes("endnotes", "<w:endnote w:id=\"1\">" + p("完") + "</w:endnote>")
                .bytes();
        assertTold(content, "t1 22", "narrative1 end", "narrative2 其中修订 16 件", "narrative3 完");
    }

    @Test
    void aFormulasTextIsRead() throws Exception {
        assertTold(body(p("<m:oMath><m:r><w:rPr/><m:t>1+1</m:t></m:r></m:oMath>")), "narrative1 1+1");
    }

    @Test
    void whatIsNotWordsIsNoText() throws Exception {
        assertTold(body(p("<w:r><w:drawing><a:p><a:t>chart</a:t></a:p></w:drawing></w:r>", "1")), "narrative1 1");
    }

    @Test
    void theStrictDialectAndAnotherPlaceOfTheMainPartAreRead() throws Exception {
        String strict = WordDocuments.root("document", "<w:body>" + p("一") + "</w:body>")
                .replace(WordDocuments.W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
        String elsewhere = WordDocuments.relationships(WordDocuments.relationship("officeDocument", "/Text/Main2.xml"));
        assertTold(
                WordDocuments.empty()
                        .part("_rels/.rels", elsewhere)
                        .part("text/main2.xml", strict)
                        .bytes(),
                "narrative1 一");
        assertTold(
                WordDocuments.empty()
                        .part(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/a.xml\" ContentType=\"application/vnd.openxmlformats-"
                                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .part("a.xml", strict)
                        .bytes(),
                "narrative1 一");
    }

    @Test
    void whatPoiWritesReadsTheSame() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument poi = new XWPFDocument()) {
            poi.createParagraph().createRun().setText("一、总体情况");
            XWPFTable table = poi.createTable(20, 7);
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 7; column++) {
                    table.getRow(row).getCell(column).setText(row + "-" + column);
                }
            }
            poi.write(written);
        }
        Document document = read(written.toByteArray());
        assertThat(document.paragraphs().map(Paragraph::text)).containsExactly("一、总体情况");
        Grid grid = document.grids().findFirst().orElseThrow();
        assertThat(grid.cells())
                .hasSize(140)
                .allSatisfy(cell -> assertThat(cell.text()).isEqualTo((cell.row() - 1) + "-" + (cell.column() - 1)));
    }

    @Test
    void theOfficialTemplateHasItsThreeTables() throws Exception {
        Path template = Path.of("../shared/real/template-2021.docx");
        assumeThat(template).exists();
        List<Grid> grids = read(Files.readAllBytes(template)).grids().toList();
        assertThat(grids).hasSize(3);
        assertThat(grids.get(1).rows()).isEqualTo(28);
        assertThat(grids.get(1).columns()).isEqualTo(10);
    }

    private static String sdt(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }
}
