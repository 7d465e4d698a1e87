package cn.huizong.document.sheet;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Legibility;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads Excel 97-2003 workbooks ({@code .xls}) as {@link XlsxReader} reads newer ones. */
public final class XlsReader {
    /** Of a point. */
    private static final double TWIPS = 20;
    /** From here on a colour is that of the program's windows. */
    private static final short AUTOMATIC = 64;

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return read(workbook, limits);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument("文档有打开密码，请去掉密码后再报送", e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableDocument("这是 Excel 95 或更早的工作簿，请用 Excel 打开后另存为 .xlsx 再报送", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("文件已损坏，或不是完整的 Excel 97-2003 工作簿，请用 Excel 打开后另存为 .xlsx 再报送", e);
        }
    }

    private static Document read(HSSFWorkbook workbook, Limits limits) throws UnreadableDocument {
        ReadCount tally = new ReadCount(limits);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                SheetDraft draft = new SheetDraft(i + 1, tally, limits);
                read(workbook.getSheetAt(i), draft, limits);
                blocks.addAll(new SheetBlocks(i + 1, draft.shown()).blocks());
            }
        }
        return new Document(Format.XLS, blocks, false);
    }

    private static void read(HSSFSheet sheet, SheetDraft draft, Limits limits) throws UnreadableDocument {
        for (int column = 1; column <= Math.min(limits.columns(), 256); column++) {
            if (sheet.isColumnHidden(column - 1)) {
                draft.hideColumns(column, column);
            }
        }
        for (Row row : sheet) {
            if (row.getZeroHeight() || row.getHeight() == 0) {
                draft.hideRow(row.getRowNum() + 1);
            }
            for (Cell cell : row) {
                draft.put(cell.getColumnIndex() + 1, seen((HSSFCell) cell), isRuled(cell.getCellStyle()));
            }
            draft.endRow(((HSSFRow) row).getRowNum() + 1);
        }
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            draft.merge(new SheetDraft.Area(
                    area.getFirstRow() + 1,
                    area.getFirstColumn() + 1,
                    area.getLastRow() + 1,
                    area.getLastColumn() + 1));
        }
    }

    /** What a cell shows in its font; runs of a text have their own. */
    private static String seen(HSSFCell cell) {
        FontRuns text = cell.getCellType() == CellType.STRING ? rich(cell) : FontRuns.of(shown(cell));
        return text.seen(font(cell), ground(cell)).replace("\r\n", "\n");
    }

    private static String shown(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> {
                CellStyle style = cell.getCellStyle();
                boolean since1904 = cell.getSheet().getWorkbook().getWorkbook().isUsing1904DateWindowing();
                yield NumberFormat.of(style.getDataFormat(), style.getDataFormatString(), since1904)
                        .show(cell.getNumericCellValue());
            }
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR ->
                FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                        : "#ERROR";
            default -> "";
        };
    }

    private static CellFont font(HSSFCell cell) {
        HSSFWorkbook workbook = cell.getSheet().getWorkbook();
        return font(workbook.getFontAt(cell.getCellStyle().getFontIndex()), workbook);
    }

    private static CellFont font(HSSFFont font, HSSFWorkbook workbook) {
        return new CellFont(
                font.getStrikeout() || Legibility.isTiny(font.getFontHeight() / TWIPS),
                font.getTypeOffset() != HSSFFont.SS_NONE,
                colour(font.getColor(), workbook));
    }

    /** What a cell stands on; patterns are no one colour. */
    private static int ground(HSSFCell cell) {
        CellStyle style = cell.getCellStyle();
        return switch (style.getFillPattern()) {
            case NO_FILL -> Legibility.WHITE;
            case SOLID_FOREGROUND ->
                colour(style.getFillForegroundColor(), cell.getSheet().getWorkbook());
            default -> Legibility.UNKNOWN;
        };
    }

    /** A colour by its number in the palette; the program's own choice has none. */
    private static int colour(short number, HSSFWorkbook workbook) {
        HSSFColor colour = workbook.getCustomPalette().getColor(number);
        return colour == null || number >= AUTOMATIC ? Legibility.UNKNOWN : SheetColours.of(colour);
    }

    /** A text run by run, each in its font; what comes before the first run is in the cell's. */
    private static FontRuns rich(HSSFCell cell) {
        HSSFWorkbook workbook = cell.getSheet().getWorkbook();
        HSSFRichTextString rich = cell.getRichStringCellValue();
        String all = rich.getString();
        int runs = rich.numFormattingRuns();
        FontRuns text = new FontRuns();
        int first = runs == 0 ? all.length() : rich.getIndexOfFormattingRun(0);
        text.add(null, all.substring(0, Math.min(all.length(), first)));
        for (int i = 0; i < runs; i++) {
            int from = Math.min(all.length(), rich.getIndexOfFormattingRun(i));
            int to = i + 1 < runs ? Math.min(all.length(), rich.getIndexOfFormattingRun(i + 1)) : all.length();
            HSSFFont font = workbook.getFontAt(rich.getFontOfFormattingRun(i));
            text.add(font(font, workbook), all.substring(from, Math.max(from, to)));
        }
        return text;
    }

    private static boolean isRuled(CellStyle style) {
        return style.getBorderTop() != BorderStyle.NONE
                || style.getBorderBottom() != BorderStyle.NONE
                || style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE;
    }
}
