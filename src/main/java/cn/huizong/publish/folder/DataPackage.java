package cn.huizong.publish.folder;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.publish.schema.ColumnSchema;
import cn.huizong.publish.schema.IndicatorDescriptions;
import cn.huizong.publish.schema.TableSchema;
import cn.huizong.publish.schema.TableSchemas;
import cn.huizong.publish.schema.Word;
import cn.huizong.publish.table.Column;
import cn.huizong.publish.table.Table;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code datapackage.json}: every file of the folder with its size and hash, every table with its columns (Data Package v2,
 * Table Schema), and what the figures were made from. No time stands in it: same input, same bytes.
 */
public final class DataPackage {
    public static final String FILE = "datapackage.json";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "html", "text/html",
            "js", "text/javascript",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Set<String> NO_TEXT = Set.of("docx", "png", "xlsx");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Forms forms;
    private final TableSchemas schemas = TableSchemas.official();
    private final Map<String, Table> tables;
    private final String version;
    private final Map<String, String> decisions;

    public DataPackage(Forms forms, List<Table> tables, String version, Map<String, String> decisions) {
        this.forms = forms;
        this.tables = tables.stream().collect(Collectors.toMap(Table::file, Function.identity()));
        this.version = version;
        this.decisions = new TreeMap<>(decisions);
    }

    /**
     * Describes a complete folder.
     *
     * @param descriptions what the files are that are no tables, by their paths, as far as there is something to say
     */
    public void write(
            int year,
            int release,
            List<SettledSubmission> inputs,
            Map<String, String> descriptions,
            FolderDigests digests)
            throws IOException {
        ObjectNode root = root("huizong-" + year, year + "年政府信息公开工作年度报告汇总");
        addResources(root, true, descriptions, digests);
        ObjectNode huizong = root.putObject("huizong");
        huizong.put("release", release);
        addBasis(huizong);
        ArrayNode sources = huizong.putArray("inputs");
        inputs.stream()
                .map(SettledSubmission::submission)
                .forEach(input ->
                        sources.addObject().put("source", input.source()).put("hash", "sha256:" + input.sha256()));
        write(root, digests.folder());
    }

    /** Describes the complete folder of all years, given the hashes of the years' descriptions. */
    void writeAll(SortedMap<String, String> years, FolderDigests digests) throws IOException {
        ObjectNode root = root("huizong-all", "政府信息公开工作年度报告汇总，各年度");
        addResources(root, false, Map.of(), digests);
        root.set("huizong", allYears(years));
        write(root, digests.folder());
    }

    private ObjectNode allYears(SortedMap<String, String> years) {
        ObjectNode huizong = json.createObjectNode().put("version", version);
        ObjectNode hashes = huizong.putObject("years");
        years.forEach(hashes::put);
        return huizong;
    }

    /** Whether the folder of all years says that it was made from these by this program. */
    boolean isMadeFrom(Path folder, SortedMap<String, String> years) throws IOException {
        Path description = folder.resolve(FILE);
        try {
            return Files.isRegularFile(description)
                    && json.readTree(Files.readString(description))
                            .path("huizong")
                            .equals(allYears(years));
        } catch (JacksonException | CharacterCodingException e) {
            return false;
        }
    }

    private ObjectNode root(String name, String title) {
        return json.createObjectNode()
                .put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
                .put("name", name)
                .put("title", title);
    }

    private void addResources(ObjectNode root, boolean marked, Map<String, String> descriptions, FolderDigests digests)
            throws IOException {
        ArrayNode resources = root.putArray("resources");
        for (String file : Release.files(digests.folder())) {
            ObjectNode resource = resources.addObject();
            addResource(resource, file, marked, digests);
            if (descriptions.containsKey(file)) {
                resource.put("description", descriptions.get(file));
            }
        }
    }

    private void write(ObjectNode root, Path folder) throws IOException {
        // a line feed on every system
        String text = json.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        Files.writeString(folder.resolve(FILE), text);
    }

    /** The number of the release that a folder's description names; 0 without one. */
    public static int release(Path folder) throws IOException {
        Path description = folder.resolve(FILE);
        try {
            return Files.isRegularFile(description)
                    ? new JsonMapper()
                            .readTree(Files.readString(description))
                            .path("huizong")
                            .path("release")
                            .asInt(0)
                    : 0;
        } catch (JacksonException | CharacterCodingException e) {
            return 0;
        }
    }

    /** The hash of a folder's description, if the folder holds just the files described there, each as described. */
    public static Optional<String> seal(Path folder) throws IOException {
        Path description = folder.resolve(FILE);
        if (!Files.isRegularFile(description)) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>(List.of(FILE));
        try {
            for (JsonNode resource :
                    new JsonMapper().readTree(Files.readString(description)).path("resources")) {
                Path file = FolderFile.in(folder, resource.path("path").asString());
                if (!Files.isRegularFile(file)
                        || !Digest.of(file).equals(resource.path("hash").asString())) {
                    return Optional.empty();
                }
                files.add(resource.path("path").asString());
            }
        } catch (JacksonException | CharacterCodingException | InvalidPathException e) {
            return Optional.empty();
        }
        return files.stream().sorted().toList().equals(Release.files(folder))
                ? Optional.of(sealOfWhole(folder))
                : Optional.empty();
    }

