package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormTable;
import cn.huizong.form.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<String> foreign;
    private final String title;

    /** @param foreign headings that the table has on other forms only */
    FlatHead(FormTable table, FlatText text, Set<String> foreign) {
        this.table = table;
        this.text = text;
        this.tokens = text.tokens();
        this.foreign = foreign;
        this.title = Wording.plain(table.title());
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
        return isEnough(there) || text.says(Set.of(title));
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

    /**
     * The headings of a table with one or some of them cut short or misspelt, if they stand one after another before a place: the
     * cell that heads each column. One heading alone must stand under the table's title.
     */
    Map<FormColumn, Token> nearBefore(int end) {
        List<Token> band = band(end);
        int size = table.columns().size();
        for (int from = band.size() - size; from >= 0; from--) {
            Map<FormColumn, Token> found = inOrder(band.subList(from, from + size));
            if (found.size() == size && isVouchedFor(found, end)) {
                return found;
            }
        }
        return Map.of();
    }

    private Map<FormColumn, Token> inOrder(List<Token> words) {
        Map<FormColumn, Token> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            FormColumn column = table.columns().get(i);
            String plain = words.get(i).plain();
            if (!foreign.contains(plain) && HeadingMatch.isNear(plain, column)) {
                found.put(column, words.get(i));
            }
        }
        return found;
    }

    private boolean isVouchedFor(Map<FormColumn, Token> found, int end) {
        return found.values().stream().anyMatch(word -> isHeading(word.plain())) || isUnderTitle(end);
    }

    private boolean isUnderTitle(int end) {
        int from = bandStart(end);
        return from > 0 && tokens.get(from - 1).plain().equals(title);
    }

    /** Words before a place that head the same table on another form, cut short or not, and none of its own here. */
    int foreignBefore(int end) {
        int count = 0;
        for (Token word : band(end)) {
            String plain = word.plain();
            boolean cut = plain.length() > 1 && foreign.stream().anyMatch(heading -> heading.startsWith(plain));
            boolean own = headings.stream().anyMatch(heading -> heading.startsWith(plain));
            count += cut && !own ? 1 : 0;
        }
        return count;
    }

    /** The words before a place back to the table's title or the last number. */
    private List<Token> band(int end) {
        return tokens.subList(bandStart(end), end).stream()
                .filter(token -> !token.plain().isEmpty())
                .toList();
    }

    private int bandStart(int end) {
        int from = end;
        while (from > Math.max(0, end - TALLEST)
                && !CellReading.isNumber(tokens.get(from - 1).text())
                && !text.isTitle(tokens.get(from - 1).plain())) {
            from--;
        }
        return from;
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
