package cn.huizong.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a published folder as its description tells into a database that reads CSV by itself: types, required cells, words, keys
 * and links are the database's to enforce, so that a description which does not fit the files fails here.
 */
public final class LoadedPackage {
    private static final Map<String, String> TYPES =
            Map.of("string", "VARCHAR", "integer", "BIGINT", "number", "NUMERIC(40, 10)", "date", "DATE");

    private LoadedPackage() {}

    /** The number of rows of every table. */
    public static Map<String, Integer> rows(Path folder) throws IOException, SQLException {
        JsonNode description = JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
        List<JsonNode> tables = stream(description.get("resources"))
                .filter(resource -> resource.path("type").asString("").equals("table"))
                .toList();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (JsonNode table : tables) {
                statement.execute(created(table));
                rows.put(table.get("path").asString(), statement.executeUpdate(filled(table, folder)));
            }
            for (JsonNode table : tables) {
                for (String link : links(table)) {
                    statement.execute(link);
                }
            }
            return rows;
        }
    }

    /** The columns of a table as another program reads them, without the description. */
    public static List<String> headings(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                ResultSet read = connection.createStatement().executeQuery("SELECT * FROM " + read(file))) {
            String[] names = new String[read.getMetaData().getColumnCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = read.getMetaData().getColumnName(i + 1);
            }
            return List.of(names);
        }
    }

    private static String created(JsonNode table) {
        StringJoiner columns = new StringJoiner(", ", "CREATE TABLE " + quoted(table.get("name")) + " (", ")");
        for (JsonNode field : table.get("schema").get("fields")) {
            String type = TYPES.get(field.get("type").asString());
            JsonNode constraints = field.path("constraints");
            String words = stream(constraints.path("enum"))
                    .map(word -> "'" + word.asString().replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            columns.add(quoted(field.get("name")) + " " + type
                    + (constraints.path("required").asBoolean(false) ? " NOT NULL" : "")
                    + (words.isEmpty() ? "" : " CHECK (" + quoted(field.get("name")) + " IN (" + words + "))"));
        }
        JsonNode key = table.get("schema").path("primaryKey");
        if (!key.isEmpty()) {
            columns.add("PRIMARY KEY (" + names(key) + ")");
        }
        return columns.toString();
    }

    /** An empty cell is a text where the field says that nothing is missing, else nothing. */
    private static String filled(JsonNode table, Path folder) {
        String cells = stream(table.get("schema").get("fields"))
                .map(field -> field.has("missingValues")
                        ? "COALESCE(" + quoted(field.get("name")) + ", '')"
                        : quoted(field.get("name")))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(table.get("name")) + " SELECT " + cells + " FROM "
                + read(folder.resolve(table.get("path").asString()));
    }

    private static String read(Path file) {
        return "CSVREAD('" + file + "', NULL, 'charset=UTF-8 caseSensitiveColumnNames=true')";
    }

    private static List<String> links(JsonNode table) {
        return stream(table.get("schema").path("foreignKeys"))
                .map(link -> "ALTER TABLE " + quoted(table.get("name")) + " ADD FOREIGN KEY ("
                        + names(link.get("fields")) + ") REFERENCES "
                        + quoted(link.get("reference").get("resource")) + " ("
                        + names(link.get("reference").get("fields")) + ")")
                .toList();
    }

    private static String names(JsonNode names) {
        return stream(names).map(LoadedPackage::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(JsonNode name) {
        return '"' + name.asString() + '"';
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
