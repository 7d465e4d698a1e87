package cn.huizong.store;

import cn.huizong.report.Body;
import cn.huizong.report.Disposition;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Scope;
import cn.huizong.report.Submission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A submission as the store keeps it.
 *
 * @param id its number in the store
 * @param submission the file
 * @param place its path in the inbox, percent-encoded byte by byte, so that a name in any encoding is found again
 * @param arrival the run that saw this content at this path first
 * @param present whether the last run saw it there
 * @param state whether it was read
 * @param readBy what determined how it was read; empty before
 * @param read what reading told; a pending one is refused without a reason
 * @param settled what settling made of it
 * @param missed what kept it from being read of late
 * @param look how its file looked when it was known last to hold this
 */
public record StoredSubmission(
        long id,
        Submission submission,
        String place,
        long arrival,
        boolean present,
        State state,
        String readBy,
        Told read,
        Ruling settled,
        Missed missed,
        Look look) {
    /** As the outputs list them: by body, then by file. */
    public static final Comparator<StoredSubmission> BY_BODY = Comparator.comparing(
                    (StoredSubmission stored) -> stored.findBody().orElse(Body.UNKNOWN))
            .thenComparing(stored -> stored.submission().source())
            .thenComparing(StoredSubmission::arrival)
            .thenComparing(stored -> stored.submission().sha256());

    /**
     * What the surroundings of the program did to a file of late.
     *
     * @param times how often in a row they kept it from being read; 0 if they did not
     * @param by what it was tried by, if a try costs so much that few are made; empty if every run makes one
     * @param memory how many bytes of memory the program might use then
     */
    public record Missed(int times, String by, long memory) {
        /** It could not be opened, which is tried by every run. */
        public static final Missed ONCE = new Missed(1, "", 0);

        /** How often a file is tried that costs much each time. */
        public static final int MOST_TRIES = 3;

        /** Whether another try by the same reader, with no more memory, would be one too many. */
        public boolean isGivenUp(String reader, long withMemory) {
            return times >= MOST_TRIES && by.equals(reader) && withMemory <= memory;
        }

        /** What it is after the surroundings did it once more. */
        public Missed onceMore(String reader, long withMemory) {
            boolean same = by.equals(reader) && withMemory <= memory;
            return new Missed(same ? times + 1 : 1, reader, withMemory);
        }
    }

    /**
     * How a file of the inbox looked from outside.
     *
     * @param text {@link FileLook#text}; empty where that tells nothing, as of a file that was just written
     * @param passedOver how many files inside it are no reports by their names
     */
    public record Look(String text, int passedOver) {
        /** Its content must be looked at. */
        public static final Look NONE = new Look("", 0);
    }

    /** Whether a submission was read. */
    public enum State {
        PENDING,
        READ
    }

    /**
     * What reading told.
     *
     * @param outcome accepted or refused
     * @param reason why it was refused
     * @param body whose it is by its own words; empty names where they do not tell
     * @param year the report year
     * @param dated the date it bears
     * @param figures a hash over every value it states; empty for a refused file
     * @param scope what the prose says that its figures are of
     * @param otherYear the year that its text speaks of, where its title bears another that may be left from a year before
     * @param isPictured whether it was read from pictures of pages (扫描件), so that the name of its body may be misread
     * @param isStray whether it was refused since nothing in it looks like a yearly report
     * @param digest a hash over the report to the last word; empty for a refused file, and where an earlier program read it
     */
    public record Told(
            Outcome outcome,
            String reason,
            Body body,
            Optional<Integer> year,
            Optional<LocalDate> dated,
            String figures,
            Scope scope,
            Optional<Integer> otherYear,
            boolean isPictured,
            boolean isStray,
            String digest) {
        public Told(
                Outcome outcome,
                String reason,
                Body body,
                Optional<Integer> year,
                Optional<LocalDate> dated,
                String figures) {
            this(outcome, reason, body, year, dated, figures, Scope.BODY, Optional.empty(), false, false, "");
        }
    }

    /**
     * What settling made of it.
     *
     * @param outcome what became of it
     * @param reason why, in Chinese
     * @param body whose it is, by the roster's name where a roster knows it
     * @param standing how it stands
     * @param year the report year that the office confirmed; empty where that which was read stands
     */
    public record Ruling(Outcome outcome, String reason, Body body, Disposition standing, Optional<Integer> year) {
        public Ruling(Outcome outcome, String reason, Body body, Disposition standing) {
            this(outcome, reason, body, standing, Optional.empty());
        }

        public Ruling(Outcome outcome, String reason, Body body) {
            this(outcome, reason, body, Disposition.PLAIN);
        }
    }

    /** All that results are made from, as text: neither how the file looked nor what kept it from being read again. */
    public String basis() {
        return String.join(
                "\n",
                id + " " + arrival + " " + present + " " + state + " " + readBy,
                place,
                submission.toString(),
                read.toString(),
                settled.toString());
    }

    /** The report year: as the office confirmed it, else as it was read. */
    public Optional<Integer> year() {
        return settled.year().or(read::year);
    }

    /** Whether nothing is known of it but its name, since it could not be opened yet. */
    public boolean isUnopened() {
        return submission.sha256().isEmpty() && missed.times() > 0;
    }

    /** Whether what was read of it may be kept while it cannot be read anew. */
    public boolean hasReport() {
        return !readBy.isEmpty() && read.outcome() == Outcome.ACCEPTED;
    }

    /** Whose it is by settling; empty if nothing tells. */
    public Optional<Body> findBody() {
        return Optional.of(settled.body()).filter(body -> !body.agency().isEmpty());
    }

    /** Whether the office must still say of which year it is. */
    public boolean isYearAsked() {
        return settled.standing()
                .question()
                .filter(question -> question.kind() == Question.Kind.YEAR)
                .isPresent();
    }

    /** The years that a report was read of, or may be of. */
    public static NavigableSet<Integer> years(List<StoredSubmission> all) {
        NavigableSet<Integer> years = new TreeSet<>();
        all.stream()
                .filter(stored -> stored.read().outcome() == Outcome.ACCEPTED)
                .flatMap(stored -> Stream.concat(
                        stored.year().stream(),
                        stored.isYearAsked() ? stored.read().otherYear().stream() : Stream.empty()))
                .forEach(years::add);
        return years;
    }
}
