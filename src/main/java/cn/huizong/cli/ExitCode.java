package cn.huizong.cli;

/** What the program answers to the shell; public, they do not change. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int FINDINGS = 3;
    static final int BUSY = 4;

    private ExitCode() {}
}
