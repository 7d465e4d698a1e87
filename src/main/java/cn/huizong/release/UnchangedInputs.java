package cn.huizong.release;

import cn.huizong.store.FingerprintStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Whether all that a run makes its results from is as it was when the last run ended: then what that run settled, found and
 * published stands. It is forgotten before anything changes, so that a run that breaks off leaves nothing that stands.
 */
public final class UnchangedInputs {
    private static final String NAME = "unchanged";

    private final FingerprintStore fingerprints;
    private final String inbox;
    private final String common;
    private Optional<String> now = Optional.empty();
    private Optional<Standing> standing = Optional.empty();

    /**
     * Stands for one inbox.
     *
     * @param common all that results are made from beside the files, as text
     */
    public UnchangedInputs(FingerprintStore fingerprints, String inbox, String common) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.common = common;
    }

    /**
     * What stands.
     *
     * @param run the run that made it
     * @param years the years that reports were read of
     */
    public record Standing(long run, List<Integer> years) {
        public Standing {
            years = List.copyOf(years);
        }

        private String text() {
            return run + " " + years.stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        private static Standing of(String text) {
            String[] parts = text.split(" ", -1);
            return new Standing(
                    Long.parseLong(parts[0]),
                    Arrays.stream(parts[1].split(","))
                            .filter(year -> !year.isEmpty())
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    /**
     * Holds the inbox to the end of the last run.
     *
     * @param files a hash over how all that lies in it looks; empty if a change might not show
     */
    public void look(Optional<String> files) {
        now = files.map(hash -> DigestUtils.sha256Hex(common + "\n" + hash));
        standing = now.flatMap(hash -> fingerprints
                .find(inbox, NAME)
                .filter(kept -> kept.startsWith(hash + " "))
                .map(kept -> Standing.of(kept.substring(hash.length() + 1))));
    }

    /** What stands of the last run; empty if anything has changed. */
    public Optional<Standing> standing() {
        return standing;
    }

    /** Says that something is to change, in the caller's transaction. */
    public void forget() {
        fingerprints.drop(inbox, NAME);
        standing = Optional.empty();
    }

    /** Notes that a run has ended well, which left the inbox as {@link #look} found it. */
    public void keep(long run, Collection<Integer> years) {
        now.ifPresent(hash ->
                fingerprints.keep(inbox, NAME, hash + " " + new Standing(run, List.copyOf(years)).text()));
    }
}
