package cn.huizong.fuzz;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.FormatSet;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Good files to start from. */
final class Seeds {
    private static final List<Specimen> SPECIMENS = make();

    private Seeds() {}

    private static List<Specimen> make() {
        Forms forms = Forms.official();
        return new Corpus(forms, Rules.official(forms), 11).make(40);
    }

    /** The files of one kind, by the end of their names. */
    static List<byte[]> files(String suffix) {
        return SPECIMENS.stream()
                .filter(specimen -> specimen.name().endsWith(suffix))
                .map(Specimen::content)
                .limit(6)
                .toList();
    }

    /** One part out of every packed file of a kind. */
    static List<byte[]> parts(String suffix, String part) {
        return files(suffix).stream().map(file -> part(file, part)).toList();
    }

    /** Reports as office programs save them, by the end of their names. */
    static List<byte[]> saved(String format) {
        return FormatSet.read(format).values().stream().limit(2).toList();
    }

    /** A packed file with one of its parts replaced. */
    static byte[] with(byte[] file, String part, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] own = in.readAllBytes();
                boolean stored = entry.getMethod() == ZipEntry.STORED;
                out.putNextEntry(stored ? entry : new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content : own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] part(byte[] file, String part) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalArgumentException(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