    /** The same of a folder that is known to be as described. */
    public static String sealOfWhole(Path folder) throws IOException {
        return Digest.of(folder.resolve(FILE));
    }

    private void addResource(ObjectNode resource, String file, boolean marked, FolderDigests digests)
            throws IOException {
        String format = file.substring(file.lastIndexOf('.') + 1);
        resource.put("name", name(file));
        resource.put("path", file);
        resource.put("format", format);
        resource.put("mediatype", MEDIA_TYPES.getOrDefault(format, "application/octet-stream"));
        if (!NO_TEXT.contains(format)) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", Files.size(FolderFile.in(digests.folder(), file)));
        resource.put("hash", digests.of(file));
        Table table = tables.get(file);
        if (table != null) {
            addSchema(resource, marked, table);
        }
    }

    /** A table's schema, and whether its file begins with a byte order mark, of which Table Schema has no word. */
    private void addSchema(ObjectNode resource, boolean marked, Table table) {
        resource.put("type", "table");
        resource.put("title", table.title());
        resource.put("byteOrderMark", marked);
        resource.putObject("dialect")
                .put("delimiter", ",")
                .put("lineTerminator", "\r\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true);
        ObjectNode schema = resource.putObject("schema");
        TableSchema rows = schemas.of(table);
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> addField(fields.addObject(), table, column, rows));
        schema.putArray("missingValues").add("");
        if (!rows.key().isEmpty()) {
            rows.key().forEach(schema.putArray("primaryKey")::add);
        }
        if (!rows.links().isEmpty()) {
            ArrayNode links = schema.putArray("foreignKeys");
            rows.links().forEach(link -> addLink(links.addObject(), link));
        }
    }

    private void addField(ObjectNode field, Table table, Column column, TableSchema rows) {
        ColumnSchema schema = schemas.column(table, column);
        field.put("name", column.name());
        field.put("title", schema.title());
        field.put("type", TableSchemas.type(column, schema));
        field.put("description", column.description());
        if (rows.key().contains(column.name()) && column.type() == Column.Type.TEXT) {
            // an empty text names a row as well as any other
            field.putArray("missingValues");
        }
        List<Word> words = schemas.words(schema);
        if (schema.required() || !words.isEmpty()) {
            ObjectNode constraints = field.putObject("constraints");
            if (schema.required()) {
                constraints.put("required", true);
            }
            if (!words.isEmpty()) {
                ArrayNode codes = constraints.putArray("enum");
                if (rows.key().contains(column.name())) {
                    codes.add("");
                }
                words.forEach(word -> codes.add(word.code()));
            }
        }
    }

    private static void addLink(ObjectNode written, TableSchema.Link link) {
        link.columns().forEach(written.putArray("fields")::add);
        ObjectNode reference = written.putObject("reference");
        reference.put("resource", name(link.to()));
        link.columns().forEach(reference.putArray("fields")::add);
    }

    /** What a file is called among the resources. */
    private static String name(String file) {
        return file.replace('/', '-').replace('.', '-');
    }

    /** What the figures are made from beside the files. */
    public JsonNode basis() throws IOException {
        ObjectNode basis = json.createObjectNode();
        addBasis(basis);
        return basis;
    }

    /** The program, the data that comes with it and decides what the figures mean, and what the office decided. */
    private void addBasis(ObjectNode huizong) throws IOException {
        huizong.put("version", version);
        ObjectNode data = huizong.putObject("forms");
        for (Form form : forms.all()) {
            // one of the office's own is among what the office decided
            if (Forms.isOfficial(form.id())) {
                data.put(form.id(), Digest.ofResource("/forms/" + form.id() + ".yml"));
            }
        }
        data.put("wording", Digest.ofResource("/forms/wording.yml"));
        data.put("breaks", Digest.ofResource("/forms/breaks.yml"));
        ObjectNode rules = huizong.putObject("rules");
        rules.put("ties", Digest.ofResource("/rules/ties.yml"));
        rules.put("other", Digest.ofResource("/rules/single-report.yml"));
        rules.put("years", Digest.ofResource("/rules/years.yml"));
        rules.put("plausibility", Digest.ofResource("/rules/plausibility.yml"));
        rules.put("worklist", Digest.ofResource("/rules/worklist.yml"));
        huizong.put("headlines", Digest.ofResource("/rollup/headlines.yml"));
        huizong.put("tables", Digest.ofResource(TableSchemas.RESOURCE));
        huizong.put("indicators", Digest.ofResource(IndicatorDescriptions.RESOURCE));
        decisions.forEach(huizong::put);
    }
}
