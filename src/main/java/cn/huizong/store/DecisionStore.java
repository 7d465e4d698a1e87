package cn.huizong.store;

import cn.huizong.report.Correction;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What each decision of the office was made on: the file by its hash, and the values. A decision that names no file is bound
 * to the first that it met; it holds for that file and for another that says the same, and for no other.
 */
public final class DecisionStore {
    private final FingerprintStore fingerprints;
    private final String inbox;

    public DecisionStore(FingerprintStore fingerprints, String inbox) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
    }

    /** Whether a decision was made on a file, as far as is known before it is applied. */
    public boolean isMadeOn(Correction decision, String sha256, String values) {
        return decision.sha256().isEmpty()
                ? find(decision).filter(made -> holds(made, sha256, values)).isPresent()
                : decision.sha256().equals(sha256);
    }

    /** Whether a decision may be applied to a file: it was made on it, or was applied to none before. */
    public boolean isFor(Correction decision, String sha256, String values) {
        return decision.sha256().isEmpty()
                ? find(decision).map(made -> holds(made, sha256, values)).orElse(true)
                : decision.sha256().equals(sha256);
    }

    /** Notes that a decision was applied to a file, if it was to none before. */
    public void apply(Correction decision, String sha256, String values) {
        if (find(decision).isEmpty()) {
            fingerprints.keep(inbox, name(decision), sha256 + " " + values);
        }
    }

    private static boolean holds(String made, String sha256, String values) {
        return made.startsWith(sha256 + " ") || made.endsWith(" " + values);
    }

    private Optional<String> find(Correction decision) {
        return fingerprints.find(inbox, name(decision));
    }

    /** What tells a decision; the same row given again with another date or reason is another decision. */
    private static String name(Correction decision) {
        String text = String.join(
                "\n",
                decision.agency(),
                decision.region(),
                String.valueOf(decision.year()),
                decision.key().map(key -> key.code() + "@" + key.applicant()).orElse("*"),
                decision.action().code(),
                decision.value().map(BigDecimal::toPlainString).orElse(""),
                decision.expected(),
                decision.rule(),
                decision.reason(),
                decision.who(),
                decision.date(),
                decision.sha256());
        return "decision " + DigestUtils.sha256Hex(text);
    }
}
