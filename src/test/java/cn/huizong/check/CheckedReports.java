package cn.huizong.check;

import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Statement;
import cn.huizong.report.Status;
import cn.huizong.report.Submission;
import cn.huizong.report.UnknownRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A report filled with zeros, and then what a test changes in it. Its tables are numbered as printed; a cell's anchor
 * counts the row of headings and the column of labels, and no row that only heads others.
 */
final class CheckedReports {
    private static final Forms FORMS = Forms.official();
    private static final Checks CHECKS = new Checks(FORMS, Rules.official(FORMS));

    private final int year;
    private final List<FiledTable> tables = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private String agency = "余姚市教育局";

    private CheckedReports(int year) {
        this.year = year;
    }

    /** A report with every official table of the form in force for its year. */
    static CheckedReports of(int year) {
        return of(FORMS.inForce(year).id(), year);
    }

    static CheckedReports of(String form, int year) {
        CheckedReports report = new CheckedReports(year);
        FORMS.form(form).tables().stream().filter(table -> !table.local()).forEach(report::add);
        return report;
    }

    CheckedReports by(String agency) {
        this.agency = agency;
        return this;
    }

    CheckedReports with(String form, String table) {
        add(FORMS.form(form).tables().stream()
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow());
        return this;
    }

    CheckedReports without(String table) {
        tables.removeIf(filed -> filed.table().equals(table));
        facts.removeIf(fact -> fact.table().equals(table));
        return this;
    }

    /** Writes a number into a cell; {@code key} is written {@code code} or {@code code@applicant}. */
    CheckedReports says(String key, String number) {
        return says(key, new CellValue.Count(new BigDecimal(number), number));
    }

    CheckedReports says(String key, CellValue value) {
        return change(key, fact -> put(fact, value, Status.REPORTED));
    }

    CheckedReports blank(String... keys) {
        for (String key : keys) {
            says(key, new CellValue.Blank());
        }
        return this;
    }

    CheckedReports blankTable(String table) {
        facts.replaceAll(fact -> fact.table().equals(table) ? put(fact, new CellValue.Blank(), Status.REPORTED) : fact);
        return this;
    }

    CheckedReports deduced(String key, String number) {
        return change(key, fact -> put(fact, new CellValue.Count(new BigDecimal(number), ""), Status.DEDUCED));
    }

    CheckedReports missingRow(String table, String row) {
        return change(table, List.of(row), List.of(), List.of());
    }

    CheckedReports missingColumn(String table, String column) {
        return change(table, List.of(), List.of(column), List.of());
    }

    CheckedReports unknownRow(String table, String text, String anchor) {
        return change(table, List.of(), List.of(), List.of(new UnknownRow(text, anchor)));
    }

    CheckedReports states(String key, String number) {
        statements.add(new Statement(IndicatorKey.parse(key), new BigDecimal(number), number, "narrative7"));
        return this;
    }

    CheckedReports doubts(String rule, String anchor, String expected, String actual, String... words) {
        doubts.add(new Doubt(rule, anchor, List.of(words), expected, actual));
        return this;
    }

    List<Finding> findings() {
        return CHECKS.check(report());
    }

    private Report report() {
        return new Report(new Body("", "余姚市", agency), year, Optional.empty(), tables, facts, statements, doubts);
    }

    /** The report as one that counts, handed in as a file of its agency's name. */
    SettledSubmission settled() {
        return settled(Outcome.ACCEPTED);
    }

    SettledSubmission settled(Outcome outcome) {
        Report report = report();
        return new SettledSubmission(
                new Submission(agency + year + ".docx", "ab".repeat(32), 100, "docx"),
                outcome,
                "",
                Optional.of(report.body()),
                Optional.of(year),
                outcome == Outcome.REFUSED ? Optional.empty() : Optional.of(report),
                List.of());
    }

    /** Reads a number from the prose, where no table has it. */
    CheckedReports narrative(String key, String number) {
        CellValue value = new CellValue.Count(new BigDecimal(number), number);
        facts.add(new Fact("2014", "statistics", IndicatorKey.parse(key), value, Status.NARRATIVE, "narrative7"));
        return this;
    }

    /** Writes 1, 2, 3 … into so many cells of the application table that are not of its totals. */
    CheckedReports fill(int cells) {
        List<String> keys = facts.stream()
                .map(fact -> fact.key().toString())
                .filter(key -> key.matches("application\\..*@natural_person"))
                .filter(key -> !key.matches("application\\.carried_.*"))
                .limit(cells)
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            says(keys.get(i), String.valueOf(i + 1));
        }
        return this;
    }

    List<Finding> findings(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private void add(FormTable table) {
        String anchor = "t" + (tables.size() + 1);
        tables.add(new FiledTable(table.form(), table.id(), anchor, List.of(), List.of(), List.of()));
        int column = 1;
        if (table.isUnlabelled()) {
            for (Indicator indicator : table.indicators().toList()) {
                add(table, indicator, anchor + "r2c" + column++);
            }
        }
        int line = 2;
        for (FormRow row : table.countedRows()) {
            if (!row.local()) {
                column = 2;
                for (FormColumn each : table.columns()) {
                    add(table, table.indicator(row, each), anchor + "r" + line + "c" + column++);
                }
                line++;
            }
        }
    }

    private void add(FormTable table, Indicator indicator, String anchor) {
        CellValue zero = new CellValue.Count(BigDecimal.ZERO, "0");
        facts.add(new Fact(table.form(), table.id(), indicator.key(), zero, Status.REPORTED, anchor));
    }

    private CheckedReports change(String key, UnaryOperator<Fact> change) {
        IndicatorKey wanted = IndicatorKey.parse(key);
        if (facts.stream().noneMatch(fact -> fact.key().equals(wanted))) {
            throw new IllegalArgumentException("the report has no cell for " + key);
        }
        facts.replaceAll(fact -> fact.key().equals(wanted) ? change.apply(fact) : fact);
        return this;
    }

    private CheckedReports change(String table, List<String> rows, List<String> columns, List<UnknownRow> unknown) {
        tables.replaceAll(filed -> filed.table().equals(table)
                ? new FiledTable(filed.form(), filed.table(), filed.anchor(), rows, columns, unknown)
                : filed);
        return this;
    }

    private static Fact put(Fact fact, CellValue value, Status status) {
        return new Fact(fact.form(), fact.table(), fact.key(), value, status, fact.anchor());
    }
}
