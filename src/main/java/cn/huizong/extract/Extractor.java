package cn.huizong.extract;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.FlatRow;
import cn.huizong.document.Format;
import cn.huizong.document.Paragraph;
import cn.huizong.document.text.Extensions;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.Statement;
import cn.huizong.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns a document into a report. */
public final class Extractor {
    /** What may hold a table as lines of plain text. */
    private static final Set<Format> FLAT = Set.of(Format.TEXT, Format.PDF, Format.OFD);

    /** More rows of a table than this without their full number of values: the text has lost lines. */
    private static final int MOST_SHORT_ROWS = 2;

    /** Photographs of one report come one by one. */
    private static final String ONE_OF_SEVERAL = "；如果几张图片是同一份报告，请合成一个 PDF 后报送，或按 1、2、3 编号后单独放进一个文件夹";

    private static final IndicatorKey DISCLOSURES = IndicatorKey.of("disclosure.total");

    private static final Document NOTHING = new Document(Format.UNKNOWN, List.of(), false);

    private final Deduction deduction;
    private final Tables tables;
    private final String disclosureForm;

    /** @param ties by which blanks are deduced */
    public Extractor(Forms forms, List<Tie> ties) {
        this.deduction = new Deduction(ties);
        this.tables = new Tables(forms);
        this.disclosureForm = forms.findIndicator(DISCLOSURES).orElseThrow().form();
    }

    /**
     * Reads a document as a yearly report.
     *
     * @param document the document
     * @param source its path in the inbox, whose name may tell whose and of which year it is
     */
    public Extraction extract(Document document, String source) {
        Prose prose = new Prose(document);
        Identity identity = IdentityReading.read(prose, source, document.recognised());
        Tables.Found found = tables.find(document, identity.year());
        Optional<String> refusal = refusal(document, prose, identity, found)
                .map(reason -> document.format() == Format.IMAGE ? reason + ONE_OF_SEVERAL : reason);
        if (refusal.isPresent()) {
            boolean several = !severalYears(prose, found).isEmpty();
            return new Extraction.Refused(
                    refusal.get(),
                    identity.body(),
                    several ? Optional.empty() : identity.year(),
                    isStray(identity, found));
        }
        Body body = identity.body().orElseThrow();
        return new Extraction.Read(report(document, source, identity, body, found, prose), identity.otherYear());
    }

    /**
     * What can be said of a file that is no readable document: its name may tell whose report it was to be.
     *
     * @param reason why it cannot be read, in the words shown to a clerk
     * @param source its path in the inbox
     */
    public Extraction.Refused unreadable(String reason, String source) {
        Identity identity = IdentityReading.read(new Prose(NOTHING), source, false);
        return new Extraction.Refused(reason, identity.body(), identity.year(), false);
    }

    private static boolean isStray(Identity identity, Tables.Found found) {
        return found.tables().isEmpty() && !identity.titled();
    }

    private static Optional<String> refusal(Document document, Prose prose, Identity identity, Tables.Found read) {
        List<TableReading> found = read.tables();
        if (isStray(identity, read)) {
            return Optional.of("没有找到年度报告的标题和表格，这不像是政府信息公开工作年度报告");
        }
        for (TableReading table : found) {
            if (isFlat(document) && table.shortRows() > MOST_SHORT_ROWS) {
                return Optional.of("“" + table.table().title() + "”表有 " + table.shortRows()
                        + " 处数字的个数与栏目数对不上，文本转换时很可能丢了重复的行，请报送原文档（.docx 或网页）");
            }
        }
        int shortRows = found.stream().mapToInt(TableReading::shortRows).sum();
        if (document.format() == Format.TEXT && shortRows > MOST_SHORT_ROWS && !repeatsValues(document)) {
            return Optional.of("各表共有 " + shortRows + " 处数字的个数与栏目数对不上，文本转换时很可能丢了重复的行，请报送原文档（.docx 或网页）");
        }
        if (identity.hijacked()) {
            return Optional.of("标题像是被篡改成了广告，名称和数字都不可信，请向单位要原件");
        }
        List<Integer> years = severalYears(prose, read);
        if (!years.isEmpty()) {
            return Optional.of("一个文件里有 " + years.size() + " 个年度（"
                    + years.stream().map(String::valueOf).collect(Collectors.joining("、")) + "）的报告，请按年度分成几个文件报送");
        }
        if (identity.body().isEmpty()) {
            return Optional.of("标题、落款和文件名里都没有单位全称，看不出是哪个单位的报告");
        }
        if (identity.year().isEmpty()) {
            return Optional.of("标题、正文、落款和文件名里都没有年份，看不出是哪一年度的报告");
        }
        return Optional.empty();
    }

