package cn.huizong.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of a picture file ({@code .png}, {@code .jpg}, {@code .tif}, {@code .bmp}), one after the other. */
final class Pictures implements AutoCloseable {
    /** No page of paper is longer than this many times its width. */
    private static final int LONGEST = 3;

    private final Recognition recognition;
    private final ImageInputStream input;
    private final ImageReader reader;

    Pictures(byte[] content, Recognition recognition) throws UnreadableDocument {
        this.recognition = recognition;
        this.input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new UnreadableDocument("这种图片格式读不了，请另存为 PNG、JPG、TIF 或 BMP，最好报送 .docx 原件");
        }
        this.reader = readers.next();
        reader.setInput(input, false, true);
    }

    int count() throws UnreadableDocument {
        try {
            int count = reader.getNumImages(true);
            if (count > recognition.pages()) {
                throw tooMany(recognition);
            }
            return count;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    static UnreadableDocument tooMany(Recognition recognition) {
        return new UnreadableDocument("扫描件超过 " + recognition.pages() + " 页（限额 scans.pages），请只报送年度报告本身，最好是 .docx 原件");
    }

    /** A page, decoded only if its header says that it is no larger than the limit. */
    BufferedImage page(int index) throws UnreadableDocument {
        try {
            refuseSize(reader.getWidth(index), reader.getHeight(index), recognition);
            return reader.read(index);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    static void refuseSize(long width, long height, Recognition recognition) throws UnreadableDocument {
        if (width * height > recognition.pixels()) {
            throw tooLarge(recognition);
        }
        if (Math.max(width, height) > LONGEST * Math.min(width, height)) {
            throw new UnreadableDocument("图片又窄又长，不是一页纸的扫描件，请逐页扫描，最好报送 .docx 原件");
        }
    }

    static UnreadableDocument tooLarge(Recognition recognition) {
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
