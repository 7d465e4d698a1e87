package cn.huizong.publish;

import static cn.huizong.rollup.SummedReports.accepted;
import static cn.huizong.rollup.SummedReports.at;
import static cn.huizong.rollup.SummedReports.body;
import static cn.huizong.rollup.SummedReports.fact;
import static cn.huizong.rollup.SummedReports.finding;
import static cn.huizong.rollup.SummedReports.ocr;
import static cn.huizong.rollup.SummedReports.refused;
import static cn.huizong.rollup.SummedReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.publish.chart.Charts;
import cn.huizong.publish.folder.Digest;
import cn.huizong.publish.folder.FolderFile;
import cn.huizong.publish.folder.FolderSeals;
import cn.huizong.publish.folder.Release;
import cn.huizong.publish.folder.Vintages;
import cn.huizong.publish.office.OfficeFile;
import cn.huizong.publish.office.OfficeFolder;
import cn.huizong.publish.office.OfficePaper;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.SettledSubmission;
import cn.huizong.rollup.CityRollup;
import cn.huizong.rollup.CountingRule;
import cn.huizong.rollup.YearRollup;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class YearPublisherTests {
    /** What stands in every release, whatever was reported. */
    private static final Set<String> LISTS =
            Set.of("indicators.csv", "indicator-forms.csv", "columns.csv", "codes.csv");

    private static final SettledSubmission EDUCATION = with(
            accepted(
                    body("余姚市", "教育局"),
                    2020,
                    at("t3r10c2", fact("2019", "procurement.amount", new CellValue.Unitless("-160.5"))),
                    at("t3r9c2", fact("2019", "procurement.count", "3")),
                    at("t3r9c3", fact("2019", "procurement.count", new CellValue.Blank()))),
            finding(Severity.WARNING, "PROCUREMENT-UNIT", "t3r10c2", "没有注明单位"),
            finding(Severity.ERROR, "APP-BALANCE", "t4r10c9", "不平"),
            finding(Severity.ERROR, "APP-BALANCE", "t4r9c9", "不平"));
    private static final SettledSubmission FINANCE = accepted(
            body("余姚市", "财政局"),
            2020,
            fact("2019", "procurement.amount", "264517.00"),
            fact("2019", "procurement.count", "18"));
    private static final SettledSubmission LOST = refused("=坏.pdf", Optional.empty(), Optional.empty(), "无法读取");

    private static final Charts NO_CHARTS = Charts.none(Forms.official());

    @TempDir
    Path output;

    @Test
    void theHeadingsAreAContract() throws IOException {
        Map<String, String> headings = new HashMap<>();
        Path folder = publish();
        for (String file : Release.files(folder)) {
            if (file.endsWith(".csv")) {
                headings.put(
                        file, Files.readAllLines(folder.resolve(file)).get(0).substring(1));
            }
        }
        assertThat(headings)
                .hasSize(24)
                .containsEntry(
                        "corrections.csv",
                        "region_code,region,agency,year,indicator,applicant,action,reported,value,result,rule,reason,who,date,source,sha256,expected")
                .containsEntry(
                        "restatement.csv",
                        "region_code,region,year,indicator,applicant,label,before,after,difference,cause,share,agency,source,table,group")
                .containsEntry(
                        "carry-over.csv",
                        "region_code,region,agency,year,applicant,previous_carried_out,carried_in,difference,previous_source,previous_anchor,source,anchor,explanation")
                .containsEntry(
                        "ocr.csv",
                        "region,agency,year,indicator,applicant,label,value,source,anchor,ties_holding,ties_broken,"
                                + "certainty,candidate,probability")
                .containsEntry(
                        "city-rollup.csv",
                        "region_code,region,year,indicator,applicant,label,value,unit,bodies_reporting,bodies_expected,previous_value,change,previous_bodies_reporting,series_break,bodies_off_roster,bodies_both_years,previous_both_years,value_both_years,change_both_years,obs_status,change_status")
                .containsEntry(
                        "facts.csv",
                        "region_code,region,agency,year,form,indicator,applicant,value,unit,status,text,source,anchor,reported,correction,in_total,left_out,scope,kind,home_code,home")
                .containsEntry(
                        "findings.csv",
                        "severity,rule,region,agency,year,source,anchor,message,expected,actual,explanation")
                .containsEntry(
                        "worklist.csv",
                        "rank,severity,rule,region,agency,year,source,anchor,message,indicator,applicant,label,difference,total,share,cumulated_share,matters,explanation")
                .containsEntry(
                        "suspects.csv",
                        "region_code,region,agency,year,source,place,answer,answers,cells,indicator,applicant,label,anchor,value,would_be,slip,broken,standing,at_least,at_most")
                .containsEntry("indicators.csv", "indicator,applicant,label,table,unit,kind,forms,breaks,description")
                .containsEntry(
                        "indicator-forms.csv",
                        "form,first_year,last_year,indicator,applicant,table,row_label,column_label,unit,kind")
                .containsEntry("columns.csv", "file,column,title,type,required,description")
                .containsEntry("codes.csv", "file,column,code,zh,en")
                .containsEntry(
                        "submissions.csv", "source,sha256,bytes,format,region,agency,year,outcome,reason,region_code")
                .containsEntry(
                        "missing-bodies.csv", "region_code,region,agency,kind,year,status,due,standing,source,reason")
                .containsEntry(
                        "questions.csv",
                        "kind,source,name,region,year,candidates,todo,agency,who,date,sha256,differences")
                .containsEntry(
                        "rollup-ties.csv",
                        "region_code,region,year,rule,each,statement,sum,total,difference,agency,body_sum,body_total,body_difference,missing,source")
                .containsEntry(
                        "levels.csv",
                        "level,region_code,region,parent,year,indicator,applicant,label,value,unit,bodies_reporting,bodies_expected,bodies_off_roster,obs_status")
                .containsEntry(
                        "kinds.csv",
                        "region_code,region,kind,year,indicator,applicant,label,value,unit,bodies_reporting,bodies_expected,bodies_off_roster,obs_status")
                .containsEntry(
                        "reconciliation.csv",
                        "region_code,region,agency,year,indicator,applicant,label,unit,own_value,sum,bodies_reporting,bodies_expected,difference,scope,source,bodies_off_roster,obs_status,silent,silent_more,fitting,fitting_more,largest,largest_more,largest_rest")
                .containsEntry(
                        "bodies.csv",
                        "region_code,region,agency,year,status,source,disclosure_total,procurement_count,procurement_amount,applications_received,applications_total,applications_carried_out,errors,warnings,scope,in_total,handed_in,late,ocr_left_out,on_roster,standing,kind,expected,home_code,home,areas,compared_with")
                .containsEntry(
                        "city-procurement.csv",
                        "地区代码,地区,年度,应报单位数,已报单位数,采购项目数量（项）,采购项目数量填报单位数,采购总金额（元）,采购总金额填报单位数,名录外单位数,数据状态");
        assertThat(headings.get("city-disclosures.csv"))
                .startsWith("地区代码,地区,年度,应报单位数,已报单位数,主动公开政府信息数（条）,主动公开政府信息数填报单位数,政府公报");
        assertThat(headings.get("city-application-outcomes.csv"))
                .startsWith("地区代码,地区,年度,应报单位数,已报单位数,本年新收（件）,本年新收填报单位数,上年结转（件）");
    }

    @Test
    void everyFigureStandsWithItsCoverageAndAnAmountWithoutUnitIsNotInIt() throws IOException {
        Path folder = publish(EDUCATION, FINANCE, LOST);

        assertThat(rows(folder, "city-rollup.csv"))
                .containsExactly(
                        ",余姚市,2020,procurement.count,,政府集中采购 采购项目数量,21,项,2,2,,,,,0,,,,,A,M",
                        ",余姚市,2020,procurement.amount,,政府集中采购 采购总金额,264517,元,1,2,,,,,0,,,,,P,M");
        assertThat(rows(folder, "city-procurement.csv")).containsExactly(",余姚市,2020,2,2,21,2,264517,1,0,A");
        assertThat(rows(folder, "bodies.csv"))
                .containsExactly(
                        ",余姚市,教育局,2020,accepted,教育局2020.docx,,3,,,,,2,1,body,yes,,,0,,采用,,yes,,余姚市,:余姚市,",
                        ",余姚市,财政局,2020,accepted,财政局2020.docx,,18,264517,,,,0,0,body,yes,,,0,,采用,,yes,,余姚市,:余姚市,");
    }

    @Test
    void whatWasReadFromAScanIsListedAndLeftOut() throws IOException {
        SettledSubmission scan = accepted(
                body("余姚市", "审计局"),
                2020,
                at("p1t1r2c2", ocr(fact("2019", "procurement.count", "7"))),
                at("p1t1r3c2", ocr(fact("2019", "procurement.amount", new CellValue.Illegible("4�")))));

        Path folder = publish(scan);

        assertThat(rows(folder, "ocr.csv"))
                .containsExactly(
                        "余姚市,审计局,2020,procurement.count,,政府集中采购 采购项目数量,7,审计局2020.docx,p1t1r2c2,,,sure,,",
                        "余姚市,审计局,2020,procurement.amount,,政府集中采购 采购总金额,,审计局2020.docx,p1t1r3c2,,,doubtful,4,");
        assertThat(rows(folder, "city-rollup.csv")).isEmpty();
        assertThat(rows(folder, "bodies.csv"))
                .containsExactly(",余姚市,审计局,2020,accepted,审计局2020.docx,,,,,,,0,0,body,yes,,,1,,采用,,yes,,余姚市,:余姚市,");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("由扫描件识别的报告", "看不准或没有认出，未采用", "不计入", "其中 1 个单位的报告是扫描件，识别得出的数不计入总数。");
    }

    @Test
    void factsFollowTheFormAndLeaveBlankCellsOut() throws IOException {
        assertThat(rows(publish(EDUCATION, FINANCE), "facts.csv"))
                .containsExactly(
                        ",余姚市,教育局,2020,2019,procurement.count,,3,项,reported,3,教育局2020.docx,t3r9c2,,,yes,,body,,,余姚市",
                        ",余姚市,教育局,2020,2019,procurement.amount,,,,reported,'-160.5,教育局2020.docx,t3r10c2,,,no,no_value,body,,,余姚市",
                        ",余姚市,财政局,2020,2019,procurement.count,,18,项,reported,18,财政局2020.docx,t1r1c1,,,yes,,body,,,余姚市",
                        ",余姚市,财政局,2020,2019,procurement.amount,,264517,元,reported,264517.00,财政局2020.docx,t1r1c1,,,yes,,body,,,余姚市");
    }

    @Test
    void findingsStandTheGravestFirstAndTheNinthRowBeforeTheTenth() throws IOException {
        assertThat(rows(publish(EDUCATION, FINANCE), "findings.csv"))
                .containsExactly(
                        "error,APP-BALANCE,余姚市,教育局,2020,教育局2020.docx,t4r9c9,不平,,,",
                        "error,APP-BALANCE,余姚市,教育局,2020,教育局2020.docx,t4r10c9,不平,,,",
                        "warning,PROCUREMENT-UNIT,余姚市,教育局,2020,教育局2020.docx,t3r10c2,没有注明单位,,,");
    }

    @Test
    void theWorklistHasEveryFindingAndIsOfferedOnThePage() throws IOException {
        Path folder = publish(EDUCATION, FINANCE);
        assertThat(rows(folder, "worklist.csv"))
                .containsExactly(
                        "1,error,APP-BALANCE,余姚市,教育局,2020,教育局2020.docx,t4r9c9,不平,,,,,,,,yes,",
                        "2,error,APP-BALANCE,余姚市,教育局,2020,教育局2020.docx,t4r10c9,不平,,,,,,,,yes,",
                        "3,warning,PROCUREMENT-UNIT,余姚市,教育局,2020,教育局2020.docx,t3r10c2,没有注明单位,,,,,,,,yes,");
        assertThat(folder.resolve("index.html")).content().contains("./worklist.csv", "核对问题的处理次序");
    }

    @Test
    void aFileOfUnknownYearIsListedToo() throws IOException {
        assertThat(rows(publish(EDUCATION, LOST), "submissions.csv"))
                .containsExactly(
                        "'=坏.pdf," + "ab".repeat(32) + ",100,docx,,,,refused,无法读取,",
                        "教育局2020.docx," + "ab".repeat(32) + ",100,docx,余姚市,教育局,2020,accepted,,");
    }

    @Test
    void aFileSaysTheCodeOfItsRegion() throws IOException {
        SettledSubmission coded = accepted(new Body("330281", "余姚市", "教育局"), 2020);
        assertThat(rows(publish(coded), "submissions.csv"))
                .containsExactly("教育局2020.docx," + "ab".repeat(32) + ",100,docx,余姚市,教育局,2020,accepted,,330281");
    }

    @Test
    void anEmptyYearHasItsTablesWithoutRows() throws IOException {
        Path folder = publish();
        for (String file : Release.files(folder)) {
            if (file.endsWith(".csv") && !LISTS.contains(file)) {
                assertThat(rows(folder, file)).as(file).isEmpty();
            }
        }
    }

    @Test
    void theDescriptionNamesEveryFileWithItsHashAndEveryInput() throws IOException {
        Path folder = publish(EDUCATION, FINANCE, LOST);
        JsonNode root = JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));

        assertThat(root.get("$schema").asString()).isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        for (JsonNode resource : root.get("resources")) {
            Path file = folder.resolve(resource.get("path").asString());
            assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
            assertThat(resource.get("hash").asString()).isEqualTo(Digest.of(file));
        }
        assertThat(root.get("resources").findValuesAsString("path"))
                .isEqualTo(Release.files(folder).stream()
                        .filter(file -> !file.equals("datapackage.json"))
                        .toList());
        assertThat(root.get("huizong").get("inputs").findValuesAsString("source"))
                .containsExactly("=坏.pdf", "教育局2020.docx", "财政局2020.docx");
        assertThat(root.get("huizong").get("version").asString()).isEqualTo("1.2.3");
        assertThat(root.get("huizong").get("indicators").asString())
                .as("the words of the numbers are part of what the release is made from")
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void anotherProgramReadsEveryTableAsDescribed() throws Exception {
        Path folder = publish(EDUCATION, FINANCE, LOST);
        assertThat(LoadedPackage.rows(folder))
                .containsEntry("facts.csv", 4)
                .containsEntry("findings.csv", 3)
                .containsEntry("worklist.csv", 3)
                .containsEntry("bodies.csv", 2);
        assertThat(LoadedPackage.headings(folder.resolve("submissions.csv"))).startsWith("source", "sha256");
    }

    @Test
    void aTableIsDescribedWithKeyLinksAndWords() throws IOException {
        JsonNode root =
                JsonMapper.shared().readTree(Files.readString(publish(EDUCATION).resolve("datapackage.json")));
        JsonNode facts = root.get("resources")
                .valueStream()
                .filter(resource -> resource.get("path").asString().equals("facts.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.get("byteOrderMark").asBoolean()).isTrue();
        JsonNode schema = facts.get("schema");
        assertThat(schema.get("primaryKey").toString())
                .isEqualTo(
                        "[\"region_code\",\"region\",\"agency\",\"year\",\"form\",\"indicator\",\"applicant\",\"anchor\"]");
        assertThat(schema.get("foreignKeys").get(0).toString())
                .isEqualTo(
                        "{\"fields\":[\"region_code\",\"region\",\"agency\",\"year\"],"
                                + "\"reference\":{\"resource\":\"bodies-csv\",\"fields\":[\"region_code\",\"region\",\"agency\",\"year\"]}}");
        assertThat(schema.get("fields").get(9).toString())
                .startsWith("{\"name\":\"status\",\"title\":\"数值来源\",\"type\":\"string\",")
                .endsWith("\"constraints\":{\"required\":true,"
                        + "\"enum\":[\"reported\",\"deduced\",\"corrected\",\"narrative\",\"ocr\"]}}");
    }

    @Test
    void theFindingsAreAValidationReport() throws IOException {
        JsonNode report = JsonMapper.shared()
                .readTree(Files.readString(publish(EDUCATION, FINANCE).resolve("validation-report.json")));
        assertThat(report.size()).isEqualTo(3);
        assertThat(report.get(0).toString())
                .isEqualTo("{\"id\":\"2020-1\",\"type\":\"validation\","
                        + "\"event\":{\"time\":\"\",\"actor\":\"huizong\",\"agent\":\"huizong 1.2.3\",\"trigger\":\"publish\"},"
                        + "\"expression\":{\"language\":\"huizong rules 1.2.3\",\"expression\":\"APP-BALANCE\",\"severity\":\"error\","
                        + "\"description\":\"各列：第一项加第二项之和，等于第三项加第四项之和\",\"status\":\"open\"},"
                        + "\"data\":{\"source\":[\"教育局2020.docx\"],"
                        + "\"target\":[\"2020\",\"余姚市\",\"教育局\",\"教育局2020.docx\",\"t4r9c9\"],\"description\":\"不平\"},"
                        + "\"value\":\"0\"}");
    }

    @Test
    void theSameInputMakesTheSameBytes() throws IOException {
        Path one = publish(EDUCATION, FINANCE, LOST);
        Path two = publish(output.resolve("again"), LOST, EDUCATION, FINANCE);

        for (String file : Release.files(one)) {
            assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    /** The papers are made from the tables: with them it is the same release, which says what each of them is. */
    @Test
    void thePapersOfTheOfficeAreDescribedAndMakeNoOtherRelease() throws IOException {
        OfficePaper paper = (year, office) -> {
            Files.writeString(FolderFile.in(office, "余姚市.docx"), "素材");
            return List.of(new OfficeFile("余姚市.docx", "余姚市的年报素材"));
        };
        List<String> contents = new ArrayList<>();
        Vintages vintages = new Vintages() {
            @Override
            public Optional<Edition> findLast(int year) {
                return Optional.empty();
            }

            @Override
            public Vintage next(int year, String content) throws IOException {
                contents.add(content);
                return NONE.next(year, content);
            }

            @Override
            public void keep(int year, Edition edition, Path published) {
                contents.add(edition.content());
            }
        };
        publish(vintages, OfficeFolder.NONE, NO_CHARTS, output.resolve("without"), EDUCATION);
        Path folder = publish(vintages, new OfficeFolder(List.of(paper)), NO_CHARTS, output, EDUCATION);
        JsonNode resources = new JsonMapper()
                .readTree(Files.readString(folder.resolve("datapackage.json")))
                .path("resources");
        JsonNode described = StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> resource.path("path").asString().equals("office/余姚市.docx"))
                .findFirst()
                .orElseThrow();

        assertThat(described.path("description").asString()).isEqualTo("余姚市的年报素材");
        assertThat(described.path("mediatype").asString())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(described.has("encoding")).isFalse();
        assertThat(FolderSeals.READ.seal(folder)).isPresent();
        assertThat(contents).hasSize(4).containsOnly(contents.get(0));
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("<a href=\"./office/%E4%BD%99%E5%A7%9A%E5%B8%82.docx\">office/余姚市.docx</a> 余姚市的年报素材");
    }

    @Test
    void withoutChartsThePageSaysThatNoneWereDrawn() throws IOException {
        Path folder = publish(Vintages.NONE, OfficeFolder.NONE, NO_CHARTS, output, EDUCATION);
        assertThat(folder.resolve("charts")).doesNotExist();
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("按设置（charts）没有画图。")
                .doesNotContain("<img");
        assertThat(FolderSeals.READ.seal(folder)).isPresent();
        assertThat(publish(EDUCATION).resolve("index.html"))
                .content()
                .doesNotContain("没有画图")
                .contains("<img");
    }

    @Test
    void reportsOutOfOrderStopThePublicationAndKeepWhatWasThere() throws IOException {
        Path folder = publish(EDUCATION);
        assertThatThrownBy(() -> publish(FINANCE, EDUCATION)).isInstanceOf(IllegalStateException.class);
        assertThat(rows(folder, "submissions.csv")).hasSize(1);
    }

    @Test
    void withoutLeaveWhatWasThereStays() throws IOException {
        Path folder = publish(EDUCATION);
        Vintages noLeave = new Vintages() {
            @Override
            public Optional<Edition> findLast(int year) {
                return Optional.empty();
            }

            @Override
            public Vintage next(int year, String content) throws IOException {
                return NONE.next(year, content);
            }

            @Override
            public void awaitLeave() {
                throw new IllegalStateException("the store is another's");
            }

            @Override
            public void keep(int year, Edition edition, Path published) {
                throw new AssertionError("was kept");
            }
        };
        assertThatThrownBy(() -> publish(noLeave, output, EDUCATION, LOST)).isInstanceOf(IllegalStateException.class);
        assertThat(rows(folder, "submissions.csv")).hasSize(1);
    }

    private Path publish(SettledSubmission... settled) throws IOException {
        return publish(output, settled);
    }

    private static Path publish(Path output, SettledSubmission... settled) throws IOException {
        return publish(Vintages.NONE, output, settled);
    }

    private static Path publish(Vintages vintages, Path output, SettledSubmission... settled) throws IOException {
        return publish(vintages, OfficeFolder.NONE, Charts.official(Forms.official()), output, settled);
    }

    private static Path publish(
            Vintages vintages, OfficeFolder office, Charts charts, Path output, SettledSubmission... settled)
            throws IOException {
        Forms forms = Forms.official();
        YearRollup rollup = new CityRollup(forms, Roster.NONE).of(2020, Stream.of(settled), Optional.empty());
        YearPublisher publisher = new YearPublisher(
                forms,
                Rules.official(forms),
                "1.2.3",
                Map.of(),
                CountingRule.PLAIN,
                vintages,
                report -> List.of(),
                located -> List.of(),
                office,
                charts);
        YearTables listed = publisher.begin(2020, output);
        Stream.of(settled).map(listed::prepare).forEachOrdered(listed::add);
        return publisher.publish(listed, new YearFigures(rollup, List.of(rollup)));
    }

    private static List<String> rows(Path folder, String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return lines.subList(1, lines.size());
    }
}