    /** The years of a document that holds the reports of several; it is of each of them, and of none. */
    private static List<Integer> severalYears(Prose prose, Tables.Found read) {
        boolean doubled = read.doubts().stream().anyMatch(doubt -> doubt.rule().equals("TABLE-DOUBLED"));
        return doubled ? IdentityReading.yearsOfSeveral(prose) : List.of();
    }

    /** Whether lines of plain text may be rows of tables: in a text file, and on a page that has no ruled lines. */
    private static boolean isFlat(Document document) {
        return FLAT.contains(document.format());
    }

    /** Whether a text has the same value on two lines after one another: then no repeated lines were dropped. */
    private static boolean repeatsValues(Document document) {
        List<String> texts =
                document.blocks().stream().flatMap(Extractor::texts).toList();
        return IntStream.range(1, texts.size())
                .anyMatch(i -> texts.get(i).equals(texts.get(i - 1)) && CellReading.isNumber(texts.get(i)));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof FlatRow row) {
            return row.cells().stream().map(cell -> cell.text().strip());
        }
        return block instanceof Paragraph line ? Stream.of(line.text().strip()) : Stream.empty();
    }

    private Report report(
            Document document, String source, Identity identity, Body body, Tables.Found found, Prose prose) {
        List<Statement> statements = Statements.read(prose, identity.year().orElseThrow());
        List<Fact> facts = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(identity.doubts());
        for (TableReading table : found.tables()) {
            facts.addAll(table.facts());
            doubts.addAll(table.doubts());
        }
        doubts.addAll(found.doubts());
        if (document.tracked()) {
            doubts.add(new Doubt("TRACKED-CHANGES", "", List.of(), "", ""));
        }
        Extensions.findWrong(source, document.format())
                .ifPresent(extension -> doubts.add(new Doubt(
                        "FILE-EXTENSION",
                        "",
                        List.of(extension, document.format().code()),
                        "",
                        "")));
        if (!document.recognised()) {
            stated(statements, facts).ifPresent(facts::add);
        } else {
            doubts.add(new Doubt("OCR-READ", "", List.of(), "", ""));
            facts.replaceAll(Extractor::recognised);
        }
        return deduction.deduce(new Report(
                body,
                identity.year().orElseThrow(),
                identity.dated(),
                found.tables().stream().map(TableReading::filed).toList(),
                facts,
                statements,
                doubts,
                ScopeReading.read(prose)));
    }

    private static Fact recognised(Fact fact) {
        return new Fact(fact.form(), fact.table(), fact.key(), fact.says(), Status.OCR, fact.anchor());
    }

    /** The total of disclosures as the prose states it, where no table has it and the prose says one number only. */
    private Optional<Fact> stated(List<Statement> statements, List<Fact> facts) {
        if (facts.stream().anyMatch(fact -> fact.key().equals(DISCLOSURES))) {
            return Optional.empty();
        }
        List<Statement> totals = statements.stream()
                .filter(statement -> statement.key().equals(DISCLOSURES))
                .toList();
        if (totals.stream().map(Statement::value).distinct().count() != 1) {
            return Optional.empty();
        }
        Statement total = totals.get(0);
        return Optional.of(new Fact(
                disclosureForm,
                "",
                DISCLOSURES,
                new CellValue.Count(total.value(), total.text()),
                Status.NARRATIVE,
                total.anchor()));
    }
}
