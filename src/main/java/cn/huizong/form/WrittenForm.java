package cn.huizong.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A form as its file has it; docs/forms.md describes the fields. */
record WrittenForm(String form, Optional<Integer> from, Optional<Integer> to, String basis, List<Table> tables) {
    WrittenForm with(List<Table> others) {
        return new WrittenForm(form, from, to, basis, others);
    }

    record Table(
            String id,
            String title,
            boolean local,
            String unit,
            List<String> headings,
            List<Column> columns,
            @JsonProperty("columns-of") Optional<String> columnsOf,
            List<Row> rows) {
        Table with(List<Row> others) {
            return new Table(id, title, local, unit, headings, columns, columnsOf, others);
        }
    }

    record Row(
            Optional<String> code,
            String label,
            Optional<String> name,
            @JsonProperty("short") Optional<String> shortLabel,
            List<String> also,
            Optional<String> unit,
            Optional<Kind> kind,
            boolean local,
            List<Row> rows) {
        Row with(List<Row> others) {
            return new Row(code, label, name, shortLabel, also, unit, kind, local, others);
        }

        /** The row and all below it as additions, whose absence is no fault. */
        Row asLocal() {
            List<Row> below = rows.stream().map(Row::asLocal).toList();
            return new Row(code, label, name, shortLabel, also, unit, kind, true, below);
        }
    }

    record Column(
            Optional<String> code,
            Optional<String> applicant,
            String heading,
            List<String> also,
            Optional<String> under,
            Optional<String> within,
            Optional<String> unit,
            Optional<Kind> kind,
            boolean signed) {}
}
