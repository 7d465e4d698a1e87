package cn.huizong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of the program's data as it stands, read without the program's own reader. */
record PlainYaml(Map<?, ?> fields) {
    static PlainYaml load(String resource) {
        try (InputStream in = PlainYaml.class.getResourceAsStream(resource)) {
            return new PlainYaml((Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String field) {
        return String.valueOf(fields.get(field));
    }

    /** None where the field is missing; one where it is no list. */
    List<String> texts(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    List<PlainYaml> list(String field) {
        return ((List<?>) fields.get(field))
                .stream().map(one -> new PlainYaml((Map<?, ?>) one)).toList();
    }
}
