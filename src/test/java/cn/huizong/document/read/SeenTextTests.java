package cn.huizong.document.read;

import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.r;
import static cn.huizong.document.word.WordDocuments.relationship;
import static cn.huizong.document.word.WordDocuments.relationships;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tc;
import static cn.huizong.document.word.WordDocuments.tr;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.word.WordDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees in a cell is what every reader tells of it: struck and hidden text is out, marks of notes are marks. */
class SeenTextTests {
    private static final String STYLES = "<w:styles xmlns:w=\"" + WordDocuments.W + "\">"
            + "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Below\"><w:basedOn w:val=\"Gone\"/><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Back\"><w:basedOn w:val=\"Gone\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>";

    @ParameterizedTest
    @CsvSource({
        "'<w:vertAlign w:val=\"superscript\"/>', 12³",
        "'<w:vertAlign w:val=\"subscript\"/>', 12³",
        "'<w:position w:val=\"8\"/>', 12³",
        "'<w:position w:val=\"2\"/>', 123",
        "'<w:rStyle w:val=\"Mark\"/>', 12³",
        "'<w:rStyle w:val=\"Mark\"/><w:vertAlign w:val=\"baseline\"/>', 123",
        "'<w:strike/>', 12",
        "'<w:dstrike/>', 12",
        "'<w:strike w:val=\"false\"/>', 123",
        "'<w:vanish/>', 12",
        "'<w:rStyle w:val=\"Gone\"/>', 12",
        "'<w:rStyle w:val=\"Below\"/>', 12",
        "'<w:rStyle w:val=\"Back\"/>', 123",
        "'<w:rStyle w:val=\"Below\"/><w:vanish w:val=\"0\"/>', 123",
    })
    void aRunOfWordShowsAsItsPropertiesAndStylesSay(String properties, String seen) throws Exception {
        String run = "<w:r><w:rPr>" + properties + "</w:rPr><w:t>3</w:t></w:r>";
        assertThat(word(p(r("12"), run))).isEqualTo(seen);
    }

    @Test
    void aParagraphOfAStruckStyleIsOutAndAMovedOneIsNoMark() throws Exception {
        assertThat(word("<w:p><w:pPr><w:pStyle w:val=\"Old\"/></w:pPr>" + r("7") + "</w:p>" + p(r("8"))))
                .isEqualTo("8");
        assertThat(word(p("<w:r><w:rPr><w:position w:val=\"8\"/></w:rPr><w:t>34</w:t></w:r>")))
                .isEqualTo("34");
    }

    @Test
    void boxesListsAndSymbolsInACellOfWordAreRead() throws Exception {
        String box = "<w:r><w:pict><w:txbxContent>" + p(r("15")) + "</w:txbxContent></w:pict></w:r>";
        assertThat(word(p(box))).isEqualTo("15");
        assertThat(word(p(r("7"), box))).isEqualTo("7\n15");
        String list = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
                + "<w:listEntry w:val=\"5\"/><w:listEntry w:val=\"6\"/></w:ddList></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(word(p(list))).isEqualTo("6");
        assertThat(word(p("<w:r><w:sym w:font=\"Symbol\" w:char=\"F034\"/></w:r>")))
                .isEqualTo("4");
        assertThat(word(p(r("12"), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F081\"/></w:r>")))
                .isEqualTo("12①");
    }

    /** How Word and LibreOffice write a mark in a ring, a raised mark and how a text is pronounced, none with a result. */
    @ParameterizedTest
    @CsvSource({
        "'eq \\o\\ac(○,1)', 12",
        "'EQ \\s\\up5(3)', 12³",
        "'EQ \\* jc3 \\* \"Font:Calibri\" \\* hps22 \\o\\al(\\s\\up 10(7),3)', 123",
        "'EQ \\f(1,2)', 12\uFFFD",
        "'REF a3', 12",
    })
    void aFormulaOfAFieldShowsWhatItsCodeSays(String code, String seen) throws Exception {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(word(p(r("12"), field))).isEqualTo(seen);
        String rich = "{\\rtf1\\ansi\\trowd\\cellx2000\\intbl 12{\\field{\\*\\fldinst { "
                + code.replace("\\", "\\\\").replace("○", "\\u9675?") + "}}{\\fldrslt {}}}\\cell\\row}";
        assertThat(cells(rich.getBytes(UTF_8)).get(0)).isEqualTo(seen);
    }

    @Test
    void whatIsChosenFromAListOfRichTextShows() throws Exception {
        String list =
                "{\\rtf1\\ansi\\trowd\\cellx2000\\intbl {\\field{\\*\\fldinst { FORMDROPDOWN {\\*\\formfield{\\fftype2"
                        + "\\ffres1{\\*\\ffl 5}{\\*\\ffl 6}}}}}{\\fldrslt {}}}\\cell\\row}";
        assertThat(cells(list.getBytes(UTF_8)).get(0)).isEqualTo("6");
    }

