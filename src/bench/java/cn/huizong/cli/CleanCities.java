package cn.huizong.cli;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Trait;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the program finds in cities in which nothing is wrong: every body hands in once a year, for three years, and its figures
 * go on from the year before. Arguments: how many offices each area has, how many towns each county, and the seeds of the cities.
 */
public final class CleanCities {
    private CleanCities() {}

    /** Prints the findings by severity and rule, and how many that is in a hundred reports. */
    public static void main(String[] arguments) throws IOException, CsvValidationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SortedMap<String, Integer> all = new TreeMap<>();
        int reports = 0;
        for (int i = 2; i < arguments.length; i++) {
            GeneratedCity city = new GeneratedCity(
                    Long.parseLong(arguments[i]),
                    Integer.parseInt(arguments[0]),
                    Integer.parseInt(arguments[1]),
                    Set.of(Trait.CLEAN));
            SortedMap<String, Integer> found = found(city);
            out.println("seed " + arguments[i] + ", " + city.files().size() + " reports: " + found);
            found.forEach((rule, times) -> all.merge(rule, times, Integer::sum));
            reports += city.files().size();
        }
        for (Map.Entry<String, Integer> entry : all.entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "%s: %d, %.2f in a hundred reports%n",
                    entry.getKey(),
                    entry.getValue(),
                    100.0 * entry.getValue() / reports);
        }
        out.println(reports + " reports");
    }

    private static SortedMap<String, Integer> found(GeneratedCity city) throws IOException, CsvValidationException {
        PublishedCity published = new PublishedCity(city, Files.createTempDirectory("city"));
        String failed = published.run();
        if (!failed.isEmpty()) {
            throw new IOException(failed);
        }
        SortedMap<String, Integer> found = new TreeMap<>();
        Path findings = published.output().resolve("all/findings.csv");
        try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(findings))) {
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                found.merge(row.get("severity") + " " + row.get("rule"), 1, Integer::sum);
            }
        }
        return found;
    }
}
