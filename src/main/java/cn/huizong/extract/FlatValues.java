package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the values of a row to its columns, if just as many were found as there are columns. */
final class FlatValues {
    private final FormTable table;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int shortRows;

    FlatValues(FormTable table) {
        this.table = table;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** How many rows held another number of values. */
    int shortRows() {
        return shortRows;
    }

    /**
     * Takes the values of a row, or none of them.
     *
     * @param indicators what the columns count in this row
     * @param values the cells behind its label
     * @param unit the unit of money that holds for the row
     * @param label where the row begins
     * @param name the row in the words of the form
     */
    void take(List<Indicator> indicators, List<Token> values, Optional<MoneyUnit> unit, Token label, String name) {
        Optional<List<Token>> cells = fitting(values, indicators.size());
        if (cells.isEmpty()) {
            doubt(values, indicators.size(), label, name);
        } else {
            for (int i = 0; i < indicators.size(); i++) {
                add(indicators.get(i), cells.get().get(i), unit);
            }
        }
    }

    /** The values without the blanks that padded the row, if there is one way only to leave them out. */
    private static Optional<List<Token>> fitting(List<Token> values, int wanted) {
        int surplus = values.size() - wanted;
        if (surplus < 0) {
            return Optional.empty();
        }
        int leading = 0;
        while (leading < values.size() && values.get(leading).isBlank()) {
            leading++;
        }
        int trailing = 0;
        while (trailing < values.size() - leading
                && values.get(values.size() - 1 - trailing).isBlank()) {
            trailing++;
        }
        if (leading == values.size()) {
            return Optional.of(values.subList(0, wanted));
        }
        List<List<Token>> ways = new ArrayList<>();
        for (int skipped = 0; skipped <= Math.min(leading, surplus); skipped++) {
            if (surplus - skipped <= trailing) {
                ways.add(values.subList(skipped, skipped + wanted));
            }
        }
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }

    private void doubt(List<Token> values, int wanted, Token label, String name) {
        shortRows++;
        String written =
                String.valueOf(values.stream().filter(token -> !token.isBlank()).count());
        doubts.add(new Doubt(
                "TABLE-UNREADABLE",
                label.anchor(),
                List.of(name, String.valueOf(wanted), written),
                String.valueOf(wanted),
                written));
    }

    private void add(Indicator indicator, Token cell, Optional<MoneyUnit> unit) {
        Optional<MoneyUnit> known = indicator.isMoney() ? unit : Optional.empty();
        CellValue says = CellReading.read(cell.text(), indicator, known);
        facts.add(new Fact(table.form(), table.id(), indicator.key(), says, Status.REPORTED, cell.anchor()));
        known.flatMap(heading -> UnitConflict.find(cell.text(), heading, indicator, cell.anchor()))
                .ifPresent(doubts::add);
    }
}
