package cn.huizong.control;

/** Told how far the long steps of a run are. A step does one thing after the other, or several at once. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /**
     * A step begins.
     *
     * @param step its name, as in {@link StepNames}
     * @param all how many files or reports it has before it
     */
    default void begin(String step, int all) {}

    /** Some more are done; called by any thread. */
    default void advance(int more) {}

    default void end() {}

    /**
     * What came of a step, for a line that people read.
     *
     * @param what its name as in {@link StepNames}, or that with what was special about it
     * @param figures what the line says
     */
    default void tell(String what, Object... figures) {}
}
