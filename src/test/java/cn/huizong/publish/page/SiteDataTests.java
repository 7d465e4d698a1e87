package cn.huizong.publish.page;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.at;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.finding;
import static cn.huizong.rollup.SummedReports.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.publish.YearFigures;
import cn.huizong.publish.YearPublisher;
import cn.huizong.publish.YearTables;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteDataTests {
    private static final Forms FORMS = Forms.official();
    private static final String MARKUP = "</script><script>alert(1)</script>\u2028";
    private static final SettledSubmission CITY = accepted(
            new Body("330200", "宁波市", "宁波市财政局"),
            2020,
            at("t3r5c10", fact("2019", "application.received@total", "7")),
            at("t3r5c4", fact("2019", "application.received@natural_person", new CellValue.Illegible("7或8"))));
    private static final SettledSubmission COUNTY = with(
            accepted(
                    new Body("330281", "余姚市", MARKUP + "局"),
                    2020,
                    at("t3r5c10", fact("2019", "application.received@total", "30.50")),
                    at("t4r2c1", fact("2019", "procurement.amount", "12345678901234567.5"))),
            finding(Severity.ERROR, "APP-BALANCE", "t3r5c10", MARKUP));

    @TempDir
    static Path output;

    private static Path folder = Path.of("");

    @BeforeAll
    static void publish() throws IOException {
        YearPublisher publisher = new YearPublisher(FORMS, Rules.official(FORMS), "1.2.3");
        YearRollup before = rollup(
                2019,
                Optional.empty(),
                accepted(new Body("330200", "宁波市", "宁波市财政局"), 2019, fact("2019", "application.received@total", "5")),
                accepted(new Body("330281", "余姚市", "余姚市财政局"), 2019, fact("2019", "application.received@total", "20")));
        YearRollup year = rollup(2020, Optional.of(before), CITY, COUNTY);
        try (YearTables tables = publisher.begin(2020, output)) {
            Stream.of(CITY, COUNTY).forEach(one -> tables.add(tables.prepare(one)));
            folder = publisher.publish(tables, new YearFigures(year, List.of(before, year)));
        }
    }

    private static YearRollup rollup(int year, Optional<YearRollup> before, SettledSubmission... settled) {
        return new CityRollup(FORMS, Roster.NONE).of(year, Stream.of(settled), before);
    }

    @Test
    void anAreaHasItsFiguresWithTheYearBefore() throws IOException {
        JsonNode areas = data("year").get(2);
        assertThat(areas.toString()).isEqualTo("[[\"宁波市\",-1,2,\"330200\"],[\"余姚市\",0,1,\"330281\"]]");
        int received = indicator("application.received", "total");
        assertThat(data("areas-0").get(0).valueStream().map(JsonNode::toString))
                .contains("[" + received + ",37.5,2,25,2,0]");
        assertThat(data("year").get(0).get("city").asString()).isEqualTo("宁波市");
    }

    @Test
    void aFigureHasEachReportAndEachArea() throws IOException {
        int total = indicator("application.received", "total");
        int person = indicator("application.received", "natural_person");
        assertThat(data("figure-application.received").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "[0," + total + ",7]",
                        "[0," + person + ",\"\",\"no_value\"]",
                        "[1," + total + ",30.5]",
                        "[-1," + total + ",37.5,2,25,2,0]",
                        "[-2," + total + ",30.5,1,20,1,0]");
    }

    @Test
    void aCellHasTextPlaceAndWhyItDoesNotCount() throws IOException {
        int total = indicator("application.received", "total");
        int person = indicator("application.received", "natural_person");
        JsonNode cells = data("bodies-0");
        assertThat(cells.get(0).toString())
                .contains(
                        "[" + total + ",7,0,\"t3r5c10\"]",
                        "[" + person + ",\"\",\"7或8\",\"t3r5c4\",\"\",\"no_value\"]");
        assertThat(cells.get(1).toString())
                .as("a number of more digits than a browser counts with is a text")
                .contains("\"12345678901234567.5\"");
    }

    @Test
    void aBodyLeadsToItsAreasAndCells() throws IOException {
        JsonNode body = data("bodies").get(0);
        assertThat(body.toString())
                .isEqualTo(
                        "[\"宁波市财政局\",\"宁波市\",0,0,\"\",\"已采用\",\"accepted\",0,0,[\"\",\"\",\"\",7],0,\"宁波市财政局2020.docx\"]");
        assertThat(data("bodies").get(1).get(0).asString()).isEqualTo(MARKUP + "局");
    }

    @Test
    void theFindingsStandInTheOrderOfTheirEffect() throws IOException {
        JsonNode about = data("year").get(0);
        assertThat(about.get("findings").asInt()).isEqualTo(1);
        assertThat(about.get("matters").asInt()).isEqualTo(1);
        assertThat(about.get("rules").get("APP-BALANCE").asString()).startsWith("各列：");
        JsonNode finding = data("findings-0").get(0);
        assertThat(finding.get(0).asString()).isEqualTo("error");
        assertThat(finding.get(5).asString()).isEqualTo("t3r5c10");
        assertThat(finding.get(12).asInt()).isEqualTo(1);
    }

    @Test
    void everyFileOfThePageIsDescribed() throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
        assertThat(root.get("resources")
                        .valueStream()
                        .filter(file -> file.get("path").asString().equals("site/year.js")))
                .singleElement()
                .satisfies(file -> assertThat(file.get("mediatype").asString()).isEqualTo("text/javascript"));
    }

    @Test
    void thePageRunsItsOwnScriptAlone() throws IOException {
        String html = Files.readString(folder.resolve("index.html"));
        assertThat(html)
                .containsPattern(
                        "content=\"default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' file:; font-src data:; "
                                + "style-src 'sha256-[^']{44}' 'sha256-[^']{44}'; script-src 'sha256-[^']{44}' 'strict-dynamic' 'self' file:\"")
                .doesNotContain("style=\"", "http://", "https://");
    }

    @Test
    void aRowEndsWithItsLastFilledCell() {
        assertThat(DataScript.json(List.of("a\"b", "", new BigDecimal("1.50"), Optional.empty(), List.of(), "")))
                .isEqualTo("[\"a\\\"b\",\"\",1.5,\"\",[]]");
    }

    @Test
    void whatIsAppendedInPiecesIsOneFile(@TempDir Path files) throws IOException {
        FigureColumns columns = new FigureColumns(files);
        columns.add("a.b", "[1]");
        columns.flush();
        columns.add("a.b", "[2]");
        columns.add("c", "[3]");
        columns.end();
        assertThat(files.resolve("figure-a.b.js")).content().isEqualTo("huizong(\"figure-a.b\",[\n[1],\n[2]\n]);\n");
        assertThat(files.resolve("figure-c.js")).content().isEqualTo("huizong(\"figure-c\",[\n[3]\n]);\n");
    }

    private static int indicator(String code, String applicant) throws IOException {
        List<String> all = data("year")
                .get(1)
                .valueStream()
                .map(one -> one.path(0).asString("") + "@" + one.path(4).asString(""))
                .toList();
        return all.indexOf(code + "@" + applicant);
    }

    /** The rows of a file of data. */
    private static JsonNode data(String name) throws IOException {
        String text = Files.readString(folder.resolve("site").resolve(name + ".js"));
        String before = "huizong(\"" + name + "\",";
        assertThat(text).startsWith(before).endsWith(");\n");
        return JsonMapper.shared().readTree(text.substring(before.length(), text.length() - 3));
    }
}
