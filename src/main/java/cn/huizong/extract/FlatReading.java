package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.Wording;
import cn.huizong.report.CellValue;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import cn.huizong.report.UnknownRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds one table of the forms in flattened text: its headings, then each label followed by just as many values as there
 * are headings. A row with another number of values is left out, for nobody can say which column a value belongs to.
 */
final class FlatReading {
    /** How many cells before the first label may hold the headings. */
    private static final int HEAD = 60;

    private static final int LONGEST_SPLIT = 3;
    /** A damaged label is sought among so many rows after the last one read. */
    private static final int NEXT_ROWS = 4;

    private static final Set<String> UNITS =
            Set.of("件", "条", "项", "次", "个", "人", "篇", "人次", "元", "万元", "—", "——", "-", "--", "");
    private static final Pattern DIGITS = Pattern.compile("(?s).*[0-9０-９].*");

    private final FormTable table;
    private final RowLabels names;
    private final List<Token> tokens;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    private final List<Fact> facts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<UnknownRow> unknown = new ArrayList<>();
    private final Set<FormRow> found = new LinkedHashSet<>();
    private int shortRows;

    FlatReading(FormTable table, FlatText text) {
        this.table = table;
        this.names = new RowLabels(table);
        this.tokens = text.tokens();
        for (FormColumn column : table.columns()) {
            headings.addAll(HeadingMatch.spellings(column));
            column.above().forEach(group -> groups.add(Wording.plain(group)));
        }
    }

    /** A label found in the run of cells. */
    private record Label(int index, int start, int end) {}

    Optional<TableReading> read() {
        return table.isUnlabelled() ? readUnlabelled() : readLabelled();
    }

    private Optional<TableReading> readLabelled() {
        List<Label> labels = labels();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Label first = labels.get(0);
        Set<FormColumn> headed = headed(Math.max(0, first.start() - HEAD), first.start());
        if (headed.isEmpty() || headed.size() * 2 < table.columns().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < labels.size(); i++) {
            readRow(labels.get(i), i + 1 < labels.size() ? labels.get(i + 1).start() : tokens.size());
        }
        if (found.size() < GridReading.fewestRows(table)) {
            return Optional.empty();
        }
        return Optional.of(reading(first.start(), labels.get(labels.size() - 1).end(), headed));
    }

    private TableReading reading(int first, int last, Set<FormColumn> headed) {
        Set<FormRow> missing = GridReading.officialRows(table);
        missing.removeAll(found);
        List<String> unheaded = table.columns().stream()
                .filter(column -> !headed.contains(column))
                .map(FormColumn::heading)
                .toList();
        for (String heading : unheaded) {
            doubts.add(new Doubt("HEADING-UNCERTAIN", tokens.get(first).anchor(), List.of("", heading), heading, ""));
        }
        int fit = found.size() + headed.size() - missing.size() - unheaded.size() - unknown.size();
        return new TableReading(
                table,
                tokens.get(first).anchor(),
                tokens.get(first).row(),
                tokens.get(last).row(),
                facts,
                missing.stream().map(FormRow::name).toList(),
                List.of(),
                unknown,
                doubts,
                fit,
                shortRows);
    }

    /** The labels of the table in order; of labels that stand twice, the stretch that holds the most is taken. */
    private List<Label> labels() {
        List<Label> best = List.of();
        List<Label> current = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int after = -1;
        for (int i = 0; i < tokens.size(); i++) {
            int last = after;
            int start = i;
            Optional<Label> label = label(i, after).or(() -> drifted(start, last));
            if (label.isEmpty()) {
                continue;
            }
            if (!seen.add(label.get().index())) {
                best = current.size() > best.size() ? current : best;
                current = new ArrayList<>();
                seen = new HashSet<>(Set.of(label.get().index()));
            }
            current.add(label.get());
            after = label.get().index();
            i = label.get().end();
        }
        return current.size() > best.size() ? current : best;
    }

    /** The label that begins at a cell; a label split over lines is put together. */
    private Optional<Label> label(int start, int after) {
        StringBuilder joined = new StringBuilder();
        for (int end = start; end < Math.min(tokens.size(), start + LONGEST_SPLIT); end++) {
            Token token = tokens.get(end);
            if (token.plain().isEmpty() || (end > start && !token.only())) {
                return Optional.empty();
            }
            joined.append(token.text());
            String plain = end == start ? token.plain() : Wording.plain(joined.toString());
            OptionalInt index = names.find(plain, after);
            if (index.isPresent() && !isHeading(start, plain)) {
                return Optional.of(new Label(index.getAsInt(), start, end));
            }
        }
        return Optional.empty();
    }

