package cn.huizong.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.corpus.FormatSet;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfdReaderTests {
    private static final String TABLE_PAGE =
            "<ofd:Layer ID=\"1\">" + "<ofd:TextObject Boundary=\"20 20 100 10\" Size=\"4\">"
                    + "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 3 4\">信息内容</ofd:TextCode></ofd:TextObject></ofd:Layer>";

    static Stream<Arguments> reports() {
        return FormatSet.read("pdf").keySet().stream()
                .flatMap(number -> Stream.of(OfdDraft.Style.values()).map(style -> Arguments.of(number, style)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aReportIsReadAsFromItsPdf(String number, OfdDraft.Style style) throws Exception {
        byte[] pdf = FormatSet.read("pdf").get(number);
        Document printed = new Documents(Limits.DEFAULT).read(pdf);
        Document read = new Documents(Limits.DEFAULT).read(OfdDraft.of(pdf, style));
        assertThat(read.format()).isEqualTo(Format.OFD);
        assertThat(tables(read)).isEqualTo(tables(printed)).isNotEmpty();
    }

    private static List<List<String>> tables(Document document) {
        return document.grids()
                .map(grid -> grid.cells().stream()
                        .map(cell -> cell.anchor() + " " + cell.rowSpan() + "x" + cell.columnSpan() + " "
                                + cell.text().replaceAll("\\s", ""))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(OfdDraft.Style.class)
    void theProseIsThatOfThePdf(OfdDraft.Style style) throws Exception {
        byte[] pdf = FormatSet.read("pdf").get("01");
        assertThat(prose(new Documents(Limits.DEFAULT).read(OfdDraft.of(pdf, style))))
                .isEqualTo(prose(new Documents(Limits.DEFAULT).read(pdf)))
                .isNotEmpty();
    }

    private static List<String> prose(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    @Test
    void whatIsInvisibleIsNoText() throws Exception {
        String hidden = TABLE_PAGE.replace("Size=", "Visible=\"false\" Size=");
        String clear = TABLE_PAGE.replace("Size=", "Alpha=\"0\" Size=");
        assertThat(prose(read(TABLE_PAGE + hidden.replace("信息内容", "甲乙丙丁") + clear.replace("信息内容", "戊己庚辛"))))
                .containsExactly("信息内容");
    }

    @Test
    void blocksInsideBlocksAreRead() throws Exception {
        assertThat(prose(read("<ofd:Layer><ofd:PageBlock><ofd:PageBlock>" + TABLE_PAGE
                        + "</ofd:PageBlock></ofd:PageBlock></ofd:Layer>")))
                .containsExactly("信息内容");
    }

    @Test
    void aCharacterThatNobodyCanTellIsUnknown() throws Exception {
        assertThat(prose(read(TABLE_PAGE.replace("信息", "信\uE000")))).containsExactly("信\uFFFD内容");
    }

    @Test
    void aPageOfWhichThePictureIsMissingRefusesTheFile() {
        refuses("<ofd:Layer><ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"4\"/></ofd:Layer>", "缺少扫描图片");
        refuses("<ofd:Layer><ofd:CompositeObject Boundary=\"0 0 210 297\" ResourceID=\"4\"/></ofd:Layer>", "缺少扫描图片");
        refuses("<ofd:Layer/>", "没有文字");
    }

    @Test
    void anEncryptedDocumentIsRefused() {
        OfdDraft draft = draft(TABLE_PAGE);
        draft.parts.put("Encryptions.xml", OfdDraft.xml("Encryptions", ""));
        refuses(draft, Limits.DEFAULT, "已加密");
    }

    @Test
    void severalDocumentsInOneFileAreRefused() {
        OfdDraft draft = draft(TABLE_PAGE);
        draft.parts.computeIfPresent(
                "OFD.xml",
                (part, xml) -> xml.replace(
                        "</ofd:DocBody>",
                        "</ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>"));
        refuses(draft, Limits.DEFAULT, "2 份文档");
    }

    @Test
    void aPageThatIsNotThereIsNamed() {
        OfdDraft draft = draft(TABLE_PAGE);
        draft.parts.computeIfPresent(
                "Doc_0/Document.xml", (part, xml) -> xml.replace("Pages/P.xml", "../../etc/passwd"));
        refuses(draft, Limits.DEFAULT, "没有 etc/passwd");
    }

    @Test
    void aDocumentTypeIsRefused() {
        OfdDraft draft = draft(TABLE_PAGE);
        draft.parts.computeIfPresent(
                "Doc_0/Pages/P.xml",
                (part, xml) -> xml.replace(
                        "<ofd:Page ", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><ofd:Page "));
        refuses(draft, Limits.DEFAULT, "DOCTYPE");
    }

    @Test
    void aTemplateThatNamesItselfIsReadOnce() throws Exception {
        OfdDraft draft = draft("");
        draft.page("Doc_0/T.xml", "<ofd:Template TemplateID=\"5\"/>", TABLE_PAGE);
        draft.page("Doc_0/Pages/P.xml", "<ofd:Template TemplateID=\"5\"/>", "");
        draft.document(
                "<ofd:TemplatePage ID=\"5\" BaseLoc=\"T.xml\"/>", "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>");
        assertThat(prose(new Documents(Limits.DEFAULT).read(draft.bytes()))).containsExactly("信息内容");
    }

    @Test
    void tooManyPagesMarksOrLevelsAreRefusedWithTheLimit() {
        OfdDraft pages = draft(TABLE_PAGE);
        pages.parts.computeIfPresent(
                "Doc_0/Document.xml",
                (part, xml) -> xml.replace(
                        "<ofd:Pages>", "<ofd:Pages>" + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>".repeat(500)));
        refuses(pages, Limits.DEFAULT, "限额 pages");
        refuses(
                "<ofd:Layer>" + "<ofd:PageBlock>".repeat(600) + "</ofd:PageBlock>".repeat(600) + "</ofd:Layer>",
                "限额 depth");
        refuses(TABLE_PAGE.replace("信息内容", "一".repeat(2_000_001)), "限额 marks");
        refuses(
                TABLE_PAGE.replace("信息内容", "<ofd:x/>") + "<ofd:PathObject><ofd:AbbreviatedData>"
                        + "M 0 0 ".repeat(2_000_001) + "</ofd:AbbreviatedData></ofd:PathObject>",
                "限额 marks");
    }

    private static Document read(String page) throws Exception {
        return new Documents(Limits.DEFAULT).read(draft(page).bytes());
    }

    private static OfdDraft draft(String page) {
        OfdDraft draft = new OfdDraft();
        draft.page("Doc_0/Pages/P.xml", "", page);
        draft.document("", "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>");
        return draft;
    }

    private static void refuses(String page, String reason) {
        refuses(draft(page), Limits.DEFAULT, reason);
    }

    private static void refuses(OfdDraft draft, Limits limits, String reason) {
        assertThatThrownBy(() -> new Documents(limits).read(draft.bytes()))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }
}
