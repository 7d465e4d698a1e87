package cn.huizong.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.read.Documents;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees on an OFD page, and what was put on it later, is what is read. The table has 规章 1 0 in its second row. */
class OfdSeenTests {
    private static final double[] XS = {21, 56, 78, 99};
    private static final double TOP = 50;
    private static final double HEIGHT = 7;
    private static final double SIZE = 3.5;
    /** The base line of the second row, and the middle of a character on it. */
    private static final double BASE = TOP + HEIGHT + 5;

    private static final double MIDDLE = BASE - 0.35 * SIZE;

    @Test
    void theTableIsReadAsItStands() throws Exception {
        assertThat(rows(read(draft(table(""))))).containsExactly("信息内容 制发 废止", "规章 1 0", "规范性文件 8 26");
    }

    @Test
    void whatALineStrikesIsOut() throws Exception {
        assertThat(row(text(60, BASE, SIZE, "", "7") + line(60, MIDDLE, 61.75, MIDDLE)))
                .containsExactly("规章", "1", "0");
        assertThat(row(text(60, BASE, SIZE, "", "7") + line(60, BASE + 1, 61.75, BASE + 1)))
                .containsExactly("规章", "17", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "'Visible=\"false\"', 1",
        "'Alpha=\"0\"', 1",
        "'Fill=\"false\"', 1",
        "'Fill=\"false\" Stroke=\"true\"', 17",
        "'Visible=\"true\" Alpha=\"128\"', 17"
    })
    void hiddenTextIsOut(String attributes, String seen) throws Exception {
        assertThat(row(text(60, BASE, SIZE, attributes, "7"))).containsExactly("规章", seen, "0");
    }

    @Test
    void textInAHiddenBlockIsOut() throws Exception {
        String block = "<ofd:PageBlock Visible=\"false\">" + text(60, BASE, SIZE, "", "7") + "</ofd:PageBlock>";
        assertThat(row(block)).containsExactly("规章", "1", "0");
    }

    @Test
    void textUnderAnOpaqueBoxIsNotSeenAndWhatIsTypedOverItIs() throws Exception {
        assertThat(row(box(57, BASE - 4, 10, 5, "") + text(58, BASE, SIZE, "", "36")))
                .containsExactly("规章", "36", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alpha=\"90\"", "Fill=\"false\""})
    void aBoxThatLetsTextShowHidesNothing(String attributes) throws Exception {
        String box = box(57, BASE - 4, 10, 5, attributes).replace("Fill=\"true\" Fill=\"false\"", "Fill=\"false\"");
        assertThat(row(box)).containsExactly("规章", "1", "0");
    }

    @Test
    void digitsInOnePlaceAreNoNumber() throws Exception {
        assertThat(row(text(58.3, BASE, SIZE, "", "36")).get(1)).contains(Glyph.UNKNOWN);
    }

    @Test
    void aSmallRaisedDigitIsTheMarkOfANote() throws Exception {
        assertThat(row(text(60, BASE - 1.7, 1.75, "", "2"))).containsExactly("规章", "1²", "0");
    }

    @Test
    void whatAnAnnotationShowsIsRead() throws Exception {
        assertThat(row(annotated("", "7"))).containsExactly("规章", "17", "0");
        assertThat(row(annotated(" Visible=\"false\"", "7"))).containsExactly("规章", "1", "0");
    }

    @Test
    void anAnnotationMayCoverANumberAndWriteAnother() throws Exception {
        OfdDraft draft = draft(table(""));
        annotate(draft, "", box(57, BASE - 4, 10, 5, "") + text(58, BASE, SIZE, "", "36"), "0 0 210 297");
        assertThat(row(draft)).containsExactly("规章", "36", "0");
    }

    private static OfdDraft annotated(String attributes, String text) {
        OfdDraft draft = draft(table(""));
        annotate(draft, attributes, text(0, 5, SIZE, "", text), "60 " + (BASE - 5) + " 10 7");
        return draft;
    }

    private static void annotate(OfdDraft draft, String attributes, String objects, String boundary) {
        draft.parts.computeIfPresent(
                "Doc_0/Document.xml",
                (part, xml) -> xml.replace(
                        "</ofd:Document>", "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>"));
        draft.parts.put(
                "Doc_0/Annots/Annotations.xml",
                OfdDraft.xml(
                        "Annotations",
                        "<ofd:Page PageID=\"1\"><ofd:FileLoc>Page_1/Annotation.xml</ofd:FileLoc></ofd:Page>"));
        draft.parts.put(
                "Doc_0/Annots/Page_1/Annotation.xml",
                OfdDraft.xml(
                        "PageAnnot",
                        "<ofd:Annot ID=\"9\" Type=\"Stamp\"" + attributes
                                + "><ofd:Remark>9</ofd:Remark><ofd:Appearance Boundary=\""
                                + boundary + "\">" + objects + "</ofd:Appearance></ofd:Annot>"));
    }

