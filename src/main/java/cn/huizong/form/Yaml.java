package cn.huizong.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One mapping of a YAML resource, read by the names of its fields. A missing or misspelt field stops the program. */
public final class Yaml {
    private final Map<?, ?> fields;
    private final String resource;

    private Yaml(Object value, String resource) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException(resource + ": expected fields, found " + value);
        }
        this.fields = map;
        this.resource = resource;
    }

    public static Yaml load(String resource) {
        try (InputStream in = Yaml.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new Yaml(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(in), resource);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }

    public String text(String field) {
        return findText(field)
                .orElseThrow(() -> new IllegalStateException(resource + ": no " + field + " in " + fields));
    }

    Optional<String> findText(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::valueOf);
    }

    Optional<Integer> findNumber(String field) {
        return findText(field).map(Integer::valueOf);
    }

    boolean flag(String field) {
        return findText(field).map(Boolean::valueOf).orElse(false);
    }

    /** A list of texts; one text alone is a list of one, an absent field an empty list. */
    public List<String> texts(String field) {
        Object value = fields.get(field);
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return findText(field).map(List::of).orElse(List.of());
    }

    public List<Yaml> list(String field) {
        List<Yaml> parts = new ArrayList<>();
        if (fields.get(field) instanceof Collection<?> many) {
            many.forEach(part -> parts.add(new Yaml(part, resource)));
        }
        return List.copyOf(parts);
    }

    /** A mapping of texts to texts, in written order. */
    List<Map.Entry<String, String>> entries(String field) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        if (fields.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.add(Map.entry(String.valueOf(key), String.valueOf(value))));
        }
        return List.copyOf(entries);
    }
}
