package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads flattened text as a table without labels: its headings, then just as many values as headings. */
final class FlatUnlabelledTable {
    private final FormTable table;
    private final FlatText text;
    private final List<Token> tokens;
    private final FlatHead head;

    FlatUnlabelledTable(FormTable table, FlatText text, FlatHead head) {
        this.table = table;
        this.text = text;
        this.tokens = text.tokens();
        this.head = head;
    }

    /** Where the headings stand. */
    private record Span(int first, int last) {}

    Optional<TableReading> read() {
        return head().map(this::read);
    }

    private TableReading read(Span span) {
        int from = span.last() + 1;
        while (from < tokens.size() && !tokens.get(from).plain().isEmpty()) {
            from++;
        }
        int end = from;
        while (end < tokens.size() && tokens.get(end).isCell()) {
            end++;
        }
        List<Token> cells = new ArrayList<>(tokens.subList(from, end));
        dropForeignRows(cells);
        Token first = tokens.get(span.first());
        FlatValues values = new FlatValues(table);
        values.take(
                table.columns().stream().map(table::indicator).toList(), cells, Optional.empty(), first, table.title());
        return new TableReading(
                table,
                first.anchor(),
                first.row(),
                tokens.get(Math.min(end, tokens.size() - 1)).row(),
                values.facts(),
                List.of(),
                List.of(),
                List.of(),
                values.doubts(),
                table.columns().size(),
                values.shortRows());
    }

    /** As many headings as the table has, with nothing long between them. */
    private Optional<Span> head() {
        int last = -1;
        int first = -1;
        int known = 0;
        for (int i = 0; i < tokens.size() && known < table.columns().size(); i++) {
            if (head.isHeading(tokens.get(i).plain()) || head.isHeading(joinedWithNext(i))) {
                boolean far = last >= 0 && i - last > table.columns().size();
                known = far ? 1 : known + 1;
                first = far || first < 0 ? i : first;
                last = i;
            }
        }
        return known < table.columns().size() ? Optional.empty() : Optional.of(new Span(first, last));
    }

    private String joinedWithNext(int at) {
        Token token = tokens.get(at);
        return at + 1 < tokens.size() && !token.plain().isEmpty() && token.only() ? text.plain(at, at + 1) : "";
    }

    /** Blank rows before and after the values, such as those of merged headings. */
    private static void dropForeignRows(List<Token> cells) {
        Set<Integer> written =
                cells.stream().filter(token -> !token.isBlank()).map(Token::row).collect(Collectors.toSet());
        if (!written.isEmpty()) {
            cells.removeIf(token -> !written.contains(token.row()));
        }
    }
}
