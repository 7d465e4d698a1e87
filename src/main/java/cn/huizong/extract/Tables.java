package cn.huizong.extract;

import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.extract.unruled.UnruledTables;
import cn.huizong.extract.unruled.Wordlist;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Wording;
import cn.huizong.report.Doubt;
import cn.huizong.report.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the official tables of a document, each once, on the form whose words it has. */
final class Tables {
    /** Positions of one grid are this far from those of the next. */
    private static final int GRID = 1_000_000;

    /** Headings over the labels themselves. */
    private static final Set<String> STUBS = Set.of("信息内容", "统计指标", "单位", "项目", "申请人情况");

    private final Forms forms;
    private final List<FormTable> known;
    private final GridReading grids;
    private final FlatReading texts;
    private final Vocabulary vocabulary;
    private final Wordlist wordlist;

    Tables(Forms forms) {
        this.forms = forms;
        this.known = forms.tables().toList();
        this.grids = new GridReading(known);
        this.texts = new FlatReading(known);
        Set<String> words = new HashSet<>(STUBS);
        for (FormTable table : known) {
            table.rows().forEach(row -> words.addAll(RowLabels.labels(row)));
            for (FormColumn column : table.columns()) {
                words.addAll(HeadingMatch.spellings(column));
                column.above().forEach(group -> words.add(Wording.plain(group)));
            }
        }
        this.vocabulary = new Vocabulary(
                words, known.stream().map(table -> Wording.plain(table.title())).collect(Collectors.toSet()));
        this.wordlist = wordlist(known);
    }

    private static Wordlist wordlist(List<FormTable> known) {
        Set<String> labels = new HashSet<>();
        Set<String> groups = new HashSet<>();
        Set<String> headings = new HashSet<>();
        Set<String> spans = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (FormTable table : known) {
            titles.add(Wording.plain(table.title()));
            table.rows().forEach(row -> (row.isHeading() ? groups : labels).addAll(RowLabels.labels(row)));
            for (FormColumn column : table.columns()) {
                headings.addAll(HeadingMatch.spellings(column));
                column.above().forEach(group -> spans.add(Wording.plain(group)));
            }
        }
        return new Wordlist(labels, groups, headings, spans, titles, CellReading::isValueLike);
    }

    /**
     * What was found.
     *
     * @param tables each official table once
     * @param doubts tables that stood twice and said different things, of which none was taken
     */
    record Found(List<TableReading> tables, List<Doubt> doubts) {}

    Found find(Document document, Optional<Integer> year) {
        List<TableReading> candidates = new ArrayList<>();
        int position = 0;
        for (Grid grid : CutGrids.joined(document, vocabulary)) {
            candidates.addAll(grids.readings(grid, position));
            position += GRID;
        }
        List<TableReading> chosen = new ArrayList<>(best(candidates, year));
        chosen.addAll(best(unruledCandidates(document, position, chosen), year));
        List<TableReading> flat = best(flatCandidates(document, chosen), year);
        return once(chosen, flat);
    }

    /** The tables that none of the readings is of. */
    private List<FormTable> wanted(List<TableReading> chosen) {
        Set<String> titles = new HashSet<>();
        chosen.forEach(reading -> titles.add(reading.table().title()));
        return known.stream().filter(table -> !titles.contains(table.title())).toList();
    }

    /** Readings of words in their places for the tables that no grid holds. */
    private List<TableReading> unruledCandidates(Document document, int position, List<TableReading> chosen) {
        List<FormTable> wanted = wanted(chosen);
        List<TableReading> candidates = new ArrayList<>();
        int at = position;
        for (Grid grid : wanted.isEmpty() ? List.<Grid>of() : UnruledTables.of(document, wordlist)) {
            grids.readings(grid, at).stream()
                    .filter(reading -> wanted.contains(reading.table()))
                    .forEach(candidates::add);
            at += GRID;
        }
        removeSaid(candidates, chosen);
        return candidates;
    }

