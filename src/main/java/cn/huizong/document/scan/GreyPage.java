package cn.huizong.document.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** The picture of a page in shades of grey, a byte a pixel, 0 for black. */
final class GreyPage {
    private static final int WHITE = 255;

    /**
     * The ink of a stamp (印章) takes from red light about this part of what it takes less of it than of the rest: with that, it is
     * as light as the paper around, in a shadow too, and a line or a digit under it stays as dark as it is.
     */
    private static final int STAMP = 5;

    /** Darker than its surroundings by this share is ink. */
    private static final double INK = 0.85;

    /** A box's darkest shade and its paper are those of one pixel in so many. */
    private static final int DARKEST = 50;

    private static final int LIGHTEST = 5;

    private final int width;
    private final int height;
    private final byte[] pixels;

    private GreyPage(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** A picture in any colours, without stamps, on white where it is transparent. */
    static GreyPage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) grey(row[x]);
            }
        }
        return new GreyPage(width, height, pixels);
    }

    private static int grey(int argb) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 0xFF;
        int other = Math.max(argb >> 8 & 0xFF, argb & 0xFF);
        int shade = (red * 299 + (argb >> 8 & 0xFF) * 587 + (argb & 0xFF) * 114) / 1000;
        if (red > other) {
            shade = Math.max(shade, Math.min(WHITE, red + (red - other) / STAMP));
        }
        return (shade * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }

    static GreyPage blank(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) WHITE);
        return new GreyPage(width, height, pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int shade(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** How many pixels of a box have each shade. */
    int[] shades(int left, int top, int right, int bottom) {
        int[] shades = new int[WHITE + 1];
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                shades[shade(x, y)]++;
            }
        }
        return shades;
    }

    /** The page with every pixel a mean of itself and those beside it, which takes out grain. */
    GreyPage smoothed() {
        byte[] across = pixels.clone();
        for (int at = 1; at < pixels.length - 1; at++) {
            across[at] = mean(pixels, at, 1);
        }
        byte[] both = across.clone();
        for (int at = width; at < pixels.length - width; at++) {
            both[at] = mean(across, at, width);
        }
        return new GreyPage(width, height, both);
    }

    /** The page with every pixel the mean of those so near it on its left and right, and itself. */
    GreyPage meanAcross(int reach) {
        byte[] means = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int sum = 0;
            int from = y * width;
            for (int x = -reach; x <= reach; x++) {
                sum += shade(Math.max(0, Math.min(width - 1, x)), y);
            }
            for (int x = 0; x < width; x++) {
                means[from + x] = (byte) (sum / (2 * reach + 1));
                sum += shade(Math.min(width - 1, x + reach + 1), y) - shade(Math.max(0, x - reach), y);
            }
        }
        return new GreyPage(width, height, means);
    }

    /** What a flat sheet shows that lies aslant in this picture. */
    GreyPage through(Perspective sheet, int newWidth, int newHeight) {
        byte[] flat = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                flat[y * newWidth + x] =
                        (byte) between(sheet.x(x + 0.5, y + 0.5) - 0.5, sheet.y(x + 0.5, y + 0.5) - 0.5);
            }
        }
        return new GreyPage(newWidth, newHeight, flat);
    }

    /** The shade at a place between four pixels. */
    private int between(double x, double y) {
        int left = Math.max(0, Math.min(width - 2, (int) x));
        int top = Math.max(0, Math.min(height - 2, (int) y));
        double across = Math.max(0, Math.min(1, x - left));
        double down = Math.max(0, Math.min(1, y - top));
        double upper = shade(left, top) * (1 - across) + shade(left + 1, top) * across;
        double lower = shade(left, top + 1) * (1 - across) + shade(left + 1, top + 1) * across;
        return (int) Math.round(upper * (1 - down) + lower * down);
    }

    /** The page with rows and columns exchanged. */
    GreyPage exchanged() {
        byte[] exchanged = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                exchanged[x * height + y] = pixels[y * width + x];
            }
        }
        return new GreyPage(/* width= */ height, /* height= */ width, exchanged);
    }

    private static byte mean(byte[] shades, int at, int step) {
        return (byte) (((shades[at - step] & 0xFF) + 2 * (shades[at] & 0xFF) + (shades[at + step] & 0xFF) + 2) / 4);
    }

    void whiten(int left, int top, int right, int bottom) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            int from = Math.max(0, left);
            int to = Math.min(width, right);
            if (from < to) {
                Arrays.fill(pixels, y * width + from, y * width + to, (byte) WHITE);
            }
        }
    }

    /** Copies a part of another page to a place on this one. */
    void paste(GreyPage other, int left, int top, int right, int bottom, int x, int y) {
        for (int row = top; row < bottom; row++) {
            System.arraycopy(other.pixels, row * other.width + left, pixels, (y + row - top) * width + x, right - left);
        }
    }

    /** Where ink is: pixels that are darker than what is around them, so that a shadow on the paper is none. */
    DarkPixels ink() {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long line = 0;
            for (int x = 0; x < width; x++) {
                line += shade(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line;
            }
        }
        DarkPixels ink = new DarkPixels(width, height);
        int reach = Math.max(8, width / 32);
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                long area = (long) (right - left) * (bottom - top);
                if (shade(x, y) * area < sum * INK) {
                    ink.set(x, y);
                }
            }
        }
        return ink;
    }

    /** What in a box is darker than the paper by a share of the way to the darkest there; places are counted from the box. */
    DarkPixels ink(ScanCell box, double depth) {
        int[] shades = shades(box.left(), box.top(), box.right(), box.bottom());
        int all = box.width() * box.height();
        int darkest = shadeAt(shades, all / DARKEST);
        int paper = shadeAt(shades, all - all / LIGHTEST);
        double limit = paper - (paper - darkest) * depth;
        DarkPixels ink = new DarkPixels(box.width(), box.height());
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if (shade(x, y) < limit) {
                    ink.set(x - box.left(), y - box.top());
                }
            }
        }
        return ink;
    }

    private static int shadeAt(int[] shades, int many) {
        int seen = 0;
        int shade = 0;
        while (shade < WHITE && seen + shades[shade] <= many) {
            seen += shades[shade++];
        }
        return shade;
    }

    /** The page turned clockwise about its middle by a small angle, and scaled. */
    GreyPage turned(double degrees, double scale) {
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        BufferedImage target = image((int) (width * scale), (int) (height * scale));
        Arrays.fill(((DataBufferByte) target.getRaster().getDataBuffer()).getData(), (byte) WHITE);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_BICUBIC).filter(image(), target);
        byte[] turned = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
        return new GreyPage(target.getWidth(), target.getHeight(), turned);
    }

    /** A part of the page with so much white around it. */
    GreyPage part(int left, int top, int right, int bottom, int around) {
        GreyPage part = blank(right - left + 2 * around, bottom - top + 2 * around);
        part.paste(this, left, top, right, bottom, around, around);
        return part;
    }

    /** The page smaller or larger, each new pixel the mean of what it covers. */
    GreyPage scaledTo(int newWidth, int newHeight) {
        BufferedImage target = image(newWidth, newHeight);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image(), 0, 0, newWidth, newHeight, null);
        graphics.dispose();
        return new GreyPage(
                newWidth, newHeight, ((DataBufferByte) target.getRaster().getDataBuffer()).getData());
    }

    /** A page of pixels, a byte each, row after row. */
    static GreyPage of(int width, int height, byte[] pixels) {
        return new GreyPage(width, height, pixels);
    }

    byte[] pixels() {
        return pixels.clone();
    }

    BufferedImage image() {
        BufferedImage image = image(width, height);
        System.arraycopy(pixels, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return image;
    }

    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }
}
