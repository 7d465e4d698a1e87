package cn.huizong.document.scan;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The model and the runtime's own libraries as they lie in the program's jar. Each is held against its hash before it is
 * used; the libraries are unpacked into a folder that only this program may open.
 */
final class ModelFiles {
    private static final String HASHES = "/recogniser/sha256.properties";
    private static final String MODEL = "models/ch_PP-OCRv4_rec_infer.onnx";
    private static final String KEYS = "models/ppocr_keys_v1.txt";
    private static final String LIBRARIES = "ai/onnxruntime/native/";

    private ModelFiles() {}

    /** Whether there are libraries for this machine. */
    static boolean isSupported() {
        return platform() != null;
    }

    private static @Nullable String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        boolean isIntel = processor.equals("amd64") || processor.equals("x86_64");
        if (system.startsWith("linux") && isIntel) {
            return "linux-x64";
        }
        if (system.startsWith("linux") && processor.equals("aarch64")) {
            return "linux-aarch64";
        }
        return system.startsWith("windows") && isIntel ? "win-x64" : null;
    }

    /** @throws IOException if a file is not there or is not what it was when the program was built */
    static TextModel load() throws IOException, OrtException {
        Properties hashes = hashes();
        Path folder = Files.createTempDirectory("huizong-recogniser");
        try {
            for (String name : hashes.stringPropertyNames()) {
                if (name.startsWith(LIBRARIES + platform() + "/")) {
                    Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
                    Files.write(file, checked(name, hashes));
                    file.toFile().deleteOnExit();
                }
            }
            System.setProperty("onnxruntime.native.path", folder.toString());
            List<String> keys = new String(checked(KEYS, hashes), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new TextModel(checked(MODEL, hashes), keys);
        } finally {
            remove(folder);
        }
    }

    /** Linux lets go of a library's file once it is loaded; Windows does so only when the process has ended. */
    private static void remove(Path folder) {
        folder.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(ModelFiles.class.getName()).log(System.Logger.Level.DEBUG, "left: " + folder, e);
        }
    }

    static Properties hashes() throws IOException {
        Properties hashes = new Properties();
        try (InputStream in = open(HASHES)) {
            hashes.load(in);
        }
        return hashes;
    }

    static byte[] checked(String name, Properties hashes) throws IOException {
        try (InputStream in = open("/" + name)) {
            byte[] content = in.readAllBytes();
            if (!DigestUtils.sha256Hex(content).equals(hashes.getProperty(name))) {
                throw new IOException("not what was built: " + name);
            }
            return content;
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = ModelFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not in the program: " + name);
        }
        return in;
    }
}
