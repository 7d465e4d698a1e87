package cn.huizong.report;

import cn.huizong.form.Severity;

/**
 * Something in a report that a person should look at.
 *
 * @param rule the rule that was broken
 * @param severity how grave it is
 * @param anchor the cell or place
 * @param message what is wrong, in Chinese, in the words of the form
 * @param expected what was expected; may be empty
 * @param actual what is there; may be empty
 * @param explanation why the office accepts it; empty if it does not
 */
public record Finding(
        String rule,
        Severity severity,
        String anchor,
        String message,
        String expected,
        String actual,
        String explanation) {
    /** A finding that nobody has explained. */
    public Finding(String rule, Severity severity, String anchor, String message, String expected, String actual) {
        this(rule, severity, anchor, message, expected, actual, "");
    }

    public Finding explained(String reason) {
        return new Finding(rule, severity, anchor, message, expected, actual, reason);
    }

    /** Whether the cell is the one found fault with, or one of the numbers of its sum. */
    public boolean isAbout(String cell) {
        return !cell.isEmpty() && (anchor.equals(cell) || message.contains(cell + "="));
    }

    public boolean isExplained() {
        return !explanation.isEmpty();
    }
}
