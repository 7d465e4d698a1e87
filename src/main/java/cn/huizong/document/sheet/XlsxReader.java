package cn.huizong.document.sheet;

import cn.huizong.document.Block;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.xml.ElementCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Excel workbooks ({@code .xlsx}), part by part in one pass over their XML.
 *
 * <p>Of a formula the value that Excel last saved is read; nothing is calculated and no macro is run. Hidden sheets,
 * rows and columns are left out, as are charts, pictures and comments. A number is what is stored and not what its
 * format rounds it to ({@link NumberFormat}). Cells are anchored by their place in the workbook: {@code s2r15c3} is C15
 * of the second sheet, hidden sheets counted.
 */
public final class XlsxReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        XlsxPackage workbook = new XlsxPackage(content, limits);
        ReadCount tally = new ReadCount(limits);
        List<FontRuns> strings = new XlsxStrings(limits).read(workbook);
        XlsxStyles styles = XlsxStyles.read(workbook);
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (XlsxPackage.SheetPart part : workbook.sheets()) {
            number++;
            if (part.hidden()) {
                continue;
            }
            try (ElementCursor xml = workbook.findPart(part.path())) {
                if (xml != null && xml.nextChild() && xml.localName().equals("worksheet")) {
                    SheetDraft draft = new SheetDraft(number, tally, limits);
                    new XlsxSheet(xml, strings, styles, draft).read();
                    blocks.addAll(new SheetBlocks(number, draft.shown()).blocks());
                    xml.expectEnd();
                }
            }
        }
        return new Document(Format.XLSX, blocks, false);
    }
}
