package cn.huizong.document.zip;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a zip archive in memory, found by the archive's own directory at its end; nothing is ever written. Part
 * names are compared as Word compares them: without regard to case, with forward slashes.
 */
public final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer archive;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /**
     * Reads the directory.
     *
     * @throws UnreadableDocument if the archive is cut off, damaged, encrypted or beyond a limit
     */
    public ZipParts(byte[] content, Limits limits) throws UnreadableDocument {
        this.archive = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        try {
            readDirectory(findEnd());
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableDocument("文件已损坏：压缩包的目录不完整", e);
        }
    }

    /**
     * Opens a part. Reading from it fails with {@link RefusedPart} where its bytes are beyond the limit, cut off or not
     * those that were packed.
     */
    public Optional<InputStream> findPart(String name) throws UnreadableDocument {
        ZipEntry entry = entries.get(comparable(name));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.twice()) {
            throw new UnreadableDocument("文件已损坏：压缩包中有两个 " + entry.name());
        }
        if (entry.size() > limits.unpackedBytes()) {
            throw new UnreadableDocument(RefusedPart.tooLarge(limits).reason());
        }
        try {
            return Optional.of(new PartStream(archive.array(), start(entry), entry, limits));
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableDocument("文件已损坏：压缩包中的 " + entry.name() + " 不完整", e);
        }
    }

    /**
     * The bytes of a part and behind them a 0; none if there is no such part, or if it says that it has more bytes.
     *
     * @throws UnreadableDocument as {@link #findPart} and what it opens
     */
    public Optional<byte[]> findSmall(String name, int most) throws UnreadableDocument {
        ZipEntry entry = entries.get(comparable(name));
        if (entry == null || entry.size() > most) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Math.toIntExact(entry.size()) + 1];
        try (InputStream part = findPart(name).orElseThrow()) {
            if (part.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                // more than it says: its end, where that is judged, is further on
                part.skip(Long.MAX_VALUE);
            }
            return Optional.of(bytes);
        } catch (RefusedPart e) {
            throw new UnreadableDocument(e.reason(), e);
        } catch (IOException e) {
            throw new UnreadableDocument("文件已损坏：压缩包中的 " + entry.name() + " 不完整", e);
        }
    }

    private int findEnd() throws UnreadableDocument {
        for (int at = archive.capacity() - END_LENGTH; at >= 0; at--) {
            if (archive.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) <= archive.capacity()) {
                return at;
            }
        }
        throw new UnreadableDocument("文件不完整，或不是打包的 Office 文档：没有压缩包的结尾，可能上传或复制时中断，请重新报送");
    }

    private void readDirectory(int end) throws UnreadableDocument {
        int count = unsigned(end + 10);
        if (count > limits.entries()) {
            throw new UnreadableDocument("压缩包中的文件超过 " + limits.entries() + " 个（限额 entries）");
        }
        int at = end - archive.getInt(end + 12);
        int base = at - archive.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            at = readEntry(at, base);
        }
    }

    private int readEntry(int at, int base) throws UnreadableDocument {
        if (archive.getInt(at) != ENTRY) {
            throw new UnreadableDocument("文件已损坏：压缩包的目录有误");
        }
        if ((unsigned(at + 8) & ENCRYPTED) != 0) {
            throw new UnreadableDocument("文件设有密码，无法读取；请取消密码后重新报送");
        }
        int nameLength = unsigned(at + 28);
        String name = comparable(text(at + ENTRY_LENGTH, nameLength));
        ZipEntry entry = new ZipEntry(
                name,
                unsigned(at + 10),
                archive.getInt(at + 16),
                Integer.toUnsignedLong(archive.getInt(at + 20)),
                Integer.toUnsignedLong(archive.getInt(at + 24)),
                base + archive.getInt(at + 42),
                entries.containsKey(name));
        entries.put(name, entry);
        return at + ENTRY_LENGTH + nameLength + unsigned(at + 30) + unsigned(at + 32);
    }

    /** Where the packed bytes of an entry start. */
    private int start(ZipEntry entry) throws UnreadableDocument {
        int header = entry.header();
        if (archive.getInt(header) != LOCAL) {
            throw new UnreadableDocument("文件已损坏：压缩包中找不到 " + entry.name());
        }
        int start = header + LOCAL_LENGTH + unsigned(header + 26) + unsigned(header + 28);
        if (start + entry.packedSize() > archive.capacity()) {
            throw new UnreadableDocument("文件不完整：压缩包中的 " + entry.name() + " 被截断");
        }
        return start;
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        archive.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(archive.getShort(at));
    }

    private static String comparable(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
}
