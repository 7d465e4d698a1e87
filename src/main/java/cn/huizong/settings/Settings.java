package cn.huizong.settings;

import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.form.Forms;
import cn.huizong.letter.Sender;
import cn.huizong.report.LaterReport;
import cn.huizong.report.OffRoster;
import cn.huizong.report.Recognised;
import cn.huizong.roster.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
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
 * @param threads how many files are read at once; 0 for one more than there are processors
 * @param matches the file with the names that the office confirmed; empty for none
 * @param succession what tells the later of two reports of one body and year
 * @param handedIn what tells when a report was handed in
 * @param warn from when on a missing report is due for a reminder, as month and day of the year after; may be empty
 * @param due until when reports must be handed in, likewise
 * @param today the day that the run is for; empty leaves it open
 * @param corrections the file with what the office decided about reports; empty for none
 * @param ocr what becomes of numbers that were read from scans
 * @param scans how scans are read
 * @param workers who reads the files, if not this process
 * @param forms the folder with forms and rows of forms of the office's own; empty for none
 * @param offRoster what becomes of the report of a body that is not on the roster
 * @param mostGone how many in a hundred of the files that the last run saw may be gone before a run takes the inbox for absent
 * @param fullLook after how many runs every file is read although it looks unchanged; 1 for every run
 * @param allYears whether all years are published once more as one set of tables
 * @param office whether a year comes with the papers that the office hands on
 * @param letters who writes to the bodies
 * @param charts whether charts are drawn
 */
public record Settings(
        @DefaultValue("sample-input") Path input,
        @DefaultValue("output") Path output,
        @DefaultValue("jdbc:h2:file:./data/huizong") String store,
        @DefaultValue("") String roster,
        @DefaultValue("") String region,
        @DefaultValue("0") int year,

        @DefaultValue({"README*", ".*", "~$*", "Thumbs.db", "[Dd]esktop.ini"})
        List<String> ignore,

        @DefaultValue Bounds limits,
        @DefaultValue("20") int chunk,
        @DefaultValue("0") int threads,
        @DefaultValue("") String matches,
        @DefaultValue("date") LaterReport succession,
        @DefaultValue("date") LaterReport handedIn,
        @DefaultValue("01-25") String warn,
        @DefaultValue("01-31") String due,
        @DefaultValue("") String today,
        @DefaultValue("") String corrections,
        @DefaultValue("show") Recognised ocr,
        @DefaultValue Scanning scans,
        @DefaultValue Workers workers,
        @DefaultValue("") String forms,
        @DefaultValue("ask") OffRoster offRoster,
        @DefaultValue("49") int mostGone,
        @DefaultValue("7") int fullLook,
        @DefaultValue("true") boolean allYears,
        @DefaultValue("true") boolean office,
        @DefaultValue Letters letters,
        @DefaultValue("true") boolean charts) {
    private static final int DIGITS = 12;

    public Settings {
        ignore = List.copyOf(ignore);
    }

    /**
     * Until when reports must be handed in.
     *
     * @throws java.time.DateTimeException if a day is not written as it should be
     */
    public Deadline deadline() {
        return new Deadline(day(warn), day(due), given(today).map(LocalDate::parse));
    }

    private static Optional<MonthDay> day(String text) {
        return given(text).map(day -> MonthDay.parse("--" + day));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(there -> !there.isEmpty());
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

    /** The fields of {@link Recognition}. */
    public record Scanning(
            @DefaultValue("model") Recognition.Engine engine,
            @DefaultValue("tesseract") String program,
            @DefaultValue("60") int seconds,
            @DefaultValue("40000000") long pixels,
            @DefaultValue("60") int pages) {
        public Recognition recognition() {
            return new Recognition(engine, program, seconds, pixels, pages);
        }
    }

    /**
     * Who writes to the bodies.
     *
     * @param office the office's name
     * @param contact whom to ask, with a telephone number
     * @param answerBy the day until which an answer is asked for
     */
    public record Letters(
            @DefaultValue("") String office,
            @DefaultValue("") String contact,
            @DefaultValue("") String answerBy) {
        /**
         * Who writes the letters.
         *
         * @throws java.time.DateTimeException if the day is not written as it should be
         */
        public Sender sender() {
            return new Sender(office, contact, given(answerBy).map(LocalDate::parse));
        }
    }

    /**
     * Who reads the files, if not this process.
     *
     * @param at the address of the message broker that workers listen to; empty to read here
     * @param queue the queue that requests go by; one a store
     * @param partition how many files a worker takes at once
     * @param patience how many minutes the run waits without anything being stored
     */
    public record Workers(
            @DefaultValue("") String at,
            @DefaultValue("huizong") String queue,
            @DefaultValue("200") int partition,
            @DefaultValue("30") int patience) {}

    /** How many files are read at once; one more than processors, as one of them is always being handed over. */
    public int readers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + 1;
    }

    /** The hashes of the files in which the office says what counts, by what they are; none for those not given. */
    public Map<String, String> decisions() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Map<String, String> files = Map.of("roster", roster, "matches", matches, "corrections", corrections);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().isEmpty()) {
                byte[] content = Files.readAllBytes(Path.of(file.getValue()));
                hashes.put(file.getKey(), "sha256:" + DigestUtils.sha256Hex(content));
            }
        }
        if (!forms.isEmpty()) {
            hashes.put("local-forms", "sha256:" + DigestUtils.sha256Hex(formsText()));
        }
        return hashes;
    }

    /** Short hashes of what a total rests on beside the reports, by the settings' names: decisions, limits and the region. */
    public Map<String, String> basis() throws IOException {
        Map<String, String> basis = new TreeMap<>();
        decisions().forEach((what, hash) -> basis.put(what, hash(hash)));
        basis.put("limits", hash(limits + " " + scans));
        basis.put("region", hash(region));
        return basis;
    }

    /** A short hash of where the results go. */
    public String outputHash() {
        return hash(output.toAbsolutePath().normalize().toString());
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }

    private String formsText() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : Forms.filesIn(Path.of(forms))) {
            text.append(file.getFileName()).append('\n').append(Files.readString(file));
        }
        return text.toString();
    }

    /** What comes with a year beside its tables and its page, and changes no figure, as text. */
    public String dress() {
        return office + " " + charts + " " + letters;
    }

    /** Everything that makes a run this one and not another; a run with the same text may go on with it. */
    public String identity() {
        return String.join(
                "\n",
                input.toAbsolutePath().normalize().toString(),
                output.toAbsolutePath().normalize().toString(),
                roster,
                region,
                String.valueOf(year),
                matches,
                corrections,
                succession + " " + handedIn + " " + warn + " " + due + " " + today,
                ocr.name() + " " + offRoster.name(),
                forms);
    }
}