    @Test
    void aComposedDrawingIsReadWhereverItIsDrawn() throws Exception {
        OfdDraft draft = draft(table(use("5", 60, BASE - 5) + use("5", 82, BASE - 5) + use("404", 82, BASE - 5)));
        resources(draft, unit("4", text(0, 0, SIZE, "", "9")) + unit("5", text(0, 5, SIZE, "", "7")));
        assertThat(row(draft)).containsExactly("规章", "17", "07");
    }

    @Test
    void aComposedDrawingInAnotherStandsInItsFrame() throws Exception {
        OfdDraft draft = draft(table(use("5", 50, 50)));
        resources(draft, unit("5", use("6", 10, BASE - 55)) + unit("6", text(0, 5, SIZE, "", "7")));
        assertThat(row(draft)).containsExactly("规章", "17", "0");
    }

    @Test
    void aComposedDrawingThatDrawsItselfEnds() throws Exception {
        OfdDraft draft = draft(table(use("5", 0, 0)));
        resources(draft, unit("5", use("5", 0, 0)));
        assertThat(row(draft)).containsExactly("规章", "1", "0");
    }

    @Test
    void drawingsThatMultiplyAreRefusedWithTheLimit() {
        StringBuilder units = new StringBuilder(unit("9", text(0, 5, SIZE, "", "7")));
        for (int i = 8; i >= 5; i--) {
            units.append(
                    unit(String.valueOf(i), use(String.valueOf(i + 1), 0, 0).repeat(40)));
        }
        OfdDraft draft = draft(table(use("5", 0, 0)));
        resources(draft, units.toString());
        assertThatThrownBy(() -> read(draft)).hasMessageContaining("限额 marks");
        OfdDraft kept = draft(table(""));
        resources(kept, unit("5", text(0, 5, SIZE, "", "7".repeat(2_000_001))));
        assertThatThrownBy(() -> read(kept)).hasMessageContaining("限额 marks");
    }

    @Test
    void aDrawingAmongManyIsReadOnceHoweverOftenItIsDrawn() throws Exception {
        OfdDraft draft =
                draft(table(use("5", 60, BASE - 5) + use("2005", 150, 250).repeat(20_000)));
        StringBuilder units = new StringBuilder(unit("5", text(0, 5, SIZE, "", "7")));
        for (int i = 6; i <= 2005; i++) {
            units.append(unit(String.valueOf(i), line(0, 0, 3, 3)));
        }
        resources(draft, units.toString());
        assertThat(row(draft)).containsExactly("规章", "17", "0");
    }

    private static String use(String id, double x, double y) {
        return "<ofd:CompositeObject ID=\"12\" ResourceID=\"" + id + "\" Boundary=\"" + x + " " + y + " 10 7\"/>";
    }

    private static String unit(String id, String objects) {
        return "<ofd:CompositeGraphicUnit ID=\"" + id + "\" Width=\"10\" Height=\"7\"><ofd:Content>" + objects
                + "</ofd:Content></ofd:CompositeGraphicUnit>";
    }

    private static void resources(OfdDraft draft, String units) {
        draft.parts.computeIfPresent(
                "Doc_0/Document.xml",
                (part, xml) -> xml.replace(
                        "</ofd:CommonData>", "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"));
        draft.parts.put(
                "Doc_0/PublicRes.xml",
                OfdDraft.xml("Res", "<ofd:CompositeGraphicUnits>" + units + "</ofd:CompositeGraphicUnits>"));
    }

    @ParameterizedTest
    @CsvSource({"297 210, 0 1 -1 0 297 0", "297 210, 0 -1 1 0 0 210", "210 297, -1 0 0 -1 210 297"})
    void aPageThatIsDrawnTurnedIsSetUpright(String paper, String matrix) throws Exception {
        OfdDraft draft = draft("");
        draft.page(
                "Doc_0/Pages/P.xml",
                "<ofd:Area><ofd:PhysicalBox>0 0 " + paper + "</ofd:PhysicalBox></ofd:Area>",
                table(text(60, BASE - 1.7, 1.75, "", "2")).replace("Boundary=", "CTM=\"" + matrix + "\" Boundary="));
        assertThat(rows(read(draft))).containsExactly("信息内容 制发 废止", "规章 1² 0", "规范性文件 8 26");
    }

    @Test
    void theFilledGroundOfATemplateLiesBelowThePage() throws Exception {
        assertThat(row(onTemplate(table(""), box(0, 0, 210, 297, "")))).containsExactly("规章", "1", "0");
    }

    @Test
    void whatATemplateWritesOnItsGroundIsSeenAndWhatLiesUnderItIsNot() throws Exception {
        String old = text(64, BASE, SIZE, "", "9");
        String shown = text(60, BASE, SIZE, "", "7");
        OfdDraft draft = onTemplate(table(""), old + box(0, 0, 210, 297, "") + shown);
        assertThat(row(draft)).containsExactly("规章", "17", "0");
    }

