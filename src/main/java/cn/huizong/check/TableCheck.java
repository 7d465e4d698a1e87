package cn.huizong.check;

import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Whether the official tables are there with their rows and columns, on the form in force for the year. */
final class TableCheck implements Check {
    private final Forms forms;
    private final Rules rules;

    TableCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rules = rules;
    }

    @Override
    public Stream<Finding> check(Report report) {
        return Stream.concat(
                missingTables(report), report.tables().stream().flatMap(table -> check(table, report.year())));
    }

    /** The tables of the form in force that the report has on no form. */
    private Stream<Finding> missingTables(Report report) {
        List<String> doubled = report.doubts().stream()
                .filter(doubt -> doubt.rule().equals("TABLE-DOUBLED"))
                .map(doubt -> doubt.words().get(0))
                .toList();
        List<String> filed =
                report.tables().stream().map(table -> table(table).title()).toList();
        return wanted(report).tables().stream()
                .filter(table -> !table.local())
                .map(FormTable::title)
                .filter(title -> !filed.contains(title) && !doubled.contains(title))
                .map(title -> Findings.of(rules.rule("TABLE-MISSING"), "", title, "", title));
    }

    /** The form whose tables a report must have: that of its year, or the one it was made on throughout. */
    private Form wanted(Report report) {
        List<String> used = report.tables().stream()
                .filter(table -> !table(table).local())
                .map(FiledTable::form)
                .distinct()
                .toList();
        return used.size() == 1 ? forms.form(used.get(0)) : forms.inForce(report.year());
    }

    private FormTable table(FiledTable filed) {
        return forms.form(filed.form()).tables().stream()
                .filter(table -> table.id().equals(filed.table()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Finding> check(FiledTable filed, int year) {
        FormTable table = table(filed);
        String anchor = filed.anchor();
        Stream<Finding> rows = filed.missingRows().stream()
                .map(row -> Findings.of(rules.rule("ROW-MISSING"), anchor, row, "", row, table.title()));
        Stream<Finding> columns = filed.missingColumns().stream()
                .map(column -> Findings.of(rules.rule("COLUMN-MISSING"), anchor, column, "", column, table.title()));
        Stream<Finding> unknown = filed.unknownRows().stream()
                .map(row -> Findings.of(
                        rules.rule("ROW-UNKNOWN"), row.anchor(), "", row.text(), row.text(), table.title()));
        return Stream.of(rows, columns, unknown, formOfYear(filed, table, year)).flatMap(part -> part);
    }

    private Stream<Finding> formOfYear(FiledTable filed, FormTable table, int year) {
        Form wanted = forms.inForce(year);
        return table.local() || wanted.id().equals(filed.form())
                ? Stream.empty()
                : Stream.of(Findings.of(
                        rules.rule("FORM-YEAR"),
                        filed.anchor(),
                        wanted.id(),
                        filed.form(),
                        table.title(),
                        filed.form(),
                        String.valueOf(year),
                        wanted.id()));
    }
}
