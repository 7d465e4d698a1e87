package cn.huizong.publish.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a year's page says first, kept beside it as {@code site/overview.json} for the page over all years.
 *
 * @param year the report year
 * @param city whose it is; empty if nothing tells
 * @param standing how many bodies reported, in a sentence
 * @param cards the headline figures
 * @param findings how many places are to be looked at
 */
public record YearOverview(int year, String city, String standing, List<PageView.Card> cards, int findings) {
    private static final String FILE = SiteCells.FOLDER + "/overview.json";

    public YearOverview {
        cards = List.copyOf(cards);
    }

    /** Writes it into a year's folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(SiteCells.FOLDER));
        Files.writeString(folder.resolve(FILE), JsonMapper.shared().writeValueAsString(this) + "\n");
    }

    /** Reads it from a year's folder; empty if an older version published the year, or the file is damaged. */
    public static Optional<YearOverview> find(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), YearOverview.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
