package cn.huizong.document.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests, good ones by the JDK and bad ones by hand: {@code ZipBytes.of().file("甲.txt", "1").bytes()}. */
public final class ZipBytes {
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Charset names;
    private int flags;
    private int attributes;
    private int count;

    private ZipBytes(Charset names) {
        this.names = names;
    }

    /** Names in UTF-8 without saying so. */
    public static ZipBytes of() {
        return new ZipBytes(UTF_8);
    }

    /** As Windows writes them in China. */
    public static ZipBytes inGbk() {
        return new ZipBytes(Charset.forName("GBK"));
    }

    /** What follows is said to need a password. */
    public ZipBytes encrypted() {
        flags = 1;
        return this;
    }

    public ZipBytes plain() {
        flags = 0;
        attributes = 0;
        return this;
    }

    /** What follows is said to be links. */
    public ZipBytes links() {
        attributes = 0xA1FF << 16;
        return this;
    }

    public ZipBytes file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    public ZipBytes file(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return entry(name, deflated(content), 8, (int) checksum.getValue(), content.length);
    }

    /** As it is, not packed. */
    public ZipBytes stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return entry(name, content, 0, (int) checksum.getValue(), content.length);
    }

    /** Whatever a hostile hand may write. */
    public ZipBytes entry(String name, byte[] packed, int method, int checksum, int size) {
        byte[] written = name.getBytes(names);
        int header = files.size();
        ByteBuffer common = little(26)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0)
                .putInt(checksum)
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) written.length)
                .putShort((short) 0);
        files.writeBytes(written(little(4).putInt(0x04034b50)));
        files.writeBytes(written(common));
        files.writeBytes(written);
        files.writeBytes(packed);
        directory.writeBytes(written(little(6).putInt(0x02014b50).putShort((short) (attributes == 0 ? 20 : 0x314))));
        directory.writeBytes(written(common));
        directory.writeBytes(written(little(14)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(attributes)
                .putInt(header)));
        directory.writeBytes(written);
        count++;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(written(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(files.size())
                .putShort((short) 0)));
        return all.toByteArray();
    }

    /** As the JDK writes it, which says that its names are in UTF-8. */
    public static byte[] byTheJdk(Charset names, String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.duplicate().flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
