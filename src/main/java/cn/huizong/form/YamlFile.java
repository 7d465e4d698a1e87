package cn.huizong.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file read into a record. A field that the record does not have, that stands twice or that is missing, and a value of
 * another kind are refused by file, line and name. An {@link java.util.Optional}, a list or a boolean may be missing; where a
 * list is asked for, one value alone is a list of one.
 */
public final class YamlFile {
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
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new InputStreamReader(in, StandardCharsets.UTF_8));
            if (root == null) {
                throw new WrongYaml(file, "文件是空的");
            }
            return new YamlRecords(file).record(root, type);
        } catch (YAMLException e) {
            throw new WrongYaml(file, e);
        }
    }
}
