package cn.huizong.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * The list of a year's notices, for whoever sends them.
 *
 * @param year the report year
 * @param entries a line a notice, by region and body
 * @param printed the documents with all letters for printing
 */
public record NoticeIndex(int year, List<Entry> entries, List<Link> printed) {
    public static final String FILE = "index.html";

    public NoticeIndex {
        entries = List.copyOf(entries);
        printed = List.copyOf(printed);
    }

    /**
     * One notice of the list.
     *
     * @param region the body's region
     * @param agency the body
     * @param source its files
     * @param about what the notice is about, in a word or two
     * @param files the letters and the commented copy, with what they are
     */
    public record Entry(String region, String agency, String source, String about, List<Link> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a notice.
     *
     * @param href its address from the list, percent-encoded
     * @param text what it is
     */
    public record Link(String href, String text) {}

    public byte[] html() {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("notice/index.jte", this, output);
        return output.toString().getBytes(UTF_8);
    }
}
