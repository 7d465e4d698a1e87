package cn.huizong.publish.office.material;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Document;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rules;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.folder.Release;
import cn.huizong.publish.office.OfficeYear;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Fact;
import cn.huizong.report.Recognised;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Deadline;
import cn.huizong.roster.Roster;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city of two bureaus and two counties, one of which handed nothing in; its papers are written once. */
class ReportMaterialTests {
    private static final Forms FORMS = Forms.official();
    private static final Body FINANCE = new Body("339900", "云溪市", "云溪市财政局");
    private static final Body POLICE = new Body("339900", "云溪市", "云溪市<公安>&“局”");
    private static final Body SCHOOLS = new Body("339901", "汀南区", "汀南区教育局");
    private static final Body COUNTY = new Body("339901", "汀南区", "汀南区人民政府");
    private static final Body SILENT = new Body("339902", "北岭县", "北岭县卫生健康局");
    private static final Roster ROSTER = new Roster(Stream.of(FINANCE, POLICE, SCHOOLS, SILENT)
            .map(body -> new Roster.Entry(body, "", List.of(), 2000, 9999, ""))
            .toList());
    private static final ReportMaterial PAPER = new ReportMaterial(FORMS);

    @TempDir
    static Path office;

    private static Map<String, String> papers = Map.of();

    @BeforeAll
    static void writeOnce() throws Exception {
        PAPER.write(year(2022, ROSTER, true), office);
        papers = papers(office);
    }

    @Test
    void everyRegionThatHasAReportToWriteHasAFile() {
        assertThat(papers).containsOnlyKeys("云溪市年报素材.docx", "云溪市市级部门年报素材.docx", "汀南区年报素材.docx", "北岭县年报素材.docx");
    }

    @Test
    void theApplicationsAreToldBesideTheYearBeforeWithTheirCoverage() {
        assertThat(papers.get("云溪市年报素材.docx"))
                .contains("共收到政府信息公开申请30件，同比增长50.0%（同口径增长56.3%，两年都填报的2家）（应报4家，已报3家，数字不完整）。")
                .contains("上列本年收到的申请中，市级部门25件，汀南区5件，北岭县没有单位填报；合计30件，与总数一致。");
    }

    @Test
    void outcomesHaveSharesOverTheBodiesThatGaveEachOfThem() {
        assertThat(papers.get("云溪市市级部门年报素材.docx"))
                .contains("本年度办理结果：予以公开10件（2家填报），占40.0%；部分公开15件（2家填报），占60.0%；"
                        + "不予公开0件（1家填报），占0.0%；无法提供0件（1家填报），占0.0%；不予处理0件（1家填报），占0.0%；"
                        + "其他处理0件（1家填报），占0.0%（应报2家；占比按各类都有数的1家计算）。");
    }

    @Test
    void whatNobodyGaveIsSaidAndIsNoZero() {
        assertThat(papers.get("北岭县年报素材.docx"))
                .contains("应报1家，采用0家，待确认0家，退回0家，未报1家")
                .contains("没有可以采用的报告")
                .contains("作出行政许可决定、行政处罚决定、行政强制决定没有单位填报（应报1家）。")
                .contains("共收到政府信息公开申请没有单位填报（应报1家）。")
                .contains("未报的1家：北岭县卫生健康局。")
                .doesNotContain("0件");
    }

    @Test
    void aBreakOfTheSeriesIsSaidInsteadOfAChange() throws Exception {
        CityRollup city = new CityRollup(FORMS, ROSTER);
        YearRollup before =
                city.of(2020, Stream.of(accepted(FINANCE, 2020, fact("2021", "fee.amount", "5000"))), Optional.empty());
        YearRollup year = city.of(
                2021,
                Stream.of(accepted(FINANCE, 2021, fact("2021", "fee.amount", "12000.5"))),
                Optional.of(before.alone()));
        assertThat(text(written(year), "云溪市市级部门"))
                .contains("行政事业性收费1.20005万元，不作同比：2021 年度起行政事业性收费改报收费金额")
                .doesNotContain("同比增长", "同比下降");
    }

    @Test
    void withoutTheYearBeforeNothingIsSaidOfAChange() throws Exception {
        assertThat(text(written(year(2022, ROSTER, false).rollup()), "云溪市年报"))
                .contains("共收到政府信息公开申请30件（应报4家")
                .doesNotContain("同比", "上年（件）");
    }

