package cn.huizong.publish.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.restatement.RestatementCsv;
import cn.huizong.publish.schema.IndicatorLists;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.CarryOverCsv;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Csv;
import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.RollupCsv;
import cn.huizong.publish.table.Table;
import cn.huizong.publish.table.WorklistCsv;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as another program reads it. */
class YearWorkbookTests {
    private static final String TITLE = "云溪市 2021 年度政府信息公开工作年度报告汇总";
    private static final String EVIL = "=HYPERLINK(\"http://evil\")\u0001 & <b>局</b>";

    private static final String LONG =
            IntStream.range(0, 8_000).mapToObj(number -> "第" + number + "条").collect(Collectors.joining());

    /** The whole city beside the year before, which no region's row says. */
    private static final Map<String, String> CITY = Map.of(
            "region",
            "云溪市",
            "label",
            "新收",
            "value",
            "180",
            "previous_value",
            "144",
            "change",
            "36",
            "bodies_expected",
            "7");

    @TempDir
    static Path folder;

    private static XSSFWorkbook book;

    @BeforeAll
    static void aYear() throws IOException {
        Files.createDirectories(folder);
        table(
                LevelsCsv.LEVELS,
                Map.of(
                        "level",
                        "city",
                        "region",
                        "云溪市",
                        "indicator",
                        "application.received",
                        "applicant",
                        "total",
                        "value",
                        1234567,
                        "bodies_reporting",
                        3,
                        "bodies_expected",
                        4,
                        "obs_status",
                        "P"),
                Map.of(
                        "level",
                        "city",
                        "region",
                        "云溪市",
                        "indicator",
                        "application.total",
                        "applicant",
                        "total",
                        "value",
                        5,
                        "bodies_reporting",
                        3,
                        "bodies_expected",
                        4),
                Map.of(
                        "level",
                        "city",
                        "region",
                        "云溪市",
                        "indicator",
                        "fee.amount",
                        "value",
                        new BigDecimal("12.50"),
                        "bodies_reporting",
                        2,
                        "bodies_expected",
                        4),
                Map.of(
                        "level",
                        "county",
                        "region",
                        "汀南区",
                        "parent",
                        "云溪市",
                        "region_code",
                        "0012",
                        "indicator",
                        "application.received",
                        "applicant",
                        "total",
                        "value",
                        30,
                        "bodies_reporting",
                        1,
                        "bodies_expected",
                        1),
                Map.of(
                        "level",
                        "county",
                        "region",
                        "汀北区",
                        "parent",
                        "云溪市",
                        "region_code",
                        "0013",
                        "indicator",
                        "application.received",
                        "applicant",
                        "total",
                        "value",
                        40,
                        "bodies_reporting",
                        1,
                        "bodies_expected",
                        2));
        table(
                BodiesCsv.BODIES,
                body("云溪市", "教育局", 7),
                body("云溪市", "公安局", 9),
                body("云溪市", "民政局", 9),
                body("汀南区", EVIL, 8),
                body("汀北区", "财政局", 1),
                body("汀北区", "财政局", 2));
        table(
                BodiesCsv.MISSING,
                Map.of(
                        "region",
                        "云溪市",
                        "agency",
                        "档案局",
                        "status",
                        "overdue",
                        "source",
                        "一.docx|二.docx",
                        "reason",
                        "坏|旧"));
        table(
                WorklistCsv.TABLE,
                Map.of(
                        "rank",
                        1,
                        "severity",
                        "error",
                        "agency",
                        "公安局",
                        "region",
                        "云溪市",
                        "message",
                        "t3r5c2=7",
                        "anchor",
                        "s1r2c28",
                        "share",
                        new BigDecimal("0.125"),
                        "difference",
                        new BigDecimal("1234567890123456789"),
                        "matters",
                        "yes"),
                Map.of(
                        "rank",
                        2,
                        "severity",
                        "warning",
                        "agency",
                        "财政局",
                        "region",
                        "汀北区",
                        "message",
                        LONG,
                        "matters",
                        "no"));
        table(
                RollupCsv.TABLE,
                Map.of(
                        "region",
                        "云溪市",
                        "label",
                        "新收",
                        "value",
                        150,
                        "previous_value",
                        120,
                        "change",
                        30,
                        "previous_both_years",
                        100,
                        "value_both_years",
                        110,
                        "change_both_years",
                        10,
                        "bodies_both_years",
                        2,
                        "change_status",
                        "P"),
                Map.of("region", "云溪市", "label", "旧", "value", 1, "previous_value", 0, "change", 1),
                Map.of(
                        "region",
                        "云溪市",
                        "label",
                        "断",
                        "value",
                        6,
                        "previous_value",
                        3,
                        "change",
                        3,
                        "series_break",
                        "口径变了"),
                Map.of("region", "云溪市", "label", "新行", "value", 6));
        table(
                RestatementCsv.TABLE,
                Map.of(
                        "region",
                        "云溪市",
                        "label",
                        "新收",
                        "before",
                        1,
                        "after",
                        3,
                        "difference",
                        2,
                        "cause",
                        "resubmission",
                        "share",
                        2,
                        "agency",
                        "公安局"));
        table(
                CarryOverCsv.TABLE,
                Map.of(
                        "region",
                        "云溪市",
                        "agency",
                        "公安局",
                        "applicant",
                        "total",
                        "previous_carried_out",
                        6,
                        "carried_in",
                        8,
                        "difference",
                        2,
                        "previous_anchor",
                        "t1r2c3；line4"));
        table(
                IndicatorLists.INDICATORS,
                Map.of(
                        "indicator",
                        "application.received",
                        "applicant",
                        "total",
                        "kind",
                        "flow",
                        "forms",
                        "2014|2019"));
        book = written(folder, folder.resolve("book.xlsx"), SheetWriter.MOST_ROWS);
    }

