package cn.huizong.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Tie;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class CorpusShapeTests {
    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);

    private List<Specimen> make(int count) {
        return new Corpus(forms, rules, 1).make(count);
    }

    @Test
    void theSameSeedMakesTheSameBytes() {
        List<Specimen> again = make(60);
        assertThat(make(60))
                .allSatisfy(specimen -> assertThat(again)
                        .anySatisfy(other -> assertThat(other.content()).isEqualTo(specimen.content())));
    }

    @Test
    void everyTruthKeepsEveryTie() {
        for (Specimen specimen : make(120)) {
            Map<IndicatorKey, Expectation> cells = specimen.truth().cells();
            for (Tie tie : rules.ties()) {
                tie.answer(key -> Optional.ofNullable(cells.get(key)).map(Expectation::value))
                        .filter(answer -> isOfOneTable(tie, cells))
                        .ifPresent(answer -> assertThat(answer.kept())
                                .as("%s %s %s", specimen.name(), tie.rule().id(), tie.each())
                                .isTrue());
            }
        }
    }

    /** A tie of one form says nothing of the table of another that shares some of its cells. */
    private static boolean isOfOneTable(Tie tie, Map<IndicatorKey, Expectation> cells) {
        boolean hidden = tie.table().local() && cells.containsKey(IndicatorKey.of("disclosure.channel.other"));
        return !hidden && tie.table().indicators().allMatch(indicator -> cells.containsKey(indicator.key()));
    }

    @Test
    void everyQuirkIsMet() {
        TreeSet<String> met = make(400).stream()
                .flatMap(specimen -> specimen.truth().quirks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(met).containsAll(Corpus.QUIRKS.stream().map(Quirk::name).toList());
    }

    @Test
    void aWordDocumentHasTheOfficialThreeTables() throws IOException {
        Specimen specimen = new Corpus(forms, rules, 1).heavy(2);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(specimen.content()))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getRows()).hasSizeBetween(26, 28);
            assertThat(document.getTables().get(2).getRow(0).getTableCells()).hasSize(2);
        }
    }

    @Test
    void aFlattenedTableHasOneCellALineAndBlankOnesWhereCellsAreMerged() {
        Draft draft = new Draft("云溪市", "云溪市财政局", 2020, cn.huizong.document.Format.TEXT);
        new Corpus(forms, rules, 1).write(draft, forms.form("2019"), forms.form("2019"), false, List.of(), Map.of());
        assertThat(new String(TextRenderer.render(draft), StandardCharsets.UTF_8))
                .contains("\t申请人情况\n\n\t\n\t自然人\n\t法人或其他组织\n\t总计\n\n\t\n\t\n\t商业企业\n");
    }

    @Test
    void theTallyTellsRightWrongMissingAndInvented() {
        Map<IndicatorKey, Expectation> cells = new TreeMap<>();
        cells.put(IndicatorKey.of("regulation.made"), Expectation.exact(BigDecimal.ONE));
        cells.put(IndicatorKey.of("regulation.published"), Expectation.exact(BigDecimal.ONE));
        cells.put(IndicatorKey.of("regulation.public_total"), Expectation.exact(BigDecimal.ONE));
        cells.put(
                IndicatorKey.of("penalty.decisions"),
                Expectation.exact(BigDecimal.ONE).as(Expectation.Kind.NO_VALUE));
        Truth truth =
                new Truth("云溪市", "云溪市财政局", 2020, cn.huizong.document.Format.DOCX, List.of(), new TreeMap<>(cells));
        ReadingTally tally = new ReadingTally();
        tally.add(
                truth,
                report(
                        fact("regulation.made", number(1)),
                        fact("regulation.published", number(2)),
                        fact("penalty.decisions", number(1)),
                        fact("coercion.decisions", number(0))),
                forms);
        assertThat(List.of(tally.right, tally.wrong, tally.silent, tally.invented))
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void aBlankThatIsReportedAsBlankIsNamedAndNotSilent() {
        Map<IndicatorKey, Expectation> cells = new TreeMap<>();
        cells.put(IndicatorKey.of("regulation.made"), Expectation.exact(BigDecimal.ONE));
        Truth truth =
                new Truth("云溪市", "云溪市财政局", 2020, cn.huizong.document.Format.DOCX, List.of(), new TreeMap<>(cells));
        ReadingTally tally = new ReadingTally();
        tally.add(truth, report(fact("regulation.made", new CellValue.Blank())), forms);
        assertThat(List.of(tally.right, tally.named, tally.silent)).containsExactly(0, 1, 0);
    }

    private static CellValue number(int value) {
        return new CellValue.Count(BigDecimal.valueOf(value), String.valueOf(value));
    }

    private static Fact fact(String code, CellValue says) {
        return new Fact("2019", "documents", IndicatorKey.of(code), says, Status.REPORTED, "t1r1c1");
    }

    private static Report report(Fact... facts) {
        return new Report(
                new Body("", "云溪市", "云溪市财政局"),
                2020,
                Optional.empty(),
                List.of(new FiledTable("2019", "documents", "t1", List.of(), List.of(), List.of())),
                List.of(facts),
                List.of(),
                List.of());
    }
}
