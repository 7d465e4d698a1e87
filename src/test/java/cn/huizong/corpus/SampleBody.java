package cn.huizong.corpus;

import cn.huizong.document.Format;
import cn.huizong.form.YamlFile;
import java.util.List;
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

    /** The file as it is written. */
    private record WrittenBodies(List<WrittenBody> bodies) {}

    private record WrittenBody(
            String agency,
            Optional<String> follows,
            String disclosures,
            String overview,
            String problems,
            String other,
            List<WrittenReport> reports) {}

    private record WrittenReport(
            int year,
            Optional<String> name,
            String file,
            Optional<Format> format,
            Optional<TextLayout> layout,
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
            Optional<Boolean> counts) {}

    static List<SampleBody> all() {
        return YamlFile.resource("/sample/bodies.yml", WrittenBodies.class).bodies().stream()
                .map(SampleBody::body)
                .toList();
    }

    private static SampleBody body(WrittenBody written) {
        return new SampleBody(
                written.agency(),
                written.follows(),
                written.disclosures(),
                List.of(written.overview(), written.problems(), written.other()),
                written.reports().stream()
                        .map(report -> report(report, written.agency()))
                        .toList());
    }

    private static SampleReport report(WrittenReport written, String agency) {
        String file = written.file();
        return new SampleReport(
                written.year(),
                written.name().orElse(agency),
                file,
                written.format()
                        .orElseGet(() -> FORMATS.getOrDefault(file.substring(file.lastIndexOf('.') + 1), Format.DOCX)),
                written.layout().orElse(TextLayout.TABS),
                written.news(),
                written.quirks(),
                written.copy(),
                written.cut(),
                written.correction(),
                written.rival(),
                written.like(),
                written.archive(),
                written.mail(),
                written.saved(),
                written.rival().isEmpty() && written.counts().orElse(true));
    }
}