    /** A damaged label that can only mean one of the next rows, with values behind it. */
    private Optional<Label> drifted(int start, int after) {
        Token token = tokens.get(start);
        boolean beforeValues =
                start + 1 < tokens.size() && tokens.get(start + 1).isValueLike();
        if (after < 0 || token.plain().isEmpty() || !beforeValues || isHead(start)) {
            return Optional.empty();
        }
        Set<Integer> next = new LinkedHashSet<>();
        for (int index = after + 1; index < Math.min(names.size(), after + 1 + NEXT_ROWS); index++) {
            next.add(index);
        }
        OptionalInt index = names.findDrifted(token.plain(), next);
        return index.isEmpty() || names.row(index.getAsInt()).isHeading()
                ? Optional.empty()
                : Optional.of(new Label(index.getAsInt(), start, start));
    }

    /** Whether a word that is both a label and a heading (总计, 其他) stands here among headings. */
    private boolean isHeading(int start, String plain) {
        return headings.contains(plain) && (isHead(start - 1) || isHead(start + 1));
    }

    private boolean isHead(int at) {
        return at >= 0
                && at < tokens.size()
                && (headings.contains(tokens.get(at).plain())
                        || groups.contains(tokens.get(at).plain()));
    }

    /** The columns whose headings stand between two places. */
    private Set<FormColumn> headed(int from, int to) {
        Set<String> there = new HashSet<>();
        for (int i = from; i < to; i++) {
            StringBuilder joined = new StringBuilder();
            for (int end = i; end < Math.min(to, i + LONGEST_SPLIT); end++) {
                joined.append(tokens.get(end).text());
                there.add(end == i ? tokens.get(i).plain() : Wording.plain(joined.toString()));
            }
        }
        return table.columns().stream()
                .filter(column -> HeadingMatch.spellings(column).stream().anyMatch(there::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void readRow(Label label, int next) {
        FormRow row = names.row(label.index());
        int end = label.end() + 1;
        boolean inRow =
                end < next && tokens.get(end).row() == tokens.get(label.end()).row();
        boolean together = inRow || startsRowOfValues(end, next);
        int valueRow = together ? tokens.get(end).row() : -1;
        while (end < next && (together ? tokens.get(end).row() == valueRow : isInColumn(end))) {
            end++;
        }
        if (row.isHeading()) {
            return;
        }
        found.add(row);
        doubtDrift(label, row);
        List<Token> values = new ArrayList<>(tokens.subList(label.end() + 1, end));
        Optional<MoneyUnit> unit = unit(label, values);
        if (!values.isEmpty()
                && isUnit(values.get(0).text())
                && values.size() > table.columns().size()) {
            values.remove(0);
        }
        Optional<List<Token>> cells = fitting(values);
        if (cells.isEmpty()) {
            addUnreadable(tokens.get(label.start()), row.name(), values);
        } else {
            for (int i = 0; i < table.columns().size(); i++) {
                addFact(
                        table.indicator(row, table.columns().get(i)),
                        cells.get().get(i),
                        unit);
            }
        }
        if (inRow) {
            listUnknown(end, next);
        }
    }

    static boolean isUnit(String text) {
        return UNITS.contains(Wording.unified(text));
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

    private void doubtDrift(Label label, FormRow row) {
        Token token = tokens.get(label.start());
        if (label.start() == label.end() && !names.knows(token.plain())) {
            doubts.add(new Doubt(
                    "LABEL-UNCERTAIN",
                    token.anchor(),
                    List.of(token.text().strip(), row.label()),
                    row.label(),
                    token.text().strip()));
        }
    }

    /** Whether a cell that stands alone in its row can still belong to the values of a label above it. */
    private boolean isInColumn(int at) {
        Token token = tokens.get(at);
        return token.only() && (token.isValueLike() || isUnit(token.text()) || isShortWithDigits(token.text()));
    }

    private static boolean isShortWithDigits(String text) {
        return text.length() <= 20
                && DIGITS.matcher(text).matches()
                && Character.isDigit(text.strip().charAt(0));
    }

    /** The unit that the label, a heading or a cell of its own names. */
    private Optional<MoneyUnit> unit(Label label, List<Token> values) {
        for (Token value : values) {
            Optional<MoneyUnit> unit = MoneyUnit.find(value.text().strip());
            if (unit.isPresent()) {
                return unit;
            }
        }
        Optional<MoneyUnit> inLabel =
                MoneyUnit.inHeading(Wording.unified(tokens.get(label.start()).text()));
        return inLabel.isPresent() ? inLabel : unitOfHeading(label.start());
    }

    private Optional<MoneyUnit> unitOfHeading(int start) {
        for (int i = start - 1; i >= Math.max(0, start - HEAD); i--) {
            Token token = tokens.get(i);
            if (headings.contains(token.plain())) {
                Optional<MoneyUnit> unit = MoneyUnit.inHeading(Wording.unified(token.text()));
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    /** The values without the blanks that padded the row, if there is one way only to leave them out. */
    private Optional<List<Token>> fitting(List<Token> values) {
        int wanted = table.columns().size();
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

    private void addUnreadable(Token label, String row, List<Token> values) {
        shortRows++;
        long written = values.stream().filter(token -> !token.isBlank()).count();
        String wanted = String.valueOf(table.columns().size());
        doubts.add(new Doubt(
                "TABLE-UNREADABLE",
                label.anchor(),
                List.of(row, wanted, String.valueOf(written)),
                wanted,
                String.valueOf(written)));
    }

    private void addFact(Indicator indicator, Token cell, Optional<MoneyUnit> unit) {
        Optional<MoneyUnit> known = indicator.isMoney() ? unit : Optional.empty();
        CellValue says = CellReading.read(cell.text(), indicator, known);
        facts.add(new Fact(table.form(), table.id(), indicator.key(), says, Status.REPORTED, cell.anchor()));
        known.flatMap(heading -> UnitConflict.find(cell.text(), heading, indicator, cell.anchor()))
                .ifPresent(doubts::add);
    }

    /** Rows between two labels that hold as many numbers as the table has columns, under a label nobody knows. */
    private void listUnknown(int from, int next) {
        if (next == tokens.size()) {
            return;
        }
        int start = from;
        while (start < next) {
            int end = start;
            while (end < next && tokens.get(end).row() == tokens.get(start).row()) {
                end++;
            }
            List<Token> row = tokens.subList(start, end);
            boolean isHead = row.stream().anyMatch(token -> headings.contains(token.plain()));
            long numbers = row.stream()
                    .filter(token -> CellReading.isNumber(token.text()))
                    .count();
            boolean labelled = row.stream().anyMatch(token -> !token.plain().isEmpty() && !names.knows(token.plain()));
            if (labelled && !isHead && numbers >= table.columns().size()) {
                unknown.add(new UnknownRow(
                        row.stream().map(token -> token.text().strip()).collect(Collectors.joining(" | ")),
                        row.get(0).anchor()));
            }
            start = end;
        }
    }

    /** A table without labels: its headings, then just as many values as headings. */
    private Optional<TableReading> readUnlabelled() {
        int last = -1;
        int first = -1;
        int known = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (headings.contains(tokens.get(i).plain()) || headings.contains(joinedPlain(i))) {
                boolean far = last >= 0 && i - last > table.columns().size();
                known = far ? 1 : known + 1;
                first = far || first < 0 ? i : first;
                last = i;
                if (known == table.columns().size()) {
                    break;
                }
            }
        }
        if (known < table.columns().size()) {
            return Optional.empty();
        }
        int from = last + 1;
        while (from < tokens.size() && !tokens.get(from).plain().isEmpty()) {
            from++;
        }
        int end = from;
        while (end < tokens.size() && isValue(end)) {
            end++;
        }
        List<Token> values = new ArrayList<>(tokens.subList(from, end));
        dropForeignRows(values);
        Optional<List<Token>> cells = fitting(values);
        if (cells.isEmpty()) {
            addUnreadable(tokens.get(first), table.title(), values);
        } else {
            for (int i = 0; i < table.columns().size(); i++) {
                addFact(table.indicator(table.columns().get(i)), cells.get().get(i), Optional.empty());
            }
        }
        return Optional.of(reading(first, Math.min(end, tokens.size() - 1), new LinkedHashSet<>(table.columns())));
    }

    private String joinedPlain(int at) {
        return at + 1 < tokens.size()
                        && !tokens.get(at).plain().isEmpty()
                        && tokens.get(at).only()
                ? Wording.plain(tokens.get(at).text() + tokens.get(at + 1).text())
                : "";
    }

    private boolean isValue(int at) {
        return tokens.get(at).isValueLike() || isShortWithDigits(tokens.get(at).text());
    }

    /** Blank rows before and after the values, such as those of merged headings. */
    private void dropForeignRows(List<Token> values) {
        Set<Integer> written = values.stream()
                .filter(token -> !token.isBlank())
                .map(Token::row)
                .collect(Collectors.toSet());
        if (!written.isEmpty()) {
            values.removeIf(token -> !written.contains(token.row()));
        }
    }
}
