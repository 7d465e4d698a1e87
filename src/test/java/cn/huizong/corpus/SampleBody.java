package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A body of the invented city.
 *
 * @param agency its full name
 * @param disclosures where it says how much it disclosed: in a local {@code table}, in {@code prose} or nowhere
 * @param prose what it says every year: overview, problems, other
 * @param reports its reports, by year
 */
record SampleBody(String agency, String disclosures, List<String> prose, List<SampleReport> reports) {
    private static final Map<String, Format> FORMATS =
            Map.of("docx", Format.DOCX, "html", Format.HTML, "htm", Format.HTML, "txt", Format.TEXT);

    SampleBody {
        prose = List.copyOf(prose);
        reports = List.copyOf(reports);
    }

    /**
     * One report as it is to be made.
     *
     * @param year the report year
     * @param name the body's name as the report has it
     * @param file its file name
     * @param format how it is written, whatever the name of the file says
     * @param layout how a text is flattened
     * @param news what it says of its own year
     * @param quirks the irregularities it gets, in this order
     * @param copy the name of a file with the same bytes
     * @param cut the name of a file whose upload broke off
     * @param correction the name of a later report that takes its place
     */
    record SampleReport(
            int year,
            String name,
            String file,
            Format format,
            TextLayout layout,
            String news,
            List<String> quirks,
            Optional<String> copy,
            Optional<String> cut,
            Optional<String> correction) {
        SampleReport {
            quirks = List.copyOf(quirks);
        }

        boolean has(String quirk) {
            return quirks.contains(quirk);
        }
    }

    static List<SampleBody> all() {
        return Yaml.load("/sample/bodies.yml").list("bodies").stream()
                .map(SampleBody::body)
                .toList();
    }

    private static SampleBody body(Yaml yaml) {
        String agency = yaml.text("agency");
        return new SampleBody(
                agency,
                yaml.text("disclosures"),
                List.of(yaml.text("overview"), yaml.text("problems"), yaml.text("other")),
                yaml.list("reports").stream()
                        .map(report -> report(report, agency))
                        .toList());
    }

    private static SampleReport report(Yaml yaml, String agency) {
        String file = yaml.text("file");
        return new SampleReport(
                Integer.parseInt(yaml.text("year")),
                find(yaml, "name").orElse(agency),
                file,
                find(yaml, "format")
                        .map(format -> Format.valueOf(format.toUpperCase(Locale.ROOT)))
                        .orElseGet(() -> FORMATS.get(file.substring(file.lastIndexOf('.') + 1))),
                find(yaml, "layout").map(TextLayout::valueOf).orElse(TextLayout.TABS),
                yaml.text("news"),
                yaml.texts("quirks"),
                find(yaml, "copy"),
                find(yaml, "cut"),
                find(yaml, "correction"));
    }

    private static Optional<String> find(Yaml yaml, String field) {
        return yaml.texts(field).stream().findFirst();
    }
}
