package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One body's yearly report (政府信息公开工作年度报告) as read.
 *
 * @param body whose it is
 * @param year the report year, not the year it was published in
 * @param dated the date it bears
 * @param tables the official tables found in it
 * @param facts every cell of those tables, blanks included, and what the prose alone states
 * @param statements figures stated in the prose
 * @param doubts what was not certain
 * @param scope what the prose says that its figures are of; only of a government's report does it matter
 */
public record Report(
        Body body,
        int year,
        Optional<LocalDate> dated,
        List<FiledTable> tables,
        List<Fact> facts,
        List<Statement> statements,
        List<Doubt> doubts,
        Scope scope) {
    public Report {
        tables = List.copyOf(tables);
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
        doubts = List.copyOf(doubts);
    }

    /** A body's own report. */
    public Report(
            Body body,
            int year,
            Optional<LocalDate> dated,
            List<FiledTable> tables,
            List<Fact> facts,
            List<Statement> statements,
            List<Doubt> doubts) {
        this(body, year, dated, tables, facts, statements, doubts, Scope.BODY);
    }

    /** The same report with other facts. */
    public Report with(List<Fact> others) {
        return new Report(body, year, dated, tables, others, statements, doubts, scope);
    }

    /** The same report as one of a year that the office confirmed. */
    public Report ofYear(int confirmed) {
        return confirmed == year ? this : new Report(body, confirmed, dated, tables, facts, statements, doubts, scope);
    }

    /** Whether a page of it was a picture (扫描件), so that its words may be misread. */
    public boolean isPictured() {
        return doubts.stream().anyMatch(doubt -> doubt.rule().equals("OCR-READ"));
    }

    /** The fact of an indicator, if the report has a cell for it. */
    public Optional<Fact> findFact(IndicatorKey key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst();
    }
}
