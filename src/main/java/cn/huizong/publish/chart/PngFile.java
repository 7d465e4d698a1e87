package cn.huizong.publish.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948): eight bits a colour, no row filtered. Rows of a chart are mostly of one colour, for
 * which every filter costs time and bytes; the JDK's writer tries all five at each row and copies the picture twice.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COLOURS = 3;

    private PngFile() {}

    /**
     * Writes a picture; the same picture gives the same bytes.
     *
     * @param image of {@link BufferedImage#TYPE_3BYTE_BGR}
     */
    static void write(BufferedImage image, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "IDAT", deflated(image));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(image.getWidth());
        header.writeInt(image.getHeight());
        // depth, colour, and the only way there is of packing, of filtering and of no interlacing
        header.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] deflated(BufferedImage image) throws IOException {
        byte[] points = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int length = image.getWidth() * COLOURS;
        byte[] row = new byte[1 + length];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int from = 0; from < points.length; from += length) {
                for (int at = 0; at < length; at += COLOURS) {
                    row[1 + at] = points[from + at + 2];
                    row[2 + at] = points[from + at + 1];
                    row[3 + at] = points[from + at];
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
