package cn.huizong.job;

import cn.huizong.store.MarkStore;
import cn.huizong.store.StoredSubmission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What findings and figures stand on: the files and what became of them, the program, its forms and rules, the decisions of
 * the office and the settings. While it is the same, what was made from it is not made again.
 */
final class Basis {
    private final MarkStore marks;
    private final String inbox;
    private final String common;

    /**
     * Stands for one inbox.
     *
     * @param common what is the same for all its files, as text
     */
    Basis(MarkStore marks, String inbox, String common) {
        this.marks = marks;
        this.inbox = inbox;
        this.common = common;
    }

    /** A hash over some files and all that is common to them. */
    String of(List<StoredSubmission> submissions) {
        return of(submissions, "");
    }

    /** A hash over some files, all that is common to them, and a hash over what came before. */
    String of(List<StoredSubmission> submissions, String before) {
        MessageDigest hash = Inspection.sha256();
        add(common + "\n" + before, hash);
        submissions.stream()
                .sorted(Comparator.comparing(StoredSubmission::id))
                .forEachOrdered(stored -> add("\n" + stored, hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Piece by piece: a text of all files of a province would be as large as everything else in memory. */
    private static void add(String text, MessageDigest hash) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a thing was made from this. */
    boolean holds(String name, String content) {
        return marks.find(inbox, name).filter(content::equals).isPresent();
    }

    /** Notes what a thing was made from, in the caller's transaction. */
    void keep(String name, String content) {
        marks.keep(inbox, name, content);
    }
}