    @Test
    void theSheetsStandInTheOrderOfTheWork() {
        assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                .containsExactly("汇总", "各单位", "催报", "问题", "排名", "同比", "变化原因", "结转台账", "汇总明细", "指标说明");
    }

    @Test
    void anAreaStandsWithItsFiguresAndWhoIsInThem() {
        assertThat(shown("汇总"))
                .containsExactly(
                        List.of(
                                "地区",
                                "上级地区",
                                "层级",
                                "地区代码",
                                "应报单位数",
                                "填报单位数",
                                "行政事业性收费（元）",
                                "新收申请（件）",
                                "办理结果总计（件）",
                                "备注"),
                        List.of("云溪市", "", "市", "", "4", "3", "12.50", "1,234,567", "5", "填报单位数不同的：行政事业性收费（元） 2 个"),
                        List.of("汀南区", "云溪市", "县（市、区）", "0012", "1", "1", "", "30", "", ""),
                        List.of("汀北区", "云溪市", "县（市、区）", "0013", "2", "1", "", "40", "", ""));
    }

    @Test
    void aNumberIsANumberACodeATextAndABlankABlank() {
        Row county = sheet("汇总").getRow(2);
        assertThat(county.getCell(3).getCellType()).isEqualTo(CellType.STRING);
        assertThat(county.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(county.getCell(7).getNumericCellValue()).isEqualTo(30);
        assertThat(county.getCell(6).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(sheet("汇总").getRow(1).getCell(7).getCellStyle().getDataFormatString())
                .isEqualTo("#,##0");
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsAText() {
        assertThat(sheet("问题").getRow(1).getCell(6).getStringCellValue()).isEqualTo("1234567890123456789");
    }

    @Test
    void theHeadingsStayAndStandOnEveryPageOfA4() {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape())
                    .isEqualTo(!sheet.getSheetName().equals("汇总明细"));
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(List.of(
                            sheet.getPrintSetup().getFitWidth(),
                            sheet.getPrintSetup().getFitHeight()))
                    .containsExactly((short) 1, (short) 0);
            assertThat(sheet.getHeader().getCenter()).endsWith(TITLE + "　" + sheet.getSheetName());
            assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页，共 &N 页");
        }
        assertThat(sheet("汇总").getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:J4");
    }

    @Test
    void aBodyLeadsToThePageAndOneOfSeveralOfItsNameNowhere() {
        assertThat(sheet("各单位").getHyperlink(1, 1).getAddress()).isEqualTo("../index.html#b/0");
        assertThat(sheet("问题").getHyperlink(1, 3).getAddress()).isEqualTo("../index.html#b/1");
        assertThat(sheet("问题").getHyperlink(2, 3)).isNull();
        assertThat(sheet("催报").getHyperlinkList()).isEmpty();
    }

    @Test
    void noTextIsAFormulaOrEndsTheDocument() {
        Cell evil = sheet("各单位").getRow(4).getCell(1);
        assertThat(evil.getCellType()).isEqualTo(CellType.STRING);
        assertThat(evil.getStringCellValue()).startsWith("'=HYPERLINK").endsWith(" & <b>局</b>");
        assertThat(sheet("问题").getRow(2).getCell(4).getStringCellValue())
                .hasSize(32_002)
                .startsWith("第0条")
                .endsWith("……");
    }

    @Test
    void equalFiguresShareAPlaceAndCountiesStandApart() {
        assertThat(shown("排名").stream().map(row -> row.subList(0, 6)))
                .containsExactly(
                        List.of("范围", "地区", "单位", "新收申请（件）", "名次", "地区内名次"),
                        List.of("县区", "汀北区", "", "40", "1", ""),
                        List.of("县区", "汀南区", "", "30", "2", ""),
                        List.of("单位", "云溪市", "公安局", "9", "1", "1"),
                        List.of("单位", "云溪市", "民政局", "9", "1", "1"),
                        List.of("单位", "汀南区", sheet("各单位").getRow(4).getCell(1).getStringCellValue(), "8", "3", "1"),
                        List.of("单位", "云溪市", "教育局", "7", "4", "3"),
                        List.of("单位", "汀北区", "财政局", "2", "5", "1"),
                        List.of("单位", "汀北区", "财政局", "1", "6", "2"));
    }

    @Test
    void growthIsSaidWhereThereIsAYearBeforeAndNoBreak() {
        List<List<String>> rows = shown("同比");
        int growth = rows.get(0).indexOf("增减比例");
        int same = rows.get(0).indexOf("同口径增减比例");
        assertThat(rows.stream()
                        .skip(1)
                        .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(growth), row.get(same))))
                .containsExactly(
                        List.of("云溪市", "含所辖各级", "新收", "25.0%", ""),
                        List.of("云溪市", "只含本地区的单位", "新收", "25.0%", "10.0%"),
                        List.of("云溪市", "只含本地区的单位", "旧", "", ""),
                        List.of("云溪市", "只含本地区的单位", "断", "", ""));
        assertThat(rows.get(4)).contains("口径变了");
    }

