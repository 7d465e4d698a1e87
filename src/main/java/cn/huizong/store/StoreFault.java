package cn.huizong.store;

import java.io.EOFException;
import java.sql.SQLException;

/** Why a store cannot be opened, as far as the operator can do something about it. */
public enum StoreFault {
    /** Another run has the file open. */
    IN_USE,
    /** There is no file. */
    ABSENT,
    /** What is in the file is no whole database. */
    DAMAGED,
    /** It does not answer, or does not let the user in. */
    UNREACHABLE;

    private static final int H2_FILE_IN_USE = 90020;
    private static final int H2_FILE_NOT_THERE = 90146;
    private static final int H2_IO = 90028;
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_FILE_OF_ANOTHER_VERSION = 90048;

    /** What kept a store from being opened. */
    public static StoreFault of(SQLException e) {
        return switch (e.getErrorCode()) {
            case H2_FILE_IN_USE -> IN_USE;
            case H2_FILE_NOT_THERE -> ABSENT;
            case H2_FILE_CORRUPTED, H2_FILE_OF_ANOTHER_VERSION -> DAMAGED;
            case H2_IO -> isCutOff(e) ? DAMAGED : UNREACHABLE;
            default -> UNREACHABLE;
        };
    }

    /** A file that ends before H2 has read what must be in it. */
    private static boolean isCutOff(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
