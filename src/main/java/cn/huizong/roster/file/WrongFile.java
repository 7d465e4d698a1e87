package cn.huizong.roster.file;

/** A roster, confirmed names or corrections that cannot be used. The message is for whoever wrote the file: a line a fault. */
public final class WrongFile extends Exception {
    private static final long serialVersionUID = 1L;

    WrongFile(String message) {
        super(message);
    }

    WrongFile(String message, Throwable cause) {
        super(message, cause);
    }
}
