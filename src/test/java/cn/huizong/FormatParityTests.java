package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.FormatSet;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same report says the same in every format. */
class FormatParityTests {
    private static final List<String> FORMATS = List.of("doc", "rtf", "odt", "html", "pdf", "xlsx", "xls", "ods");

    /** Who saves a report with tracked changes as a page gets a page with what was deleted, and nothing tells it. */
    private static final String DELETED_TEXT_SHOWN = "19";

    /** Rows that a page cuts are not certain; without them its table passes for that of the older form. What is read is right. */
    private static final String UNCERTAIN_TABLE = "02";

    /** The reports that a format cannot hold, and that therefore say something else there than in their .docx. */
    private static final Map<String, Set<String>> LOST =
            Map.of("html", Set.of(DELETED_TEXT_SHOWN), "pdf", Set.of(UNCERTAIN_TABLE));

    private static final Documents DOCUMENTS = new Documents(Limits.DEFAULT);
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());
    private static final Map<String, SortedMap<String, byte[]>> FILES = Stream.concat(
                    Stream.of("docx"), FORMATS.stream())
            .collect(Collectors.toMap(format -> format, FormatSet::read));

    static Stream<Arguments> reports() {
        return FORMATS.stream()
                .flatMap(
                        format -> FormatSet.read(format).keySet().stream().map(number -> Arguments.of(format, number)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aReportSaysTheSameAsItsWordDocument(String format, String number) throws Exception {
        Report report = read(format, FILES.get(format).get(number));
        Report word = read("docx", FILES.get("docx").get(number));
        if (LOST.getOrDefault(format, Set.of()).contains(number)) {
            assertThat(facts(report)).isNotEqualTo(facts(word)).isNotEmpty();
            if (format.equals("pdf")) {
                assertThat(numbers(word)).containsAllEntriesOf(numbers(report));
            }
        } else {
            assertThat(report.body()).isEqualTo(word.body());
            assertThat(report.year()).isEqualTo(word.year());
            assertThat(facts(report)).isEqualTo(facts(word)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void everyFormatHasTheReportsInIt() {
        assertThat(FORMATS)
                .allSatisfy(format -> assertThat(FormatSet.read(format)).hasSize(format.equals("pdf") ? 22 : 33));
    }

    private static Report read(String format, byte[] content) throws UnreadableDocument {
        Extraction extraction = EXTRACTOR.extract(DOCUMENTS.read(content), "report." + format);
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).report();
    }

    /** Each fact of a report without its place: form, table, indicator and how often, value or why none, status. */
    private static SortedMap<String, String> facts(Report report) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (Fact fact : report.facts()) {
            String key = fact.form() + " " + fact.table() + " " + fact.key();
            int times = 1;
            while (facts.containsKey(key + " " + times)) {
                times++;
            }
            facts.put(key + " " + times, value(fact) + " " + fact.status());
        }
        return facts;
    }

    private static Map<String, BigDecimal> numbers(Report report) {
        return report.facts().stream()
                .filter(fact -> fact.number().isPresent())
                .collect(Collectors.toMap(
                        fact -> fact.table() + " " + fact.key(),
                        fact -> fact.number().orElseThrow(),
                        (one, other) -> one));
    }

    private static String value(Fact fact) {
        return fact.number()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(fact.says().getClass().getSimpleName());
    }
}
