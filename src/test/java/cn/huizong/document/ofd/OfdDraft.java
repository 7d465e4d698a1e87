package cn.huizong.document.ofd;

import cn.huizong.document.Limits;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.page.Ruling;
import cn.huizong.document.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OFD files for tests: what the pages of a PDF show, in the ways in which programs write it. */
public final class OfdDraft {
    private static final double MILLIMETRES = 25.4 / 72;
    private static final double ASCENT = 0.85;

    /** How the characters are written. */
    public enum Style {
        /** An object each, with a boundary of its own. */
        SINGLE,
        /** An object a line, with the distances between its characters. */
        RUNS,
        /** As runs, in half the size and doubled by a matrix. */
        SCALED,
        /** As runs, with lines as thin filled boxes, and everything in a template page. */
        TEMPLATE
    }

    final Map<String, String> parts = new LinkedHashMap<>();

    /** The same pages as a PDF has. */
    public static byte[] of(byte[] pdf, Style style) throws Exception {
        OfdDraft draft = new OfdDraft();
        draft.pages(PdfReader.pages(pdf, Limits.DEFAULT), style);
        return draft.bytes();
    }

    void pages(List<PageMarks> pages, Style style) {
        StringBuilder templates = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (PageMarks page : pages) {
            int number = page.number();
            String layer = "<ofd:Layer ID=\"" + number + "1\">" + objects(page, style) + "</ofd:Layer>";
            String area = "<ofd:Area><ofd:PhysicalBox>0 0 " + mm(page.width()) + " " + mm(page.height())
                    + "</ofd:PhysicalBox></ofd:Area>";
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(number, number));
            boolean template = style == Style.TEMPLATE;
            if (template) {
                templates.append(
                        "<ofd:TemplatePage ID=\"9%d\" BaseLoc=\"/Doc_0/Tpls/T%d.xml\"/>".formatted(number, number));
                page("Doc_0/Tpls/T" + number + ".xml", "", layer);
            }
            page(
                    "Doc_0/Pages/Page_" + number + "/Content.xml",
                    area + (template ? "<ofd:Template TemplateID=\"9" + number + "\"/>" : ""),
                    template ? "" : layer);
        }
        document(templates.toString(), list.toString());
    }

    void page(String part, String head, String content) {
        parts.put(part, xml("Page", head + "<ofd:Content>" + content + "</ofd:Content>"));
    }

    void document(String common, String pages) {
        parts.put(
                "OFD.xml",
                xml("OFD", "<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"));
        parts.put(
                "Doc_0/Document.xml",
                xml(
                        "Document",
                        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                + common + "</ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages>"));
    }

    static String xml(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + root + " xmlns:ofd=\"http://www.ofdspec.org/2016\">"
                + content + "</ofd:" + root + ">";
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String objects(PageMarks page, Style style) {
        StringBuilder out = new StringBuilder();
        for (List<Glyph> run : runs(page.glyphs(), style)) {
            out.append(text(run, style));
        }
        page.rulings().forEach(ruling -> out.append(line(ruling, style)));
        return out.toString();
    }

    private static List<List<Glyph>> runs(List<Glyph> glyphs, Style style) {
        List<List<Glyph>> runs = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            List<Glyph> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean goesOn = style != Style.SINGLE
                    && !last.isEmpty()
                    && last.get(0).y() == glyph.y()
                    && last.get(0).height() == glyph.height();
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
        }
        return runs;
    }

    private static String text(List<Glyph> run, Style style) {
        Glyph first = run.get(0);
        double half = style == Style.SCALED ? 0.5 : 1;
        double size = first.height() * half;
        StringBuilder says = new StringBuilder();
        List<Double> places = new ArrayList<>();
        for (Glyph glyph : run) {
            says.append(glyph.text());
            int count = glyph.text().codePointCount(0, glyph.text().length());
            for (int i = 0; i < count; i++) {
                places.add(glyph.x() + i * glyph.width() / count);
            }
        }
        StringBuilder deltas = new StringBuilder();
        for (int i = 1; i < places.size(); i++) {
            String delta = mm((places.get(i) - places.get(i - 1)) * half);
            deltas.append(places.size() == 2 ? "g 1 " + delta : delta).append(' ');
        }
        boolean single = style == Style.SINGLE;
        String boundary = single
                ? mm(first.x()) + " " + mm(first.y()) + " " + mm(first.width()) + " " + mm(first.height())
                : "0 0 210 297";
        double x = single ? 0 : first.x() * half;
        double y = (single ? 0 : first.y() * half) + ASCENT * size;
        return "<ofd:TextObject ID=\"7\" Font=\"3\" Size=\"" + mm(size) + "\" Boundary=\"" + boundary + "\""
                + (style == Style.SCALED ? " CTM=\"2 0 0 2 0 0\"" : "")
                + "><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\""
                + mm(x) + "\" Y=\"" + mm(y) + "\""
                + (deltas.isEmpty() ? "" : " DeltaX=\"" + deltas.toString().strip() + "\"")
                + ">" + says.toString().replace("&", "&amp;").replace("<", "&lt;") + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String line(Ruling ruling, Style style) {
        double x = ruling.across() ? ruling.from() : ruling.at();
        double y = ruling.across() ? ruling.at() : ruling.from();
        String dx = ruling.across() ? mm(ruling.length()) : "0";
        String dy = ruling.across() ? "0" : mm(ruling.length());
        String boundary = mm(x) + " " + mm(y) + " " + dx + " " + dy;
        if (style == Style.TEMPLATE) {
            String thickX = ruling.across() ? dx : "0.2";
            String thickY = ruling.across() ? "0.2" : dy;
            return "<ofd:PathObject ID=\"8\" Stroke=\"false\" Fill=\"true\" Boundary=\"" + boundary
                    + "\"><ofd:FillColor Value=\"0 0 0\"/><ofd:AbbreviatedData>M 0 0 L " + thickX + " 0 L " + thickX
                    + " "
                    + thickY + " L 0 " + thickY + " C</ofd:AbbreviatedData></ofd:PathObject>";
        }
        return "<ofd:PathObject ID=\"8\" LineWidth=\"0.2\" Boundary=\"" + boundary + "\"><ofd:AbbreviatedData>M 0 0 L "
                + dx + " " + dy + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String mm(double points) {
        return String.format(Locale.ROOT, "%.4f", points * MILLIMETRES);
    }
}
