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
 * @param follows the body whose figures it goes on with, if it was made of another
 * @param disclosures where it says how much it disclosed: in a local {@code table}, in {@code prose} or nowhere
 * @param prose what it says every year: overview, problems, other
 * @param reports its reports, by year
 */
record SampleBody(
        String agency, Optional<String> follows, String disclosures, List<String> prose, List<SampleReport> reports) {
    private static final Map<String, Format> FORMATS =
            Map.of("html", Format.HTML, "htm", Format.HTML, "txt", Format.TEXT, "xlsx", Format.XLSX);

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
     * @param rival the name of another report of the same day
     * @param like the body whose figures it copies
     * @param archive the archive that it is handed in with
     * @param mail the mail that it is attached to
     * @param saved whether another program saved it under this name
     * @param counts whether it is in the totals
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
            Optional<String> correction,
            Optional<String> rival,
            Optional<String> like,
            Optional<String> archive,
            Optional<String> mail,
            boolean saved,
            boolean counts) {
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
                find(yaml, "follows"),
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
                        .orElseGet(() -> FORMATS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), Format.DOCX)),
                find(yaml, "layout").map(TextLayout::valueOf).orElse(TextLayout.TABS),
                yaml.text("news"),
                yaml.texts("quirks"),
                find(yaml, "copy"),
                find(yaml, "cut"),
                find(yaml, "correction"),
                find(yaml, "rival"),
                find(yaml, "like"),
                find(yaml, "archive"),
                find(yaml, "mail"),
                find(yaml, "saved").isPresent(),
                find(yaml, "rival").isEmpty() && find(yaml, "counts").isEmpty());
    }

    private static Optional<String> find(Yaml yaml, String field) {
        return yaml.texts(field).stream().findFirst();
    }
}
