package cn.huizong.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a form of what its file says. */
final class FormsReader {
    private final String file;
    private final Map<String, List<FormColumn>> columns = new HashMap<>();

    FormsReader(String file) {
        this.file = file;
    }

    /** The forms that come with the program. */
    static Forms official(List<String> ids) {
        return new Forms(ids.stream()
                .map(id -> new FormsReader("forms/" + id + ".yml").form(written(id)))
                .toList());
    }

    /** A form that comes with the program, as its file has it. */
    static WrittenForm written(String id) {
        return YamlFile.resource("/forms/" + id + ".yml", WrittenForm.class);
    }

    Form form(WrittenForm written) {
        List<FormTable> tables = written.tables().stream()
                .map(table -> table(written.form(), table))
                .toList();
        return new Form(written.form(), written.from().orElse(0), written.to().orElse(Integer.MAX_VALUE), tables);
    }

    private FormTable table(String form, WrittenForm.Table written) {
        List<FormRow> rows = new ArrayList<>();
        written.headings().forEach(heading -> rows.add(heading(heading)));
        addRows(rows, written.rows(), List.of(), "");
        List<FormColumn> own = columns(written);
        columns.put(written.id(), own);
        return new FormTable(form, written.id(), written.title(), written.local(), rows, own, written.unit());
    }

    private List<FormColumn> columns(WrittenForm.Table written) {
        List<FormColumn> others = written.columnsOf().map(columns::get).orElse(List.of());
        if (others.isEmpty() == written.columns().isEmpty()) {
            throw new WrongYaml(file, "表“" + written.id() + "”要写 columns，或者在 columns-of 里写前面一张表的 id");
        }
        return others.isEmpty()
                ? written.columns().stream().map(FormsReader::column).toList()
                : others;
    }

    private static FormRow heading(String label) {
        return new FormRow(Optional.empty(), label, label, List.of(), List.of(), Optional.empty(), Kind.FLOW, false);
    }

    private static void addRows(List<FormRow> rows, List<WrittenForm.Row> children, List<String> above, String prefix) {
        for (WrittenForm.Row written : children) {
            String label = written.label();
            rows.add(new FormRow(
                    written.code(),
                    label,
                    prefix + written.name().orElse(label),
                    written.also(),
                    above,
                    written.unit(),
                    written.kind().orElse(Kind.FLOW),
                    written.local()));
            List<String> path = Stream.concat(above.stream(), Stream.of(label)).toList();
            addRows(
                    rows,
                    written.rows(),
                    path,
                    prefix + joined(written.shortLabel().orElse(label)));
        }
    }

    /** A short number such as {@code 三、} or {@code （一）} stands directly before what follows it. */
    private static String joined(String part) {
        return part.endsWith("、") || part.endsWith("）") ? part : part + " ";
    }

    private static FormColumn column(WrittenForm.Column written) {
        return new FormColumn(
                written.code().orElse(""),
                written.applicant().orElse(""),
                written.heading(),
                written.also(),
                Stream.of(written.within(), written.under())
                        .flatMap(Optional::stream)
                        .toList(),
                written.unit(),
                written.kind().orElse(Kind.FLOW),
                written.signed());
    }
}
