package cn.huizong.publish.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One kind of paper that the office hands on, such as the material for a region's own report. */
@FunctionalInterface
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
}
