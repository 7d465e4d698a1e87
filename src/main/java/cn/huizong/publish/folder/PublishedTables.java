package cn.huizong.publish.folder;

import cn.huizong.csv.CsvReading;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a release, of today's folder or of one before. */
public interface PublishedTables {
    /** One file of the release. */
    InputStream open(String file) throws IOException;

    static PublishedTables in(Path folder) {
        return file -> Files.newInputStream(folder.resolve(file));
    }

    static PublishedTables in(PackedFolder folder) {
        return folder::open;
    }

    /** Hands on every row of a table by the names of its columns; a release of before the table has none. */
    default void rows(String file, Consumer<Map<String, String>> reader) throws IOException {
        InputStream table;
        try {
            table = open(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return;
        }
        try (CsvReading csv = CsvReading.of(table)) {
            csv.rows(reader);
        }
    }

    /** The names of a table's columns; empty if the release has no such table. */
    default Optional<List<String>> columns(String file) throws IOException {
        try (CsvReading csv = CsvReading.of(open(file))) {
            return csv.next();
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What the release says it was made from. */
    default JsonNode basis(String file) throws IOException {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in).path("huizong");
        }
    }
}
