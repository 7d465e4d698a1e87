package cn.huizong.publish.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts of the pages, which stand in them. */
public final class PageScript {
    /** Of the page of a year. */
    public static final String YEAR = read("site.js") + read("year.js");

    /** Of the page over all years. */
    public static final String ENTRY = read("site.js") + read("entry.js");

    private PageScript() {}

    private static String read(String name) {
        try (InputStream in = PageScript.class.getResourceAsStream("/publish/page/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
