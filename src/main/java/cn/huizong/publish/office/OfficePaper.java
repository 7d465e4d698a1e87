package cn.huizong.publish.office;

import cn.huizong.letter.PackedLetter;
import cn.huizong.report.Localisation;
import cn.huizong.report.SettledSubmission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One kind of paper that the office hands on, such as the material for a region's own report. */
public interface OfficePaper {
    /**
     * Writes the papers of a year; the same year makes the same bytes.
     *
     * @param year what is known of the year
     * @param office the folder for them; {@link cn.huizong.publish.folder.FolderFile} names a file in it
     * @return the files that were written
     * @throws IOException if one cannot be written
     */
    List<OfficeFile> write(OfficeYear year, Path office) throws IOException;

    /**
     * The letter about a report that counts, drafted while the reports come by; may be called on any thread.
     *
     * @param settled the report with its findings
     * @param located its cells that are most likely wrong
     */
    default Optional<PackedLetter> letter(SettledSubmission settled, List<Localisation> located) {
        return Optional.empty();
    }
}
