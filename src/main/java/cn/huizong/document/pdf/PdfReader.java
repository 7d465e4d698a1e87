package cn.huizong.document.pdf;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.Glyph;
import cn.huizong.document.page.PageBlocks;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.scan.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF documents. A document that needs a password to be opened, or whose fonts do not say which characters they
 * show, is refused; a page that is only a picture is read as a scan. A document that may be read but not
 * changed is read.
 */
public final class PdfReader {
    /** With more characters unknown than one in so many, what the rest says is not sure either. */
    private static final int UNKNOWN_ONE_IN = 50;

    /** The head of a PDF stands within so many first bytes of its file. */
    public static final int HEAD_WITHIN = 1024;

    private final Scans scans;

    public PdfReader(Scans scans) {
        this.scans = scans;
    }

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] file, Limits limits) throws UnreadableDocument {
        byte[] content = fromHead(file);
        List<PageMarks> pages = pages(content, limits);
        if (pages.stream().anyMatch(PageMarks::isScan)) {
            return readScans(content, pages, limits);
        }
        refuseUnknown(pages);
        return PageBlocks.document(Format.PDF, pages, limits, false);
    }

    /** The file without what stands before its head, so that places in it are counted from there. */
    private static byte[] fromHead(byte[] file) {
        int head =
                new String(file, 0, Math.min(file.length, HEAD_WITHIN), StandardCharsets.ISO_8859_1).indexOf("%PDF-");
        return head > 0 ? Arrays.copyOfRange(file, head, file.length) : file;
    }

    /** The pages that only a reading of their pictures can tell are read so; see {@link PageMarks#isScan}. */
    private Document readScans(byte[] content, List<PageMarks> pages, Limits limits) throws UnreadableDocument {
        try (PdfPicture pictures = PdfPicture.of(content, scans.recognition(), limits)) {
            return scans.complete(Format.PDF, pages, pictures::draw, limits);
        }
    }

    /** What each page shows, pages without a text layer among them. */
    public static List<PageMarks> pages(byte[] content, Limits limits) throws UnreadableDocument {
        PdfFonts.use();
        try (PDDocument document = Loader.loadPDF(content)) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw new UnreadableDocument("文件超过 " + limits.pages() + " 页（限额 pages），请只报送年度报告本身");
            }
            return pages(document, new DrawLimit(limits));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument("PDF 有打开密码，请去掉密码后再报送", e);
        } catch (DrawLimit.BeyondLimit e) {
            throw new UnreadableDocument(String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new UnreadableDocument("PDF 的内部层次太深，文件可能已损坏，请重新生成 PDF 或报送它的 .docx 原件", e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new UnreadableDocument("PDF 已损坏或没有上传完，请重新生成 PDF 或报送它的 .docx 原件", e);
        }
    }

    private static List<PageMarks> pages(PDDocument document, DrawLimit marks) throws IOException, UnreadableDocument {
        List<PageMarks> pages = new ArrayList<>();
        PdfLayers layers = new PdfLayers(document);
        PdfFields fields = PdfFields.of(document, marks);
        for (PDPage page : document.getPages()) {
            pages.add(new PdfPageReader(pages.size() + 1, page, marks, layers, fields).read());
        }
        if (pages.isEmpty()) {
            throw new UnreadableDocument("PDF 里没有一页内容，文件可能已损坏，请重新生成 PDF");
        }
        return pages;
    }

    private static void refuseUnknown(List<PageMarks> pages) throws UnreadableDocument {
        long all = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        long unknown = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> glyph.text().contains(Glyph.UNKNOWN))
                .count();
        if (all == 0) {
            throw new UnreadableDocument("PDF 里没有文字，请报送它的 .docx 原件");
        }
        if (unknown * UNKNOWN_ONE_IN > all) {
            throw new UnreadableDocument(
                    "PDF 的字体没有说明各个字是什么字（" + unknown + " 个字读不出来），请报送它的 .docx 原件，或用 Word、WPS 重新生成 PDF");
        }
    }
}
