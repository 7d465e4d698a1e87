package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a draft as a Word document with merged cells as the official template has them. */
final class DocxRenderer {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = DECLARATION
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/>"
            + "</Types>";
    private static final String PACKAGE = DECLARATION
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "</Relationships>";
    private static final String RELATIONS = DECLARATION
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/>"
            + "</Relationships>";
    private static final String FOOTNOTES = DECLARATION + "<w:footnotes xmlns:w=\"" + W + "\">"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>含受委托办理的 12 件。</w:t></w:r></w:p></w:footnote></w:footnotes>";
    private static final String CELL_FORMAT =
            "<w:tcBorders><w:top w:val=\"single\" w:color=\"auto\" w:sz=\"8\" w:space=\"0\"/><w:left w:val=\"nil\"/>"
                    + "<w:bottom w:val=\"single\" w:color=\"auto\" w:sz=\"8\" w:space=\"0\"/><w:right w:val=\"single\" w:color=\"auto\" w:sz=\"8\" w:space=\"0\"/></w:tcBorders>"
                    + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/><w:tcMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tcMar><w:vAlign w:val=\"center\"/>";
    private static final String FONT =
            "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:cs=\"宋体\"/>";
    private static final String PARAGRAPH_FORMAT =
            "<w:pPr><w:keepNext w:val=\"0\"/><w:keepLines w:val=\"0\"/><w:widowControl/><w:suppressLineNumbers w:val=\"0\"/>"
                    + "<w:spacing w:before=\"0\" w:beforeAutospacing=\"1\" w:after=\"0\" w:afterLines=\"0\" w:afterAutospacing=\"0\"/><w:ind w:left=\"0\" w:right=\"0\"/>"
                    + "<w:jc w:val=\"center\"/><w:rPr>" + FONT + "<w:kern w:val=\"0\"/></w:rPr></w:pPr>";
    private static final String RUN_FORMAT = "<w:rPr>" + FONT
            + "<w:color w:val=\"000000\"/><w:kern w:val=\"0\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar\"/></w:rPr>";

    private final Draft draft;
    private final boolean split;
    private final boolean verbose;
    private final boolean printed;
    private final Random marks = new Random(7);

    private DocxRenderer(Draft draft) {
        this.draft = draft;
        this.split = draft.markup.contains(Markup.SPLIT_RUNS);
        this.verbose = draft.markup.contains(Markup.VERBOSE);
        this.printed = draft.markup.contains(Markup.PRINTED);
    }

    static byte[] render(Draft draft) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean printed = draft.markup.contains(Markup.PRINTED);
            add(zip, "[Content_Types].xml", printed ? DocxPrint.withFooterType(TYPES) : TYPES);
            add(zip, "_rels/.rels", PACKAGE);
            add(zip, "word/_rels/document.xml.rels", printed ? DocxPrint.withFooterRelation(RELATIONS) : RELATIONS);
            add(zip, "word/document.xml", new DocxRenderer(draft).document());
            add(zip, "word/footnotes.xml", FOOTNOTES);
            if (printed) {
                add(zip, "word/footer1.xml", DECLARATION + DocxPrint.FOOTER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2021, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String document() {
        return DECLARATION
                + "<w:document xmlns:w=\"" + W
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\"><w:body>"
                + draft.parts.stream().map(this::part).collect(Collectors.joining())
                + (printed
                        ? DocxPrint.link() + DocxPrint.SECTION
                        : "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>")
                + "</w:body></w:document>";
    }

    private String part(Part part) {
        if (part instanceof Sheet sheet) {
            return sheet.boxed ? boxed(table(sheet)) : table(sheet);
        }
        ProseDraft prose = (ProseDraft) part;
        return printed ? DocxPrint.paragraph(prose.role, runs(prose.text)) : paragraph(runs(prose.text));
    }

    /** Word writes a text box twice: once for itself, once for older programs. */
    private static String boxed(String table) {
        String content = "<w:txbxContent>" + table + "<w:p/></w:txbxContent>";
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + content
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + content
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    private String table(Sheet sheet) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9740\" w:type=\"dxa\"/>"
                + (printed ? DocxPrint.RULED : "") + "</w:tblPr>");
        List<Integer> widths = printed ? DocxPrint.widths(sheet) : Collections.nCopies(sheet.columns(), 900);
        out.append("<w:tblGrid>");
        widths.forEach(width -> out.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        out.append("</w:tblGrid>");
        for (int row = 0; row < sheet.rows(); row++) {
            out.append("<w:tr>");
            for (SheetCell cell : sheet.row(row)) {
                int width = printed ? DocxPrint.width(widths, cell) : 900;
                out.append(cell(cell, row, width));
            }
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private String cell(SheetCell cell, int row, int width) {
        boolean first = cell.row == row;
        String merge = cell.rowSpan == 1 ? "" : first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        String span = cell.columnSpan == 1 ? "" : "<w:gridSpan w:val=\"" + cell.columnSpan + "\"/>";
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + span + merge
                + (verbose ? CELL_FORMAT : "") + "</w:tcPr>" + (first ? content(cell) : paragraph("")) + "</w:tc>";
    }

    private String content(SheetCell cell) {
        String text = runs(cell.text);
        return switch (cell.wrap) {
            case PLAIN -> paragraph(text);
            case TRACKED ->
                paragraph("<w:del w:id=\"91\" w:author=\"校对\"><w:r><w:delText>7</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"92\" w:author=\"校对\">" + text + "</w:ins>");
            case CONTENT_CONTROL ->
                "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>"
                        + paragraph("<w:sdt><w:sdtContent>" + text + "</w:sdtContent></w:sdt>")
                        + "</w:sdtContent></w:sdt>";
            case NESTED ->
                "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"500\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
                        + paragraph(text) + "</w:tc></w:tr></w:tbl>" + paragraph("");
            case FOOTNOTE -> paragraph(text + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
            case BOOKMARK ->
                paragraph("<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>" + text + "<w:bookmarkEnd w:id=\"0\"/>");
        };
    }

    private String paragraph(String runs) {
        return verbose
                ? "<w:p w14:paraId=\"" + mark() + "\" w:rsidR=\"" + mark() + "\" w:rsidRDefault=\"" + mark() + "\">"
                        + PARAGRAPH_FORMAT + runs + "</w:p>"
                : "<w:p>" + runs + "</w:p>";
    }

    private String mark() {
        return String.format("%08X", marks.nextInt());
    }

    private String runs(String text) {
        return text.lines().map(this::line).collect(Collectors.joining("<w:r><w:br/></w:r>"));
    }

    private String line(String line) {
        if (!split) {
            return run(line);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i += 2) {
            out.append(run(line.substring(i, Math.min(line.length(), i + 2))))
                    .append("<w:proofErr w:type=\"spellStart\"/>");
        }
        return out.toString();
    }

    private String run(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:r>" + (verbose ? RUN_FORMAT : printed ? DocxPrint.FONT : "") + "<w:t xml:space=\"preserve\">"
                + escaped + "</w:t></w:r>";
    }
}
