package cn.huizong.publish.table;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.number;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.Rules;
import cn.huizong.form.Tie;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.Indicators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ocr.csv}: every number read from a picture of a page, with the ties that vouch for it and those that speak against it. */
public final class OcrCsv implements Closeable {
    public static final Table TABLE = new Table(
            "ocr.csv",
            "由扫描件识别得出的每一个数，以及印证它的勾稽关系",
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
                    text("ties_broken", "含有这个数但不成立的勾稽关系的规则代码，以空格分隔")));

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
     */
    public record Scan(String agency, String source, int numbers, int vouched, int doubted) {}

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
        for (Fact fact : facts) {
            if (fact.number().isPresent()) {
                String holding = ties(fact, report, true);
                String broken = ties(fact, report, false);
                csv.row(row(source, body, report.year(), fact, holding, broken));
                numbers++;
                doubted += broken.isEmpty() ? 0 : 1;
                vouched += broken.isEmpty() && !holding.isEmpty() ? 1 : 0;
            }
        }
        scans.add(new Scan(body.agency(), source, numbers, vouched, doubted));
    }

    private List<?> row(String source, Body body, int year, Fact fact, String holding, String broken) {
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
                broken);
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
