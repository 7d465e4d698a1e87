package cn.huizong.inbox;

import cn.huizong.store.FingerprintStore;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * When a run looks into every file, although it looks from outside as it did when its content was known last: after some runs,
 * and when files are opened or read otherwise than at the last time.
 */
public final class FullLook {
    private static final String NAME = "full look";

    private final FingerprintStore fingerprints;
    private final String inbox;
    private final String by;
    private final int every;
    private final long run;
    private final boolean due;

    /**
     * Knows it for one run over an inbox.
     *
     * @param by what determines what is found in files, as text
     * @param every after how many runs every file is looked into
     * @param run the number of the run
     */
    public FullLook(FingerprintStore fingerprints, String inbox, String by, int every, long run) {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.by = DigestUtils.sha256Hex(by);
        this.every = every;
        this.run = run;
        this.due = fingerprints
                .find(inbox, NAME)
                .map(last -> isDue(last.split(" ", 2)))
                .orElse(true);
    }

    /** Whether this run is to look into every file. */
    public boolean isDue() {
        return due;
    }

    private boolean isDue(String[] last) {
        long runs = run - Long.parseLong(last[0]);
        // a store that was put back to an earlier state may have kept a later run's number
        return !last[1].equals(by) || runs < 0 || runs >= every;
    }

    /** Notes that this run has looked into every file; to be called when it has ended well. */
    public void done() {
        fingerprints.keep(inbox, NAME, run + " " + by);
    }
}
