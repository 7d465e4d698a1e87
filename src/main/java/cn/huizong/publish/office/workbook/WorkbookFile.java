package cn.huizong.publish.office.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.publish.folder.PackedFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook in a file. The library writes down when it wrote; what is kept is packed anew without that, so that the same content
 * makes the same bytes.
 */
final class WorkbookFile {
    private static final String FIRST = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final byte[] NO_PROPERTIES = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>")
            .getBytes(UTF_8);
    private static final String FONT = "宋体";
    private static final int SIZE = 10;

    /** What is in a workbook. */
    interface Content {
        void write(Workbook workbook) throws IOException;
    }

    private WorkbookFile() {}

    /** Writes a workbook; beside it stands for a while what the library wrote. */
    static void write(Path file, Content content) throws IOException {
        Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "workbook", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw));
                    Workbook workbook = new Workbook(out, "huizong", null)) {
                workbook.setCompressionLevel(0);
                workbook.setGlobalDefaultFont(FONT, SIZE);
                content.write(workbook);
            }
            pack(raw, file);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void pack(Path raw, Path file) throws IOException {
        try (ZipFile parts = new ZipFile(raw.toFile());
                ZipOutputStream packed = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            List<? extends ZipEntry> entries = Collections.list(parts.entries());
            entries.sort(Comparator.comparing((ZipEntry part) -> !part.getName().equals(FIRST))
                    .thenComparing(ZipEntry::getName));
            for (ZipEntry part : entries) {
                packed.putNextEntry(PackedFolder.entry(part.getName()));
                if (part.getName().equals(PROPERTIES)) {
                    packed.write(NO_PROPERTIES);
                } else {
                    copy(parts, part, packed);
                }
                packed.closeEntry();
            }
        }
    }

    private static void copy(ZipFile parts, ZipEntry part, OutputStream to) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            in.transferTo(to);
        }
    }
}
