package cn.huizong.publish.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.publish.SampleCity;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.figure.Numerals;
import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.rollup.BodyStatus;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.Figure;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTests {
    private final Page page = new Page(Rules.official(SampleCity.FORMS), Charts.official(SampleCity.FORMS));

    private final PageNotes notes = new PageNotes();

    @TempDir
    Path folder;

    @Test
    void thePageShowsTheYearsNumbersWithTheirCoverage() throws Exception {
        YearRollup year = SampleCity.year(2020, 14);
        Document html = write(year, List.of(SampleCity.year(2019, 12), year), List.of(), List.of("city-rollup.csv"));
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(html.selectFirst("h1").text()).isEqualTo("云溪市 2020 年度政府信息公开工作年度报告汇总");
        String total = Numerals.of(year.regions()
                .get(0)
                .find(IndicatorKey.of("disclosure.total"))
                .orElseThrow()
                .value());
        assertThat(html.select(".card").get(0).text())
                .isEqualTo("主动公开政府信息 " + total + " 条 13 个单位填报，应报 16 个 较上年 -1（上年 11 个单位填报）");
        assertThat(html.select("figure img"))
                .hasSize(7)
                .allMatch(image -> image.attr("alt").length() > 10);
        assertThat(html.select("nav a").eachAttr("href")).containsExactly("../index.html", "../2019/index.html");
        assertThat(html.select(".downloads a").eachAttr("href")).containsExactly("./city-rollup.csv");
        assertThat(html.text()).contains("云溪市档案馆").contains("未报送");
        assertThat(html.select("script").eachAttr("src")).isEmpty();
    }

    @Test
    void aBreakIsSaidInPlaceOfTheYearBefore() throws Exception {
        Indicator disclosures = SampleCity.FORMS
                .findIndicator(IndicatorKey.of("disclosure.total"))
                .orElseThrow();
        Figure broken = new Figure(
                disclosures, BigDecimal.TEN, 2, Optional.empty(), Optional.empty(), Optional.of("2019 年度起口径不同"));
        YearRollup year =
                new YearRollup(2019, List.of(new RegionRollup("", "云溪市", 3, List.of(broken))), List.of(), List.of());
        Document html = write(year, List.of(SampleCity.year(2018, 3), year), List.of(), List.of());
        assertThat(html.select(".card").get(0).text()).endsWith("与上年口径不同，不作比较");
        assertThat(html.select("ul.note li").eachText()).containsExactly("2019 年度起口径不同。");
        assertThat(html.text()).contains("10 条 2/3 口径改变 —");
    }

    @Test
    void aTotalOfLawsuitsSaysThatItMayHoldCasesTwice() throws Exception {
        Figure lawsuits = figure("litigation.direct.total", "3");
        Figure none = figure("litigation.after_reconsideration.total", "0");
        YearRollup year = new YearRollup(
                2020, List.of(new RegionRollup("", "云溪市", 3, List.of(lawsuits, none))), List.of(), List.of());
        assertThat(write(year, List.of(year), List.of(), List.of()).text())
                .containsOnlyOnce("复议机关作共同被告的案件按规定不由复议机关统计，如有单位计入，合计数会重复");
    }

    private static Figure figure(String code, String value) {
        return new Figure(
                SampleCity.FORMS.findIndicator(IndicatorKey.of(code)).orElseThrow(),
                new BigDecimal(value),
                2,
                Optional.empty());
    }

    @Test
    void theYearBeforeSaysItsCoverageWhereThatDiffers() throws Exception {
        Indicator decisions = SampleCity.FORMS
                .findIndicator(IndicatorKey.of("licensing.decisions"))
                .orElseThrow();
        Figure figure =
                new Figure(decisions, BigDecimal.TEN, 2, Optional.of(BigDecimal.ONE), Optional.of(1), Optional.empty());
        YearRollup year =
                new YearRollup(2020, List.of(new RegionRollup("", "云溪市", 3, List.of(figure))), List.of(), List.of());
        assertThat(write(year, List.of(year), List.of(), List.of()).text()).contains("10 件 2/3 1（1 个单位） +9");
    }

    @Test
    void whatIsExplainedIsCountedByItselfAndStandsLast() throws Exception {
        YearRollup year = SampleCity.year(2020, 3);
        Finding error = SampleCity.finding(Severity.ERROR, "不平");
        Document html = write(
                year,
                List.of(year),
                List.of(
                        SampleCity.settled(
                                1,
                                Outcome.ACCEPTED,
                                "",
                                error.explained("台账如此"),
                                SampleCity.finding(Severity.INFORMATION, "空白"),
                                error),
                        SampleCity.settled(2, Outcome.ACCEPTED, "", error.explained("台账如此"))),
                List.of());

        assertThat(html.select("details.report summary span:last-child").eachText())
                .containsExactlyInAnyOrder("错误 1 · 提示 1 · 已说明 1", "已说明 1");
        assertThat(html.select("details.report summary .error")).hasSize(1);
        assertThat(html.select("details.report").text()).containsSubsequence("不平", "空白", "台账如此");
    }

    @Test
    void whatStandsInNoFileComesFirst() throws Exception {
        YearRollup year = SampleCity.year(2020, 3);
        Finding missing = new Finding("ROSTER-MISSING", Severity.ERROR, "", "云溪市档案馆没有报告", "", "");
        page.write(
                year,
                List.of(year),
                List.of(SampleCity.settled(1, Outcome.ACCEPTED, "", SampleCity.finding(Severity.ERROR, "不平"))),
                List.of(new BodyFinding(new Body("339900", "云溪市", "云溪市档案馆"), 2020, missing)),
                notes,
                List.of(),
                folder);
        Document html = Jsoup.parse(Files.readString(folder.resolve("index.html")));
        assertThat(html.select("details.report summary").eachText())
                .first(STRING)
                .isEqualTo("未报送的单位和合计数 错误 1");
        assertThat(html.select("details.report").get(0).select(".message").text())
                .isEqualTo("云溪市档案馆没有报告");
        assertThat(html.select("details.report").get(0).text()).doesNotContain("文件：");
    }

    @Test
    void findingsStandUnderTheirBodyWithSeverityCellAndValues() throws Exception {
        YearRollup year = SampleCity.year(2020, 3);
        SettledSubmission checked = SampleCity.settled(
                1,
                Outcome.ACCEPTED,
                "",
                SampleCity.finding(Severity.WARNING, "没有注明单位"),
                SampleCity.finding(Severity.ERROR, "收支不平"));
        SettledSubmission refused = SampleCity.settled(2, Outcome.REFUSED, "表格缺行，无法读取");
        Document html = write(year, List.of(year), List.of(refused, checked), List.of());
        assertThat(html.select(".report summary").text()).isEqualTo("云溪市公安局 错误 1 · 警告 1");
        assertThat(html.select(".report tbody tr").eachText())
                .containsExactly(
                        "错误 第 3 张表第 5 行第 2 列 收支不平 23 22 APP-BALANCE", "警告 第 3 张表第 5 行第 2 列 没有注明单位 23 22 APP-BALANCE");
        assertThat(html.text()).contains("2020/云溪市民政局.docx 云溪市民政局 未采用 表格缺行，无法读取");
        assertThat(html.select("dl").text()).contains("APP-BALANCE");
    }

    @Test
    void aSeverityHasTheWordThatItHasOnTheScreen() throws Exception {
        YearRollup year = SampleCity.year(2020, 3);
        SettledSubmission checked = SampleCity.settled(
                1,
                Outcome.ACCEPTED,
                "",
                Stream.of(Severity.values())
                        .map(severity -> SampleCity.finding(severity, "不平"))
                        .toArray(Finding[]::new));
        Document html = write(year, List.of(year), List.of(checked), List.of());
        ResourceBundle screen = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(html.select(".report tbody td:first-child").eachText())
                .containsExactlyElementsOf(Stream.of(Severity.values())
                        .map(severity -> screen.getString("severity." + severity.code()))
                        .toList());
    }

    @Test
    void anExplanationStandsBesideItsFindingAndItsFigure() throws Exception {
        SettledSubmission explained = SampleCity.settled(
                1,
                Outcome.ACCEPTED,
                "",
                new Finding("APP-OUTCOMES", Severity.ERROR, "t2r3c4", "总计不平", "3", "4").explained("台账如此（<b>李四</b>）"));
        Body body = explained.body().orElseThrow();
        IndicatorKey key = IndicatorKey.of("disclosure.total");
        Fact fact = new Fact(
                "2019", "platforms", key, new CellValue.Count(BigDecimal.valueOf(8), "8"), Status.REPORTED, "t2r3c4");
        Fact corrected = new Fact(
                "2019",
                "platforms",
                key,
                new CellValue.Count(BigDecimal.valueOf(8), "8"),
                Status.CORRECTED,
                "t9r9c9",
                Optional.of(new Amendment(new CellValue.Blank(), "总计漏加", "李四", "2021-02-20")));
        Report report =
                new Report(body, 2020, Optional.empty(), List.of(), List.of(fact, corrected), List.of(), List.of());
        notes.add(explained, body, report, List.of("最可能填错的是：总计", "  - 甲，改为 <3>"));
        YearRollup year = SampleCity.year(2020, 3);

        Document html = write(year, List.of(year), List.of(explained), List.of());

        assertThat(html.select("td.message .decided").eachText()).containsExactly("※ 已作说明：台账如此（<b>李四</b>）");
        assertThat(html.select(".suspects p").eachText())
                .containsExactly("哪一格可能填错（由勾稽关系推算，只供核对，数没有改动）", "最可能填错的是：总计", "- 甲，改为 <3>");
        assertThat(html.select("th .decided").eachText().stream().distinct())
                .containsExactly(
                        "※ " + body.agency() + "：报告填“空白”，更正为 8：总计漏加（李四，2021-02-20）",
                        "※ " + body.agency() + "：APP-OUTCOMES 已作说明：台账如此（<b>李四</b>）",
                        "※ 复议机关作共同被告的案件按规定不由复议机关统计，如有单位计入，合计数会重复");
    }

    @Test
    void manyFindingsOfOneReportAreCutWithAWordWhereTheRestIs() throws Exception {
        YearRollup year = SampleCity.year(2020, 3);
        SettledSubmission wrong = SampleCity.settled(
                1,
                Outcome.ACCEPTED,
                "",
                Collections.nCopies(130, SampleCity.finding(Severity.ERROR, "不平"))
                        .toArray(cn.huizong.report.Finding[]::new));
        Document html = write(year, List.of(year), List.of(wrong), List.of());
        assertThat(html.select(".report tbody tr")).hasSize(100);
        assertThat(html.text()).contains("其余 30 条见 findings.csv");
    }

    @Test
    void markupInNamesAndASchemeInAFileNameStayText() throws Exception {
        String name = "<script>alert(1)</script>\"局";
        YearRollup year = new YearRollup(
                2020,
                List.of(new RegionRollup("", name, 1, List.of())),
                List.of(new BodyYear(
                        new Body("", name, name),
                        name,
                        BodyStatus.ACCEPTED,
                        Map.of(IndicatorKey.of("disclosure.total"), BigDecimal.ONE),
                        0,
                        0)),
                List.of());
        Document html = write(
                year,
                List.of(year),
                List.of(SampleCity.settled(1, Outcome.REFUSED, name, SampleCity.finding(Severity.ERROR, name))),
                List.of("javascript:alert(1).csv", "a\" onclick=\"b.csv"));
        assertThat(html.select("script"))
                .hasSize(1)
                .allMatch(script -> !script.data().contains("alert"));
        assertThat(html.select("[onclick]")).isEmpty();
        assertThat(html.selectFirst("tbody th").text()).isEqualTo(name);
        assertThat(html.selectFirst("td.message").text()).isEqualTo(name);
        assertThat(html.select(".downloads a").eachAttr("href"))
                .containsExactly("./javascript%3Aalert%281%29.csv", "./a%22%20onclick%3D%22b.csv");
    }

    @Test
    void nineHundredBodiesAreFoldedAndFourteenOpen() throws Exception {
        YearRollup many = SampleCity.year(2020, 900);
        YearRollup few = SampleCity.year(2020, 14);
        assertThat(write(many, List.of(many), List.of(), List.of()).select("details[open]"))
                .isEmpty();
        assertThat(write(few, List.of(few), List.of(), List.of()).select("details[open] tbody tr"))
                .hasSize(14);
    }

    @Test
    void aChartThatShowsNothingIsLeftOutWithTheReason() throws Exception {
        YearRollup year = SampleCity.empty(2022);
        Document html = write(year, List.of(year), List.of(), List.of());
        assertThat(html.select("figure")).isEmpty();
        assertThat(html.select("p.note .decided").eachText())
                .contains(
                        "云溪市 2022 年各单位政府集中采购总金额（本年度适用的表式没有这一项）",
                        "云溪市 2022 年政府信息公开申请办理结果（本年度没有单位填报该项）",
                        "云溪市 2022 年各单位的问题数（本年度的报告中没有发现错误和警告）");
    }

    @Test
    void aYearWithoutFiguresSaysSo() throws Exception {
        YearRollup year = SampleCity.empty(2020);
        assertThat(write(year, List.of(year), List.of(), List.of()).text())
                .contains("本年度还没有可以汇总的数字", "没有发现需要核对之处", "收到的文件全部采用");
    }

    @Test
    void theSameYearGivesTheSameBytes() throws Exception {
        YearRollup year = SampleCity.year(2020, 30);
        write(year, List.of(year), List.of(), List.of());
        byte[] first = Files.readAllBytes(folder.resolve("index.html"));
        write(SampleCity.year(2020, 30), List.of(year), List.of(), List.of());
        assertThat(folder.resolve("index.html")).hasBinaryContent(first);
    }

    private Document write(
            YearRollup year, List<YearRollup> series, List<SettledSubmission> notable, List<String> files)
            throws Exception {
        page.write(year, series, notable, List.of(), notes, files, folder);
        return Jsoup.parse(folder.resolve("index.html").toFile(), "UTF-8");
    }
}
