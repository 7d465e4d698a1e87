package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The headings of one table where they stand in flattened text. */
final class FlatHead {
    /** How many cells before the first label may hold the headings. */
    private static final int TALLEST = 60;

    private final FormTable table;
    private final FlatText text;
    private final List<Token> tokens;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    FlatHead(FormTable table, FlatText text) {
        this.table = table;
        this.text = text;
        this.tokens = text.tokens();
        for (FormColumn column : table.columns()) {
            headings.addAll(HeadingMatch.spellings(column));
            column.above().forEach(group -> groups.add(Wording.plain(group)));
        }
    }

    boolean isHeading(String plain) {
        return headings.contains(plain);
    }

    /** Whether a word that is both a label and a heading (总计, 其他) stands here among headings. */
    boolean isHeadingAt(int at, String plain) {
        return isHeading(plain) && (isHead(at - 1) || isHead(at + 1));
    }

    /** Whether a heading, or one over headings, stands here. */
    boolean isHead(int at) {
        return at >= 0
                && at < tokens.size()
                && (headings.contains(tokens.get(at).plain())
                        || groups.contains(tokens.get(at).plain()));
    }

    /** Whether enough headings stand anywhere in the text for the table to be there. */
    boolean isThere() {
        long there = table.columns().stream()
                .filter(column -> text.says(HeadingMatch.spellings(column)))
                .count();
        return isEnough(there);
    }

    /** Whether so many headings are enough to know the table by. */
    boolean isEnough(long headed) {
        return headed > 0 && headed * 2 >= table.columns().size();
    }

    /** The columns whose headings stand before a place. */
    Set<FormColumn> columnsBefore(int end) {
        Set<String> there = new HashSet<>();
        for (int i = Math.max(0, end - TALLEST); i < end; i++) {
            for (int last = i; last < Math.min(end, i + FlatText.MOST_LINES); last++) {
                there.add(text.plain(i, last));
            }
        }
        return table.columns().stream()
                .filter(column -> HeadingMatch.spellings(column).stream().anyMatch(there::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The unit of money that a heading before a place names. */
    Optional<MoneyUnit> unitBefore(int end) {
        for (int i = end - 1; i >= Math.max(0, end - TALLEST); i--) {
            Token token = tokens.get(i);
            Optional<MoneyUnit> unit =
                    isHeading(token.plain()) ? MoneyUnit.inHeading(Wording.unified(token.text())) : Optional.empty();
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }
}
