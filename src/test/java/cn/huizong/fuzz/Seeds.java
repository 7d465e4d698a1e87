package cn.huizong.fuzz;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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

    private static byte[] part(byte[] file, String part) {
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
