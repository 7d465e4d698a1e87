package cn.huizong.publish.folder;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
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
            "html", "text/html",
            "png", "image/png",
            "svg", "image/svg+xml");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Forms forms;
    private final Map<String, Table> tables;
    private final String version;
    private final Map<String, String> decisions;

    public DataPackage(Forms forms, List<Table> tables, String version, Map<String, String> decisions) {
        this.forms = forms;
        this.tables = tables.stream().collect(Collectors.toMap(Table::file, Function.identity()));
        this.version = version;
        this.decisions = new TreeMap<>(decisions);
    }

    /** Describes a complete folder. */
    public void write(int year, int release, List<SettledSubmission> inputs, FolderDigests digests) throws IOException {
        Path folder = digests.folder();
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "huizong-" + year);
        root.put("title", year + "年政府信息公开工作年度报告汇总");
        ArrayNode resources = root.putArray("resources");
        for (String file : Release.files(folder)) {
            addResource(resources.addObject(), file, digests);
        }
        ObjectNode huizong = root.putObject("huizong");
        huizong.put("release", release);
        addBasis(huizong);
        ArrayNode sources = huizong.putArray("inputs");
        inputs.stream()
                .map(SettledSubmission::submission)
                .forEach(input ->
                        sources.addObject().put("source", input.source()).put("hash", "sha256:" + input.sha256()));
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
                Path file = folder.resolve(resource.path("path").asString());
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

    private void addResource(ObjectNode resource, String file, FolderDigests digests) throws IOException {
        String format = file.substring(file.lastIndexOf('.') + 1);
        resource.put("name", file.replace('/', '-').replace('.', '-'));
        resource.put("path", file);
        resource.put("format", format);
        resource.put("mediatype", MEDIA_TYPES.getOrDefault(format, "application/octet-stream"));
        if (!format.equals("png")) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", Files.size(digests.folder().resolve(file)));
        resource.put("hash", digests.of(file));
        Table table = tables.get(file);
        if (table != null) {
            addSchema(resource, table);
        }
    }

    private static void addSchema(ObjectNode resource, Table table) {
        resource.put("type", "table");
        resource.put("title", table.title());
        ArrayNode fields = resource.putObject("schema").putArray("fields");
        table.columns()
                .forEach(column -> fields.addObject()
                        .put("name", column.name())
                        .put("type", column.type().code())
                        .put("description", column.description()));
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
        huizong.put("headlines", Digest.ofResource("/rollup/headlines.yml"));
        decisions.forEach(huizong::put);
    }
}
