package cn.huizong.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a draft as a workbook: all of it on one sheet, or each table on a sheet of its own. */
final class WorkbookRenderer {
    private final Draft draft;
    private final boolean apart;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle ruled = ruled();
    private final CellStyle money = ruled();
    private XSSFSheet page;
    private int next;

    WorkbookRenderer(Draft draft, boolean apart) {
        this.draft = draft;
        this.apart = apart;
        this.money.setDataFormat(workbook.createDataFormat().getFormat("0.000000"));
        this.page = workbook.createSheet("年度报告");
    }

    byte[] render() {
        for (int i = 0; i < draft.parts.size(); i++) {
            Part part = draft.parts.get(i);
            if (part instanceof Sheet sheet) {
                write(sheet);
            } else {
                write((ProseDraft) part, i + 1 < draft.parts.size() && draft.parts.get(i + 1) instanceof Sheet);
            }
        }
        hideNotes();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ProseDraft prose, boolean beforeTable) {
        if (apart && beforeTable && prose.role == ProseDraft.Role.HEADING) {
            page = workbook.createSheet("表" + workbook.getNumberOfSheets());
            next = 0;
        }
        if (!prose.text.isEmpty()) {
            int column = prose.role == ProseDraft.Role.SIGNATURE ? 5 : 0;
            page.createRow(next).createCell(column).setCellValue(prose.text);
            if (prose.role == ProseDraft.Role.TITLE) {
                page.addMergedRegion(new CellRangeAddress(next, next, 0, 9));
            }
        }
        next++;
    }

    private void write(Sheet sheet) {
        for (int row = 0; row < sheet.rows(); row++) {
            Row line = page.createRow(next + row);
            for (SheetCell cell : sheet.row(row)) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; column++) {
                    line.createCell(column).setCellStyle(ruled);
                }
                if (cell.row == row) {
                    fill(line.getCell(cell.column), cell, sheet);
                }
            }
        }
        for (SheetCell cell : sheet.cells) {
            if (cell.rowSpan > 1 || cell.columnSpan > 1) {
                int top = next + cell.row;
                page.addMergedRegion(new CellRangeAddress(
                        top, top + cell.rowSpan - 1, cell.column, cell.column + cell.columnSpan - 1));
            }
        }
        next += sheet.rows();
    }

    /** A number is a number, a sum a formula, everything else text; a workbook's nested table is its text. */
    private void fill(Cell target, SheetCell cell, Sheet sheet) {
        if (cell.isValue() && cell.text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?")) {
            target.setCellValue(Double.parseDouble(cell.text));
            if (cell.text.indexOf('.') >= 0) {
                target.setCellStyle(cell.text.length() % 2 == 0 ? money : ruled);
            }
            if (isSum(cell, sheet)) {
                int row = next + cell.row + 1;
                target.setCellFormula("SUM(D" + row + ":I" + row + ")");
                target.setCellValue(Double.parseDouble(cell.text));
            }
        } else {
            target.setCellValue(cell.text);
        }
    }

    /** Whether a cell is the last of seven that are plain numbers and is the sum of the others. */
    private static boolean isSum(SheetCell cell, Sheet sheet) {
        if (!sheet.id.equals("application") || cell.column != 9) {
            return false;
        }
        List<SheetCell> parts = sheet.row(cell.row).stream()
                .filter(other -> other.column >= 3 && other.column < 9)
                .toList();
        return parts.stream().allMatch(SheetCell::isPlainNumber)
                && parts.stream().mapToLong(other -> Long.parseLong(other.text)).sum()
                        == (cell.isPlainNumber() ? Long.parseLong(cell.text) : -1);
    }

    /** A sheet that nobody sees, with figures that are not the body's. */
    private void hideNotes() {
        if (!apart) {
            return;
        }
        XSSFSheet notes = workbook.createSheet("上年数");
        String[] labels = {"信息内容", "规章", "行政规范性文件"};
        for (int i = 0; i < labels.length; i++) {
            notes.createRow(i).createCell(0).setCellValue(labels[i]);
            notes.getRow(i).createCell(1).setCellValue(900 + i);
        }
        workbook.setSheetHidden(workbook.getSheetIndex(notes), true);
    }

    private CellStyle ruled() {
        CellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
