package cn.huizong.document.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.text.FileNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Reads the directory at the end of a zip archive. An archive that lies inside another one as it is has a directory too; of an
 * archive that people made only the one is taken whose archive starts where the file starts. The package of an Office document
 * holds no others: its last directory counts, and bytes before its first part do no harm.
 */
public final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final long NONE = 0xFFFF_FFFFL;
    private static final int IN_UTF8 = 1 << 11;
    private static final int WIDE_SIZES = 0x0001;
    private static final int UNICODE_PATH = 0x7075;

    private final ByteBuffer bytes;

    private ZipDirectory(byte[] archive) {
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Everything the directory lists; empty if the archive is cut off or its directory damaged.
     *
     * @throws UnreadableDocument if it lists more than {@code most}, or is one part of several
     */
    public static Optional<List<ZipRecord>> find(byte[] archive, int most) throws UnreadableDocument {
        try {
            return new ZipDirectory(archive).find(most);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Everything the directory of an Office package lists.
     *
     * @throws UnreadableDocument if it lists more than {@code most}, is cut off or damaged
     */
    static List<ZipRecord> ofPackage(byte[] content, int most) throws UnreadableDocument {
        try {
            return new ZipDirectory(content).ofPackage(most);
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableDocument("文件已损坏：压缩包的目录不完整", e);
        }
    }

    private List<ZipRecord> ofPackage(int most) throws UnreadableDocument {
        int end = lastEnd();
        int count = unsigned(end + 10);
        if (count > most) {
            throw new UnreadableDocument("压缩包中的文件超过 " + most + " 个（限额 entries）");
        }
        int at = end - bytes.getInt(end + 12);
        int before = at - bytes.getInt(end + 16);
        List<ZipRecord> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw new UnreadableDocument("文件已损坏：压缩包的目录有误");
            }
            records.add(record(at, before));
            at = next(at);
        }
        return records;
    }

    private int lastEnd() throws UnreadableDocument {
        for (int at = bytes.capacity() - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) <= bytes.capacity()) {
                return at;
            }
        }
        throw new UnreadableDocument("文件不完整，或不是打包的 Office 文档：没有压缩包的结尾，可能上传或复制时中断，请重新报送");
    }

    private Optional<List<ZipRecord>> find(int most) throws UnreadableDocument {
        for (int at = bytes.capacity() - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                long[] place = place(at);
                if (place[0] >= 0 && place[0] + place[1] == place[2]) {
                    return list((int) place[0], (int) place[2], most);
                }
            }
        }
        return Optional.empty();
    }

    /** Where the directory starts, how long it is, and where it must end. */
    private long[] place(int end) throws UnreadableDocument {
        if (unsigned(end + 4) != 0 && unsigned(end + 4) != 0xFFFF) {
            throw new UnreadableDocument("这是分卷压缩包中的一卷，请合成一个压缩包后重新报送");
        }
        long length = unsignedInt(end + 12);
        long start = unsignedInt(end + 16);
        int locator = end - 20;
        if (locator >= 0 && bytes.getInt(locator) == LOCATOR64) {
            long wide = bytes.getLong(locator + 8);
            if (wide >= 0 && wide + 56 <= locator && bytes.getInt((int) wide) == END64) {
                return new long[] {bytes.getLong((int) wide + 48), bytes.getLong((int) wide + 40), wide};
            }
        }
        return new long[] {start, length, end};
    }

    private Optional<List<ZipRecord>> list(int start, int end, int most) throws UnreadableDocument {
        List<ZipRecord> records = new ArrayList<>();
        int at = start;
        while (at < end) {
            if (bytes.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            if (records.size() >= most) {
                throw new UnreadableDocument("压缩包中的文件超过 " + most + " 个（限额 entries），请分几个压缩包报送");
            }
            records.add(record(at, 0));
            at = next(at);
        }
        return Optional.of(records);
    }

    private int next(int at) {
        return at + ENTRY_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
    }

    /**
     * One file.
     *
     * @param before how many bytes lie before the archive's own
     */
    private ZipRecord record(int at, int before) {
        int flags = unsigned(at + 8);
        byte[] written = slice(at + ENTRY_LENGTH, unsigned(at + 28));
        int extra = at + ENTRY_LENGTH + written.length;
        int extraEnd = extra + unsigned(at + 30);
        long[] sizes = {unsignedInt(at + 24), unsignedInt(at + 20), unsignedInt(at + 42)};
        widen(sizes, extra, extraEnd);
        String name = unicodePath(written, extra, extraEnd)
                .orElseGet(() -> (flags & IN_UTF8) != 0 ? inUtf8(written) : FileNames.decoded(written));
        boolean unix = unsigned(at + 4) >> 8 == 3;
        boolean folder = name.endsWith("/") || (name.endsWith("\\") && sizes[0] == 0);
        boolean link = unix && (unsigned(at + 40) & 0xF000) == 0xA000;
        return new ZipRecord(
                name,
                folder,
                link,
                (flags & 1) != 0,
                unsigned(at + 10),
                bytes.getInt(at + 16),
                sizes[1],
                sizes[0],
                sizes[2] + before);
    }

    /** Sizes that have no room in an entry stand in a field of their own, in this order. */
    private void widen(long[] sizes, int from, int to) {
        int field = field(WIDE_SIZES, from, to);
        int at = field + 4;
        for (int i = 0; field >= 0 && i < sizes.length; i++) {
            if (sizes[i] == NONE) {
                sizes[i] = bytes.getLong(at);
                at += 8;
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] < 0 ? NONE : sizes[i];
        }
    }

    /** Some programs put the name in UTF-8 beside the one in the writer's own encoding, with the checksum of the latter. */
    private Optional<String> unicodePath(byte[] written, int from, int to) {
        int field = field(UNICODE_PATH, from, to);
        if (field < 0 || unsigned(field + 2) < 5) {
            return Optional.empty();
        }
        CRC32 checksum = new CRC32();
        checksum.update(written);
        return (int) checksum.getValue() == bytes.getInt(field + 5)
                ? Optional.of(inUtf8(slice(field + 9, unsigned(field + 2) - 5)))
                : Optional.empty();
    }

    private int field(int id, int from, int to) {
        for (int at = from; at + 4 <= to; at += 4 + unsigned(at + 2)) {
            if (unsigned(at) == id) {
                return at;
            }
        }
        return -1;
    }

    /** Some programs set the flag and write another encoding. */
    private static String inUtf8(byte[] name) {
        String text = new String(name, UTF_8);
        return Arrays.equals(text.getBytes(UTF_8), name) ? text : FileNames.decoded(name);
    }

    private byte[] slice(int at, int length) {
        byte[] slice = new byte[length];
        bytes.get(at, slice);
        return slice;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
