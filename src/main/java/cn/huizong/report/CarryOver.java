package cn.huizong.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of the carry-over ledger (结转台账): what a body carried out of the year before (结转下年度继续办理) against
 * what it carried into the year (上年结转), in 件.
 *
 * @param body the body of the year
 * @param year the year carried into
 * @param applicant whose applications, by the code of the column
 * @param out carried out of the year before; empty if nothing says, which is not zero
 * @param in carried into the year; likewise
 * @param before the cells of the year before; of merged bodies several, with {@code ；} between
 * @param now the cell of the year
 * @param explanation how the two stand, in Chinese
 */
public record CarryOver(
        Body body,
        int year,
        String applicant,
        Optional<BigDecimal> out,
        Optional<BigDecimal> in,
        Place before,
        Place now,
        String explanation) {
    /**
     * Where a number stands.
     *
     * @param source the file; empty if there is none
     * @param anchor the cell; empty if there is none
     */
    public record Place(String source, String anchor) {}

    /** How much more was carried in than out; empty unless both are known. */
    public Optional<BigDecimal> difference() {
        return in.flatMap(carriedIn -> out.map(carriedIn::subtract));
    }
}
