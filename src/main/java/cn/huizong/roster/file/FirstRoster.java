package cn.huizong.roster.file;

import cn.huizong.form.Wording;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.store.StoredSubmission;
import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A first roster from the reports that were read, for the office to go over: it holds whom the reports name, no more. */
public final class FirstRoster {
    private final Map<Body, Set<String>> bodies = new TreeMap<>();

    /** Takes the bodies of every file that was read as a report. */
    public FirstRoster(List<StoredSubmission> submissions) {
        submissions.stream()
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .forEach(stored -> stored.findBody().ifPresent(body -> add(body, stored)));
    }

    private void add(Body body, StoredSubmission stored) {
        Body known = bodies.keySet().stream()
                .filter(other -> other.region().equals(body.region()))
                .filter(other -> Wording.unified(other.agency()).equals(Wording.unified(body.agency())))
                .findFirst()
                .orElse(body);
        Set<String> aliases = bodies.computeIfAbsent(known, key -> new TreeSet<>());
        String written = stored.read().body().agency();
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
                CSVWriter csv = new CSVWriter(
                        out,
                        ICSVWriter.DEFAULT_SEPARATOR,
                        ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                        '"',
                        ICSVWriter.RFC4180_LINE_END)) {
            out.write("\uFEFF");
            csv.writeNext(RosterFile.COLUMNS.toArray(String[]::new), false);
            bodies.forEach((body, aliases) -> csv.writeNext(
                    new String[] {
                        harmless(body.agency()),
                        harmless(body.regionCode()),
                        harmless(body.region()),
                        "",
                        harmless(String.join("|", aliases)),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""
                    },
                    false));
        }
    }

    /** A name that a spreadsheet would run gets an apostrophe, which reading takes off again. */
    private static String harmless(String text) {
        return text.matches("[=+\\-@＝＋－＠].*") ? "'" + text : text;
    }
}
