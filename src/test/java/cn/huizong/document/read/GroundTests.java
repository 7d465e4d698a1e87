package cn.huizong.document.read;

import static cn.huizong.document.word.WordDocuments.p;
import static cn.huizong.document.word.WordDocuments.relationship;
import static cn.huizong.document.word.WordDocuments.relationships;
import static cn.huizong.document.word.WordDocuments.tbl;
import static cn.huizong.document.word.WordDocuments.tr;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Cell;
import cn.huizong.document.Limits;
import cn.huizong.document.word.WordDocuments;
import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in the colour of its ground is not seen, and white on a ground of another colour is. */
class GroundTests {
    private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";
    private static final String STYLES = "<w:styles xmlns:w=\"" + WordDocuments.W + "\">"
            + "<w:style w:type=\"table\" w:styleId=\"Banded\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
            + "<w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"Child\"><w:basedOn w:val=\"Banded\"/></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"Net\"><w:tblPr/></w:style></w:styles>";

    /** The cell's or table's properties, those of the run behind 12 (or alone, if it has none before it), and what is seen. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 12, '<w:color w:val=\"FFFFFF\"/>', 12",
        "'', '', 12, '<w:color w:val=\"ffFFff\"/>', 12",
        "'', '', '', '<w:color w:val=\"FFFFFF\"/>', ''",
        "'', '', '', '<w:color w:val=\"FEFEFE\"/>', ''",
        "'', '', '', '<w:color w:val=\"auto\" w:themeColor=\"background1\"/>', ''",
        "'<w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>', '', '', '<w:color w:val=\"FFFFFF\"/>', ''",
        "'<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>', '', '', '<w:color w:val=\"FFFFFF\"/>', 3",
        "'<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>', '', 12, '<w:color w:val=\"FFFFFF\"/>', 123",
        "'<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>', '', 12, '<w:color w:val=\"1F4E79\"/>', 12",
        "'', '', 12, '<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"FF0000\"/>', 123",
        "'', '', 12, '<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"red\"/>', 123",
        "'', '', 12, '<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>', 12",
        "'', '<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>', '', '<w:color w:val=\"FFFFFF\"/>', 3",
        "'', '<w:tblStyle w:val=\"Net\"/>', '', '<w:color w:val=\"FFFFFF\"/>', ''",
        "'', '<w:tblStyle w:val=\"Child\"/>', 12, '<w:color w:val=\"FFFFFF\"/>', 12",
        "'', '<w:tblStyle w:val=\"Child\"/>', '', '<w:color w:val=\"FFFFFF\"/>', 3\uFFFD",
    })
    void inWord(String ofCell, String ofTable, String before, String ofRun, String seen) throws Exception {
        String cell = "<w:tc><w:tcPr>" + ofCell + "</w:tcPr><w:p><w:r><w:t>" + before + "</w:t></w:r><w:r><w:rPr>"
                + ofRun + "</w:rPr><w:t>3</w:t></w:r></w:p></w:tc>";
        assertThat(word("<w:tbl><w:tblPr>" + ofTable + "</w:tblPr>" + tr(cell) + "</w:tbl>", STYLES))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:sz w:val=\"2\"/>", "<w:sz w:val='3'/>", "<w:color w:val=\"ffffff\"/>"})
    void aWordStyleThatSaysNothingElseHides(String properties) throws Exception {
        String styles =
                "<w:styles xmlns:w=\"" + WordDocuments.W + "\"><w:style w:type=\"character\" w:styleId=\"Small\">"
                        + "<w:rPr>" + properties + "</w:rPr></w:style></w:styles>";
        String run = "<w:r><w:rPr><w:rStyle w:val=\"Small\"/></w:rPr><w:t>3</w:t></w:r>";
        assertThat(word(tbl(tr("<w:tc>" + p("12", run) + "</w:tc>")), styles)).isEqualTo("12");
    }

    @Test
    void inATableWithinAColouredCellOfWord() throws Exception {
        String inner = tbl(tr("<w:tc>" + p("<w:r><w:rPr>" + WHITE + "</w:rPr><w:t>3</w:t></w:r>") + "</w:tc>"));
        String outer = "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:tcPr>" + inner + p("") + "</w:tc>";
        assertThat(word(tbl(tr(outer)), STYLES)).isEqualTo("3");
    }

    private static String word(String body, String styles) throws Exception {
        return text(WordDocuments.document(body)
                .part("[Content_Types].xml", "<Types/>")
                .part("word/_rels/document.xml.rels", relationships(relationship("styles", "styles.xml")))
                .part("word/styles.xml", styles)
                .bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '{\\cf2 3}', ''",
        "'', '12{\\cf2 3}', 12",
        "'\\clcbpat3', '{\\cf2 3}', 3",
        "'\\clcbpat3', '12{\\cf2 3}', 123",
        "'\\clcbpat3', '12{\\cf3 3}', 12",
        "'', '12{\\cf2\\chcbpat3 3}', 123",
        "'', '12{\\cf2\\highlight3 3}', 123",
        "'', '\\cbpat3 12{\\cf2 3}', 123",
    })
    void inRichText(String ofCell, String text, String seen) throws Exception {
        String colours = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red31\\green78\\blue121;}";
        String rtf =
                "{\\rtf1\\ansi" + colours + "\\trowd" + ofCell + "\\cellx2000\\pard\\intbl " + text + "\\cell\\row}";
        assertThat(text(rtf.getBytes(UTF_8))).isEqualTo(seen);
    }

    /** What the rich text says of its cells comes behind them, so that nobody knows their ground in time. */
    @Test
    void aNumberThatMayBeSeenOrNotIsNone() throws Exception {
        String rtf =
                "{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;}\\pard\\intbl {\\cf1 3}\\cell{\\cf1 \\u20214?}\\cell"
                        + "\\trowd\\cellx2000\\cellx4000\\row}";
        assertThat(text(rtf.getBytes(UTF_8))).isEqualTo("3\uFFFD 件");
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, , ''", "#ffffff, #ffffff, ''", "#ffffff, #1f4e79, 3", "#1f4e79, #1f4e79, ''", "#000000, , 3"})
    void inOpenDocuments(String ink, String ground, String seen) throws Exception {
        String cell = "<style:style style:name=\"c\" style:family=\"table-cell\"><style:table-cell-properties"
                + (ground == null ? "" : " fo:background-color=\"" + ground + "\"") + "/></style:style>";
        String run = "<style:style style:name=\"r\" style:family=\"text\"><style:text-properties fo:color=\"" + ink
                + "\"/></style:style>";
        String table = "<table:table><table:table-row><table:table-cell table:style-name=\"c\"><text:p>"
                + "<text:span text:style-name=\"r\">3</text:span></text:p></table:table-cell></table:table-row></table:table>";
        assertThat(text(open(cell + run, "<office:text>" + table + "</office:text>")))
                .isEqualTo(seen);
        String whole =
                cell.replace("</style:style>", "<style:text-properties fo:color=\"" + ink + "\"/></style:style>");
        String sheet = "<table:table>"
                + row("", "行", "<text:p>行</text:p>")
                + row(
                        "office:value-type=\"float\" office:value=\"3\" table:style-name=\"c\"",
                        "列",
                        "<text:p>3</text:p>")
                + row("office:value-type=\"float\" office:value=\"4\"", "列", "<text:p/>") + "</table:table>";
        assertThat(text(open(whole, "<office:spreadsheet>" + sheet + "</office:spreadsheet>")))
                .isEqualTo("行 行 件 列 " + (seen + " 件 列 件").strip());
    }

    private static String row(String attributes, String label, String cell) {
        return "<table:table-row><table:table-cell><text:p>" + label + "</text:p></table:table-cell><table:table-cell "
                + attributes + ">" + cell
                + "</table:table-cell><table:table-cell><text:p>件</text:p></table:table-cell></table:table-row>";
    }

    private static byte[] open(String styles, String body) throws Exception {
        String names = "xmlns:office=\"%soffice:1.0\" xmlns:text=\"%stext:1.0\" xmlns:table=\"%stable:1.0\" "
                + "xmlns:style=\"%sstyle:1.0\" xmlns:fo=\"%sxsl-fo-compatible:1.0\"";
        String type = body.startsWith("<office:text>") ? "text" : "spreadsheet";
        String content = "<office:document-content " + names.replace("%s", "urn:oasis:names:tc:opendocument:xmlns:")
                + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body>" + body
                + "</office:body></office:document-content>";
        return SeenTextTests.zip("mimetype", "application/vnd.oasis.opendocument." + type, "content.xml", content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void inWorkbooks(String format) throws Exception {
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            short white = IndexedColors.WHITE.getIndex();
            short blue = IndexedColors.DARK_BLUE.getIndex();
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("规章");
            number(row, white, null);
            number(row, white, blue);
            number(row, blue, blue);
            number(row, white, white);
            number(row, blue, null);
            Row below = row.getSheet().createRow(1);
            for (int i = 0; i < 6; i++) {
                below.createCell(i).setCellValue("件");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertThat(text(bytes.toByteArray())).isEqualTo("规章 3 6 件 件 件 件 件 件");
        }
    }

    /** The number of its column, in a colour on a ground. */
    private static void number(Row row, short ink, Short ground) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setColor(ink);
        style.setFont(font);
        if (ground != null) {
            style.setFillForegroundColor(ground);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        int column = row.getLastCellNum();
        row.createCell(column).setCellStyle(style);
        row.getCell(column).setCellValue(column + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'<Font ss:Color=\"#FFFFFF\"/>', 12, ''",
        "'<Font ss:Color=\"#FFFFFF\"/><Interior ss:Color=\"#1F4E79\" ss:Pattern=\"Solid\"/>', 12, 12",
        "'<Font ss:Size=\"1\"/>', 12, ''",
        "'<Font ss:VerticalAlign=\"Superscript\"/>', 12, ¹²",
        "'', '12<Sup>3</Sup>', 12³",
        "'', '12<Font html:Color=\"#FFFFFF\">3</Font>', 12",
        "'', '12<Font html:Size=\"1\">3</Font>', 12",
        "'<Font ss:StrikeThrough=\"1\"/>', 12, ''",
        "'<NumberFormat ss:Format=\";;;\"/>', 12, ''",
    })
    void inWorkbooksOfXml(String style, String text, String seen) throws Exception {
        boolean rich = text.contains("<");
        String data =
                "<ss:Data ss:Type=\"" + (rich ? "String" : "Number") + "\" xmlns=\"http://www.w3.org/TR/REC-html40\""
                        + " xmlns:html=\"http://www.w3.org/TR/REC-html40\">" + text + "</ss:Data>";
        String content = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"Default\"/>"
                + "<Style ss:ID=\"s1\">" + style + "</Style><Style ss:ID=\"s2\" ss:Parent=\"s1\"/></Styles>"
                + "<Worksheet ss:Name=\"1\"><Table><Row><Cell><Data ss:Type=\"String\">规章</Data></Cell>"
                + "<Cell ss:StyleID=\"s2\">" + data + "</Cell><Cell><Data ss:Type=\"String\">件</Data></Cell></Row>"
                + "<Row><Cell><Data ss:Type=\"String\">行</Data></Cell><Cell><Data ss:Type=\"String\">列</Data></Cell>"
                + "<Cell><Data ss:Type=\"String\">件</Data></Cell></Row></Table></Worksheet></Workbook>";
        assertThat(text(content.getBytes(UTF_8))).isEqualTo(("规章 " + seen).strip() + " 件 行 列 件");
    }

    @ParameterizedTest
    @CsvSource({
        "'', color:#fff, 12",
        "'', 'color:rgb(255 255 255)', 12",
        "'', 'color:rgb(255 255 255 / 100%)', 12",
        "'', 'color:rgba(255,0,0)', 123",
        "'', 'color:rgb(0, 0, 0, 0)', 12",
        "'', 'color:rgb(0 0 0 / 0%)', 12",
        "'', 'color:rgba(0,0,0,.5)', 123",
        "'', 'color:hsl(0,0%,100%)', 12",
        "'', 'color:#ffffff00', 12",
        "background-image:url(a.png), color:#fff, 123",
        "'background:#fff url(a.png) repeat', color:#fff, 123",
        "'background:linear-gradient(red, blue)', color:#fff, 123",
        "'background:rgb(31, 78, 121) none', color:#fff, 123",
        "'background:rgba(0,0,0,0)', color:#fff, 12",
        "'background:rgba(0,0,0,.5)', color:#fff, 123",
        "background-color:black, 'color:rgb(0,0,0)', 12",
        "background:white, color:window, 12",
        "visibility:hidden, visibility:visible, 3",
    })
    void onPages(String ofCell, String ofRun, String seen) throws Exception {
        String page = "<html><body><table><tr><td style=\"" + ofCell + "\">12<b style=\"" + ofRun
                + "\">3</b></td></tr><tr><td>行</td></tr></table></body></html>";
        assertThat(text(page.getBytes(UTF_8))).isEqualTo(seen + " 行");
    }

    @Test
    void onThePictureOfATableOfAPage() throws Exception {
        String page = "<html><body><table background=\"a.gif\"><tr><td>12<b style=\"color:#fff\">3</b></td></tr>"
                + "<tr><td>行</td></tr></table></body></html>";
        assertThat(text(page.getBytes(UTF_8))).isEqualTo("123 行");
    }

    /** The cells that say anything. */
    private static String text(byte[] content) throws Exception {
        return new Documents(Limits.DEFAULT)
                .read(content)
                .grids()
                .flatMap(grid -> grid.cells().stream())
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .map(text -> text.replace("\u200B", ""))
                .collect(Collectors.joining(" "));
    }
}