    /** Readings of flattened text for the tables that no grid holds. */
    private List<TableReading> flatCandidates(Document document, List<TableReading> chosen) {
        List<FormTable> wanted = wanted(chosen);
        if (wanted.isEmpty()) {
            return List.of();
        }
        FlatText text = new FlatText(document, vocabulary);
        List<TableReading> candidates = new ArrayList<>();
        for (FormTable table : wanted) {
            candidates.addAll(texts.readings(table, text));
        }
        Map<String, Integer> rows = rowsByAnchor(text);
        for (Grid grid : FlatText.grids(document)) {
            int start = rows.getOrDefault(grid.cells().get(0).anchor(), 0);
            grids.readings(grid, start - 1).stream()
                    .filter(reading -> wanted.contains(reading.table()))
                    .forEach(candidates::add);
        }
        removeSaid(candidates, chosen);
        return candidates;
    }

    /** Leaves out readings that say only what others did, as the same words do that stand in a table, in places and in paragraphs. */
    private static void removeSaid(List<TableReading> candidates, List<TableReading> chosen) {
        if (candidates.isEmpty()) {
            return;
        }
        Set<IndicatorKey> said = chosen.stream()
                .flatMap(other -> other.facts().stream())
                .map(Fact::key)
                .collect(Collectors.toSet());
        candidates.removeIf(reading -> !reading.facts().isEmpty()
                && reading.facts().stream().map(Fact::key).allMatch(said::contains));
    }

    private static Map<String, Integer> rowsByAnchor(FlatText text) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        text.tokens().forEach(token -> rows.putIfAbsent(token.anchor(), token.row()));
        return rows;
    }

    /** Of readings of the same place the best; equally good ones are told apart by the form of the other tables. */
    private List<TableReading> best(List<TableReading> candidates, Optional<Integer> year) {
        String form = prevailingForm(candidates, year);
        List<TableReading> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(TableReading::fit)
                .reversed()
                .thenComparing(reading -> !reading.table().form().equals(form))
                .thenComparingInt(reading -> reading.missingRows().size())
                .thenComparingInt(TableReading::shortRows)
                .thenComparingInt(TableReading::first));
        List<TableReading> chosen = new ArrayList<>();
        for (TableReading reading : ordered) {
            if (chosen.stream().noneMatch(reading::overlaps)) {
                chosen.add(reading);
            }
        }
        chosen.sort(Comparator.comparingInt(TableReading::first));
        return chosen;
    }

    /** The form that most of the tables can only be of; the year's own form where the tables leave it open. */
    private String prevailingForm(List<TableReading> candidates, Optional<Integer> year) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (TableReading reading : candidates) {
            boolean beaten = candidates.stream()
                    .anyMatch(
                            other -> !other.equals(reading) && other.overlaps(reading) && other.fit() >= reading.fit());
            if (!beaten && !reading.table().local()) {
                votes.merge(reading.table().form(), 1, Integer::sum);
            }
        }
        String inForce = forms.inForce(year.orElse(Integer.MAX_VALUE)).id();
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(vote -> vote.getKey().equals(inForce))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(inForce);
    }

    /** A table that stands twice is kept if both say the same or one is blank, and left out if they differ. */
    private static Found once(List<TableReading> fromGrids, List<TableReading> fromText) {
        Map<List<String>, TableReading> kept = new LinkedHashMap<>();
        Set<List<String>> differing = new HashSet<>();
        List<Doubt> doubts = new ArrayList<>();
        List<TableReading> all = new ArrayList<>(fromGrids);
        all.addAll(fromText);
        for (TableReading reading : all) {
            List<String> id = List.of(reading.table().form(), reading.table().id());
            TableReading before = kept.get(id);
            if (before != null && before.goesOnWith(reading)) {
                kept.put(id, before.with(reading));
            } else if (before == null || before.isBlank()) {
                kept.put(id, reading);
            } else if (!reading.isBlank() && !before.said().equals(reading.said()) && differing.add(id)) {
                doubts.add(new Doubt(
                        "TABLE-DOUBLED",
                        reading.anchor(),
                        List.of(reading.table().title()),
                        before.anchor(),
                        reading.anchor()));
            }
        }
        differing.forEach(kept::remove);
        return new Found(List.copyOf(kept.values()), doubts);
    }
}
