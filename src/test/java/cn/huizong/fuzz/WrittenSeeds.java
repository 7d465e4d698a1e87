package cn.huizong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.corpus.FormatSet;
import cn.huizong.document.Block;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.container.OutlookDraft;
import cn.huizong.document.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Good files of formats that are kept in no set: the reports of others, written anew. */
final class WrittenSeeds {
    private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Operator NOTHING = Operator.getOperator("n");

    private WrittenSeeds() {}

    /** A sheet as Excel writes it with commas. */
    static byte[] commas() {
        String lines = rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return lines.getBytes(UTF_8);
    }

    /** A range of a sheet as it is copied, in a rectangle. */
    static byte[] tabs() {
        String lines = rows().stream()
                .map(row -> row.stream().map(cell -> cell.replace('\n', ' ')).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return lines.getBytes(UTF_8);
    }

    /** The cells of a workbook with its prose, every row as wide as the widest, merged cells blank but for their first place. */
    private static List<List<String>> rows() {
        Document workbook = workbook();
        int width = workbook.grids().mapToInt(Grid::columns).max().orElse(1);
        List<List<String>> rows = new ArrayList<>();
        for (Block block : workbook.blocks()) {
            if (block instanceof Grid grid) {
                for (int row = 1; row <= grid.rows(); row++) {
                    List<String> line = new ArrayList<>(Collections.nCopies(width, ""));
                    begun(grid, row).forEach(cell -> line.set(cell.column() - 1, cell.text()));
                    rows.add(line);
                }
            } else if (block instanceof Paragraph paragraph) {
                List<String> line = new ArrayList<>(Collections.nCopies(width, ""));
                line.set(0, paragraph.text());
                rows.add(line);
            }
        }
        return rows;
    }

    /** The last report of a set, one of the newest form. */
    private static byte[] last(String format) {
        SortedMap<String, byte[]> files = FormatSet.read(format);
        return files.get(files.lastKey());
    }

    private static Document workbook() {
        try {
            return new Documents(Limits.DEFAULT).read(last("xlsx"));
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook in the XML of Excel 2003. */
    static byte[] excelXml() {
        StringBuilder rows = new StringBuilder();
        for (Block block : workbook().blocks()) {
            if (block instanceof Grid grid) {
                for (int row = 1; row <= grid.rows(); row++) {
                    rows.append("<Row>");
                    begun(grid, row).forEach(cell -> rows.append(excelCell(cell)));
                    rows.append("</Row>");
                }
            } else if (block instanceof Paragraph paragraph) {
                rows.append("<Row><Cell><Data ss:Type=\"String\">")
                        .append(escaped(paragraph.text()))
                        .append("</Data></Cell></Row>");
            }
        }
        return ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"1\"><Table>"
                        + rows + "</Table></Worksheet></Workbook>")
                .getBytes(UTF_8);
    }

    /** The cells that begin in a row. */
    private static List<Cell> begun(Grid grid, int row) {
        return grid.row(row).stream().filter(cell -> cell.row() == row).toList();
    }

    private static String excelCell(Cell cell) {
        boolean number = cell.text().matches("[0-9]{1,9}");
        return "<Cell ss:Index=\"" + cell.column() + "\" ss:MergeAcross=\"" + (cell.columnSpan() - 1)
                + "\" ss:MergeDown=\"" + (cell.rowSpan() - 1) + "\"><Data ss:Type=\"" + (number ? "Number" : "String")
                + "\">" + escaped(cell.text()) + "</Data></Cell>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A document in the XML of Word 2003. */
    static byte[] wordXml() {
        String document = wordDocument();
        String body = document.substring(document.indexOf("<w:body>"), document.lastIndexOf("</w:document>"));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument"
                        + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                        + " xmlns:w14=\"urn:a\" xmlns:wps=\"urn:b\" xmlns:wp=\"urn:c\" xmlns:a=\"urn:d\""
                        + " xmlns:v=\"urn:e\" xmlns:r=\"urn:f\" xmlns:m=\"urn:g\">" + body + "</w:wordDocument>")
                .getBytes(UTF_8);
    }

    /** A document with its parts in one file of XML (Flat OPC). */
    static byte[] flatXml() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><?mso-application progid=\"Word.Document\"?><pkg:package"
                        + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
                        + "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>" + wordDocument()
                        + "</pkg:xmlData></pkg:part></pkg:package>")
                .getBytes(UTF_8);
    }

    private static String wordDocument() {
        String document = new String(Seeds.part(last("docx"), "word/document.xml"), UTF_8);
        return document.substring(document.indexOf("<w:document"));
    }

    /** A printed report whose tables have no lines; its pages are not packed, so that changes reach them. */
    static byte[] withoutLines() {
        try (PDDocument document = Loader.loadPDF(last("pdf"));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                List<Object> tokens = new PDFStreamParser(page).parse();
                tokens.replaceAll(token ->
                        token instanceof Operator drawn && PAINTING.contains(drawn.getName()) ? NOTHING : token);
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream()) {
                    new ContentStreamWriter(out).writeTokens(tokens);
                }
                page.setContents(stream);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message of Outlook with a report attached. */
    static byte[] message() {
        try {
            return OutlookDraft.message("年报.txt", Seeds.files(".txt").get(0), "附件.txt", "无".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Outlook sends in place of attachments ({@code winmail.dat}). */
    static byte[] winmail() {
        try {
            return OutlookDraft.winmail(
                    OutlookDraft.attribute(OutlookDraft.RENDERING, new byte[14]),
                    OutlookDraft.attribute(OutlookDraft.TITLE, "a.txt\0".getBytes(UTF_8)),
                    OutlookDraft.attribute(
                            OutlookDraft.DATA, Seeds.files(".txt").get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
