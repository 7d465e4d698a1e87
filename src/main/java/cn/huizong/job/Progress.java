package cn.huizong.job;

/** Told how far reading is. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    default void begin(int files) {}

    default void read(int files) {}

    default void end() {}
}
