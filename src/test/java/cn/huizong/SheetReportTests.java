package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Doubt;
import cn.huizong.report.Report;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on a sheet, ruled or not, and the same sheet as commas and tabs. */
class SheetReportTests {
    private static final Forms FORMS = Forms.official();
    private static final Extractor EXTRACTOR =
            new Extractor(FORMS, Rules.official(FORMS).ties());
    /** Cells that a merged one covers are blank. */
    private static final List<String> ROWS = List.of(
            "云溪市财政局2022年政府信息公开工作年度报告",
            "第二十条第（一）项",
            "信息内容|本年制发件数|本年废止件数|现行有效件数",
            "规章|||",
            "行政规范性文件|1,113|2|7",
            "||（勾稽）|申请人情况",
            "|||自然人|法人或其他组织|||||总计",
            "||||商业企业|科研机构|社会公益组织|法律服务机构|其他",
            "一、本年新收政府信息公开申请数量|||26||||||26",
            "二、上年结转政府信息公开申请数量|||3|1|||||4",
            "三、本年度办理结果|（一）予以公开||5|1|||||6",
            "|（三）不予公开|1.属于国家秘密|4||||||4",
            "四、结转下年度继续办理|||0||||||0");

    private static Report read(byte[] content) throws Exception {
        return ((Extraction.Read) EXTRACTOR.extract(new Documents(Limits.DEFAULT).read(content), "报告")).report();
    }

    private static List<String> said(Report report) {
        return report.facts().stream()
                .map(fact -> fact.key() + " " + fact.says())
                .sorted()
                .toList();
    }

    private static byte[] workbook(Workbook workbook, boolean ruled) throws Exception {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle style = workbook.createCellStyle();
            style.setBorderBottom(BorderStyle.THIN);
            Sheet sheet = workbook.createSheet();
            for (int r = 0; r < ROWS.size(); r++) {
                String[] texts = ROWS.get(r).split("\\|", -1);
                for (int c = 0; c < (ruled && r > 0 ? 10 : texts.length); c++) {
                    String text = c < texts.length ? texts[c] : "";
                    if (ruled || !text.isEmpty()) {
                        Cell cell = sheet.getRow(r) == null
                                ? sheet.createRow(r).createCell(c)
                                : sheet.getRow(r).createCell(c);
                        cell.setCellValue(text);
                        if (ruled && r > 0) {
                            cell.setCellStyle(style);
                        }
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String delimited(String delimiter, boolean rectangle) {
        return ROWS.stream()
                .map(row -> row.replaceAll("[0-9]+,[0-9]+", "\"$0\"").replace("|", delimiter)
                        + (rectangle
                                ? delimiter.repeat(
                                        9 - row.replaceAll("[^|]", "").length())
                                : ""))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    @Test
    void aBlankThatNoLineSurroundsIsABlank() throws Exception {
        List<String> ruled = said(read(workbook(new XSSFWorkbook(), true)));

        assertThat(ruled).hasSize(41).anyMatch(fact -> fact.startsWith("regulation.issued Blank"));
        assertThat(said(read(workbook(new XSSFWorkbook(), false)))).isEqualTo(ruled);
        assertThat(said(read(workbook(new HSSFWorkbook(), false)))).isEqualTo(ruled);
    }

    /** Prose in cells as wide as the sheet, before, between and behind the tables, and lines around all of it. */
    @Test
    void aSheetThatLaysOutTheWholeReportSaysWhatItsTablesSay() throws Exception {
        List<String> rows = new ArrayList<>(ROWS);
        rows.add(1, "一、总体情况");
        rows.add(2, "2022年，本局主动公开信息三百二十条，办理依申请公开二十六件，没有被纠正的案件，现将有关情况报告如下，请审阅。");
        rows.add(3, "二、主动公开政府信息情况");
        rows.add(8, "三、收到和处理政府信息公开申请情况");
        rows.add(9, "本年收到的申请都按期答复，没有延期，也没有因此引起的行政复议和行政诉讼，详见下表。");
        rows.addAll(List.of("六、其他需要报告的事项", "无其他需要报告的事项。"));
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle style = workbook.createCellStyle();
            style.setBorderBottom(BorderStyle.THIN);
            Sheet sheet = workbook.createSheet();
            for (int r = 0; r < rows.size(); r++) {
                String[] texts = rows.get(r).split("\\|", -1);
                Row row = sheet.createRow(r);
                for (int c = 0; c < 10; c++) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(c < texts.length ? texts[c] : "");
                    cell.setCellStyle(style);
                }
                if (texts.length == 1) {
                    sheet.addMergedRegion(new CellRangeAddress(r, r, 0, 9));
                }
            }
            workbook.write(bytes);
            assertThat(said(read(bytes.toByteArray()))).isEqualTo(said(read(workbook(new XSSFWorkbook(), true))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void commasAndTabsSayWhatTheSheetSays(String charset) throws Exception {
        List<String> sheet = said(read(workbook(new XSSFWorkbook(), true)));
        Charset encoded = Charset.forName(charset);

        assertThat(said(read(delimited(",", true).getBytes(encoded)))).isEqualTo(sheet);
        assertThat(said(read(delimited(",", false).getBytes(encoded)))).isEqualTo(sheet);
        assertThat(said(read(delimited("\t", true).getBytes(encoded)))).isEqualTo(sheet);
    }

    @Test
    void cellsThatWereDroppedLeaveNobodySureOfTheOthers() throws Exception {
        String text = ROWS.get(0) + "\n信息内容,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n"
                + "一、本年新收政府信息公开申请数量,1,2,3,4,5,6,21\n二、上年结转政府信息公开申请数量,1,0,0,0,0,0,1\n"
                + "三、本年度办理结果,（一）予以公开,7,8,9,1,2,3,30\n四、结转下年度继续办理,0,0,0,0,0,0,0\n";

        Report report = read(text.getBytes(Charset.forName("UTF-8")));

        assertThat(said(report)).noneMatch(fact -> fact.startsWith("application.granted"));
        assertThat(report.doubts()).extracting(Doubt::rule).contains("TABLE-UNREADABLE");
    }
}
