package cn.huizong.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads forms from {@code forms/ID.yml}; docs/forms.md describes the fields. */
final class FormsReader {
    private FormsReader() {}

    static Forms read(String... ids) {
        return new Forms(Stream.of(ids)
                .map(id -> form(Yaml.load("/forms/" + id + ".yml")))
                .toList());
    }

    private static Form form(Yaml yaml) {
        String id = yaml.text("form");
        List<FormTable> tables =
                yaml.list("tables").stream().map(table -> table(id, table)).toList();
        return new Form(
                id,
                yaml.findNumber("from").orElse(0),
                yaml.findNumber("to").orElse(Integer.MAX_VALUE),
                yaml.text("basis"),
                tables);
    }

    private static FormTable table(String form, Yaml yaml) {
        List<FormRow> rows = new ArrayList<>();
        yaml.texts("headings").forEach(heading -> rows.add(heading(heading)));
        addRows(rows, yaml.list("rows"), List.of(), "");
        return new FormTable(
                form,
                yaml.text("id"),
                yaml.text("title"),
                yaml.flag("local"),
                rows,
                yaml.list("columns").stream().map(FormsReader::column).toList(),
                yaml.text("unit"));
    }

    private static FormRow heading(String label) {
        return new FormRow(Optional.empty(), label, label, List.of(), List.of(), Optional.empty(), Kind.FLOW, false);
    }

    private static void addRows(List<FormRow> rows, List<Yaml> children, List<String> above, String prefix) {
        for (Yaml yaml : children) {
            String label = yaml.text("label");
            rows.add(new FormRow(
                    yaml.findText("code"),
                    label,
                    prefix + yaml.findText("name").orElse(label),
                    yaml.texts("also"),
                    above,
                    yaml.findText("unit"),
                    kind(yaml),
                    yaml.flag("local")));
            List<String> path = Stream.concat(above.stream(), Stream.of(label)).toList();
            addRows(
                    rows,
                    yaml.list("rows"),
                    path,
                    prefix + joined(yaml.findText("short").orElse(label)));
        }
    }

    /** A short number such as {@code 三、} or {@code （一）} stands directly before what follows it. */
    private static String joined(String part) {
        return part.endsWith("、") || part.endsWith("）") ? part : part + " ";
    }

    private static FormColumn column(Yaml yaml) {
        return new FormColumn(
                yaml.findText("code").orElse(""),
                yaml.findText("applicant").orElse(""),
                yaml.text("heading"),
                yaml.texts("also"),
                Stream.of(yaml.findText("within"), yaml.findText("under"))
                        .flatMap(Optional::stream)
                        .toList(),
                yaml.findText("unit"),
                kind(yaml),
                yaml.flag("signed"));
    }

    private static Kind kind(Yaml yaml) {
        return yaml.findText("kind")
                .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .orElse(Kind.FLOW);
    }
}
