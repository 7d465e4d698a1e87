package cn.huizong.extract;

import cn.huizong.extract.FlatLabels.Label;
import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import cn.huizong.report.Doubt;
import cn.huizong.report.UnknownRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads one stretch of flattened text as a table whose rows have labels. */
final class FlatTable {
    /** Stands in a message for a heading that is not written. */
    private static final String ABSENT = "（原文没有这一栏的文字）";

    private final FormTable table;
    private final RowLabels names;
    private final FlatText text;
    private final List<Token> tokens;
    private final FlatHead head;
    private final FlatValues values;
    private int foreign;
    private final List<UnknownRow> unknown = new ArrayList<>();
    private final Set<FormRow> found = new LinkedHashSet<>();

    FlatTable(FormTable table, RowLabels names, FlatText text, FlatHead head) {
        this.table = table;
        this.names = names;
        this.text = text;
        this.tokens = text.tokens();
        this.head = head;
        this.values = new FlatValues(table);
    }

    Optional<TableReading> read(List<Label> labels) {
        int first = labels.get(0).start();
        Set<FormColumn> headed = head.columnsBefore(first);
        if (headed.size() < table.columns().size()) {
            head.nearBefore(first).forEach((column, word) -> {
                if (headed.add(column)) {
                    doubtHeading(column, word);
                }
            });
        }
        foreign = head.foreignBefore(first);
        if (!head.isEnough(headed.size())) {
            return Optional.empty();
        }
        for (int i = 0; i < labels.size(); i++) {
            readRow(labels.get(i), i + 1 < labels.size() ? labels.get(i + 1).start() : tokens.size());
        }
        return found.size() < GridReading.fewestRows(table)
                ? Optional.empty()
                : Optional.of(reading(first, labels.get(labels.size() - 1).end(), headed));
    }

    private void doubtHeading(FormColumn column, Token word) {
        String written = word.text().strip();
        values.doubts()
                .add(new Doubt(
                        "HEADING-UNCERTAIN",
                        word.anchor(),
                        List.of(written, column.heading()),
                        column.heading(),
                        written));
    }

    private TableReading reading(int first, int last, Set<FormColumn> headed) {
        Set<FormRow> missing = GridReading.officialRows(table);
        missing.removeAll(found);
        List<String> unheaded = table.columns().stream()
                .filter(column -> !headed.contains(column))
                .map(FormColumn::heading)
                .toList();
        List<Doubt> doubts = new ArrayList<>(values.doubts());
        for (String heading : unheaded) {
            doubts.add(
                    new Doubt("HEADING-UNCERTAIN", tokens.get(first).anchor(), List.of(ABSENT, heading), heading, ""));
        }
        return new TableReading(
                table,
                tokens.get(first).anchor(),
                tokens.get(first).row(),
                tokens.get(last).row(),
                values.facts(),
                missing.stream().map(FormRow::name).toList(),
                List.of(),
                unknown,
                doubts,
                found.size() + headed.size() - between(missing) - unheaded.size() - unknown.size() - foreign,
                values.shortRows());
    }

    /** How many of some rows stand on the form between others that were found: a table cut at its end is still of its form. */
    private int between(Set<FormRow> missing) {
        return GridReading.between(table, found, missing);
    }

    private void readRow(Label label, int next) {
        FormRow row = names.row(label.index());
        if (row.isHeading()) {
            return;
        }
        found.add(row);
        doubtDrift(label, row);
        boolean inRow = isInRowOf(label.end(), label.end() + 1, next);
        int end = endOfValues(label, next);
        List<Token> cells = new ArrayList<>(tokens.subList(label.end() + 1, end));
        Optional<MoneyUnit> unit = unit(label, cells);
        if (cells.size() > table.columns().size()
                && FlatText.isUnit(cells.get(0).text())) {
            cells.remove(0);
        }
        values.take(
                table.columns().stream()
                        .map(column -> table.indicator(row, column))
                        .toList(),
                foreign > 0 ? List.of() : cells,
                unit,
                tokens.get(label.start()),
                row.name());
        if (inRow && next < tokens.size()) {
            listUnknown(end, next);
        }
    }

    private boolean isInRowOf(int label, int at, int next) {
        return at < next && tokens.get(at).row() == tokens.get(label).row();
    }

    /** Where the values of a label end: with its row, with the row of values below it, or before the next word. */
    private int endOfValues(Label label, int next) {
        int end = label.end() + 1;
        boolean together = isInRowOf(label.end(), end, next) || startsRowOfValues(end, next);
        int valueRow = together ? tokens.get(end).row() : -1;
        while (end < next
                && !text.isKnown(tokens.get(end).plain())
                && (together ? tokens.get(end).row() == valueRow : isInColumn(tokens.get(end)))) {
            end++;
        }
        return end;
    }

    /** Whether the values stand together in a row of their own below their label. */
    private boolean startsRowOfValues(int at, int next) {
        if (at >= next || tokens.get(at).only()) {
            return false;
        }
        for (int i = at; i < next && tokens.get(i).row() == tokens.get(at).row(); i++) {
            if (!tokens.get(i).isValueLike()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell that stands alone in its row can still belong to the values of a label above it. */
    private static boolean isInColumn(Token token) {
        return token.only() && (token.isCell() || FlatText.isUnit(token.text()));
    }

    private void doubtDrift(Label label, FormRow row) {
        Token token = tokens.get(label.start());
        if (label.start() == label.end() && !names.knows(token.plain())) {
            String written = token.text().strip();
            values.doubts()
                    .add(new Doubt(
                            "LABEL-UNCERTAIN", token.anchor(), List.of(written, row.label()), row.label(), written));
        }
    }

    /** The unit that a cell of its own, the label or a heading names. */
    private Optional<MoneyUnit> unit(Label label, List<Token> cells) {
        return cells.stream()
                .flatMap(cell -> MoneyUnit.find(cell.text().strip()).stream())
                .findFirst()
                .or(() -> MoneyUnit.inHeading(
                        Wording.unified(tokens.get(label.start()).text())))
                .or(() -> head.unitBefore(label.start()));
    }

    /** Rows between two labels that hold as many numbers as the table has columns, under a label nobody knows. */
    private void listUnknown(int from, int next) {
        tokens.subList(from, next).stream()
                .collect(Collectors.groupingBy(Token::row, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(this::isUnknown)
                .map(row -> new UnknownRow(
                        row.stream().map(token -> token.text().strip()).collect(Collectors.joining(" | ")),
                        row.get(0).anchor()))
                .forEach(unknown::add);
    }

    private boolean isUnknown(List<Token> row) {
        boolean isHead = row.stream().anyMatch(token -> head.isHeading(token.plain()));
        boolean labelled = row.stream().anyMatch(token -> !token.plain().isEmpty() && !names.knows(token.plain()));
        long numbers =
                row.stream().filter(token -> CellReading.isNumber(token.text())).count();
        return labelled && !isHead && numbers >= table.columns().size();
    }
}
