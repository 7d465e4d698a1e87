package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Trait;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every published figure of a generated city against sums that share nothing with the program but the forms: over the truth of
 * its reports, and over its facts.csv and bodies.csv. System properties make another city: {@code city.seed}, {@code
 * city.offices}, {@code city.towns} and {@code city.traits} with commas between.
 */
class IndependentSumIT {
    @TempDir
    static Path folder;

    private static PublishedCity published;

    @BeforeAll
    static void publish() throws IOException {
        String traits = System.getProperty("city.traits", "ALL");
        GeneratedCity city = new GeneratedCity(
                Long.getLong("city.seed", 11L),
                Integer.getInteger("city.offices", 4),
                Integer.getInteger("city.towns", 2),
                traits.equals("ALL") ? Trait.LISTED : traits(traits));
        published = new PublishedCity(city, folder);
        assertThat(published.run()).isEmpty();
        hold("asked");
        published.answer();
        assertThat(published.run()).isEmpty();
    }

    private static Set<Trait> traits(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Trait::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
    }

    @Test
    void everyFigureIsTheIndependentSumOfTheTruth() throws Exception {
        hold("answered");
    }

    @Test
    void withoutARosterEveryFigureIsTheIndependentSumToo(@TempDir Path other) throws Exception {
        GeneratedCity city = new GeneratedCity(Long.getLong("city.seed", 12L), 4, 2, Trait.UNLISTED);
        PublishedCity unlisted = new PublishedCity(city, other);
        assertThat(unlisted.run()).isEmpty();
        hold(unlisted, "without a roster");
    }

    private static void hold(String when) throws IOException {
        hold(published, when);
    }

    /** No figure is wrong, no report is in no total without a word, and nothing is asked but what must be. */
    private static void hold(PublishedCity city, String when) throws IOException {
        int figures = 0;
        List<String> wrong = new ArrayList<>();
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            figures += city.figures(year).size();
            wrong.addAll(city.wrong(year));
            wrong.addAll(city.unexplained(year));
            wrong.addAll(city.lost(year));
            wrong.addAll(city.wronglyMissing(year));
            city.wrongStanding(year).ifPresent(wrong::add);
        }
        assertThat(figures).as(when).isGreaterThan(1000);
        assertThat(wrong).as(when).isEmpty();
        assertThat(city.questions()).as(when).isEqualTo(city.needed());
    }

    @Test
    void everyTableIsRebuiltFromFactsAndBodies() throws Exception {
        Map<String, String> statements = RebuiltTables.statements();
        assertThat(statements).hasSize(7);
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            try (RebuiltTables rebuilt = new RebuiltTables(published.output(), year)) {
                for (Map.Entry<String, String> statement : statements.entrySet()) {
                    String name = statement.getKey();
                    List<Map<String, String>> rows = rebuilt.rows(statement.getValue());
                    if (name.endsWith(" headline")) {
                        assertThat(PublishedCity.differences(year, headlines(year), headlines(rows)))
                                .isEmpty();
                    } else {
                        assertThat(rows.isEmpty() && year > GeneratedCity.FIRST_YEAR)
                                .as(name)
                                .isFalse();
                        hold(year, name, rows);
                    }
                }
            }
        }
    }

    /** What no body keeps from year to year is compared as the docs say: where the series does not break. */
    private static void hold(int year, String name, List<Map<String, String>> rows) throws Exception {
        String table = name.split(" ", 2)[0];
        Predicate<Map<String, String>> held = name.endsWith(" previous")
                ? row -> row.get("series_break").isEmpty()
                : name.endsWith(" both") ? row -> !row.get("change_both_years").isEmpty() : row -> true;
        List<Map<String, String>> rowsThere =
                published.rows(year, table).stream().filter(held).toList();
        Set<String> columns = rows.isEmpty() ? Set.of() : rows.get(0).keySet();
        List<String> names = List.of("region_code", "region", "parent", "kind", "agency", "indicator", "applicant");
        SortedMap<String, String> there = figures(rowsThere, columns, names);
        SortedMap<String, String> here = figures(rows, columns, names);
        if (!name.equals(table)) {
            here.keySet().retainAll(there.keySet());
            there.values().removeIf(String::isEmpty);
        }
        assertThat(PublishedCity.differences(year, here, there)).as(name).isEmpty();
    }

    private static SortedMap<String, String> figures(
            List<Map<String, String>> rows, Set<String> columns, List<String> names) {
        SortedMap<String, String> figures = new TreeMap<>();
        rows.forEach(row -> {
            String line = names.stream().filter(columns::contains).map(row::get).collect(Collectors.joining(" "));
            columns.stream()
                    .filter(column -> !names.contains(column))
                    .forEach(column -> figures.put(line + " " + column, row.get(column)));
        });
        return figures;
    }

    private static SortedMap<String, String> headlines(int year) throws Exception {
        SortedMap<String, String> figures = new TreeMap<>();
        for (String table : IndependentSums.tables()) {
            for (Map<String, String> row : published.rows(year, table)) {
                row.forEach((column, value) -> {
                    if (column.endsWith("）") && !value.isEmpty()) {
                        figures.put(
                                table + " " + row.get("地区代码") + " " + row.get("地区") + " " + column,
                                value + " of " + row.get(column.replaceAll("（[^（]*）$", "填报单位数")));
                    }
                });
            }
        }
        return figures;
    }

    private static SortedMap<String, String> headlines(List<Map<String, String>> rows) {
        SortedMap<String, String> figures = new TreeMap<>();
        rows.forEach(row -> figures.put(
                row.get("file") + " " + row.get("region_code") + " " + row.get("region") + " " + row.get("heading"),
                row.get("figure") + " of " + row.get("bodies_reporting")));
        return figures;
    }
}