    @Test
    void withoutARosterNobodyKnowsWhoIsMissing() throws Exception {
        assertThat(text(written(year(2022, Roster.NONE, false).rollup()), "云溪市年报"))
                .contains("没有名录，应报多少家不明，采用3家")
                .contains("共收到政府信息公开申请30件（没有名录，应报多少家不明，已收3家，已报3家）");
    }

    /** A county's own report is not added to those of its bodies, and what it says otherwise is listed. */
    @Test
    void aReportOverTheWholeCountyStandsBesideTheSum() {
        assertThat(papers.get("汀南区年报素材.docx"))
                .contains("“汀南区人民政府”报的是汀南区全域的数，不与各单位相加；它与各单位之和不同的有1项")
                .contains("共收到政府信息公开申请5件")
                .contains("汀南区教育局|5|100.0%||\n合计|5|100.0%|4|+25.0%")
                .contains("一、本年新收政府信息公开申请数量 总计|50|5|件|1");
    }

    @Test
    void ofRegionsSideBySideTheCoverageIsTheirOwn() {
        assertThat(new CoverageWords(new Phrases(), true).ofRegions(22, new Reporting(18, 0)))
                .isEqualTo("上列地区应报22家，已报18家，数字不完整");
        assertThat(new CoverageWords(new Phrases(), true).ofRegions(22, new Reporting(22, 1)))
                .isEqualTo("上列地区应报22家，已报22家，另有名录外1家");
    }

    /** A figure that bodies off the roster alone gave is in the sum and so in its part; nobody is reported as more than must report. */
    @Test
    void bodiesOffTheRosterAreInTheNumbersAndInNoCountOfThoseThatMust() throws Exception {
        Body stranger = new Body("339902", "北岭县", "北岭县科学技术局");
        YearRollup rollup = new CityRollup(FORMS, ROSTER)
                .of(
                        2022,
                        Stream.of(
                                report(FINANCE, 2022, "10", zeros()),
                                report(POLICE, 2022, "0", zeros()),
                                report(stranger, 2022, "7", zeros())),
                        Optional.empty());
        Path folder = written(rollup);

        assertThat(text(folder, "云溪市年报"))
                .contains("市级部门10件，汀南区没有单位填报，北岭县7件；合计17件，与总数一致。")
                .contains("市级部门|10|58.8%|2|2|0\n汀南区|||1|0|0\n北岭县|7|41.2%|1|0|1\n合计|17|100.0%|4|2|1")
                .contains("本年度办理结果：予以公开14件，占40.0%；部分公开21件，占60.0%；")
                .contains("（应报4家，已报2家，另有名录外1家，数字不完整）");
        assertThat(text(folder, "北岭县")).contains("（应报1家，已报0家，另有名录外1家，数字不完整）").contains("有数的格都是0家填报；另计入名录外单位，最多1家");
    }

    /** Of a region without other areas the bodies are listed; of a name the text says what stands in it. */
    @Test
    void bodiesAreListedByHowMuchTheyReceived() {
        assertThat(papers.get("云溪市市级部门年报素材.docx"))
                .contains("云溪市<公安>&“局”|15|60.0%|10|+50.0%\n云溪市财政局|10|40.0%|6|+66.7%\n合计|25|100.0%|16|+56.3%");
    }

    @Test
    void theSameYearMakesTheSameBytesAndWordOpensThem() throws Exception {
        Path again = written(year(2022, ROSTER, true).rollup());
        for (String file : Release.files(office)) {
            byte[] bytes = Files.readAllBytes(FolderFile.in(office, file));
            assertThat(FolderFile.in(again, file)).hasBinaryContent(bytes);
            if (!file.endsWith(".docx")) {
                continue;
            }
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                assertThat(word.getTables()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(word.getFooterList()).hasSize(1);
                assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                        .hasToString("11906");
            }
        }
    }