    @Test
    void aHiddenRowOfWordIsNone() throws Exception {
        String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + tc(p(r("旧"))) + "</w:tr>";
        byte[] content = WordDocuments.document(tbl(hidden, tr(tc(p(r("新"))))))
                .part("[Content_Types].xml", "<Types/>")
                .bytes();
        assertThat(cells(content)).containsExactly("新");
    }

    private static String word(String cell) throws Exception {
        byte[] content = WordDocuments.document(tbl(tr(tc(cell))))
                .part("[Content_Types].xml", "<Types/>")
                .part("word/_rels/document.xml.rels", relationships(relationship("styles", "styles.xml")))
                .part("word/styles.xml", STYLES)
                .bytes();
        return cells(content).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\\super 3}', 12³",
        "'{\\up8 3}', 12³",
        "'{\\super\\nosupersub 3}', 123",
        "'{\\strike 3}', 12",
        "'{\\striked1 3}', 12",
        "'{\\strike\\plain 3}', 123",
    })
    void richTextShowsAsItsCommandsSay(String run, String seen) throws Exception {
        String text = "{\\rtf1\\ansi\\trowd\\cellx2000\\intbl 12" + run + "\\cell\\row}";
        assertThat(cells(text.getBytes(UTF_8)).get(0)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"Up, 12³", "Child, 12³", "Level, 123", "Struck, 12", "Hidden, 12"})
    void anOpenTextShowsAsItsStylesSay(String style, String seen) throws Exception {
        String styles =
                "<style:style style:family=\"text\" style:name=\"%s\" %s><style:text-properties %s/></style:style>";
        String common = styles.formatted("Up", "", "style:text-position=\"super 58%\"");
        String own = styles.formatted("Child", "style:parent-style-name=\"Up\"", "fo:font-weight=\"bold\"")
                + styles.formatted("Level", "style:parent-style-name=\"Up\"", "style:text-position=\"0% 100%\"")
                + styles.formatted("Struck", "", "style:text-line-through-style=\"solid\"")
                + styles.formatted("Hidden", "", "text:display=\"none\"");
        String names = "xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\" xmlns:table=\"%stable:1.0\" "
                + "xmlns:style=\"%sstyle:1.0\" xmlns:fo=\"%sxsl-fo-compatible:1.0\"";
        String spaces = names.replace("%s", "urn:oasis:names:tc:opendocument:xmlns:");
        byte[] content = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "styles.xml",
                "<office:document-styles " + spaces + "><office:styles>" + common
                        + "</office:styles></office:document-styles>",
                "content.xml",
                "<office:document-content " + spaces + "><office:automatic-styles>" + own
                        + "</office:automatic-styles><office:body><office:text><table:table><table:table-row>"
                        + "<table:table-cell><text:p>12<text:span text:style-name=\"" + style
                        + "\">3</text:span></text:p></table:table-cell></table:table-row></table:table></office:text>"
                        + "</office:body></office:document-content>");
        assertThat(cells(content)).containsExactly(seen);
    }

    @Test
    void aWorkbookShowsAsItsFontsSay() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFFont raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            HSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            HSSFRichTextString mark = new HSSFRichTextString("123");
            mark.applyFont(2, 3, raised);
            HSSFRichTextString old = new HSSFRichTextString("712");
            old.applyFont(0, 1, struck);
            old.applyFont(1, 3, workbook.getFontAt(0));
            HSSFFont tiny = workbook.createFont();
            tiny.setFontHeight((short) 20);
            HSSFRichTextString small = new HSSFRichTextString("345");
            small.applyFont(2, 3, tiny);
            HSSFFont white = workbook.createFont();
            white.setColor(HSSFColorPredefined.WHITE.getIndex());
            HSSFRichTextString pale = new HSSFRichTextString("678");
            pale.applyFont(0, 1, white);
            pale.applyFont(1, 3, workbook.getFontAt(0));
            HSSFRichTextString alone = new HSSFRichTextString("91");
            alone.applyFont(0, 2, white);
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(mark);
            row.createCell(1).setCellValue(old);
            row.createCell(2).setCellValue("列");
            row.createCell(3).setCellValue(small);
            row.createCell(4).setCellValue(pale);
            row.createCell(5).setCellValue(alone);
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("行");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertThat(cells(bytes.toByteArray()))
                    .contains("12³", "12", "列", "34", "78")
                    .doesNotContain("712", "345", "678", "91");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<sup>3</sup>', 12³",
        "'<span style=\"vertical-align:super\">3</span>', 12³",
        "'<sup style=\"vertical-align:baseline\">3</sup>', 123",
        "'<b class=\"mark\">3</b>', 12³",
        "'<b class=\"old\">3</b>', 12",
        "'<b class=\"old\" style=\"text-decoration:none\">3</b>', 123",
        "'<b class=\"hid\">3</b>', 12",
        "'<b class=\"hid\" style=\"display:inline\">3</b>', 12",
        "'<b class=\"clear\">3</b>', 12",
        "'<b class=\"off\">3</b>', 12",
        "'<b class=\"print\">3</b>', 123",
        "'<b class=\"narrow\">3</b>', 123",
        "'<input value=\"3\">', 123",
        "'<input type=\"hidden\" value=\"3\">', 12",
        "'<textarea>3</textarea>', 123",
        "'<select><option>1<option selected>3</select>', 123",
        "'<select><option>1<option>3</select>', 121",
    })
    void aPageShowsAsItsStyleSheetSays(String text, String seen) throws Exception {
        String page = "<html><head><style>.mark{vertical-align:super} td .old{text-decoration:line-through}"
                + "/* a */ b.hid{display:none!important} .clear{opacity:0}"
                + ".off{position:absolute;left:-9999px} @media print{.print{display:none}}"
                + "@media (max-width:600px){.narrow{display:none}} a:hover{display:none}</style></head>"
                + "<body><table><tr><td>12" + text + "</td></tr><tr><td>行</td></tr></table></body></html>";
        assertThat(cells(page.getBytes(UTF_8)).get(0)).isEqualTo(seen);
    }

    @Test
    void oneBadByteCostsOneCharacter() throws Exception {
        String rows = "<tr><td>行政许可</td><td>12</td></tr>".repeat(20);
        byte[] page = ("<html><body><table>" + rows + "</table><p>版权x所有</p></body></html>").getBytes(UTF_8);
        for (int i = 0; i < page.length; i++) {
            if (page[i] == 'x') {
                page[i] = (byte) 0xE9;
            }
        }
        Document document = read(page);
        assertThat(document.grids().findFirst().orElseThrow().rows()).isEqualTo(20);
        assertThat(document.paragraphs()).anyMatch(paragraph -> paragraph.text().contains("版权\uFFFD所有"));
    }

    @Test
    void wordInOneFileOfXmlIsReadAsWord() throws Exception {
        String body = "<w:body>"
                + tbl(tr(tc(p(r("规章"))), tc(p(r("12"), "<w:r><w:rPr><w:strike/></w:rPr><w:t>3</w:t></w:r>"))))
                + "</w:body>";
        String old = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\""
                + "http://schemas.microsoft.com/office/word/2003/wordml\">" + body + "</w:wordDocument>";
        String flat =
                "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
                        + "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData><w:document xmlns:w=\""
                        + WordDocuments.W
                        + "\">" + body + "</w:document></pkg:xmlData></pkg:part></pkg:package>";
        for (String content : List.of(old, flat)) {
            assertThat(read(content.getBytes(UTF_8)).format()).isEqualTo(Format.WORDML);
            assertThat(cells(content.getBytes(UTF_8))).containsExactly("规章", "12");
        }
    }

    @Test
    void excelInOneFileOfXmlIsReadAsAWorkbook() throws Exception {
        String content = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"年报\"><Table>"
                + "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">表</Data></Cell></Row>"
                + "<Row><Cell><Data ss:Type=\"String\">规章</Data></Cell><Cell><Data ss:Type=\"Number\">12</Data></Cell></Row>"
                + "<Row ss:Index=\"4\"><Cell ss:Index=\"2\"><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">8"
                + "<Sup>1</Sup></ss:Data></Cell></Row></Table></Worksheet></Workbook>";
        Document document = read(content.getBytes(UTF_8));
        assertThat(document.format()).isEqualTo(Format.SPREADSHEETML);
        assertThat(document.blocks().toString()).contains("规章", "12", "8¹");
    }

    @Test
    void partsAreFoundInAnyCase() throws Exception {
        byte[] content = zip(
                "[content_types].xml",
                "<Types/>",
                "_RELS/.rels",
                relationships(relationship("officeDocument", "word/document.xml")),
                "WORD/Document.xml",
                WordDocuments.root("document", "<w:body>" + tbl(tr(tc(p(r("12"))))) + "</w:body>"));
        assertThat(cells(content)).containsExactly("12");
    }

    @Test
    void whatCannotBeReadIsRefusedByWhatItIs() {
        byte[] program = "MZ\0\0\0\0PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(program)).hasMessageContaining("自解压");
    }

    private static Document read(byte[] content) throws Exception {
        return new Documents(Limits.DEFAULT).read(content);
    }

    private static List<String> cells(byte[] content) throws Exception {
        Grid grid = read(content).grids().findFirst().orElseThrow();
        return grid.cells().stream().map(Cell::text).toList();
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(namesAndContents[i]);
                if (namesAndContents[i].equals("mimetype")) {
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
