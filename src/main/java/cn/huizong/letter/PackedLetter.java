package cn.huizong.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.huizong.report.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A letter as it stands in a document, packed until all are printed: of a year with many reports there are many. */
public final class PackedLetter {
    /** As they are printed: by body, then by what they are about. */
    static final Comparator<PackedLetter> ORDER = Comparator.comparing((PackedLetter letter) -> letter.body)
            .thenComparing(letter -> letter.kind)
            .thenComparing(letter -> letter.files);

    private final Body body;
    private final Letter.Kind kind;
    private final String files;
    private final byte[] packed;

    private PackedLetter(Letter letter, byte[] packed) {
        this.body = letter.body();
        this.kind = letter.kind();
        this.files = String.join("\n", letter.files());
        this.packed = packed;
    }

    static PackedLetter of(Letter letter, String paragraphs) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(paragraphs.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedLetter(letter, packed.toByteArray());
    }

    String paragraphs() {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
