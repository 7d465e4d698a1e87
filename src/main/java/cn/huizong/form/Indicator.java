package cn.huizong.form;

/**
 * One number that an official form asks for.
 *
 * @param key code and applicant
 * @param form the form's id
 * @param table the title of its table on the form
 * @param kind how it adds up
 * @param unit the unit its value is kept in; money is always in yuan (元)
 * @param rowLabel the row's label with those above it
 * @param columnLabel the column's heading
 * @param signed whether a negative value makes sense (本年增/减)
 */
public record Indicator(
        IndicatorKey key,
        String form,
        String table,
        Kind kind,
        String unit,
        String rowLabel,
        String columnLabel,
        boolean signed) {
    /** The unit of money. */
    public static final String YUAN = "元";

    public boolean isMoney() {
        return unit.equals(YUAN);
    }

    /** Row and column in the words of the form, such as {@code 政府集中采购 采购总金额}. */
    public String label() {
        return rowLabel + " " + columnLabel;
    }
}
