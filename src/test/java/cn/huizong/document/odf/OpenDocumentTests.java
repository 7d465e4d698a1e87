package cn.huizong.document.odf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OpenDocumentTests {
    private static final String SPACES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
    private static final String STYLES = "<office:automatic-styles>"
            + "<style:style style:name=\"H\"><style:text-properties text:display=\"none\"/></style:style>"
            + "<style:style style:name=\"T\"><style:table-properties table:display=\"false\"/></style:style>"
            + "<style:style style:name=\"B\"><style:table-cell-properties fo:border=\"0.5pt solid #000000\"/></style:style>"
            + "<style:style style:name=\"W\"><style:table-column-properties style:column-width=\"3.5cm\"/></style:style>"
            + "<style:style style:name=\"N\"><style:table-column-properties style:column-width=\"0.05in\"/></style:style>"
            + "</office:automatic-styles>";

    @Test
    void aTextShowsNeitherWhatIsHiddenNorWhatWasDeleted() throws Exception {
        Document document =
                text("<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes>"
                        + "<text:p>一\n  <text:span>二<text:s text:c=\"2\"/>三</text:span><text:span text:style-name=\"H\">藏</text:span>"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
                        + "<office:annotation><text:p>批</text:p></office:annotation></text:p>"
                        + "<text:list><text:list-item><text:p>四</text:p></text:list-item></text:list>");
        assertThat(document.blocks())
                .containsExactly(
                        new Paragraph("一 二  三", "narrative1"),
                        new Paragraph("四", "narrative2"),
                        new Paragraph("注", "narrative3"));
        assertThat(document.tracked()).isTrue();
    }

    @Test
    void spansCoveredPlacesAndRepetitionsAreLaidOut() throws Exception {
        Document document =
                text("<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows>"
                        + "<table:table-row>" + cell("甲", "table:number-rows-spanned=\"2\"")
                        + cell("乙", "table:number-columns-spanned=\"2\"")
                        + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                        + "<table:table-row><table:covered-table-cell/>"
                        + cell("1", "table:number-columns-repeated=\"2\"")
                        + "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" + cell("0", "")
                        + cell("", "")
                        + cell("2", "") + "</table:table-row></table:table>");
        Grid grid = document.grids().findFirst().orElseThrow();
        assertThat(GridPicture.of(grid)).isEqualTo("甲|乙|<\n^|1|1\n0||2\n0||2");
        assertThat(grid.findCell(4, 3).orElseThrow().anchor()).isEqualTo("t1r4c3");
    }

    @Test
    void columnsBetweenBordersThatDoNotMeetAreNone() throws Exception {
        Document document = text("<table:table><table:table-column table:style-name=\"W\"/>"
                + "<table:table-column table:style-name=\"N\"/><table:table-column table:style-name=\"W\"/>"
                + "<table:table-row>" + cell("甲", "table:number-columns-spanned=\"2\"")
                + "<table:covered-table-cell/>" + cell("1", "") + "</table:table-row>"
                + "<table:table-row>" + cell("乙", "") + cell("2", "table:number-columns-spanned=\"2\"")
                + "<table:covered-table-cell/></table:table-row></table:table>");
        assertThat(GridPicture.of(document.grids().findFirst().orElseThrow())).isEqualTo("甲|1\n乙|2");
    }

    @Test
    void aSheetKeepsItsPlacesAndLeavesOutWhatIsHidden() throws Exception {
        Document document = sheets(
                "<table:table table:style-name=\"T\"><table:table-row>" + cell("旧", "")
                        + "</table:table-row></table:table><table:table><table:table-column/>"
                        + "<table:table-column table:visibility=\"collapse\"/><table:table-column table:number-columns-repeated=\"1022\"/>"
                        + "<table:table-row>" + cell("年度报告", "") + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                        + "<table:table-row>" + cell("规章", "table:style-name=\"B\"")
                        + cell("藏", "table:style-name=\"B\"")
                        + cell("1,234.50", "table:style-name=\"B\" office:value-type=\"float\" office:value=\"1234.5\"")
                        + cell("5%", "table:style-name=\"B\" office:value-type=\"percentage\" office:value=\"0.05\"")
                        + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:style-name=\"B\" table:number-columns-repeated=\"16000\"/></table:table-row></table:table>");
        assertThat(document.paragraphs()).containsExactly(new Paragraph("年度报告", "s2r1c1"));
        Grid grid = document.grids().findFirst().orElseThrow();
        assertThat(grid.cells().get(1).text()).isEqualTo("1234.5");
        assertThat(grid.cells().get(1).anchor()).isEqualTo("s2r5c3");
        assertThat(grid.cells().get(2).text()).isEqualTo("5%");
    }

    @Test
    void whatIsRepeatedBeyondALimitIsRefused() {
        String wide = "<table:table><table:table-row>" + cell("1", "table:number-columns-repeated=\"2000000000\"")
                + "</table:table-row></table:table>";
        String tall = "<table:table><table:table-row table:number-rows-repeated=\"2000000000\">" + cell("1", "")
                + "</table:table-row></table:table>";
        assertThatThrownBy(() -> text(wide))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 columns");
        assertThatThrownBy(() -> text(tall))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 cells");
        assertThatThrownBy(() -> sheets(wide))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 columns");
        assertThatThrownBy(() -> sheets(tall))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("限额 cells");
    }

    @Test
    void aDocumentUnderAPasswordIsRefused() {
        String manifest =
                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
        assertThatThrownBy(() -> new Documents(Limits.DEFAULT)
                        .read(zip("text", "content.xml", "?", "META-INF/manifest.xml", manifest)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("密码");
    }

    private static String cell(String text, String attributes) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Document text(String body) throws Exception {
        return read("text", "<office:text>" + body + "</office:text>");
    }

    private static Document sheets(String body) throws Exception {
        return read("spreadsheet", "<office:spreadsheet>" + body + "</office:spreadsheet>");
    }

    private static Document read(String kind, String body) throws Exception {
        String content = "<?xml version=\"1.0\"?><office:document-content " + SPACES + ">" + STYLES + "<office:body>"
                + body + "</office:body></office:document-content>";
        return new Documents(Limits.DEFAULT).read(zip(kind, "content.xml", content));
    }

    private static byte[] zip(String kind, String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            first.setCrc(checksum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
