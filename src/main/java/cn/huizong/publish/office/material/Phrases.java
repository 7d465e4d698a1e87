package cn.huizong.publish.office.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of the document, as {@code office/material.properties} has them. They are an official's words, and Chinese only. */
final class Phrases {
    private static final String RESOURCE = "/office/material.properties";

    private final Properties phrases = new Properties();

    Phrases() {
        try (InputStream in = Phrases.class.getResourceAsStream(RESOURCE)) {
            phrases.load(new InputStreamReader(Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A phrase with its gaps filled.
     *
     * @throws IllegalArgumentException if there is none of the name
     */
    String of(String name, Object... gaps) {
        String phrase = phrases.getProperty(name);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + name);
        }
        Object[] texts = new Object[gaps.length];
        for (int at = 0; at < gaps.length; at++) {
            texts[at] = String.valueOf(gaps[at]);
        }
        return new MessageFormat(phrase, Locale.ROOT).format(texts);
    }
}
