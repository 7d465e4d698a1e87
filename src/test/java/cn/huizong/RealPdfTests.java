package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.check.Checks;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A city's own report as it was published, printed to PDF over six pages, where it is at hand. Its tables are cut by
 * pages between rows of one label. The figures in {@code real/huaian-2024.csv} were read off the pages by eye.
 */
class RealPdfTests {
    private static final String NAME = "huaian-2024.pdf";
    private static final Path REPORT = Path.of(
                    System.getProperty("huizong.seed", "../shared/real/000_689e73ae8ff6b969.txt"))
            .resolveSibling(NAME);

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private Report report;

    @BeforeEach
    void readIt() throws Exception {
        assumeTrue(Files.exists(REPORT));
        Extraction extraction = new Extractor(forms, rules.ties())
                .extract(new Documents(Limits.DEFAULT).read(Files.readAllBytes(REPORT)), NAME);
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        report = ((Extraction.Read) extraction).report();
    }

    @Test
    void everyNumberIsRightAndNoneIsMissingOrInvented() throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (Fact fact : report.facts()) {
            assertThat(fact.status()).isEqualTo(Status.REPORTED);
            String before = read.put(
                    fact.key().toString(),
                    fact.number().orElseThrow().stripTrailingZeros().toPlainString());
            assertThat(before).as("%s twice", fact.key()).isNull();
        }
        assertThat(read).hasSize(200).containsExactlyInAnyOrderEntriesOf(truth());
    }

    @Test
    void bodyYearAndFormsAreThoseOfTheReport() {
        assertThat(report.body()).isEqualTo(new Body("", "淮安市", "淮安市人民政府"));
        assertThat(report.year()).isEqualTo(2024);
        assertThat(report.tables()).extracting(FiledTable::form).containsOnly("2021");
        assertThat(report.tables())
                .extracting(FiledTable::table)
                .containsExactlyInAnyOrder("documents", "licensing", "enforcement", "fee", "application", "review");
        assertThat(report.tables())
                .allMatch(table ->
                        table.missingRows().isEmpty() && table.missingColumns().isEmpty());
        assertThat(report.doubts()).isEmpty();
    }

    @Test
    void aFigureLeadsBackToThePageItStandsOn() {
        assertThat(anchor("regulation.in_force")).isEqualTo("p3t1r3c4");
        assertThat(anchor("penalty.decisions")).isEqualTo("p4t1r2c2");
        assertThat(anchor("application.unavailable.not_held@total")).isEqualTo("p4t2r16c10");
        assertThat(anchor("application.unavailable.needs_creation@total")).isEqualTo("p5t1r1c10");
        assertThat(anchor("litigation.after_reconsideration.total")).isEqualTo("p5t2r4c15");
    }

    @Test
    void theFindingsAreThoseOfTheReport() {
        assertThat(new Checks(forms, rules).check(report))
                .extracting(Finding::rule)
                .isEmpty();
    }

    private String anchor(String key) {
        return report.findFact(IndicatorKey.parse(key)).orElseThrow().anchor();
    }

    private static Map<String, String> truth() throws Exception {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RealPdfTests.class.getResourceAsStream("/real/huaian-2024.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }
}
