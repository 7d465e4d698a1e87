package cn.huizong.publish.page;

import cn.huizong.form.Rules;
import cn.huizong.publish.chart.BarChart;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.figure.CityTotals;
import cn.huizong.publish.font.PageFont;
import cn.huizong.publish.table.OcrCsv;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.YearRollup;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of a year. It opens from its folder, without a server; without scripts it still says everything. */
public final class Page {
    public static final String FILE = "index.html";
    private static final Map<String, String> DOWNLOADS = Map.ofEntries(
            Map.entry("city-rollup.csv", "全部指标的汇总数"),
            Map.entry("city-disclosures.csv", "主动公开政府信息情况汇总表"),
            Map.entry("city-procurement.csv", "政府集中采购情况汇总表"),
            Map.entry("city-application-outcomes.csv", "政府信息公开申请办理情况汇总表"),
            Map.entry("carry-over.csv", "申请结转台账：上年结转与本年承接"),
            Map.entry("bodies.csv", "各单位报送情况和主要数字"),
            Map.entry("facts.csv", "每个数字及其所在单元格"),
            Map.entry("ocr.csv", "由扫描件识别得出的数及印证它们的勾稽关系"),
            Map.entry("findings.csv", "需要核对之处"),
            Map.entry("worklist.csv", "核对问题的处理次序：对汇总数影响大的在前"),
            Map.entry("suspects.csv", "勾稽不平时最可能填错的单元格"),
            Map.entry("submissions.csv", "收到的文件及处理结果"),
            Map.entry("corrections.csv", "汇总单位的更正、撤回和说明"),
            Map.entry("restatement.csv", "与上一次发布相比有变化的数"),
            Map.entry("missing-bodies.csv", "未报送单位"),
            Map.entry("questions.csv", "待单位确认的问题"),
            Map.entry("levels.csv", "各级地区的汇总数"),
            Map.entry("kinds.csv", "各类单位的汇总数"),
            Map.entry("reconciliation.csv", "全域报告与各单位之和的核对"),
            Map.entry("rollup-ties.csv", "汇总数中不平的勾稽关系及由哪些单位造成"),
            Map.entry("indicators.csv", "指标说明：代码、名称、单位和适用的表式"),
            Map.entry("indicator-forms.csv", "各年表式中每个数字的行名和栏目"),
            Map.entry("columns.csv", "各表每一栏的中文名称和含义"),
            Map.entry("codes.csv", "各栏所用代码的含义"),
            Map.entry("validation-report.json", "核对问题（ESS 验证报告格式）"),
            Map.entry("datapackage.json", "数据说明（Data Package）"));

    private final Rules rules;
    private final Charts charts;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public Page(Rules rules, Charts charts) {
        this.rules = rules;
        this.charts = charts;
    }

    /**
     * Writes a year's page.
     *
     * @param rollup the year
     * @param series every year known, ascending, this one included
     * @param notable the submissions with findings, and those that do not count
     * @param bodyFindings what stands in no file
     * @param notes what the reports give
     * @param files the files that the page offers; those of its own folder are shown
     * @param folder where the page and {@code charts/} are
     */
    public void write(
            YearRollup rollup,
            List<YearRollup> series,
            List<SettledSubmission> notable,
            List<BodyFinding> bodyFindings,
            PageNotes notes,
            List<String> files,
            Path folder)
            throws IOException {
        StringOutput html = new StringOutput();
        FindingsView findings = new FindingsView(notable, bodyFindings, notes);
        PageView view = view(rollup, series, notable, findings, notes, files);
        templates.render("page.jte", view, html);
        new YearOverview(rollup.year(), new CityTotals(rollup).name(), view.standing(), view.cards(), findings.count())
                .write(folder);
        Files.writeString(
                folder.resolve(FILE), ContentPolicy.into(PageFont.into(html.toString())), StandardCharsets.UTF_8);
    }

    private PageView view(
            YearRollup rollup,
            List<YearRollup> series,
            List<SettledSubmission> notable,
            FindingsView findings,
            PageNotes notes,
            List<String> files) {
        FiguresView figures = new FiguresView(rollup, series, notes.figures(), rules);
        BodiesView bodies = new BodiesView(rollup, notable, notes);
        List<BarChart> drawn = charts.of(rollup, series);
        return new PageView(
                new CityTotals(rollup).title("度政府信息公开工作年度报告汇总"),
                rollup.year(),
                figures.standing(),
                rollup.missing().stream().map(entry -> entry.body().agency()).toList(),
                series.stream()
                        .map(YearRollup::year)
                        .filter(year -> year != rollup.year())
                        .toList(),
                figures.cards(),
                drawn.stream().filter(Page::isSaying).map(Page::picture).toList(),
                drawn.stream()
                        .filter(chart -> !isSaying(chart))
                        .map(Page::leftOut)
                        .toList(),
                figures.breaks(),
                figures.regions(),
                FiguresView.BODY_HEADINGS,
                FiguresView.bodies(rollup),
                notes.scans().stream().map(scan -> scan(scan, rollup)).toList(),
                findings.reports(),
                findings.rules(rules),
                findings.refusals(),
                downloads(notes.papers(), files),
                bodies.notes(),
                bodies.questions(),
                bodies.reconciliations());
    }

    private static PageView.Scan scan(OcrCsv.Scan scan, YearRollup rollup) {
        boolean leftOut =
                rollup.bodies().stream().anyMatch(body -> body.source().equals(scan.source()) && body.leftOut() > 0);
        int alone = scan.numbers() - scan.vouched() - scan.doubted();
        return new PageView.Scan(
                scan.agency(),
                scan.source(),
                scan.numbers(),
                scan.vouched(),
                scan.doubted(),
                alone,
                scan.open(),
                leftOut);
    }

    /** Whether a chart shows anything: bars of which one is longer than nothing. */
    private static boolean isSaying(BarChart chart) {
        return chart.bars().stream().flatMap(bar -> bar.parts().stream()).anyMatch(part -> part.signum() != 0);
    }

    private static String leftOut(BarChart chart) {
        return chart.title() + "（" + (chart.bars().isEmpty() ? chart.empty() : "各项均为 0") + "）";
    }

    private static PageView.Picture picture(BarChart chart) {
        String bars = chart.bars().stream()
                .map(bar -> bar.text().isEmpty() ? bar.label() : bar.label() + " " + bar.text())
                .collect(Collectors.joining("；"));
        return new PageView.Picture(
                chart.name(), chart.title(), chart.subtitle() + (bars.isEmpty() ? chart.empty() : bars));
    }

    /** What the office hands on comes first. */
    private static List<PageView.Download> downloads(SortedMap<String, String> papers, List<String> files) {
        return Stream.concat(
                        papers.entrySet().stream().map(paper -> download(paper.getKey(), paper.getValue())),
                        files.stream()
                                .filter(file -> !file.contains("/"))
                                .map(file -> download(file, DOWNLOADS.getOrDefault(file, ""))))
                .toList();
    }

    /** A name is never taken for a scheme such as {@code javascript:}: the link starts with a folder and is encoded. */
    private static PageView.Download download(String file, String description) {
        String encoded = Arrays.stream(file.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return new PageView.Download("./" + encoded, file, description);
    }
}
