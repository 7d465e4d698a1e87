package cn.huizong.publish.office.material;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.office.material.Grid.Style;
import cn.huizong.rollup.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out the tables of a form as it prints them. How a table looks follows from its rows and columns alone. */
final class OfficialTables {
    /** Between the margins of an official document on A4, in twentieths of a point. */
    static final int WIDTH = 8844;

    private static final int UNIT = 900;
    private static final int NUMBER = 1500;
    private static final int LABELS = 3850;

    private final Phrases phrases;

    OfficialTables(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The tables of a form.
     *
     * @param figures what they are filled with
     */
    List<OfficialTable> of(Form form, Function<IndicatorKey, Optional<Figure>> figures) {
        FilledCells cells = new FilledCells(figures);
        List<OfficialTable> made = new ArrayList<>();
        List<FormTable> sections = new ArrayList<>();
        for (FormTable table : form.tables()) {
            if (table.local() && !isPrinted(table, form, figures)) {
                continue;
            }
            if (isSection(table)) {
                sections.add(table);
                continue;
            }
            addSections(made, sections, cells);
            made.add(new OfficialTable(
                    table.title(), grid(table, cells), table.indicators().toList()));
        }
        addSections(made, sections, cells);
        return made;
    }

    /** A table of one city's own is printed where somebody filled it in, unless another has its numbers. */
    private static boolean isPrinted(FormTable local, Form form, Function<IndicatorKey, Optional<Figure>> figures) {
        Set<IndicatorKey> elsewhere = form.tables().stream()
                .filter(table -> !table.local())
                .flatMap(FormTable::indicators)
                .map(Indicator::key)
                .collect(Collectors.toSet());
        return local.indicators()
                .map(Indicator::key)
                .anyMatch(key -> !elsewhere.contains(key) && figures.apply(key).isPresent());
    }

    private void addSections(List<OfficialTable> made, List<FormTable> sections, FilledCells cells) {
        if (!sections.isEmpty()) {
            List<Indicator> indicators =
                    sections.stream().flatMap(FormTable::indicators).toList();
            made.add(new OfficialTable(phrases.of("table.disclosures"), sections(sections, cells), indicators));
            sections.clear();
        }
    }

    /** Whether it is one of the small tables that are printed as one, each below its own title. */
    private static boolean isSection(FormTable table) {
        return !table.isUnlabelled() && !isByApplicant(table) && !isList(table);
    }

    private static boolean isByApplicant(FormTable table) {
        return table.columns().stream().anyMatch(column -> !column.applicant().isEmpty());
    }

    /** Whether its rows alone name the numbers: a list of indicators, one below the other. */
    private static boolean isList(FormTable table) {
        return table.columns().stream().allMatch(column -> column.code().isEmpty());
    }

    private Grid grid(FormTable table, FilledCells cells) {
        if (table.isUnlabelled()) {
            return unlabelled(table, cells);
        }
        return isByApplicant(table) ? byApplicant(table, cells) : list(table, cells);
    }

    private Grid sections(List<FormTable> tables, FilledCells cells) {
        int columns =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        CellGrid grid = new CellGrid(widths(WIDTH - columns * ((WIDTH - LABELS / 2) / columns), WIDTH, columns));
        for (FormTable table : tables) {
            int row = grid.rows();
            grid.put(row, 0, 1, columns + 1, table.title(), Style.HEAD);
            grid.put(row + 1, 0, phrases.of("table.content"), Style.HEAD);
            putAcross(
                    grid,
                    row + 1,
                    table.columns().stream().map(FormColumn::heading).toList(),
                    columns,
                    Style.HEAD);
            for (FormRow line : cells.rows(table)) {
                int at = grid.rows();
                grid.put(at, 0, line.label(), Style.LABEL);
                putAcross(
                        grid,
                        at,
                        table.columns().stream()
                                .map(column -> cells.of(table.indicator(line, column), column))
                                .toList(),
                        columns,
                        Style.VALUE);
            }
        }
        return grid.grid(0);
    }

    /** The last of fewer texts than there are columns goes to the right edge. */
    private static void putAcross(CellGrid grid, int row, List<String> texts, int columns, Style style) {
        for (int at = 0; at < texts.size(); at++) {
            int wide = at == texts.size() - 1 ? columns - at : 1;
            grid.put(row, 1 + at, 1, wide, texts.get(at), style);
        }
    }

    private Grid byApplicant(FormTable table, FilledCells cells) {
        List<FormRow> rows = cells.rows(table);
        int depth = rows.stream().mapToInt(row -> row.above().size() + 1).max().orElse(1);
        TableHead head = new TableHead(table.columns());
        CellGrid grid = new CellGrid(labelled(depth, table.columns().size()));
        int top = head.rows() + 1;
        grid.put(0, 0, top, depth, phrases.of("table.tie"), Style.HEAD);
        grid.put(0, depth, 1, table.columns().size(), phrases.of("table.applicants"), Style.HEAD);
        head.put(grid, 1, depth);
        int at = top;
        for (FormRow row : rows) {
            int column = row.above().size();
            if (row.isHeading()) {
                int high = (int) rows.stream()
                        .filter(other -> !other.isHeading() && FilledCells.isUnder(other, row))
                        .count();
                grid.put(at, column, high, 1, row.label(), Style.LABEL);
            } else {
                grid.put(at, column, 1, depth - column, row.label(), Style.LABEL);
                for (int value = 0; value < table.columns().size(); value++) {
                    FormColumn of = table.columns().get(value);
                    grid.put(at, depth + value, cells.of(table.indicator(row, of), of), Style.VALUE);
                }
                at++;
            }
        }
        return grid.grid(top);
    }

    private static Grid unlabelled(FormTable table, FilledCells cells) {
        TableHead head = new TableHead(table.columns());
        CellGrid grid = new CellGrid(widths(0, WIDTH, table.columns().size()));
        head.put(grid, 0, 0);
        for (int at = 0; at < table.columns().size(); at++) {
            FormColumn column = table.columns().get(at);
            grid.put(head.rows(), at, cells.of(table.indicator(column), column), Style.VALUE);
        }
        return grid.grid(head.rows());
    }

    private Grid list(FormTable table, FilledCells cells) {
        CellGrid grid = new CellGrid(List.of(WIDTH - UNIT - NUMBER, UNIT, NUMBER));
        FormColumn column = table.columns().get(0);
        grid.put(0, 0, phrases.of("table.indicator"), Style.HEAD);
        grid.put(0, 1, phrases.of("table.unit"), Style.HEAD);
        grid.put(0, 2, column.heading(), Style.HEAD);
        for (FormRow row : cells.rows(table)) {
            int at = grid.rows();
            String label = phrases.of("table.indent").repeat(row.above().size()) + row.label();
            grid.put(at, 0, label, Style.LABEL);
            if (!row.isHeading()) {
                Indicator indicator = table.indicator(row, column);
                grid.put(at, 1, Amounts.unit(indicator), Style.HEAD);
                grid.put(at, 2, cells.plain(indicator), Style.VALUE);
            }
        }
        return grid.grid(1);
    }

    /** Labels that stand left of each other get wider to the right. */
    private static List<Integer> labelled(int depth, int columns) {
        int parts = IntStream.rangeClosed(1, depth).sum();
        List<Integer> labels = IntStream.rangeClosed(1, depth)
                .mapToObj(part -> LABELS * part / parts)
                .toList();
        int used = labels.stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(labels.stream(), widths(0, WIDTH - used, columns).stream())
                .toList();
    }

    /** A first column, if it has a width, and others of one width. */
    private static List<Integer> widths(int first, int all, int others) {
        List<Integer> rest = Collections.nCopies(others, (all - first) / others);
        return first == 0
                ? rest
                : Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
