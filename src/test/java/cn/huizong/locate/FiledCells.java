package cn.huizong.locate;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Localisation;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One filed table: zeros, and what a test writes into it. */
final class FiledCells {
    static final Forms FORMS = Forms.official();
    static final Rules RULES = Rules.official(FORMS);
    static final Locator LOCATOR = new Locator(FORMS, RULES);

    private final String form;
    private final String table;
    private final Map<IndicatorKey, CellValue> cells = new LinkedHashMap<>();

    FiledCells(String form, String table) {
        this.form = form;
        this.table = table;
        FORMS.form(form).tables().stream()
                .filter(each -> each.id().equals(table))
                .flatMap(each -> each.indicators())
                .map(Indicator::key)
                .forEach(key -> cells.put(key, new CellValue.Count(BigDecimal.ZERO, "0")));
    }

    /** The application table of the form of 2019, of 161 cells, with the same numbers. */
    static FiledCells applicationsOf2019() {
        return fill(new FiledCells("2019", "application"), "application.other");
    }

    /** An application table of the form of 2021 that keeps all ties: 30 in, 4 carried in, 31 settled, 3 carried out. */
    static FiledCells applications() {
        return fill(new FiledCells("2021", "application"), "application.other.other");
    }

    private static FiledCells fill(FiledCells filed, String other) {
        filed.row("application.received", 12, 9, 0, 4, 0, 5, 30);
        filed.row("application.carried_in", 2, 1, 0, 0, 1, 0, 4);
        filed.row("application.granted", 8, 5, 0, 2, 1, 1, 17);
        filed.row("application.partial", 1, 2, 0, 0, 0, 3, 6);
        filed.row("application.unavailable.not_held", 2, 2, 0, 1, 0, 0, 5);
        filed.row(other, 2, 0, 0, 1, 0, 0, 3);
        filed.row("application.total", 13, 9, 0, 4, 1, 4, 31);
        filed.row("application.carried_out", 1, 1, 0, 0, 0, 1, 3);
        return filed;
    }

    FiledCells row(String code, int... numbers) {
        List<String> applicants =
                List.of("natural_person", "company", "research", "public_welfare", "legal_service", "other", "total");
        for (int i = 0; i < numbers.length; i++) {
            says(code + "@" + applicants.get(i), numbers[i]);
        }
        return this;
    }

    FiledCells says(String key, long number) {
        return says(key, new CellValue.Count(BigDecimal.valueOf(number), Long.toString(number)));
    }

    FiledCells says(String key, CellValue value) {
        if (cells.replace(IndicatorKey.parse(key), value) == null) {
            throw new IllegalArgumentException("no cell " + key);
        }
        return this;
    }

    long number(IndicatorKey key) {
        return Optional.ofNullable(cells.get(key))
                .flatMap(CellValue::number)
                .orElseThrow()
                .longValueExact();
    }

    List<IndicatorKey> keys() {
        return List.copyOf(cells.keySet());
    }

    Report report() {
        List<Fact> facts = cells.entrySet().stream()
                .map(cell -> new Fact(form, table, cell.getKey(), cell.getValue(), Status.REPORTED, "t1"))
                .toList();
        return new Report(
                new Body("", "余姚市", "余姚市教育局"),
                2021,
                Optional.empty(),
                List.of(new FiledTable(form, table, "t1", List.of(), List.of(), List.of())),
                facts,
                List.of(),
                List.of());
    }

    List<Localisation> located() {
        return LOCATOR.locate(report());
    }
}