    @Test
    void aFormInATemplateIsFilledByItsPage() throws Exception {
        String form = table("").replace(">1<", "><").replace(">0<", "><");
        String filled = text(58, BASE, SIZE, "", "12") + text(80, BASE, SIZE, "", "3");
        OfdDraft draft = onTemplate("<ofd:Layer>" + filled + "</ofd:Layer>", box(0, 0, 210, 297, "") + form);
        assertThat(row(draft)).containsExactly("规章", "12", "3");
    }

    @Test
    void whatHasTheColourOfItsGroundIsNotSeenAndWhiteOnColourIs() throws Exception {
        String white = text(60, BASE, SIZE, "", "9")
                .replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode");
        String red = white.replace("255 255 255", "200 0 0");
        String ground = box(57, 20, 15, 60, "").replace("255 255 255", "200 0 0");
        assertThat(row(draft(table(white)))).containsExactly("规章", "1", "0");
        assertThat(row(draft(table(ground + white)))).containsExactly("规章", "9", "0");
        assertThat(row(draft(table(ground + red)))).containsExactly("规章", "", "0");
    }

    @Test
    void aTemplateInFrontLiesAboveThePage() throws Exception {
        OfdDraft draft = onTemplate(table(""), box(57, 20, 15, 60, "") + text(60, BASE, SIZE, "", "7"));
        draft.page("Doc_0/Pages/P.xml", "<ofd:Template TemplateID=\"5\" ZOrder=\"Foreground\"/>", table(""));
        assertThat(row(draft)).containsExactly("规章", "7", "0");
    }

    private static OfdDraft onTemplate(String page, String template) {
        OfdDraft draft = draft(page);
        draft.page("Doc_0/T.xml", "", "<ofd:Layer>" + template + "</ofd:Layer>");
        draft.page("Doc_0/Pages/P.xml", "<ofd:Template TemplateID=\"5\"/>", page);
        draft.document(
                "<ofd:TemplatePage ID=\"5\" BaseLoc=\"T.xml\"/>", "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>");
        return draft;
    }

    private static OfdDraft draft(String page) {
        OfdDraft draft = new OfdDraft();
        draft.page("Doc_0/Pages/P.xml", "", page);
        draft.document("", "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>");
        return draft;
    }

    /** A layer with the table and what is drawn over it. */
    private static String table(String more) {
        String[][] rows = {{"信息内容", "制发", "废止"}, {"规章", "1", "0"}, {"规范性文件", "8", "26"}};
        StringBuilder out = new StringBuilder("<ofd:Layer ID=\"1\">");
        for (int row = 0; row <= rows.length; row++) {
            out.append(line(XS[0], TOP + HEIGHT * row, XS[3], TOP + HEIGHT * row));
        }
        for (double x : XS) {
            out.append(line(x, TOP, x, TOP + HEIGHT * rows.length));
        }
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < rows[row].length; cell++) {
                out.append(text(XS[cell] + 2, TOP + HEIGHT * row + 5, SIZE, "", rows[row][cell]));
            }
        }
        return out + more + "</ofd:Layer>";
    }

    private static String text(double x, double y, double size, String attributes, String text) {
        return number(
                "<ofd:TextObject Font=\"3\" Size=\"%.3f\" " + attributes + " Boundary=\"0 0 210 297\">"
                        + "<ofd:TextCode X=\"%.3f\" Y=\"%.3f\">" + text + "</ofd:TextCode></ofd:TextObject>",
                size,
                x,
                y);
    }

    private static String line(double x, double y, double toX, double toY) {
        return number(
                "<ofd:PathObject LineWidth=\"0.2\" Boundary=\"0 0 210 297\"><ofd:AbbreviatedData>"
                        + "M %.3f %.3f L %.3f %.3f</ofd:AbbreviatedData></ofd:PathObject>",
                x, y, toX, toY);
    }

    /** A white box without an edge. */
    private static String box(double x, double y, double width, double height, String attributes) {
        return number(
                "<ofd:PathObject Stroke=\"false\" Fill=\"true\" " + attributes + " Boundary=\"%.3f %.3f %.3f %.3f\">"
                        + "<ofd:FillColor Value=\"255 255 255\"/><ofd:AbbreviatedData>M 0 0 L %3$.3f 0 L %3$.3f %4$.3f L 0 %4$.3f C"
                        + "</ofd:AbbreviatedData></ofd:PathObject>",
                x,
                y,
                width,
                height);
    }

    private static String number(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private static List<String> row(String drawnOver) throws Exception {
        return row(draft(table(drawnOver)));
    }

    private static List<String> row(OfdDraft draft) throws Exception {
        return cells(read(draft), 2).toList();
    }

    private static List<String> rows(Document document) {
        return Stream.of(1, 2, 3)
                .map(row -> cells(document, row).collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<String> cells(Document document, int row) {
        return document.grids().findFirst().orElseThrow().row(row).stream().map(Cell::text);
    }

    private static Document read(OfdDraft draft) throws Exception {
        return new Documents(Limits.DEFAULT).read(draft.bytes());
    }
}
