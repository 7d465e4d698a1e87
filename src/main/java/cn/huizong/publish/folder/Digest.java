package cn.huizong.publish.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** Hashes as the package description writes them: {@code sha256:} and lower-case hex. */
public final class Digest {
    private static final String ALGORITHM = "sha256:";

    private Digest() {}

    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ALGORITHM + DigestUtils.sha256Hex(in);
        }
    }

    static String ofResource(String resource) throws IOException {
        try (InputStream in = Digest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("missing resource " + resource);
            }
            return ALGORITHM + DigestUtils.sha256Hex(in);
        }
    }

    public static String ofText(String text) {
        return ALGORITHM + DigestUtils.sha256Hex(text);
    }
}
