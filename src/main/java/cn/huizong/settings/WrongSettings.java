package cn.huizong.settings;

/** Settings or a file they name that cannot be used; the message is one line for the operator, in Chinese. */
public final class WrongSettings extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongSettings(String message) {
        super(message);
    }

    public WrongSettings(String message, Throwable cause) {
        super(message, cause);
    }
}
