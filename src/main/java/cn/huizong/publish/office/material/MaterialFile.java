package cn.huizong.publish.office.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.word.NewWord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a Word document of its blocks: A4, margins and fonts of official documents, numbered pages. No time stands in it. */
final class MaterialFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "types.xml",
            "_rels/.rels", "package.rels",
            "word/styles.xml", "styles.xml",
            "word/fontTable.xml", "fontTable.xml",
            "word/footer.xml", "footer.xml");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, byte[]> same = NewWord.parts("/office/", PARTS);

    byte[] word(List<Block> blocks) {
        Map<String, byte[]> parts = new TreeMap<>(same);
        StringOutput document = new StringOutput();
        templates.render("office/material.jte", blocks, document);
        parts.put("word/document.xml", (XML + document).getBytes(UTF_8));
        StringBuilder links = new StringBuilder()
                .append(XML)
                .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
                .append(link("styles", "styles", "styles.xml"))
                .append(link("fonts", "fontTable", "fontTable.xml"))
                .append(link("footer", "footer", "footer.xml"));
        for (Block block : blocks) {
            if (block instanceof Picture picture) {
                String name = "media/chart" + picture.number() + ".png";
                links.append(link("chart" + picture.number(), "image", name));
                parts.put("word/" + name, picture.png());
            }
        }
        parts.put(
                "word/_rels/document.xml.rels",
                links.append("</Relationships>").toString().getBytes(UTF_8));
        return NewWord.of(parts);
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}
