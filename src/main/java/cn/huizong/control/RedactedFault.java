package cn.huizong.control;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault of the program for the log: where it arose, without its messages, since they may quote a cell or a name. */
final class RedactedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 10;

    private RedactedFault(Throwable thrown, @Nullable Throwable cause) {
        super(thrown.getClass().getName(), cause);
        setStackTrace(thrown.getStackTrace());
    }

    /** The fault with the faults that led to it. */
    static RedactedFault of(Throwable thrown) {
        return of(thrown, DEPTH);
    }

    private static RedactedFault of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return new RedactedFault(thrown, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** The names of the faults, the last one first. */
    static String names(Throwable thrown) {
        Set<String> names = new LinkedHashSet<>();
        for (Throwable cause = thrown; cause != null && names.size() < DEPTH; cause = cause.getCause()) {
            names.add(cause.getClass().getSimpleName());
        }
        return String.join("、", names);
    }
}
