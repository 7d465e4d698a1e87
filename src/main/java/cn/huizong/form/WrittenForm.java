package cn.huizong.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A form as its file has it; docs/forms.md describes the fields. */
record WrittenForm(String form, Optional<Integer> from, Optional<Integer> to, String basis, List<Table> tables) {
    record Table(
            String id,
            String title,
            boolean local,
            String unit,
            List<String> headings,
            List<Column> columns,
            @JsonProperty("columns-of") Optional<String> columnsOf,
            List<Row> rows) {}

    record Row(
            Optional<String> code,
            String label,
            Optional<String> name,
            @JsonProperty("short") Optional<String> shortLabel,
            List<String> also,
            Optional<String> unit,
            Optional<Kind> kind,
            boolean local,
            List<Row> rows) {}

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
