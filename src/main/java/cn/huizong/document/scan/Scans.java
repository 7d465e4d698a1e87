package cn.huizong.document.scan;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.PackedPictures;
import cn.huizong.document.Recognition;
import cn.huizong.document.ShownPicture;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.Prose;
import cn.huizong.document.page.PageBlocks;
import cn.huizong.document.page.PageMarks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads scans (扫描件): picture files, and pages of other formats that are pictures. */
public final class Scans {
    /** The short side of A4 paper in inches; what the file says of its own resolution is often wrong. */
    private static final double A4_INCHES = 210 / 25.4;

    /** How wide the text of a page of A4 is at most, in inches: so wide is a picture of which a document does not say it. */
    private static final double TEXT_INCHES = 6.3;

    /** No table of a report is narrower; stamps, codes and signatures are. */
    private static final double NARROWEST_INCHES = 3;

    private static final int DOTS = 300;

    /** Fewer dots an inch leave too little of a digit. */
    private static final int FEWEST_DOTS = 140;

    private final Recognition recognition;
    private final Tesseract tesseract;

    public Scans(Recognition recognition) {
        this.recognition = recognition;
        this.tesseract = new Tesseract(recognition);
    }

    /**
     * Reads a picture file of one page or more, or several that are packed as one; one beyond a limit is refused even where
     * nothing can be recognised.
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        List<byte[]> files = PackedPictures.files(content);
        int count = 0;
        for (byte[] file : files) {
            try (Pictures pictures = new Pictures(file, recognition)) {
                count += pictures.count();
            }
        }
        if (count > recognition.pages()) {
            throw Pictures.tooMany(recognition);
        }
        return withText(text -> document(Format.IMAGE, pages(files, text), limits));
    }

    private List<PageMarks> pages(List<byte[]> files, PageText text) throws UnreadableDocument {
        List<PageMarks> pages = new ArrayList<>();
        for (byte[] file : files) {
            try (Pictures pictures = new Pictures(file, recognition)) {
                int count = pictures.count();
                for (int i = 0; i < count; i++) {
                    pages.add(page(text, pages.size() + 1, pictures.page(i)));
                }
            }
        }
        return pages;
    }

    /** Draws pages of a document of another format. */
    public interface Drawing {
        BufferedImage draw(int number) throws UnreadableDocument;
    }

    /** Reads the pages of a document that are scans; the others stay what they are. */
    public Document complete(Format format, List<PageMarks> pages, Drawing drawing, Limits limits)
            throws UnreadableDocument {
        if (pages.stream().filter(PageMarks::isScan).count() > recognition.pages()) {
            throw Pictures.tooMany(recognition);
        }
        return withText(text -> {
            List<PageMarks> read = new ArrayList<>();
            for (PageMarks page : pages) {
                read.add(page.isScan() ? page(text, page.number(), drawing.draw(page.number())) : page);
            }
            return document(format, read, limits);
        });
    }

    /**
     * Reads the pictures of a document that has no table of its own, for tables among them. The text of a picture with a table
     * comes behind the document's own; pictures without one, and those that cannot be a table, are left out.
     *
     * @param pictures in the order of the document; the page of an anchor is the number of a picture
     */
    public Document complete(Document document, List<ShownPicture> pictures, Limits limits) throws UnreadableDocument {
        List<BufferedImage> tables = new ArrayList<>();
        List<Double> dots = new ArrayList<>();
        for (ShownPicture picture : pictures) {
            find(picture).ifPresent(page -> {
                tables.add(page);
                dots.add(picture.inches() > 0 ? page.getWidth() / picture.inches() : page.getWidth() / TEXT_INCHES);
            });
        }
        if (tables.size() > recognition.pages()) {
            throw Pictures.tooMany(recognition);
        }
        if (tables.isEmpty()) {
            return document;
        }
        return withText(text -> {
            List<PageMarks> pages = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                PageMarks page = page(text, i + 1, GreyPage.of(tables.get(i)), dots.get(i));
                if (!page.rulings().isEmpty()) {
                    pages.add(page);
                }
            }
            return with(document, PageBlocks.document(document.format(), pages, limits, true));
        });
    }

    /** The document with what its pictures say, if that is a table. */
    private static Document with(Document document, Document pictured) {
        if (pictured.grids().findAny().isEmpty()) {
            return document;
        }
        Prose prose = new Prose();
        prose.place(document.blocks());
        prose.place(pictured.blocks());
        return new Document(document.format(), prose.anchored(), document.tracked(), true, pictured.placed());
    }

    /** A picture that is large and clear enough to be a table. */
    private Optional<BufferedImage> find(ShownPicture picture) {
        double inches = picture.inches() > 0 ? picture.inches() : TEXT_INCHES;
        try (Pictures file = new Pictures(picture.file(), recognition)) {
            boolean isWide = inches >= NARROWEST_INCHES && file.count() == 1;
            return isWide
                    ? Optional.of(file.page(0)).filter(page -> page.getWidth() >= FEWEST_DOTS * inches)
                    : Optional.empty();
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** A picture that lies in a document, if it is not beyond a limit. */
    public BufferedImage picture(byte[] file) throws UnreadableDocument {
        try (Pictures picture = new Pictures(file, recognition)) {
            picture.count();
            return picture.page(0);
        }
    }

    public Recognition recognition() {
        return recognition;
    }

    private PageMarks page(PageText text, int number, BufferedImage picture) throws UnreadableDocument {
        GreyPage paper = PaperEdges.flat(GreyPage.of(picture));
        double dots = Math.min(paper.width(), paper.height()) / A4_INCHES;
        if (dots < FEWEST_DOTS) {
            throw new UnreadableDocument(
                    "扫描件第 " + number + " 页不清楚（按 A4 纸算不到 " + FEWEST_DOTS + " dpi），请用 300 dpi 重新扫描，最好报送 .docx 原件");
        }
        return page(text, number, paper, dots);
    }

    private PageMarks page(PageText text, int number, GreyPage paper, double dots) throws UnreadableDocument {
        TimeLimit.grant(recognition.seconds());
        return new ScanPage(text).read(number, paper, DOTS / dots);
    }

    private static Document document(Format format, List<PageMarks> pages, Limits limits) throws UnreadableDocument {
        if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw new UnreadableDocument("扫描件里识别不出文字，可能是颠倒、横放或不清楚，请重新扫描，最好报送 .docx 原件");
        }
        return PageBlocks.document(format, pages, limits, true);
    }

    private interface Work {
        Document with(PageText text) throws UnreadableDocument;
    }

    private Document withText(Work work) throws UnreadableDocument {
        return recognition.engine() == Recognition.Engine.MODEL && ModelFiles.isSupported()
                ? work.with(new ModelText(recognition.seconds()))
                : inFolder(work);
    }

    /** Lets Tesseract work in a folder that only this program may open, and removes it. */
    private Document inFolder(Work work) throws UnreadableDocument {
        Path folder;
        try {
            folder = Files.createTempDirectory("huizong-scan");
        } catch (IOException e) {
            throw UnreadableDocument.lacking("不能建立临时文件夹，文字识别没有进行", e);
        }
        try {
            tesseract.require(folder);
            return work.with(new TesseractText(tesseract, folder));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
