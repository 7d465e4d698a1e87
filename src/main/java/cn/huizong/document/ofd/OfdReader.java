package cn.huizong.document.ofd;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.PageBlocks;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.pdf.PdfReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads OFD documents (版式文档, GB/T 33190) that have a text layer, as {@link PdfReader} reads PDF: characters and lines in
 * their places on the page. A page that is only a picture refuses the document.
 */
public final class OfdReader {
    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        List<PageMarks> pages = new ArrayList<>();
        try {
            DrawLimit marks = new DrawLimit(limits);
            OfdPackage file = new OfdPackage(content, limits, marks);
            for (String part : file.pages()) {
                pages.add(new OfdPageReader(file, marks).read(pages.size() + 1, part));
            }
        } catch (DrawLimit.BeyondLimit e) {
            throw new UnreadableDocument(String.valueOf(e.getMessage()), e);
        }
        refuseScans(pages);
        if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw new UnreadableDocument("OFD 里没有文字，请报送它的 .docx 原件");
        }
        return PageBlocks.document(Format.OFD, pages, limits, false);
    }

    private static void refuseScans(List<PageMarks> pages) throws UnreadableDocument {
        List<String> scans = pages.stream()
                .filter(PageMarks::isScan)
                .map(page -> String.valueOf(page.number()))
                .toList();
        if (!scans.isEmpty()) {
            throw new UnreadableDocument(
                    "OFD 的第 " + String.join("、", scans) + " 页是扫描件或图片，其中没有可读取的文字和表格，请报送 .docx 原件或由它生成的 PDF");
        }
    }
}
