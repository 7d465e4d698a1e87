package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.corpus.GeneratedCity;
import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure of generated cities against a sum that shares nothing with the program but the forms. */
class IndependentSumTests {
    @TempDir
    Path folder;

    @Test
    void everyFigureIsTheIndependentSumOfTheTruth() throws Exception {
        assertThat(wrong(new GeneratedCity(11, 9, 4, Set.of()))).isEmpty();
    }

    /** The figures of a city that are published otherwise than its truth adds up to. */
    private List<String> wrong(GeneratedCity city) throws Exception {
        run(city);
        List<String> wrong = new ArrayList<>();
        int figures = 0;
        for (int year = GeneratedCity.FIRST_YEAR; year <= GeneratedCity.LAST_YEAR; year++) {
            SortedMap<String, String> expected = IndependentSums.of(city, year);
            SortedMap<String, String> published = published(year);
            Set<String> names = new TreeSet<>(expected.keySet());
            names.addAll(published.keySet());
            for (String name : names) {
                if (!Objects.equals(expected.get(name), published.get(name))) {
                    wrong.add(year + " " + name + " is " + published.get(name) + ", not " + expected.get(name));
                }
            }
            figures += published.size();
        }
        assertThat(figures).isGreaterThan(1000);
        return wrong;
    }

    private void run(GeneratedCity city) throws IOException {
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

    private SortedMap<String, String> published(int year) throws Exception {
        SortedMap<String, String> figures = new TreeMap<>();
        for (String table : IndependentSums.tables()) {
            rows(folder.resolve("out/" + year + "/" + table))
                    .forEach(row -> figures.putAll(IndependentSums.published(table, row)));
        }
        return figures;
    }

    private static List<Map<String, String>> rows(Path file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new HashMap<>(row));
            }
        }
        return rows;
    }
}