    /** A whole city has its charts as files too; what would show nothing is left out and the document says why. */
    @Test
    void chartsAreOnThePageAndOfAWholeCityInFilesOfTheirOwn() throws Exception {
        assertThat(Release.files(office))
                .contains("云溪市-办理结果.png", "云溪市-办理结果.svg", "云溪市-本级部门排名.png")
                .noneMatch(file -> file.startsWith("汀南区-"));
        assertThat(papers.get("云溪市年报素材.docx"))
                .contains("没有画的图：“公开渠道”（本年度表式不列公开渠道，也没有单位在正文或附表中填报）、“申请人”（没有单位填报）、“地区排名”（有数的不到两个，没有可比的）。");
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(FolderFile.in(office, "云溪市年报素材.docx")))) {
            assertThat(word.getAllPictures()).hasSize(2);
            assertThat(word.getAllPictures().get(0).getData())
                    .isEqualTo(Files.readAllBytes(FolderFile.in(office, "云溪市-办理结果.png")));
        }
    }

    private static OfficeYear year(int year, Roster roster, boolean known) {
        CityRollup city = new CityRollup(FORMS, Rules.official(FORMS), roster, Deadline.NONE, Recognised.SHOW);
        SettledSubmission financeBefore = report(FINANCE, year - 1, "6");
        SettledSubmission policeBefore = report(POLICE, year - 1, "10");
        SettledSubmission schoolsBefore = report(SCHOOLS, year - 1, "4");
        Optional<YearRollup> before = known
                ? Optional.of(city.of(year - 1, Stream.of(financeBefore, policeBefore, schoolsBefore), Optional.empty())
                        .alone())
                : Optional.empty();
        CityRollup.Counting counting = city.begin(year);
        counting.add(report(FINANCE, year, "10", zeros()), follows(financeBefore));
        counting.add(report(POLICE, year, "15"), follows(policeBefore));
        counting.add(report(SCHOOLS, year, "5"), YearBefore.UNKNOWN);
        counting.add(overTheCounty(report(COUNTY, year, "50")), YearBefore.UNKNOWN);
        YearRollup rollup = counting.end(before);
        return new OfficeYear(rollup, List.of(), office, List.of(), Map.of());
    }

    private static SettledSubmission overTheCounty(SettledSubmission one) {
        return new SettledSubmission(
                one.submission(),
                one.outcome(),
                one.reason(),
                one.body(),
                one.year(),
                one.report(),
                one.findings(),
                new Disposition(Scope.AREA, new Area("339901", "汀南区"), false, Optional.empty(), Optional.empty()));
    }

    private static YearBefore follows(SettledSubmission before) {
        return new YearBefore(new Predecessors(Change.NONE, List.of()), List.of(before));
    }

    private static SettledSubmission report(Body body, int year, String received, Fact... more) {
        String granted = body.equals(POLICE) ? "6" : "4";
        String partial = body.equals(POLICE) ? "9" : "6";
        Stream<Fact> own = body.equals(SCHOOLS) || body.equals(COUNTY)
                ? Stream.of(fact("2021", "application.received@total", received))
                : Stream.of(
                        fact("2021", "application.received@total", received),
                        fact("2021", "application.granted@total", granted),
                        fact("2021", "application.partial@total", partial));
        return accepted(body, year, Stream.concat(own, Stream.of(more)).toArray(Fact[]::new));
    }

    /** A zero on every other line of the outcomes. */
    private static Fact[] zeros() {
        return FORMS.form("2021")
                .indicators()
                .map(Indicator::key)
                .filter(key -> key.applicant().equals("total"))
                .filter(key -> key.code().matches("application\\.(denied|unavailable|unprocessed|other)\\..*"))
                .map(key -> fact("2021", key.toString(), "0"))
                .toArray(Fact[]::new);
    }

    private static Path written(YearRollup rollup) throws Exception {
        Path folder = Files.createTempDirectory(office.getParent(), "papers");
        PAPER.write(new OfficeYear(rollup, List.of(), folder, List.of(), Map.of()), folder);
        return folder;
    }

    private static Map<String, String> papers(Path folder) throws Exception {
        return Release.files(folder).stream()
                .filter(file -> file.endsWith(".docx"))
                .collect(Collectors.toMap(file -> file, file -> read(folder, file)));
    }

    private static String text(Path folder, String name) throws Exception {
        return Release.files(folder).stream()
                .filter(file -> file.startsWith(name))
                .map(file -> read(folder, file))
                .findFirst()
                .orElseThrow();
    }

    /** Paragraphs and rows a line each, cells with a bar between. */
    private static String read(Path folder, String file) {
        try {
            Document document = new Documents(Limits.DEFAULT).read(Files.readAllBytes(FolderFile.in(folder, file)));
            String paragraphs = document.paragraphs()
                    .map(cn.huizong.document.Paragraph::text)
                    .collect(Collectors.joining("\n"));
            String rows = document.grids()
                    .flatMap(grid -> IntStream.rangeClosed(1, grid.rows())
                            .mapToObj(row -> grid.row(row).stream()
                                    .map(cn.huizong.document.Cell::text)
                                    .collect(Collectors.joining("|"))))
                    .collect(Collectors.joining("\n"));
            return paragraphs + "\n" + rows;
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }
}
