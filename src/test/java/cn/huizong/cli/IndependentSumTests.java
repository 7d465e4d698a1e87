package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Trait;
import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
class IndependentSumTests {
    @TempDir
    static Path folder;

    private static GeneratedCity city;

    @BeforeAll
    static void publish() throws IOException {
        Set<Trait> traits = Arrays.stream(System.getProperty("city.traits", "").split(","))
                .filter(name -> !name.isEmpty())
                .map(Trait::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
        city = new GeneratedCity(
                Long.getLong("city.seed", 11L),
                Integer.getInteger("city.offices", 5),
                Integer.getInteger("city.towns", 2),
                traits);
        run();
    }

    @Test
    void everyFigureIsTheIndependentSumOfTheTruth() throws Exception {
        List<String> wrong = new ArrayList<>();
        int figures = 0;
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            SortedMap<String, String> published = new TreeMap<>();
            for (String table : IndependentSums.tables()) {
                rows(year, table).forEach(row -> published.putAll(IndependentSums.published(table, row)));
            }
            wrong.addAll(differences(year, IndependentSums.of(city, year), published));
            figures += published.size();
        }
        System.getLogger("city")
                .log(
                        System.Logger.Level.INFO,
                        city.files().size() + " files, " + figures + " figures, " + wrong.size() + " wrong");
        assertThat(figures).isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTableIsRebuiltFromFactsAndBodies() throws Exception {
        Map<String, String> statements = RebuiltTables.statements();
        assertThat(statements).hasSize(7);
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            try (RebuiltTables rebuilt = new RebuiltTables(folder.resolve("out"), year)) {
                for (Map.Entry<String, String> statement : statements.entrySet()) {
                    String name = statement.getKey();
                    List<Map<String, String>> rows = rebuilt.rows(statement.getValue());
                    if (name.endsWith(" headline")) {
                        assertThat(differences(year, headlines(year), headlines(rows)))
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
        List<Map<String, String>> published =
                rows(year, table).stream().filter(held).toList();
        Set<String> columns = rows.isEmpty() ? Set.of() : rows.get(0).keySet();
        List<String> names = List.of("region_code", "region", "parent", "kind", "agency", "indicator", "applicant");
        SortedMap<String, String> there = figures(published, columns, names);
        SortedMap<String, String> here = figures(rows, columns, names);
        if (!name.equals(table)) {
            here.keySet().retainAll(there.keySet());
            there.values().removeIf(String::isEmpty);
        }
        assertThat(differences(year, here, there)).as(name).isEmpty();
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
            for (Map<String, String> row : rows(year, table)) {
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

    private static List<String> differences(
            int year, SortedMap<String, String> expected, SortedMap<String, String> published) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(published.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), published.get(name)))
                .map(name -> year + " " + name + " is " + published.get(name) + ", not " + expected.get(name))
                .toList();
    }

    private static void run() throws IOException {
        Path inbox = folder.resolve("in");
        for (Map.Entry<String, byte[]> file : city.files().entrySet()) {
            Path path = inbox.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        StringWriter err = new StringWriter();
        int code = Huizong.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Map.of(),
                "run",
                "yearly-consolidation",
                "--input=" + inbox,
                "--output=" + folder.resolve("out"),
                "--roster=" + Files.writeString(folder.resolve("名录.csv"), city.roster()),
                "--corrections=" + Files.writeString(folder.resolve("更正.csv"), city.corrections()),
                "--store=jdbc:h2:file:" + folder.resolve("store"));
        assertThat(code).as(err.toString()).isEqualTo(3);
    }

    private static List<Map<String, String>> rows(int year, String table) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        String text =
                Files.readString(folder.resolve("out/" + year + "/" + table)).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new HashMap<>(row));
            }
        }
        return rows;
    }
}
