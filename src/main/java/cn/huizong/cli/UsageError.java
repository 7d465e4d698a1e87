package cn.huizong.cli;

/** A use of the command line that cannot be answered; the message is one clear line. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
