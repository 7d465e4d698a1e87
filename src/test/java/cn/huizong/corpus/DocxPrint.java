package cn.huizong.corpus;

import java.util.ArrayList;
import java.util.List;

/** What a Word document needs to look right on paper: ruled tables as wide as the page, sizes, page numbers, a link. */
final class DocxPrint {
    static final String RULED = "<w:tblBorders>"
            + rule("top") + rule("left") + rule("bottom") + rule("right") + rule("insideH") + rule("insideV")
            + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>";
    /** One font for all, so that a printed file need not carry several. */
    static final String FONT =
            "<w:rPr><w:rFonts w:ascii=\"Noto Sans CJK SC\" w:hAnsi=\"Noto Sans CJK SC\" w:eastAsia=\"Noto Sans CJK SC\" w:cs=\"Noto Sans CJK SC\"/>"
                    + "<w:sz w:val=\"18\"/></w:rPr>";

    static final String FOOTER =
            "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                    + "<w:r>" + FONT + "<w:t xml:space=\"preserve\">— </w:t></w:r>" + field(" PAGE ", "1")
                    + "<w:r>" + FONT + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    static final String SECTION =
            "<w:sectPr><w:footerReference xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"1440\" w:right=\"1083\" w:bottom=\"1440\" w:left=\"1083\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";
    private static final int PAPER = 9740;

    private DocxPrint() {}

    static String withFooterType(String types) {
        return types.replace(
                "</Types>",
                "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/></Types>");
    }

    static String withFooterRelation(String relations) {
        return relations.replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/></Relationships>");
    }

    /** A paragraph as its role asks for; the last line of a report has a link after it. */
    static String paragraph(ProseDraft.Role role, String runs) {
        return switch (role) {
            case TITLE -> "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + sized(runs, 32) + "</w:p>";
            case HEADING -> "<w:p>" + sized(runs, 24) + "</w:p>";
            case TEXT -> "<w:p><w:pPr><w:ind w:firstLine=\"420\"/></w:pPr>" + runs + "</w:p>";
            case SIGNATURE -> "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + runs + "</w:p>";
        };
    }

    /** A paragraph with a link, the address of which no reader may take for text. */
    static String link() {
        return "<w:p><w:r>" + FONT + "<w:t>电子版见</w:t></w:r>"
                + field(" HYPERLINK \"http://www.example.gov.cn/2020/1234567.html\" ", "门户网站") + "</w:p>";
    }

    /** The widths of a table's columns: labels get more than figures. */
    static List<Integer> widths(Sheet sheet) {
        List<Integer> shares = shares(sheet);
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream().map(share -> PAPER * share / all).toList();
    }

    static int width(List<Integer> widths, SheetCell cell) {
        return widths.subList(cell.column, cell.column + cell.columnSpan).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Integer> shares(Sheet sheet) {
        List<Integer> known = switch (sheet.id) {
            case "application" -> List.of(6, 14, 26);
            case "review" -> List.<Integer>of();
            default -> sheet.columns() > 1 ? List.of(24) : List.<Integer>of();
        };
        List<Integer> shares = new ArrayList<>(known);
        while (shares.size() < sheet.columns()) {
            shares.add(sheet.columns() > 6 ? 7 : 12);
        }
        return shares;
    }

    private static String sized(String runs, int halfPoints) {
        return runs.replace("<w:sz w:val=\"18\"/>", "<w:sz w:val=\"" + halfPoints + "\"/>");
    }

    private static String rule(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    }

    private static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                + code.replace("\"", "&quot;")
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + FONT + "<w:t>"
                + result
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}
