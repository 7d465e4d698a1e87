package cn.huizong.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.SampleCity;
import cn.huizong.report.Body;
import cn.huizong.rollup.BodyStatus;
import cn.huizong.rollup.BodyYear;
import cn.huizong.rollup.RegionRollup;
import cn.huizong.rollup.YearRollup;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartsTests {
    private static final List<String> NAMES = List.of(
            "disclosures-by-body",
            "disclosures-by-channel",
            "procurement-by-body",
            "application-outcomes",
            "applicants-by-kind",
            "requests-by-year",
            "findings-by-body");

    private final Charts charts = Charts.official(Forms.official());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 300})
    void everyChartIsAPictureWithInkAndADrawingWithoutFonts(int bodies) throws Exception {
        YearRollup year = SampleCity.year(2020, bodies);
        charts.draw(year, List.of(SampleCity.year(2018, 2), year), folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(NAMES.stream()
                            .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                            .toList());
        }
        for (String name : NAMES) {
            BufferedImage image = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertThat(ink(image, 0, 90)).as(name + " has a title").isGreaterThan(1500);
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve(name + ".svg").toFile());
            assertThat(svg.getElementsByTagName("text").getLength()).isZero();
            assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(4);
            assertThat(Files.size(folder.resolve(name + ".svg"))).as(name).isLessThan(400_000);
        }
    }

    @Test
    void charactersAreDrawnAsThemselvesAndNotAsBoxes() throws Exception {
        for (String word : List.of("云溪", "余姚")) {
            new ChartFiles(folder)
                    .write(new BarChart(word, word, word, word, List.of(Bar.of(word, BigDecimal.ONE)), ""));
        }
        List<String> one = outlines("云溪");
        List<String> other = outlines("余姚");
        assertThat(one).hasSameSizeAs(other);
        // title, subtitle, axis title and label differ; source line, ticks and number do not
        assertThat(one.stream().filter(outline -> !other.contains(outline))).hasSize(4);
        assertThat(ImageIO.read(folder.resolve("云溪.png").toFile()).getRGB(0, 0, 400, 90, null, 0, 400))
                .isNotEqualTo(ImageIO.read(folder.resolve("余姚.png").toFile()).getRGB(0, 0, 400, 90, null, 0, 400));
    }

    private List<String> outlines(String name) throws Exception {
        NodeList paths = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(name + ".svg").toFile())
                .getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(index -> ((Element) paths.item(index)).getAttribute("d"))
                .toList();
    }

    @Test
    void theSameYearGivesTheSameBytes() throws Exception {
        YearRollup year = SampleCity.year(2020, 30);
        charts.draw(year, List.of(year), folder.resolve("one"));
        charts.draw(year, List.of(year), folder.resolve("two"));
        for (String name : NAMES) {
            for (String extension : List.of(".png", ".svg")) {
                assertThat(folder.resolve("one/" + name + extension))
                        .hasSameBinaryContentAs(folder.resolve("two/" + name + extension));
            }
        }
    }

    @Test
    void ofThreeHundredBodiesTheTwentyLargestStandAloneAndNothingIsLost() {
        YearRollup year = SampleCity.year(2020, 300);
        List<Bar> bars = chart(year, "disclosures-by-body").bars();
        BigDecimal sum = year.bodies().stream()
                .map(body -> body.figures().getOrDefault(IndicatorKey.of("disclosure.total"), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bars).hasSize(21);
        assertThat(bars.get(0).label()).isEqualTo("云溪市教育局");
        assertThat(bars.get(0).text()).isEqualTo("13,333");
        assertThat(bars.get(20).label()).isEqualTo("其余 257 个单位");
        assertThat(bars.stream().map(Bar::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
    }

    @Test
    void moneyIsInTenThousandsAndABodyWithoutAnAmountIsNotCounted() {
        BarChart chart = chart(SampleCity.year(2020, 8), "procurement-by-body");
        assertThat(chart.bars().get(0).text()).isEqualTo("2,645.17");
        assertThat(chart.bars()).hasSize(6);
        assertThat(chart.subtitle()).startsWith("6 个单位填报，应报 10 个");
        assertThat(chart.title()).isEqualTo("云溪市 2020 年各单位政府集中采购总金额");
    }

    @Test
    void onlyChartsOfReportedNumbersSpeakOfBlanks() {
        YearRollup year = SampleCity.year(2020, 8);
        assertThat(chart(year, "findings-by-body").source())
                .contains("findings.csv")
                .doesNotContain("空白");
        assertThat(charts.of(year, List.of(year)))
                .filteredOn(chart -> !chart.name().equals("findings-by-body"))
                .hasSize(NAMES.size() - 1)
                .allSatisfy(chart -> assertThat(chart.source()).contains("空白不作零"));
    }

    @Test
    void equalValuesStandInTheOrderOfTheirNames() {
        YearRollup year = new YearRollup(
                2020,
                List.of(new RegionRollup("", "", 2, List.of())),
                List.of(standing("", "乙局", 7), standing("", "乙局", 7), standing("", "丙局", 9)),
                List.of());
        assertThat(chart(year, "disclosures-by-body").bars())
                .extracting(Bar::label)
                .containsExactly("丙局", "乙局", "乙局");
        assertThat(chart(year, "disclosures-by-body").title()).isEqualTo("2020 年各单位主动公开政府信息数");
    }

    @Test
    void severalRegionsAreNamedTogetherAndTheirBodiesToldApart() {
        YearRollup year = new YearRollup(
                2020,
                List.of(new RegionRollup("1", "甲县", 3, List.of()), new RegionRollup("2", "乙县", 4, List.of())),
                List.of(standing("甲县", "财政局", 7), standing("乙县", "乙县财政局", 6)),
                List.of());
        BarChart chart = chart(year, "disclosures-by-body");
        assertThat(chart.title()).isEqualTo("各地区 2020 年各单位主动公开政府信息数");
        assertThat(chart.subtitle()).startsWith("2 个单位填报，应报 7 个");
        assertThat(chart.bars()).extracting(Bar::label).containsExactly("财政局（甲县）", "乙县财政局");
    }

    @Test
    void outcomesStandInTheOrderOfTheForm() {
        assertThat(chart(SampleCity.year(2020, 3), "application-outcomes").bars())
                .extracting(Bar::label)
                .containsExactly("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理");
        assertThat(chart(SampleCity.year(2022, 3), "application-outcomes").bars())
                .hasSize(6);
        assertThat(chart(SampleCity.year(2018, 3), "application-outcomes").bars())
                .extracting(Bar::label)
                .startsWith("属于已主动公开范围", "同意公开", "同意部分公开", "不同意公开")
                .hasSize(8);
    }

    @Test
    void applicantsAreTheSixKindsOfTheForm() {
        assertThat(chart(SampleCity.year(2020, 3), "applicants-by-kind").bars())
                .extracting(Bar::label)
                .containsExactly("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他（法人或其他组织）");
    }

    @Test
    void aYearThatIsNotKnownStaysAGapAndAnOlderFormIsMuted() {
        YearRollup last = SampleCity.year(2022, 3);
        BarChart chart = charts.of(
                        last, List.of(SampleCity.year(2018, 3), SampleCity.year(2019, 3), SampleCity.empty(2020), last))
                .get(5);
        assertThat(chart.bars())
                .extracting(Bar::label)
                .containsExactly("2018 年（2/5）", "口径改变", "2019 年（2/5）", "2020 年（没有单位填报）", "2021 年（没有资料）", "2022 年（2/5）");
        assertThat(chart.bars())
                .extracting(bar -> bar.parts().isEmpty())
                .containsExactly(false, true, false, true, true, false);
        assertThat(chart.bars().get(0).tone()).isEqualTo(Bar.Tone.MUTED);
        assertThat(chart.bars().get(1).tone()).isEqualTo(Bar.Tone.BREAK);
        assertThat(chart.bars().get(1).text()).startsWith("2019 年度起申请情况改用新格式").endsWith("与以前年度不可比");
        assertThat(chart.subtitle()).contains("2018 年度及以前的格式，口径不同");
    }

    @Test
    void whatNobodyReportedIsSaidInASentence() throws Exception {
        YearRollup year = SampleCity.empty(2020);
        assertThat(chart(year, "disclosures-by-body").bars()).isEmpty();
        assertThat(chart(year, "disclosures-by-body").empty()).isEqualTo("本年度适用的表式没有这一项");
        assertThat(chart(year, "procurement-by-body").empty()).isEqualTo("本年度没有单位填报该项");
        charts.draw(year, List.of(year), folder);
        assertThat(ink(ImageIO.read(folder.resolve("disclosures-by-body.png").toFile()), 250, 450))
                .isGreaterThan(800);
    }

    private BarChart chart(YearRollup year, String name) {
        return charts.of(year, List.of(year)).stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BodyYear standing(String region, String agency, long total) {
        return new BodyYear(
                new Body("", region, agency),
                agency + ".docx",
                BodyStatus.ACCEPTED,
                Map.of(IndicatorKey.of("disclosure.total"), BigDecimal.valueOf(total)),
                0,
                0);
    }

    private static long ink(BufferedImage image, int from, int to) {
        long dark = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 160 ? 1 : 0;
            }
        }
        return dark;
    }
}
