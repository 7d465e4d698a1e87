package cn.huizong.document.scan;

import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of a picture file ({@code .png}, {@code .jpg}, {@code .tif}, {@code .bmp}), one after the other. */
public final class Pictures implements AutoCloseable {
    /** No page of paper is longer than this many times its width. */
    private static final int LONGEST = 3;

    private static final int COLOURS = 4;

    private final byte[] content;
    private final Recognition recognition;
    private final ImageInputStream input;
    private final ImageReader reader;

    Pictures(byte[] content, Recognition recognition) throws UnreadableDocument {
        this.content = content;
        this.recognition = recognition;
        this.input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new UnreadableDocument("这种图片格式读不了，请另存为 PNG、JPG、TIF 或 BMP，最好报送 .docx 原件");
        }
        this.reader = readers.next();
        reader.setInput(input, false, true);
    }

    /** How many pages there are; none of them claims to be larger than the limit. */
    int count() throws UnreadableDocument {
        try {
            int count = TiffPages.isTiff(content)
                    ? TiffPages.of(content).count(recognition.pages() + 1)
                    : reader.getNumImages(true);
            if (count > recognition.pages()) {
                throw tooMany(recognition);
            }
            for (int i = 0; i < count; i++) {
                refuseSize(i);
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    static UnreadableDocument tooMany(Recognition recognition) {
        return new UnreadableDocument("扫描件超过 " + recognition.pages() + " 页（限额 scans.pages），请只报送年度报告本身，最好是 .docx 原件");
    }

    /** Asks a page how large it is without decoding it. */
    private void refuseSize(int index) throws IOException, UnreadableDocument {
        refuseSize(reader.getWidth(index), reader.getHeight(index), recognition);
        if (reader.isImageTiled(index)) {
            // a tile is decoded whole, however little of it lies on the page
            refusePixels(reader.getTileWidth(index), reader.getTileHeight(index), recognition);
        }
        if (TiffPages.isTiff(content)) {
            refuseLayers(index);
        }
    }

    /** Only a TIFF may say that a pixel has more numbers than the four of any colour. */
    private void refuseLayers(int index) throws IOException, UnreadableDocument {
        ImageTypeSpecifier type = reader.getRawImageType(index);
        if (type != null) {
            long layers = Math.max(1, type.getNumBands() / COLOURS);
            refusePixels(reader.getWidth(index) * layers, reader.getHeight(index), recognition);
        }
    }

    BufferedImage page(int index) throws UnreadableDocument {
        try {
            return reader.read(index);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    public static void refuseSize(long width, long height, Recognition recognition) throws UnreadableDocument {
        refusePixels(width, height, recognition);
        if (Math.max(width, height) > LONGEST * Math.min(width, height)) {
            throw new UnreadableDocument("图片又窄又长，不是一页纸的扫描件，请逐页扫描，最好报送 .docx 原件");
        }
    }

    static void refusePixels(long width, long height, Recognition recognition) throws UnreadableDocument {
        if (width * height > recognition.pixels()) {
            throw tooLarge(recognition);
        }
    }

    public static UnreadableDocument tooLarge(Recognition recognition) {
        return new UnreadableDocument(
                "图片超过 " + recognition.pixels() + " 个像素（限额 scans.pixels），请用 300 dpi 扫描，最好报送 .docx 原件");
    }

    private static UnreadableDocument damaged(Exception e) {
        return new UnreadableDocument("图片已损坏或没有上传完，请重新报送，最好是 .docx 原件", e);
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            input.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
