package cn.huizong.document.zip;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a zip archive in memory, found by the archive's own directory at its end; nothing is ever written. Part
 * names are compared as Word compares them: without regard to case, with forward slashes.
 */
public final class ZipParts {
    private final byte[] archive;
    private final Limits limits;
    private final Map<String, ZipRecord> parts = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    /**
     * Reads the directory.
     *
     * @throws UnreadableDocument if the archive is cut off, damaged, encrypted or beyond a limit
     */
    public ZipParts(byte[] content, Limits limits) throws UnreadableDocument {
        this.archive = content;
        this.limits = limits;
        for (ZipRecord part : ZipDirectory.ofPackage(content, limits.entries())) {
            if (part.encrypted()) {
                throw new UnreadableDocument("文件设有密码，无法读取；请取消密码后重新报送");
            }
            String name = comparable(part.name());
            if (parts.put(name, part) != null) {
                doubled.add(name);
            }
        }
    }

    /**
     * Opens a part. Reading from it fails with {@link RefusedPart} where its bytes are beyond the limit, cut off or not
     * those that were packed.
     */
    public Optional<InputStream> findPart(String name) throws UnreadableDocument {
        String known = comparable(name);
        ZipRecord part = parts.get(known);
        if (part == null) {
            return Optional.empty();
        }
        if (doubled.contains(known)) {
            throw new UnreadableDocument("文件已损坏：压缩包中有两个 " + known);
        }
        if (part.size() > limits.unpackedBytes()) {
            throw new UnreadableDocument(RefusedPart.tooLarge(limits).reason());
        }
        return Optional.of(new PartStream(archive, start(known, part), part, limits));
    }

    /**
     * The bytes of a part and behind them a 0; none if there is no such part, or if it says that it has more bytes.
     *
     * @throws UnreadableDocument as {@link #findPart} and what it opens
     */
    public Optional<byte[]> findSmall(String name, int most) throws UnreadableDocument {
        ZipRecord known = parts.get(comparable(name));
        if (known == null || known.size() > most) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Math.toIntExact(known.size()) + 1];
        try (InputStream part = findPart(name).orElseThrow()) {
            if (part.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                // more than it says: its end, where that is judged, is further on
                part.skip(Long.MAX_VALUE);
            }
            return Optional.of(bytes);
        } catch (RefusedPart e) {
            throw new UnreadableDocument(e.reason(), e);
        } catch (IOException e) {
            throw new UnreadableDocument("文件已损坏：压缩包中的 " + comparable(name) + " 不完整", e);
        }
    }

    /** Where the packed bytes of a part start. */
    private int start(String name, ZipRecord part) throws UnreadableDocument {
        long start = part.start(archive);
        if (start < 0) {
            throw new UnreadableDocument("文件已损坏：压缩包中找不到 " + name);
        }
        if (part.isCut(archive, start)) {
            throw new UnreadableDocument("文件不完整：压缩包中的 " + name + " 被截断");
        }
        return (int) start;
    }

    private static String comparable(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
}
