package cn.huizong.release;

import cn.huizong.store.FingerprintStore;
import cn.huizong.store.StoredSubmission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What findings and figures stand on: the files and what became of them, the program, its forms and rules, the decisions of
 * the office and the settings. While it is the same, what was made from it is not made again.
 */
public final class InputFingerprint {
    private final FingerprintStore fingerprints;
    private final String inbox;
    private final String common;

    /**
     * Stands for one inbox.
     *
     * @param common what is the same for all its files, as text
     */
    public InputFingerprint(FingerprintStore fingerprints, String inbox, String common) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.common = common;
    }

    /** A hash over some files and all that is common to them. */
    public String of(List<StoredSubmission> submissions) {
        return of(submissions, "");
    }

    /** A hash over some files, all that is common to them, and a hash over what came before. */
    String of(List<StoredSubmission> submissions, String before) {
        MessageDigest hash = DigestUtils.getSha256Digest();
        add(common + "\n" + before, hash);
        submissions.stream()
                .sorted(Comparator.comparing(StoredSubmission::id))
                .forEachOrdered(stored -> add("\n" + stored.basis(), hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Piece by piece: a text of all files of a province would be as large as everything else in memory. */
    private static void add(String text, MessageDigest hash) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
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
