package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.check.Checks;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A real report in flattened text, where it is at hand, and its twin: the same figures and layout under other prose. */
class SeedReportTests {
    private static final Path SEED = Path.of("../shared/real/000_689e73ae8ff6b969.txt");

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);

    @Test
    void theSeedIsReadWithoutAWrongOrMissingNumber() throws Exception {
        Path seed = Path.of(System.getProperty("huizong.seed", SEED.toString()));
        assumeTrue(Files.exists(seed));
        Report report = read(Files.readAllBytes(seed), "000_689e73ae8ff6b969.txt");
        assertThat(report.body()).isEqualTo(new Body("", "余姚市", "余姚市人民政府招商中心"));
        holdsTheFiguresOfTheSeed(report);
    }

    @Test
    void itsTwinIsReadWithoutAWrongOrMissingNumber() throws Exception {
        Path twin = Path.of(Objects.requireNonNull(SeedReportTests.class.getResource("/documents/cell-a-line.txt"))
                .toURI());
        Report report = read(Files.readAllBytes(twin), "cell-a-line.txt");
        assertThat(report.body()).isEqualTo(new Body("", "青岭市", "青岭市人民政府茶业发展中心"));
        holdsTheFiguresOfTheSeed(report);
    }

    private Report read(byte[] content, String source) throws Exception {
        Extraction extraction =
                new Extractor(forms, rules.ties()).extract(new Documents(Limits.DEFAULT).read(content), source);
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).report();
    }

    private void holdsTheFiguresOfTheSeed(Report report) {
        assertThat(report.year()).isEqualTo(2020);
        assertThat(report.dated()).contains(LocalDate.of(2021, 1, 25));
        assertThat(report.tables().stream().map(FiledTable::table))
                .containsExactlyInAnyOrder(
                        "documents",
                        "licensing",
                        "enforcement",
                        "fee",
                        "procurement",
                        "platforms",
                        "application",
                        "review");
        assertThat(report.facts())
                .hasSize(210)
                .allMatch(fact -> fact.number().isPresent())
                .allMatch(fact -> fact.status() == Status.REPORTED)
                .extracting(Fact::key)
                .doesNotHaveDuplicates();
        assertThat(filled(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "procurement.count", "18",
                        "procurement.amount", "264517",
                        "disclosure.total", "207",
                        "disclosure.channel.website", "129",
                        "disclosure.channel.weibo", "22",
                        "disclosure.channel.wechat", "94"));
        assertThat(new Checks(forms, rules).check(report)).isEmpty();
    }

    /** The values that are not zero, by their indicators. */
    private static Map<String, String> filled(Report report) {
        return report.facts().stream()
                .filter(fact -> fact.number().map(BigDecimal::signum).orElse(0) != 0)
                .collect(Collectors.toMap(
                        fact -> fact.key().toString(),
                        fact -> fact.number().map(BigDecimal::toPlainString).orElse("")));
    }
}
