package cn.huizong.examine;

import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the office decided, by which reports are examined.
 *
 * @param roster the roster with the names that it confirmed
 * @param corrections what it decided about reports
 */
public record Decided(Roster roster, Corrections corrections) {
    /** A hash over all of it. */
    public String hash() {
        return DigestUtils.sha256Hex(String.join(
                "\n", roster.entries().toString(), roster.confirmed().toString(), corrections.toString()));
    }
}
