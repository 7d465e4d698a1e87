package cn.huizong.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import cn.huizong.document.Paragraph;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both readers of Excel make of a workbook. */
class WorkbookReaderTests {
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void linesAboveAndBelowATableAreParagraphsAndCellsKeepTheirPlaceInTheSheet(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            workbook.createSheet("封面");
            Sheet sheet = workbook.createSheet();
            text(sheet, 0, 0, "甲局年度报告");
            ruled(sheet, 2, 1, "信息内容", "数量", "");
            ruled(sheet, 3, 1, "规章", "3", "合计");
            ruled(sheet, 4, 1, "文件", "", "5");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            text(sheet, 6, 2, "甲局");
            text(sheet, 7, 2, "2021年1月20日");
            Document document = read(workbook);
            assertThat(document.format().code()).isEqualTo(format);
            assertThat(document.paragraphs())
                    .containsExactly(
                            new Paragraph("甲局年度报告", "s2r1c1"),
                            new Paragraph("甲局", "s2r7c3"),
                            new Paragraph("2021年1月20日", "s2r8c3"));
            Grid grid = document.grids().findFirst().orElseThrow();
            assertThat(grid.anchor()).isEqualTo("s2");
            assertThat(GridPicture.of(grid)).isEqualTo(".|信息内容|数量|<\n.|规章|3|合计\n.|文件||5");
            assertThat(grid.cells())
                    .extracting(cn.huizong.document.Cell::anchor)
                    .contains("s2r3c2", "s2r5c4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aSheetWithoutRulesIsToldByHowManyCellsStandInARow(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Sheet sheet = workbook.createSheet();
            text(sheet, 0, 0, "甲局年度报告");
            text(sheet, 1, 0, "规章");
            text(sheet, 1, 1, "3");
            text(sheet, 2, 0, "规范性文件");
            text(sheet, 3, 0, "行政许可");
            text(sheet, 3, 1, "5");
            text(sheet, 4, 0, "甲局");
            Document document = read(workbook);
            assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("甲局年度报告", "甲局");
            assertThat(GridPicture.of(document.grids().findFirst().orElseThrow()))
                    .isEqualTo("规章|3\n规范性文件|.\n行政许可|5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsTooSmallOrWhiteOnNoGroundIsLeftOut(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Font tiny = workbook.createFont();
            tiny.setFontHeightInPoints((short) 1);
            Font white = workbook.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            Sheet sheet = workbook.createSheet();
            ruled(sheet, 0, 0, "规章", "345", "678", "91");
            sheet.getRow(0).getCell(1).setCellValue(runs(workbook, "345", 2, tiny));
            sheet.getRow(0).getCell(2).setCellValue(runs(workbook, "678", 2, white));
            sheet.getRow(0).getCell(3).setCellValue(runs(workbook, "91", 0, white));
            assertThat(GridPicture.of(read(workbook).grids().findFirst().orElseThrow()))
                    .isEqualTo("规章|34|67|");
        }
    }

    /** A text of which the end from a place on is in a font. */
    private static RichTextString runs(Workbook workbook, String text, int from, Font font) {
        RichTextString runs = workbook.getCreationHelper().createRichTextString(text);
        if (from > 0) {
            runs.applyFont(0, from, workbook.getFontAt(0));
        }
        runs.applyFont(from, text.length(), font);
        return runs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsHiddenIsLeftOutAndAMergedCellShowsWhereItStillShows(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Sheet hidden = workbook.createSheet();
            ruled(hidden, 0, 0, "旧", "1", "2", "3");
            Sheet sheet = workbook.createSheet();
            ruled(sheet, 0, 0, "合并", "1", "藏", "2");
            ruled(sheet, 1, 0, "", "3", "藏", "4");
            ruled(sheet, 2, 0, "规章", "5", "藏", "6");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.getRow(0).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
            Document document = read(workbook);
            assertThat(document.grids()).hasSize(1);
            assertThat(GridPicture.of(document.grids().findFirst().orElseThrow()))
                    .isEqualTo("合并|3|.|4\n规章|5|.|6");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "160.5964, General, 160.5964",
        "0.30000000000000004, 0.00, 0.3",
        "1234567.891, '#,##0', 1234567.891",
        "160.5964, '0.00\"万元\"', 160.5964万元",
        "31, '0\"批次\"', 31批次",
        "-5, '0;[Red]-0', -5",
        "0, '0;-0;;@', 0",
        "0, '_ * #,##0_ ;_ * \"-\"??_ ', 0",
        "0.1234, 0.0%, 12.34%",
        "8040000, '0!.0000', 8040000（格式 0!.0000）",
        "8040000, '#,##0,', '8040000（格式 #,##0,）'",
        "1000000000000, General, 1000000000000",
    })
    void aNumberIsWhatIsStoredInTheUnitOfItsFormat(double stored, String format, String text) throws Exception {
        assertThat(shown("xlsx", stored, format)).isEqualTo(text);
        assertThat(shown("xls", stored, format)).isEqualTo(text);
    }

    @Test
    void aNumberThatItsFormatHidesIsNotSeen() {
        assertThat(NumberFormat.of(164, ";;;", false).show("12")).isEmpty();
        assertThat(NumberFormat.of(164, ";;;@", false).show("0")).isEmpty();
        assertThat(NumberFormat.of(164, "0;;", false).show("12")).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd, 2021年1月20日", "'yyyy\"年\"m\"月\"', 2021年1月"})
    void aDayIsWrittenAsOne(String format, String text) throws Exception {
        double stored = org.apache.poi.ss.usermodel.DateUtil.getExcelDate(LocalDate.of(2021, 1, 20));
        assertThat(shown("xlsx", stored, format)).isEqualTo(text);
        assertThat(shown("xls", stored, format)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormulaSaysWhatWasSavedAndIsNeverCalculated(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Sheet sheet = workbook.createSheet();
            ruled(sheet, 0, 0, "规章", "", "", "");
            Cell saved = sheet.getRow(0).getCell(1);
            saved.setCellFormula("1+1");
            saved.setCellValue(7);
            sheet.getRow(0).getCell(2).setCellFormula("\"甲\"&\"乙\"");
            sheet.getRow(0).getCell(2).setCellValue("存");
            Document document = read(workbook);
            assertThat(GridPicture.of(document.grids().findFirst().orElseThrow()))
                    .isEqualTo("规章|7|存|");
        }
    }

    @Test
    void aFormulaThatWasNeverCalculatedSaysSo() throws Exception {
        try (Workbook workbook = workbook("xlsx")) {
            Sheet sheet = workbook.createSheet();
            ruled(sheet, 0, 0, "规章", "1", "2", "");
            sheet.getRow(0).createCell(3).setCellFormula("1+1");
            assertThat(GridPicture.of(read(workbook).grids().findFirst().orElseThrow()))
                    .isEqualTo("规章|1|2|" + NumberFormat.NOT_CALCULATED);
        }
    }

    @Test
    void aWorkbookUnderAPasswordIsRefused() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (Workbook workbook = workbook("xls")) {
            workbook.createSheet();
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            workbook.write(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refuses(old.toByteArray(), Limits.DEFAULT, "密码");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem();
                Workbook workbook = workbook("xlsx")) {
            workbook.createSheet();
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(files)) {
                workbook.write(out);
            }
            files.writeFilesystem(packed);
        }
        refuses(packed.toByteArray(), Limits.DEFAULT, "密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookBeyondALimitIsRefusedByItsName(String format) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Sheet sheet = workbook.createSheet();
            for (int row = 0; row < 30; row++) {
                ruled(sheet, row, 0, "甲", "1", "2", "3");
            }
            byte[] content = bytes(workbook);
            refuses(content, new Limits(50_000_000, 200_000_000, 100, 100, 100, 100), "限额 cells");
            refuses(content, new Limits(50_000_000, 200_000_000, 100, 1_000, 3, 100), "限额 columns");
        }
    }

    @Test
    void aTallMergedCellIsNoWayAroundTheLimit() throws Exception {
        try (Workbook workbook = workbook("xlsx")) {
            Sheet sheet = workbook.createSheet();
            for (int row = 0; row < 50; row++) {
                text(sheet, row, 0, "甲");
            }
            text(sheet, 0, 1, "乙");
            for (int column = 1; column <= 40; column++) {
                sheet.addMergedRegion(new CellRangeAddress(0, 49, column, column));
            }
            refuses(bytes(workbook), new Limits(50_000_000, 200_000_000, 100, 500, 100, 100), "合并单元格");
        }
    }

    private static String shown(String format, double stored, String pattern) throws Exception {
        try (Workbook workbook = workbook(format)) {
            Sheet sheet = workbook.createSheet();
            ruled(sheet, 0, 0, "甲", "乙", "丙", "");
            Cell cell = sheet.getRow(0).getCell(3);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            cell.setCellStyle(style);
            cell.setCellValue(stored);
            List<cn.huizong.document.Cell> cells =
                    read(workbook).grids().findFirst().orElseThrow().cells();
            return cells.get(3).text();
        }
    }

    private static Workbook workbook(String format) {
        return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(text);
    }

    private static void ruled(Sheet sheet, int row, int column, String... texts) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        for (int i = 0; i < texts.length; i++) {
            text(sheet, row, column + i, texts[i]);
            sheet.getRow(row).getCell(column + i).setCellStyle(style);
        }
    }

    private static Document read(Workbook workbook) throws Exception {
        return new Documents(Limits.DEFAULT).read(bytes(workbook));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void refuses(byte[] content, Limits limits, String reason) {
        assertThatThrownBy(() -> new Documents(limits).read(content))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }
}
