package cn.huizong.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as it was built. */
public record Version(String number) {
    private static final String BUILD = "/META-INF/build-info.properties";

    public static Version current() {
        try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                throw new IllegalStateException("built without " + BUILD);
            }
            Properties built = new Properties();
            built.load(in);
            return new Version(built.getProperty("build.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
