package cn.huizong.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * What a scanner does to a page.
 *
 * @param degrees how far it lies askew
 * @param noise the share of pixels that change their shade
 * @param bitonal whether only black and white are left
 */
record ScanWear(double degrees, double noise, boolean bitonal) {
    /** A TIFF with a page for each picture. */
    byte[] tiff(List<Path> pictures) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriteParam packed = writer.getDefaultWriteParam();
        packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        packed.setCompressionType(bitonal ? "CCITT T.6" : "Deflate");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Path picture : pictures) {
                writer.writeToSequence(new IIOImage(worn(ImageIO.read(picture.toFile())), null, null), packed);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    BufferedImage worn(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        Random random = new Random(width + (long) height);
        for (long i = 0; i < noise * width * height; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            int shade = (grey.getRaster().getSample(x, y, 0) + random.nextInt(256)) / 2;
            grey.getRaster().setSample(x, y, 0, shade);
        }
        if (!bitonal) {
            return grey;
        }
        BufferedImage black = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                black.getRaster().setSample(x, y, 0, grey.getRaster().getSample(x, y, 0) < 150 ? 0 : 1);
            }
        }
        return black;
    }
}
