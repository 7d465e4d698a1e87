package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.Rules;
import cn.huizong.form.Tie;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.Indicators;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ocr.csv}: every number read from a picture of a page, with the ties that vouch for it and those that speak against
 * it; and every cell whose number is doubtful or was not read, which has no value and is in no total.
 */
public final class OcrCsv implements Closeable {
    public static final Table TABLE = new Table(
            "ocr.csv",
            "由扫描件识别得出的每一个数，以及印证它的勾稽关系；看不准和没有认出来的格也列出，没有数值",
            List.of(
                    text("region", "地区"),
                    text("agency", "单位"),
                    integer("year", "报告年度"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "指标名称"),
                    number("value", "识别得出的数值，金额以元计"),
                    text("source", "文件"),
                    text("anchor", "单元格位置"),
                    text("ties_holding", "含有这个数并且成立的勾稽关系的规则代码，以空格分隔"),
                    text("ties_broken", "含有这个数但不成立的勾稽关系的规则代码，以空格分隔"),
                    text("certainty", "有没有把握"),
                    text("candidate", "看不准的格里可能写的数，照样录出；没有采用，勾稽关系按它算出"),
                    integer("probability", "看不准的格是这个数的把握，百分数")));

    private final Indicators indicators;
    private final Rules rules;
    private final Comparator<Fact> order;
    private final Csv csv;
    private final List<Scan> scans = new ArrayList<>();

    public OcrCsv(Indicators indicators, Rules rules, Path folder) throws IOException {
        this.indicators = indicators;
        this.rules = rules;
        this.order = Comparator.comparing(Fact::key, indicators).thenComparing(Fact::anchor, AnchorOrder.BY_PLACE);
        this.csv = new Csv(folder, TABLE);
    }

    /**
     * A report that was read from pictures.
     *
     * @param agency whose it is
     * @param source its path in the inbox
     * @param numbers how many numbers were read
     * @param vouched how many of them stand in ties that all hold
     * @param doubted how many stand in a tie that is broken
     * @param open how many cells hold something of which no number was taken
     */
    public record Scan(String agency, String source, int numbers, int vouched, int doubted, int open) {}

    public void write(SettledSubmission accepted, Body body, Report report) {
        List<Fact> facts = report.facts().stream()
                .filter(fact -> fact.status() == Status.OCR)
                .sorted(order)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        String source = accepted.submission().source();
        int numbers = 0;
        int vouched = 0;
        int doubted = 0;
        int open = 0;
        for (Fact fact : facts) {
            if (fact.number().isPresent()) {
                String holding = ties(fact, report, true);
                String broken = ties(fact, report, false);
                Optional<CellValue.Candidate> taken = fact.candidate();
                String certainty = taken.isPresent() ? "tied" : "sure";
                csv.row(row(source, body, report.year(), fact, holding, broken, certainty, taken));
                numbers++;
                doubted += broken.isEmpty() ? 0 : 1;
                vouched += broken.isEmpty() && !holding.isEmpty() ? 1 : 0;
            } else if (fact.says() instanceof CellValue.Illegible) {
                csv.row(open(source, body, report, fact));
                open++;
            }
        }
        scans.add(new Scan(body.agency(), source, numbers, vouched, doubted, open));
    }

    /** A cell without a number; of a doubtful one the ties are answered as if it said what it may say. */
    private List<?> open(String source, Body body, Report report, Fact fact) {
        Optional<CellValue.Candidate> doubtful = fact.candidate();
        if (doubtful.isEmpty()) {
            return row(source, body, report.year(), fact, "", "", "unread", doubtful);
        }
        boolean isMoney = indicators.indicator(fact.form(), fact.key()).isMoney();
        Report supposed =
                isMoney ? report : supposed(report, fact, doubtful.get().number());
        return row(
                source,
                body,
                report.year(),
                fact,
                ties(fact, supposed, true),
                ties(fact, supposed, false),
                "doubtful",
                doubtful);
    }

    private static Report supposed(Report report, Fact open, BigDecimal number) {
        CellValue says = new CellValue.Count(number, open.says().text());
        return report.with(report.facts().stream()
                .map(fact -> fact.equals(open)
                        ? new Fact(fact.form(), fact.table(), fact.key(), says, fact.status(), fact.anchor())
                        : fact)
                .toList());
    }

    private List<?> row(
            String source,
            Body body,
            int year,
            Fact fact,
            String holding,
            String broken,
            String certainty,
            Optional<CellValue.Candidate> doubtful) {
        return List.of(
                body.region(),
                body.agency(),
                year,
                fact.key().code(),
                fact.key().applicant(),
                indicators.indicator(fact.form(), fact.key()).label(),
                fact.number(),
                source,
                fact.anchor(),
                holding,
                broken,
                certainty,
                doubtful.map(one -> one.number().toPlainString()).orElse(""),
                doubtful.flatMap(CellValue.Candidate::percent));
    }

    /** The rules of the ties over a fact that hold, or that do not. */
    private String ties(Fact fact, Report report, boolean holding) {
        return rules.ties().stream()
                .filter(tie -> tie.table().form().equals(fact.form())
                        && tie.table().id().equals(fact.table())
                        && tie.keys().anyMatch(fact.key()::equals))
                .filter(tie -> answer(tie, report).anyMatch(answer -> answer.kept() == holding))
                .map(tie -> tie.rule().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Stream<Tie.Answer> answer(Tie tie, Report report) {
        return tie
                .answer(key -> report.facts().stream()
                        .filter(fact -> fact.key().equals(key)
                                && fact.table().equals(tie.table().id()))
                        .findFirst()
                        .flatMap(Fact::number))
                .stream();
    }

    /** The reports written so far that were read from pictures. */
    public List<Scan> scans() {
        return List.copyOf(scans);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
