package cn.huizong.form;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms and rows of forms that lie in a folder of the office, laid over those that come with the program. */
final class LocalForms {
    /** A file with this at the beginning of a line adds rows to a form; any other is a form. */
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends\\s*:");

    private static final Pattern FORM_ID = Pattern.compile("[0-9A-Za-z_-]{1,20}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");

    private final Map<String, WrittenForm> forms = new LinkedHashMap<>();
    /** The file that says a form, or the last that added to it. */
    private final Map<String, String> files = new HashMap<>();

    private LocalForms() {}

    static Forms read(Path folder, List<String> official) throws IOException {
        LocalForms local = new LocalForms();
        official.forEach(id -> local.forms.put(id, FormsReader.written(id)));
        List<Path> additions = new ArrayList<>();
        for (Path file : files(folder)) {
            if (EXTENDS.matcher(text(file)).find()) {
                additions.add(file);
            } else {
                local.addForm(file);
            }
        }
        for (Path file : additions) {
            local.addRows(file);
        }
        return local.forms();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new WrongYaml(file.toString(), "要存为 UTF-8 编码");
        }
    }

    private void addForm(Path file) throws IOException {
        WrittenForm form = YamlFile.read(file, WrittenForm.class);
        String id = form.form();
        if (!FORM_ID.matcher(id).matches()) {
            throw new WrongYaml(file.toString(), "form 的值“" + id + "”不合格，只能用字母、数字、_ 和 -");
        }
        if (forms.containsKey(id)) {
            throw new WrongYaml(file.toString(), "格式“" + id + "”已经有了；要在它的表里加行，请写 extends");
        }
        int first = form.from().orElseThrow(() -> new WrongYaml(file.toString(), "字段“from”没有写：这个格式从哪个报告年度起适用"));
        for (WrittenForm other : forms.values()) {
            if (other.from().orElse(0) == first) {
                throw new WrongYaml(file.toString(), first + " 年度起适用的已经有格式“" + other.form() + "”");
            }
        }
        forms.put(id, form);
        files.put(id, file.toString());
    }

    private void addRows(Path file) throws IOException {
        WrittenRows added = YamlFile.read(file, WrittenRows.class);
        WrittenForm form = Optional.ofNullable(forms.get(added.form()))
                .orElseThrow(() -> new WrongYaml(
                        file.toString(), "没有格式“" + added.form() + "”，有的是 " + String.join("、", forms.keySet())));
        Map<String, WrittenForm.Table> tables = new LinkedHashMap<>();
        form.tables().forEach(table -> tables.put(table.id(), table));
        for (WrittenRows.Table table : added.tables()) {
            WrittenForm.Table base = Optional.ofNullable(tables.get(table.id()))
                    .filter(each -> !each.rows().isEmpty())
                    .orElseThrow(() ->
                            new WrongYaml(file.toString(), "格式“" + added.form() + "”没有可以加行的表“" + table.id() + "”"));
            tables.put(table.id(), base.with(merged(base.rows(), table.rows())));
        }
        forms.put(form.form(), form.with(List.copyOf(tables.values())));
        files.put(form.form(), file.toString());
    }

    /** Where a row is there already, only what is below it is added. */
    private static List<WrittenForm.Row> merged(List<WrittenForm.Row> base, List<WrittenForm.Row> added) {
        List<WrittenForm.Row> rows = new ArrayList<>(base);
        for (WrittenForm.Row row : added) {
            int same = rows.stream()
                    .map(each -> Wording.plain(each.label()))
                    .toList()
                    .indexOf(Wording.plain(row.label()));
            if (same >= 0 && !row.rows().isEmpty()) {
                WrittenForm.Row over = rows.get(same);
                rows.set(same, over.with(merged(over.rows(), row.rows())));
            } else {
                rows.add(row.asLocal());
            }
        }
        return List.copyOf(rows);
    }

    private Forms forms() {
        List<Form> read = new ArrayList<>();
        Map<IndicatorKey, Indicator> known = new HashMap<>();
        for (WrittenForm written : forms.values()) {
            String file = files.getOrDefault(written.form(), "forms/" + written.form() + ".yml");
            Form form = new FormsReader(file).form(written);
            form.tables().forEach(table -> check(table, known, file));
            read.add(form);
        }
        return new Forms(read);
    }

    /** What would add up wrongly, or could not be read, if it were let in. */
    private static void check(FormTable table, Map<IndicatorKey, Indicator> known, String file) {
        Set<IndicatorKey> seen = new HashSet<>();
        table.indicators().forEach(indicator -> {
            IndicatorKey key = indicator.key();
            if (!CODE.matcher(key.code()).matches()) {
                throw new WrongYaml(file, "code“" + key.code() + "”不合格，只能用小写字母、数字、_ 和点");
            }
            if (!seen.add(key)) {
                throw new WrongYaml(file, "表“" + table.id() + "”里“" + key + "”写了两次");
            }
            Indicator first = known.computeIfAbsent(key, unused -> indicator);
            if (first.kind() != indicator.kind() || !first.unit().equals(indicator.unit())) {
                throw new WrongYaml(
                        file,
                        "“" + key + "”在格式“" + first.form() + "”里的单位是" + first.unit() + "、kind 是 "
                                + first.kind().name().toLowerCase(Locale.ROOT) + "，两处必须相同；意思不同的数请另起 code");
            }
        });
        Set<List<String>> labels = new HashSet<>();
        table.rows().stream()
                .filter(row -> !labels.add(Stream.concat(row.above().stream(), Stream.of(row.label()))
                        .map(Wording::plain)
                        .toList()))
                .findFirst()
                .ifPresent(row -> {
                    throw new WrongYaml(file, "表“" + table.id() + "”里有两行“" + row.label() + "”，分不清");
                });
    }
}
