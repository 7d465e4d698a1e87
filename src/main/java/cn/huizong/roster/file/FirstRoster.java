package cn.huizong.roster.file;

import cn.huizong.csv.CsvLines;
import cn.huizong.csv.CsvText;
import cn.huizong.form.Wording;
import cn.huizong.report.Body;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A first roster from the reports that were read, for the office to go over: it holds whom the reports name, no more. */
public final class FirstRoster {
    private final Map<Body, Set<String>> bodies = new TreeMap<>();

    /**
     * Takes the body of a report.
     *
     * @param written its name as the report writes it
     */
    public void add(Body body, String written) {
        Body known = bodies.keySet().stream()
                .filter(other -> other.region().equals(body.region()))
                .filter(other -> Wording.unified(other.agency()).equals(Wording.unified(body.agency())))
                .findFirst()
                .orElse(body);
        Set<String> aliases = bodies.computeIfAbsent(known, key -> new TreeSet<>());
        if (!Wording.unified(written).equals(Wording.unified(known.agency()))) {
            aliases.add(written);
        }
    }

    /** How many bodies it names. */
    public int size() {
        return bodies.size();
    }

    /**
     * Writes the roster.
     *
     * @throws FileAlreadyExistsException if the file is there already; it is the office's and is left alone
     */
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
                CsvLines csv = new CsvLines(out)) {
            out.write(CsvLines.BYTE_ORDER_MARK);
            csv.line(RosterFile.COLUMNS.toArray(String[]::new));
            bodies.forEach((body, aliases) -> csv.line(
                    CsvText.harmless(body.agency()),
                    CsvText.harmless(body.regionCode()),
                    CsvText.harmless(body.region()),
                    "",
                    CsvText.harmless(String.join("|", aliases)),
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
    }
}
