package cn.huizong.store;

/**
 * What a run found and made.
 *
 * @param files the files in the inbox
 * @param fresh how many of them it read
 * @param gone files that are counted but no longer in the inbox
 * @param accepted reports that count
 * @param superseded reports that a later one replaces
 * @param duplicate files that say what another says
 * @param refused files that could not be counted
 * @param errors findings of severity error in reports that count
 * @param warnings findings of severity warning in reports that count
 * @param information the other findings in reports that count
 */
public record RunSummary(
        int files,
        int fresh,
        int gone,
        int accepted,
        int superseded,
        int duplicate,
        int refused,
        int errors,
        int warnings,
        int information) {
    /** Nothing yet. */
    public static final RunSummary NOTHING = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same of a run that read nothing. */
    public RunSummary withoutFresh() {
        return new RunSummary(files, 0, gone, accepted, superseded, duplicate, refused, errors, warnings, information);
    }

    /** Whether a person must look: an error in a report that counts, or a refused file. */
    public boolean hasErrors() {
        return errors > 0 || refused > 0;
    }
}
