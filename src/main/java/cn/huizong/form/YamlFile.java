package cn.huizong.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file read into a record. A field that the record does not have, that stands twice or that is missing, and a value of
 * another kind are refused by file, line and name. An {@link java.util.Optional}, a list or a boolean may be missing; where a
 * list is asked for, one value alone is a list of one.
 */
public final class YamlFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private YamlFile() {}

    /**
     * Reads a file that comes with the program.
     *
     * @throws WrongYaml if it is not such a record
     */
    public static <T> T resource(String name, Class<T> type) {
        try (InputStream in = YamlFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return read(name.substring(1), in, type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    /**
     * Reads a file that lies anywhere.
     *
     * @throws WrongYaml if it is not such a record
     * @throws IOException if it cannot be read
     */
    static <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, type);
        }
    }

    private static <T> T read(String file, InputStream in, Class<T> type) {
        try {
            return MAPPER.readValue(in, type);
        } catch (JacksonException e) {
            throw new WrongYaml(file, e);
        }
    }
}
