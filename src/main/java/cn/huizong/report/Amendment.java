package cn.huizong.report;

/**
 * What the office changed in a fact (更正). The report says what it said.
 *
 * @param before what the cell says; blank where the report has no such cell
 * @param reason why, in the office's words
 * @param who decided
 * @param date when, as the office wrote it; may be empty
 */
public record Amendment(CellValue before, String reason, String who, String date) {
    /** What a person reads of it: why, and who said so. */
    public String explanation() {
        return reason + "（" + who + (date.isEmpty() ? "" : "，" + date) + "）";
    }
}
