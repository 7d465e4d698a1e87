package cn.huizong.document.ofd;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.PageBlocks;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.pdf.PdfReader;
import cn.huizong.document.scan.Pictures;
import cn.huizong.document.scan.Scans;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads OFD documents (版式文档, GB/T 33190) as {@link PdfReader} reads PDF: characters and lines in their places on the page.
 * A page that is only a picture is read as a scan.
 */
public final class OfdReader {
    /** The short side of a page in pixels: A4 at 300 dots an inch. */
    private static final double SHORT_SIDE = 2480;

    private final Scans scans;

    public OfdReader(Scans scans) {
        this.scans = scans;
    }

    /**
     * Reads a file that is already known to be of this format.
     *
     * @throws UnreadableDocument if the file is damaged or beyond a limit
     */
    public Document read(byte[] content, Limits limits) throws UnreadableDocument {
        List<PageMarks> pages = new ArrayList<>();
        List<List<OfdPicture>> pictures = new ArrayList<>();
        OfdPackage file;
        try {
            DrawLimit marks = new DrawLimit(limits);
            file = new OfdPackage(content, limits, marks);
            for (String part : file.pages()) {
                OfdPageReader page = new OfdPageReader(file, marks);
                pages.add(page.read(pages.size() + 1, part));
                pictures.add(page.pictures());
            }
        } catch (DrawLimit.BeyondLimit e) {
            throw new UnreadableDocument(String.valueOf(e.getMessage()), e);
        }
        if (pages.stream().anyMatch(PageMarks::isScan)) {
            return scans.complete(
                    Format.OFD, pages, number -> draw(pages.get(number - 1), pictures.get(number - 1), file), limits);
        }
        if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
            throw new UnreadableDocument("OFD 里没有文字，请报送它的 .docx 原件");
        }
        return PageBlocks.document(Format.OFD, pages, limits, false);
    }

    /** A page as its pictures show it. */
    private BufferedImage draw(PageMarks page, List<OfdPicture> pictures, OfdPackage file) throws UnreadableDocument {
        double scale = SHORT_SIDE / Math.min(page.width(), page.height());
        int width = (int) Math.round(page.width() * scale);
        int height = (int) Math.round(page.height() * scale);
        Pictures.refuseSize(width, height, scans.recognition());
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            for (OfdPicture picture : pictures) {
                BufferedImage image = scans.picture(file.picture(picture.id()));
                AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
                place.concatenate(picture.onPage(image.getWidth(), image.getHeight()));
                graphics.drawImage(image, place, null);
            }
        } finally {
            graphics.dispose();
        }
        return drawn;
    }
}
