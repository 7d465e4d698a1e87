package cn.huizong.release;

import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.ReportsWithPredecessors;
import cn.huizong.store.StoredSubmission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What findings and figures stand on: the files and what became of them, the program, its forms and rules, the decisions of
 * the office and the settings. While it is the same, what was made from it is not made again.
 */
public final class InputFingerprint {
    private final FingerprintStore fingerprints;
    private final ReportStore reports;
    private final Roster roster;
    private final Corrections corrections;
    private final String inbox;
    private final String common;

    /**
     * Stands for one inbox.
     *
     * @param common what is the same for all its files, as text
     */
    public InputFingerprint(
            FingerprintStore fingerprints,
            ReportStore reports,
            Roster roster,
            Corrections corrections,
            String inbox,
            String common) {
        this.fingerprints = fingerprints;
        this.reports = reports;
        this.roster = roster;
        this.corrections = corrections;
        this.inbox = inbox;
        this.common = common;
    }

    /** A hash over what the things of several years were made from. */
    public static String of(SortedMap<Integer, String> years) {
        return DigestUtils.sha256Hex(years.toString());
    }

    /** A hash over some files by themselves, and all that is common to them. */
    public String of(List<StoredSubmission> submissions) {
        return of(submissions, StoredSubmission::basis);
    }

    private String of(List<StoredSubmission> submissions, Function<StoredSubmission, String> basis) {
        MessageDigest hash = DigestUtils.getSha256Digest();
        add(common, hash);
        submissions.stream()
                .sorted(Comparator.comparing(StoredSubmission::id))
                .forEachOrdered(stored -> add("\n" + basis.apply(stored), hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Piece by piece: a text of all files of a province would be as large as everything else in memory. */
    private static void add(String text, MessageDigest hash) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes over some files as {@link #of} makes them, and over what the reports of the year before say that theirs follow from;
     * a report that was handed in again and says the same is the same there.
     *
     * @param all the submissions of the inbox
     */
    public Function<List<StoredSubmission>, String> besideTheYearBefore(List<StoredSubmission> all) {
        ReportsWithPredecessors followed = new ReportsWithPredecessors(all, roster, reports::packed);
        return submissions -> of(submissions, stored -> stored.basis() + "\n" + followed.before(stored, this::says));
    }

    /** Where the office decided about the report, it may have meant this file and no other. */
    private String says(StoredSubmission stored) {
        boolean decided = !corrections
                .about(stored.findBody().orElseThrow(), stored.year().orElseThrow())
                .isEmpty();
        String digest = stored.read().digest();
        return String.join(
                "\n",
                stored.submission().source(),
                stored.settled().toString(),
                stored.year().toString(),
                decided || digest.isEmpty() ? stored.submission().sha256() + " " + stored.readBy() : digest);
    }

    /** Whether a thing was made from this. */
    public boolean holds(String name, String content) {
        return find(name).filter(content::equals).isPresent();
    }

    /** What a thing was made from. */
    Optional<String> find(String name) {
        return fingerprints.find(inbox, name);
    }

    /** Notes what a thing was made from, in the caller's transaction. */
    public void keep(String name, String content) {
        fingerprints.keep(inbox, name, content);
    }
}
