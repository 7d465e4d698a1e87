package cn.huizong.job;

import cn.huizong.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for a job. The defaults are those of the files in {@code jobs/}.
 *
 * @param input the inbox: the folder with the reports
 * @param output the folder that gets a folder a year
 * @param store the JDBC address of the store
 * @param roster the file that lists the bodies that must report; empty for none
 * @param region the area of bodies whose own name tells none; may be empty
 * @param year the only year to publish; 0 for all
 * @param ignore patterns of file names that are no reports
 * @param limits how much one file may ask for
 * @param chunk how many reports are stored at once
 * @param threads how many files are read at once; 0 for as many as there are processors
 */
public record Settings(
        @DefaultValue("sample-input") Path input,
        @DefaultValue("output") Path output,
        @DefaultValue("jdbc:h2:file:./data/huizong") String store,
        @DefaultValue("") String roster,
        @DefaultValue("") String region,
        @DefaultValue("0") int year,
        @DefaultValue({"README*", ".*", "~$*", "Thumbs.db"}) List<String> ignore,
        @DefaultValue Bounds limits,
        @DefaultValue("20") int chunk,
        @DefaultValue("0") int threads) {
    public Settings {
        ignore = List.copyOf(ignore);
    }

    /** The fields of {@link Limits}, and how many seconds one file may take. */
    public record Bounds(
            @DefaultValue("50000000") long bytes,
            @DefaultValue("100000000") long unpackedBytes,
            @DefaultValue("10000") int entries,
            @DefaultValue("200000") int cells,
            @DefaultValue("1000") int columns,
            @DefaultValue("500") int depth,
            @DefaultValue("500") int pages,
            @DefaultValue("2000000") int marks,
            @DefaultValue("500000000") long archiveBytes,
            @DefaultValue("200") int ratio,
            @DefaultValue("3") int nesting,
            @DefaultValue("60") int seconds) {
        public Limits limits() {
            return new Limits(
                    bytes, unpackedBytes, entries, cells, columns, depth, pages, marks, archiveBytes, ratio, nesting);
        }
    }

    /** How many files are read at once. */
    int readers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** The hashes of the files in which the office says what counts, by what they are; none for those not given. */
    Map<String, String> decisions() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        if (!roster.isEmpty()) {
            byte[] content = Files.readAllBytes(Path.of(roster));
            hashes.put("roster", "sha256:" + Inspection.hash(content));
        }
        return hashes;
    }

    /** Who reads: another version, or other limits, may read a file differently, so that it is read again. */
    String reader(Version version) {
        return version.number() + " " + Integer.toHexString(limits.toString().hashCode());
    }

    /** Everything that makes a run this one and not another; a run with the same text may go on with it. */
    String identity() {
        return String.join(
                "\n",
                input.toAbsolutePath().normalize().toString(),
                output.toAbsolutePath().normalize().toString(),
                roster,
                region,
                String.valueOf(year));
    }
}
