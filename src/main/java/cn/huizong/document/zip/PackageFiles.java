package cn.huizong.document.zip;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of an Office package, to be written again with some of them changed. */
public final class PackageFiles {
    /** The earliest moment that a zip can name: a copy made today is the copy made tomorrow. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public PackageFiles(byte[] content, Limits limits) throws UnreadableDocument {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes =
                        zip.readNBytes(Math.toIntExact(Math.min(limits.unpackedBytes() - unpacked + 1, 1 << 30)));
                unpacked += bytes.length;
                if (unpacked > limits.unpackedBytes()) {
                    throw new UnreadableDocument(RefusedPart.tooLarge(limits).reason());
                }
                files.put(entry.getName(), bytes);
                if (files.size() > limits.entries()) {
                    throw new UnreadableDocument("压缩包中的文件超过 " + limits.entries() + " 个（限额 entries）");
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocument("文件已损坏：压缩包打不开", e);
        }
    }

    /** A file by its name, as Word compares names. */
    public Optional<byte[]> find(String name) {
        return findName(name).map(files::get);
    }

    /** Puts a file in place of the one of that name, or adds it. */
    public void put(String name, byte[] content) {
        files.put(findName(name).orElse(name), content);
    }

    private Optional<String> findName(String name) {
        return files.keySet().stream()
                .filter(file -> file.equalsIgnoreCase(name) || file.equalsIgnoreCase("/" + name))
                .findFirst();
    }

    public byte[] packed() {
        return packed(files);
    }

    /** Files packed in their order, without the time: the same files make the same bytes. */
    public static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