    @Test
    void placesAndCodesAreSaidInWords() {
        assertThat(shown("问题").get(1)).contains("错误", "第 3 张表第 5 行第 2 列=7", "第 1 个工作表第 2 行 AB 列", "12.5%", "是");
        assertThat(shown("结转台账").get(1)).contains("总计", "第 1 张表第 2 行第 3 列；第 4 行");
        assertThat(shown("催报").get(1)).contains("已逾期", "一.docx；二.docx", "坏；旧");
        assertThat(shown("变化原因").get(1)).contains("重新报送", "2");
        assertThat(shown("指标说明").get(1)).contains("流量", "2014、2019");
        assertThat(shown("汇总明细").get(1)).contains("暂定", "1,234,567");
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnOnTheNext(@TempDir Path other) throws IOException {
        try (XSSFWorkbook several = written(folder, other.resolve("book.xlsx"), 4)) {
            assertThat(several.getSheet("各单位").getLastRowNum()).isEqualTo(4);
            XSSFSheet next = several.getSheet("各单位（2）");
            assertThat(next.getLastRowNum()).isEqualTo(2);
            assertThat(next.getRow(0).getCell(0).getStringCellValue()).isEqualTo("地区");
            assertThat(next.getRow(1).getCell(1).getStringCellValue()).isEqualTo("财政局");
        }
    }

    @Test
    void theSameYearMakesTheSameBytes() throws IOException {
        written(folder, folder.resolve("again.xlsx"), SheetWriter.MOST_ROWS).close();
        assertThat(folder.resolve("again.xlsx")).hasSameBinaryContentAs(folder.resolve("book.xlsx"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anEmptyYearHasItsSheetsAndSaysSo(@TempDir Path empty) throws IOException {
        try (XSSFWorkbook none = written(empty, empty.resolve("empty.xlsx"), SheetWriter.MOST_ROWS)) {
            assertThat(none.getNumberOfSheets()).isEqualTo(10);
            assertThat(none.getSheet("问题").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("没有要核对的问题");
            assertThat(none.getSheet("排名").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("没有可以排名的数");
        }
    }

    private static Map<String, Object> body(String region, String agency, int received) {
        return Map.of(
                "region",
                region,
                "agency",
                agency,
                "status",
                "accepted",
                "standing",
                "采用",
                "in_total",
                "yes",
                "applications_received",
                received);
    }

    @SafeVarargs
    private static void table(Table table, Map<String, ?>... rows) throws IOException {
        try (Csv csv = new Csv(folder, table)) {
            for (Map<String, ?> row : rows) {
                Map<String, Object> cells = new HashMap<>(row);
                csv.row(table.columns().stream()
                        .map(Column::name)
                        .map(name -> cells.containsKey(name) ? cells.remove(name) : "")
                        .toList());
                assertThat(cells).isEmpty();
            }
        }
    }

    private static XSSFWorkbook written(Path tables, Path file, int mostRows) throws IOException {
        new YearWorkbook(mostRows).write(TITLE, PublishedTables.in(tables), List.of(CITY), file);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    /** A sheet as it is shown, headings on one line. */
    private static List<List<String>> shown(String name) {
        DataFormatter format = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet(name)) {
            rows.add(IntStream.range(0, sheet(name).getRow(0).getLastCellNum())
                    .mapToObj(column ->
                            format.formatCellValue(row.getCell(column)).replace("\n", ""))
                    .toList());
        }
        return rows;
    }
}
