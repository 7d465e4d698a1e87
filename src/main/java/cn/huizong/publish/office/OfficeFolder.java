package cn.huizong.publish.office;

import cn.huizong.letter.PackedLetter;
import cn.huizong.report.Localisation;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code OUTPUT/YEAR/office/}: the papers that the office hands on.
 *
 * @param papers what is in it
 */
public record OfficeFolder(List<OfficePaper> papers) {
    /** Its name in the published folder. */
    public static final String NAME = "office";

    /** Nothing is handed on, and there is no folder. */
    public static final OfficeFolder NONE = new OfficeFolder(List.of());

    public OfficeFolder {
        papers = List.copyOf(papers);
    }

    /** The letter about a report, by the first paper that drafts any. */
    public Optional<PackedLetter> letter(SettledSubmission settled, List<Localisation> located) {
        return papers.stream()
                .flatMap(paper -> paper.letter(settled, located).stream())
                .findFirst();
    }

    /**
     * Writes the papers of a year.
     *
     * @return what each file is, by its path in the published folder
     * @throws IOException if one cannot be written
     */
    public Map<String, String> write(OfficeYear year, Path published) throws IOException {
        Map<String, String> descriptions = new TreeMap<>();
        for (OfficePaper paper : papers) {
            Path office = Files.createDirectories(published.resolve(NAME));
            paper.write(year, office).forEach(file -> descriptions.put(NAME + "/" + file.name(), file.description()));
        }
        return descriptions;
    }
}
