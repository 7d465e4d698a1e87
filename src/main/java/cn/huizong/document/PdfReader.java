package cn.huizong.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF documents that have a text layer. A document that needs a password to be opened, whose fonts do not say
 * which characters they show, or that has a page which is only a picture is refused. A document that may be read but not
 * changed is read.
 */
final class PdfReader implements DocumentReader {
    /** With more characters unknown than one in so many, what the rest says is not sure either. */
    private static final int UNKNOWN_ONE_IN = 50;

    @Override
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        List<PageInk> pages = pages(content, limits);
        refuseScans(pages);
        refuseUnknown(pages);
        return new Document(Format.PDF, PageBlocks.of(pages, limits), false);
    }

    /** What each page shows, pages without a text layer among them. */
    static List<PageInk> pages(byte[] content, Limits limits) throws UnreadableDocument {
        PdfFonts.use();
        try (PDDocument document = Loader.loadPDF(content)) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw new UnreadableDocument("文件超过 " + limits.pages() + " 页（限额 pages），请只报送年度报告本身");
            }
            return pages(document, new PdfMarks(limits));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument("PDF 有打开密码，请去掉密码后再报送", e);
        } catch (PdfMarks.BeyondLimit e) {
            throw new UnreadableDocument(String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new UnreadableDocument("PDF 的内部层次太深，文件可能已损坏，请重新生成 PDF 或报送它的 .docx 原件", e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new UnreadableDocument("PDF 已损坏或没有上传完，请重新生成 PDF 或报送它的 .docx 原件", e);
        }
    }

    private static List<PageInk> pages(PDDocument document, PdfMarks marks) throws IOException, UnreadableDocument {
        List<PageInk> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(new PdfInk(pages.size() + 1, page, marks).read());
        }
        if (pages.isEmpty()) {
            throw new UnreadableDocument("PDF 里没有一页内容，文件可能已损坏，请重新生成 PDF");
        }
        return pages;
    }

    /** The pages that only a reading of their pictures could tell; see {@link PageInk#isScan}. */
    private static void refuseScans(List<PageInk> pages) throws UnreadableDocument {
        List<String> scans = pages.stream()
                .filter(PageInk::isScan)
                .map(page -> String.valueOf(page.number()))
                .toList();
        if (!scans.isEmpty()) {
            String which = scans.size() == pages.size() ? "各页都" : "第 " + String.join("、", scans) + " 页";
            throw new UnreadableDocument("PDF 的" + which + "是扫描件或图片，其中没有可读取的文字和表格，请报送 .docx 原件或由它生成的 PDF");
        }
    }

    private static void refuseUnknown(List<PageInk> pages) throws UnreadableDocument {
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
