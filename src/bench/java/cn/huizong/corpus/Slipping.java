package cn.huizong.corpus;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A clean report of a form, and every slip that is made in it. */
final class Slipping {
    private final Form form;
    private final Random random;
    private final List<FormTable> tables;
    private final Map<IndicatorKey, BigDecimal> values;
    private final Set<IndicatorKey> totals;
    private final List<Slipped> slipped = new ArrayList<>();

    /**
     * A report with one slip in it.
     *
     * @param kind the kind of slip
     * @param report the report
     * @param right what the changed cells should say
     */
    record Slipped(String kind, Report report, Map<IndicatorKey, BigDecimal> right) {}

    Slipping(Form form, Rules rules, Random random) {
        this.form = form;
        this.random = random;
        this.tables = form.tables().stream().filter(table -> !table.local()).toList();
        FigureDraft figures = new FigureDraft(random, rules.ties());
        tables.forEach(table -> figures.make(form, table, Map.of()));
        this.values = new LinkedHashMap<>(figures.values());
        tables.stream()
                .flatMap(table -> table.countedRows().stream()
                        .filter(FormRow::local)
                        .flatMap(row -> table.columns().stream()
                                .map(column -> table.indicator(row, column).key())))
                .forEach(values::remove);
        this.totals = rules.ties().stream()
                .filter(tie -> tables.contains(tie.table()))
                .flatMap(tie -> tie.total().stream())
                .collect(Collectors.toSet());
    }

    Report clean() {
        return report(Map.of(), Set.of(), Optional.empty());
    }

    List<Slipped> all() {
        values.keySet().forEach(this::cell);
        tables.forEach(this::lines);
        return slipped;
    }

    private void cell(IndicatorKey key) {
        BigDecimal value = values.get(key);
        String digits = value.abs().toPlainString();
        change("digit", Map.of(key, otherDigit(digits, value.signum())));
        int swap = swappable(digits);
        if (swap >= 0) {
            String swapped = digits.substring(0, swap)
                    + digits.charAt(swap + 1)
                    + digits.charAt(swap)
                    + digits.substring(swap + 2);
            change("swapped digits", Map.of(key, signed(swapped, value.signum())));
        }
        if (totals.contains(key) && value.signum() > 0) {
            change("stale total", Map.of(key, BigDecimal.valueOf(random.nextInt(value.intValue()))));
        }
        slipped.add(new Slipped("blank", report(Map.of(), Set.of(key), Optional.empty()), Map.of(key, value)));
    }

    private BigDecimal otherDigit(String digits, int sign) {
        int place = random.nextInt(digits.length());
        if (digits.charAt(place) == '.') {
            place = 0;
        }
        int digit = (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10;
        return signed(digits.substring(0, place) + digit + digits.substring(place + 1), sign);
    }

    private static BigDecimal signed(String digits, int sign) {
        BigDecimal number = new BigDecimal(digits);
        return sign < 0 ? number.negate() : number;
    }

    private static int swappable(String digits) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            char one = digits.charAt(i);
            char other = digits.charAt(i + 1);
            if (one != other && one != '.' && other != '.') {
                return i;
            }
        }
        return -1;
    }

    private void lines(FormTable table) {
        List<List<IndicatorKey>> rows = rows(table);
        for (int i = 0; i < rows.size(); i++) {
            List<IndicatorKey> row = rows.get(i);
            shifted(row);
            if (i > 0) {
                exchanged(rows.get(i - 1), row);
            }
            for (int j = 1; j < row.size(); j++) {
                exchanged(List.of(row.get(j - 1)), List.of(row.get(j)), "cells exchanged");
            }
        }
        table.countedRows().stream()
                .filter(row -> !row.local())
                .forEach(row -> slipped.add(
                        new Slipped("dropped row", report(Map.of(), Set.of(), Optional.of(row)), Map.of())));
    }

    private void shifted(List<IndicatorKey> row) {
        Map<IndicatorKey, BigDecimal> changes = new LinkedHashMap<>();
        for (int j = 0; j < row.size() && row.size() > 2; j++) {
            changes.put(row.get(j), j == 0 ? BigDecimal.ZERO : values.get(row.get(j - 1)));
        }
        change("shifted row", changes);
    }

    private void exchanged(List<IndicatorKey> one, List<IndicatorKey> other) {
        exchanged(one, other, one.size() == 1 ? "cells exchanged" : "rows exchanged");
    }

    private void exchanged(List<IndicatorKey> one, List<IndicatorKey> other, String kind) {
        Map<IndicatorKey, BigDecimal> changes = new LinkedHashMap<>();
        for (int j = 0; j < one.size(); j++) {
            changes.put(one.get(j), values.get(other.get(j)));
            changes.put(other.get(j), values.get(one.get(j)));
        }
        change(kind, changes);
    }

    private List<List<IndicatorKey>> rows(FormTable table) {
        if (table.isUnlabelled()) {
            return List.of(table.indicators().map(Indicator::key).toList());
        }
        List<List<IndicatorKey>> rows = new ArrayList<>();
        for (FormRow row : table.countedRows()) {
            if (!row.local()) {
                List<IndicatorKey> keys = new ArrayList<>();
                for (FormColumn column : table.columns()) {
                    keys.add(table.indicator(row, column).key());
                }
                rows.add(keys);
            }
        }
        return rows;
    }

    /** Notes a slip, unless it changes nothing. */
    private void change(String kind, Map<IndicatorKey, BigDecimal> changes) {
        Map<IndicatorKey, BigDecimal> right = new LinkedHashMap<>();
        changes.forEach((key, value) -> {
            if (values.get(key).compareTo(value) != 0) {
                right.put(key, values.get(key));
            }
        });
        if (!right.isEmpty()) {
            slipped.add(new Slipped(kind, report(changes, Set.of(), Optional.empty()), right));
        }
    }

    private Report report(Map<IndicatorKey, BigDecimal> changes, Set<IndicatorKey> blank, Optional<FormRow> dropped) {
        Map<IndicatorKey, BigDecimal> changed = new LinkedHashMap<>(values);
        changed.putAll(changes);
        return new FigureReport(form, tables, changed)
                .report(new Body("", "云溪市", "云溪市财政局"), form.firstYear(), blank, dropped);
    }
}
