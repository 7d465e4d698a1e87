package cn.huizong.corpus;

import cn.huizong.corpus.Draft.Markup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes a draft as a web page. */
final class HtmlRenderer {
    private final Draft draft;
    private final boolean word;
    private final boolean split;

    private HtmlRenderer(Draft draft) {
        this.draft = draft;
        this.word = draft.markup.contains(Markup.WORD_HTML);
        this.split = draft.markup.contains(Markup.SPLIT_RUNS);
    }

    static byte[] render(Draft draft) {
        String page = new HtmlRenderer(draft).page();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (draft.charset.equals("UTF-16")) {
            out.write(0xFF);
            out.write(0xFE);
            out.writeBytes(page.getBytes(StandardCharsets.UTF_16LE));
        } else {
            out.writeBytes(page.getBytes(Charset.forName(draft.charset)));
        }
        return out.toByteArray();
    }

    private String page() {
        String body = draft.parts.stream().map(this::part).collect(Collectors.joining());
        if (draft.markup.contains(Markup.LAYOUT_TABLE)) {
            body = "<table width=\"100%\"><tr><td width=\"10\"></td><td>\n" + body + "</td></tr></table>\n";
        }
        if (draft.markup.contains(Markup.NAVIGATION)) {
            body = navigation() + body + footer();
        }
        String namespaces = word
                ? " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\""
                : "";
        return "<!DOCTYPE html>\n<html" + namespaces
                + ">\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset="
                + draft.charset + "\">\n<title>" + title() + "</title>\n"
                + (word ? "<style><!-- p.MsoNormal {mso-style-parent:\"\"; font-size:10.5pt;} --></style>\n" : "")
                + "</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private String title() {
        return draft.prose(ProseDraft.Role.TITLE)
                .map(prose -> prose.text)
                .findFirst()
                .orElse("");
    }

    private static String navigation() {
        return "<table class=\"nav\"><tr><td><a href=\"/\">首页</a></td><td><a href=\"/zwgk\">政务公开</a></td>"
                + "<td><a href=\"/bsfw\">办事服务</a></td></tr></table>\n"
                + "<script>var t = '<table><tr><td>总计</td><td>7</td></tr></table>';</script>\n"
                + "<table><tr><td>索引号</td><td>002/2021-00017</td></tr><tr><td>浏览次数</td><td>365</td></tr></table>\n";
    }

    private static String footer() {
        return "<table><tr><td>主办单位</td><td>网站标识码</td></tr><tr><td>办公室</td><td>3300000012</td></tr></table>\n";
    }

    private String part(Part part) {
        if (part instanceof Sheet sheet) {
            return table(sheet);
        }
        ProseDraft prose = (ProseDraft) part;
        String tag = prose.role == ProseDraft.Role.TITLE && !word ? "h1" : "p";
        return "<" + tag + (word ? " class=\"MsoNormal\"" : "") + ">" + inline(prose.text) + "</" + tag + ">\n";
    }

    private String table(Sheet sheet) {
        StringBuilder out = new StringBuilder(
                word
                        ? "<table class=\"MsoTableGrid\" border=\"1\" style=\"mso-yfti-tbllook:1184\">\n<tbody>"
                        : "<table border=\"1\">\n");
        for (int row = 0; row < sheet.rows(); row++) {
            out.append("<tr>");
            for (SheetCell cell : sheet.row(row)) {
                if (cell.row == row) {
                    out.append(cell(cell));
                }
            }
            out.append("</tr>\n");
        }
        return out.append(word ? "</tbody></table>\n<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>\n" : "</table>\n")
                .toString();
    }

    private String cell(SheetCell cell) {
        String spans = (cell.columnSpan > 1 ? " colspan=\"" + cell.columnSpan + "\"" : "")
                + (cell.rowSpan > 1 ? " rowspan=\"" + cell.rowSpan + "\"" : "");
        String text = cell.text.isEmpty() ? "&nbsp;" : inline(cell.text);
        String content = switch (cell.wrap) {
            case NESTED -> "<table><tr><td>" + text + "</td></tr></table>";
            case FOOTNOTE -> text + "<a href=\"#_ftn1\" name=\"_ftnref1\"><!-- note --></a>";
            case BOOKMARK -> "<a name=\"_GoBack\"></a>" + text;
            case TRACKED, CONTENT_CONTROL -> "<span>" + text + "</span>";
            case PLAIN -> text;
        };
        boolean paragraphs = word && cell.wrap != SheetCell.Wrap.NESTED;
        return "<td" + spans + ">" + (paragraphs ? "<p class=\"MsoNormal\">" + content + "<o:p></o:p></p>" : content)
                + "</td>";
    }

    /** The text in one or, split, in many elements, as Word's own HTML has it. */
    private String inline(String text) {
        return text.lines()
                .map(line -> split ? spans(line) : word ? span(escaped(line)) : escaped(line))
                .collect(Collectors.joining("<br>"));
    }

    private static String spans(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i += 2) {
            out.append(span(escaped(line.substring(i, Math.min(line.length(), i + 2)))));
        }
        return out.toString();
    }

    private static String span(String text) {
        return "<span lang=\"EN-US\" style=\"font-family:仿宋;mso-hansi-font-family:仿宋\">" + text + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("　", "&#12288;");
    }
}
