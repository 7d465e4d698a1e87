package cn.huizong.publish;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryTests {
    private static final Forms FORMS = Forms.official();

    @TempDir
    Path output;

    private final YearPublisher publisher = new YearPublisher(FORMS, Rules.official(FORMS), "1.2.3");

    @BeforeEach
    void twoYears() throws IOException {
        publish(2019, "3");
        publish(2020, "5");
    }

    @Test
    void everyYearStandsWithItsStateAndFigures() throws IOException {
        assertThat(publisher.publishEntry(output, FolderSeals.READ)).isTrue();
        Document html = Jsoup.parse(Files.readString(output.resolve("index.html")));
        assertThat(html.selectFirst("h1").text()).isEqualTo("余姚市政府信息公开工作年度报告汇总");
        assertThat(html.select("table").get(0).select("tbody tr").eachText())
                .containsExactly(
                        "2020 年 应报 1 个单位：采用 1，待确认 0，退回 0，未报 0。 没有需要核对之处 第 1 次发布",
                        "2019 年 应报 1 个单位：采用 1，待确认 0，退回 0，未报 0。 没有需要核对之处 第 1 次发布");
        assertThat(html.select("table").get(1).text())
                .isEqualTo("指标 2020 年 2019 年 政府集中采购项目（项） 5 1 个单位填报，应报 1 个 3 1 个单位填报，应报 1 个");
        assertThat(html.select("tbody th a").eachAttr("href")).containsExactly("2020/index.html", "2019/index.html");
        assertThat(html.selectFirst("#app").attr("data-years")).isEqualTo("2019 2020");
        Document year = Jsoup.parse(Files.readString(output.resolve("2020/index.html")));
        assertThat(year.select("nav a").eachAttr("href")).contains("../index.html");
    }

    @Test
    void itIsLeftAsItIsUntilAYearChanges() throws IOException {
        publisher.publishEntry(output, FolderSeals.READ);
        byte[] first = Files.readAllBytes(output.resolve("index.html"));
        assertThat(publisher.publishEntry(output, FolderSeals.READ)).isFalse();

        publish(2020, "6");
        assertThat(publisher.publishEntry(output, FolderSeals.READ)).isTrue();
        publish(2020, "5");
        publisher.publishEntry(output, FolderSeals.READ);
        assertThat(output.resolve("index.html")).hasBinaryContent(first);
    }

    @Test
    void oneThatAKilledRunLeftUndoneIsMadeByTheNext() throws IOException {
        publisher.publishEntry(output, FolderSeals.READ);
        Files.writeString(output.resolve("index.html"), "<!DOCTYPE html>");
        Files.writeString(output.resolve(".index.html.new"), "<!DOCTYPE");

        assertThat(publisher.publishEntry(output, FolderSeals.READ)).isTrue();
        assertThat(output.resolve("index.html")).content().contains("2019 年", "2020 年");
        assertThat(output.resolve(".index.html.new")).doesNotExist();
    }

    @Test
    void aYearOfAnOlderVersionIsNamedWithoutFigures() throws IOException {
        Files.delete(output.resolve("2019/site/overview.json"));
        publisher.publishEntry(output, FolderSeals.READ);
        Document html = Jsoup.parse(Files.readString(output.resolve("index.html")));
        assertThat(html.text()).contains("2019 年 由以前的版本发布，重新发布后可查看趋势。");
        assertThat(html.selectFirst("#app").attr("data-years")).isEqualTo("2020");
    }

    @Test
    void withoutAnyYearThereIsNothing() throws IOException {
        assertThat(publisher.publishEntry(output.resolve("none"), FolderSeals.READ))
                .isFalse();
        assertThat(output.resolve("none")).doesNotExist();
    }

    private void publish(int year, String count) throws IOException {
        SettledSubmission report = accepted(body("余姚市", "教育局"), year, fact("2019", "procurement.count", count));
        YearRollup rollup = new CityRollup(FORMS, Roster.NONE).of(year, Stream.of(report), Optional.empty());
        try (YearTables tables = publisher.begin(year, output)) {
            tables.add(tables.prepare(report));
            publisher.publish(tables, new YearFigures(rollup, List.of(rollup)));
        }
    }
}
