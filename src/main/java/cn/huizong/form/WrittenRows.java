package cn.huizong.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Rows that a city adds to a form, as their file has them; docs/forms.md describes the fields. */
record WrittenRows(@JsonProperty("extends") String form, List<Table> tables) {
    record Table(String id, List<WrittenForm.Row> rows) {}
}
