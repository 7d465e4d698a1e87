package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One decision of the office about a report (更正或说明).
 *
 * @param agency the body by its full name
 * @param region its region or the code of it; empty for any
 * @param year the report year
 * @param key the number it is about; empty for the whole report
 * @param action what is decided
 * @param value the right number, if there is one
 * @param expected what the cell must say now; empty for a blank or missing cell
 * @param rule the rule whose findings are explained; empty for any
 * @param reason why
 * @param who decided
 * @param date when; may be empty
 * @param sha256 the hash of the file that the decision was made on; empty for the one that it is first applied to
 */
public record Correction(
        String agency,
        String region,
        int year,
        Optional<IndicatorKey> key,
        Action action,
        Optional<BigDecimal> value,
        String expected,
        String rule,
        String reason,
        String who,
        String date,
        String sha256) {
    /** A decision that names no file. */
    public Correction(
            String agency,
            String region,
            int year,
            Optional<IndicatorKey> key,
            Action action,
            Optional<BigDecimal> value,
            String expected,
            String rule,
            String reason,
            String who,
            String date) {
        this(agency, region, year, key, action, value, expected, rule, reason, who, date, "");
    }

    /** What may be decided. */
    public enum Action {
        /** The number is another one. */
        SET,
        /** The number, or the whole report, does not count. */
        DROP,
        /** The number is right although a rule is broken. */
        ACCEPT;

        /** The word used in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isAbout(Body body, int reportYear) {
        return year == reportYear
                && agency.equals(body.agency())
                && (region.isEmpty() || region.equals(body.region()) || region.equals(body.regionCode()));
    }

    /** Whether it takes a whole report out of the totals (撤回). */
    public boolean isWithdrawal() {
        return action == Action.DROP && key.isEmpty();
    }

    /** What a person reads of it: why, and who said so. */
    public String explanation() {
        return new Amendment(new CellValue.Blank(), reason, who, date).explanation();
    }
}
