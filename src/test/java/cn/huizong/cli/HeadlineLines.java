package cn.huizong.cli;

import cn.huizong.form.IndicatorKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The lines that a column of the headline tables adds up, by the reviewed list of the forms' numbers. */
final class HeadlineLines {
    private static final Path INDICATORS = Path.of("src/test/resources/contract/indicators.csv");

    private HeadlineLines() {}

    /** By form; a line without a wildcard is the same for every form that has it. */
    static Map<String, List<IndicatorKey>> of(List<String> lines) {
        List<Pattern> patterns = lines.stream()
                .map(line -> Pattern.compile(Pattern.quote(line).replace("*", "\\E[^.@]+\\Q")))
                .toList();
        Map<String, List<IndicatorKey>> byForm = new TreeMap<>();
        try {
            for (String row : Files.readAllLines(INDICATORS).stream().skip(1).toList()) {
                String[] cells = row.split(",", -1);
                IndicatorKey key = new IndicatorKey(cells[2], cells[3]);
                String named = cells[3].isEmpty() ? cells[2] : cells[2] + "@" + cells[3];
                if (patterns.stream().anyMatch(pattern -> pattern.matcher(named).matches())) {
                    byForm.computeIfAbsent(cells[0], form -> new ArrayList<>()).add(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byForm;
    }

    /** Those of a year's report: a line without a wildcard is asked for whatever the form. */
    static List<IndicatorKey> of(List<String> lines, int year) {
        return lines.stream().noneMatch(line -> line.contains("*"))
                ? lines.stream().map(IndicatorKey::parse).toList()
                : of(lines).getOrDefault(form(year), List.of());
    }

    private static String form(int year) {
        if (year <= 2018) {
            return "2014";
        }
        return year <= 2020 ? "2019" : "2021";
    }
}
