package cn.huizong.letter;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.report.AnchorWords;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of one report by the names of table, row and column. */
final class Places {
    private static final int MOST_ROWS = 20;

    private final Forms forms;
    private final Report report;
    private final Map<String, Fact> facts;

    Places(Forms forms, Report report) {
        this.forms = forms;
        this.report = report;
        this.facts = report.facts().stream()
                .filter(fact -> !fact.anchor().isEmpty())
                .collect(Collectors.toMap(Fact::anchor, fact -> fact, (first, again) -> first));
    }

    /** What a cell is about. */
    Optional<Indicator> indicator(String anchor) {
        return fact(anchor).map(fact -> forms.indicator(fact.form(), fact.key()));
    }

    /** The table that a cell is in, or that begins at an anchor; empty if there is none. */
    String table(String anchor) {
        Stream<FiledTable> ofFact = fact(anchor).stream()
                .flatMap(fact -> report.tables().stream()
                        .filter(table -> table.form().equals(fact.form())
                                && table.table().equals(fact.table())));
        Stream<FiledTable> itself =
                report.tables().stream().filter(table -> table.anchor().equals(anchor));
        return Stream.concat(ofFact, itself)
                .findFirst()
                .map(table -> forms.table(table.form(), table.table()).title())
                .orElse("");
    }

    /** A place: table, row and column by their names, then where that is in the file. */
    String words(String anchor) {
        String place = AnchorWords.inWords(anchor);
        String named = Stream.concat(Stream.of(table(anchor)), indicator(anchor).map(Places::cell).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("："));
        return named.isEmpty() ? place : named + "（" + place + "）";
    }

    /** Several cells by row: the row, then its columns. */
    List<String> byRow(List<String> anchors) {
        List<Indicator> cells =
                anchors.stream().flatMap(anchor -> indicator(anchor).stream()).toList();
        List<String> rows = cells.stream().map(Indicator::rowLabel).distinct().toList();
        Stream<String> lines = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> row.strip() + "："
                        + cells.stream()
                                .filter(cell -> cell.rowLabel().equals(row))
                                .map(cell -> cell.columnLabel().strip())
                                .distinct()
                                .collect(Collectors.joining("、")));
        return rows.size() > MOST_ROWS
                ? Stream.concat(lines, Stream.of("其余 " + (rows.size() - MOST_ROWS) + " 行从略"))
                        .toList()
                : lines.toList();
    }

    /** A text in which a cell beside its number is said by its name, and any other place as it is counted in the file. */
    String inText(String text) {
        return AnchorWords.inText(
                text,
                (anchor, after) -> after.startsWith("=")
                        ? indicator(anchor)
                                .map(cell -> "“" + cell.label().strip() + "”")
                                .orElse(AnchorWords.inWords(anchor))
                        : AnchorWords.inWords(anchor));
    }

    private static String cell(Indicator indicator) {
        return indicator.rowLabel().isBlank()
                ? indicator.columnLabel().strip()
                : indicator.rowLabel().strip() + "，" + indicator.columnLabel().strip();
    }

    private Optional<Fact> fact(String anchor) {
        return Optional.ofNullable(facts.get(anchor));
    }
}
