package cn.huizong.letter;

import cn.huizong.csv.CsvReading;
import cn.huizong.report.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is to be reminded, by missing-bodies.csv of a published year: of what came and was refused there are other letters. */
public final class MissingReports {
    private static final String FILE = "missing-bodies.csv";

    /** Not those that no day has come for, nor those from whom something came. */
    private static final Set<String> REMINDED = Set.of("missing", "reminder", "overdue");

    private MissingReports() {}

    /** The letters to whom nothing came from; none if the year is not published. */
    public static List<Letter> reminders(int year, Path published) throws IOException {
        Path table = published.resolve(FILE);
        if (!Files.isRegularFile(table)) {
            return List.of();
        }
        List<Letter> letters = new ArrayList<>();
        try (CsvReading csv = CsvReading.of(Files.newInputStream(table))) {
            csv.rows(row -> {
                if (REMINDED.contains(row.getOrDefault("status", ""))) {
                    letters.add(LetterDrafts.reminder(body(row), year, due(row)));
                }
            });
        }
        return letters;
    }

    private static Optional<LocalDate> due(Map<String, String> row) {
        return Optional.of(row.getOrDefault("due", ""))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    private static Body body(Map<String, String> row) {
        return new Body(
                row.getOrDefault("region_code", ""), row.getOrDefault("region", ""), row.getOrDefault("agency", ""));
    }
}
