package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one cell says about one indicator.
 *
 * @param form the form of its table
 * @param table the id of its table on the form
 * @param key which number of the form it is
 * @param says the cell's value and its text as written
 * @param status how it came to be
 * @param anchor the cell's place in the document
 * @param amendment what the office changed, if it did
 */
public record Fact(
        String form,
        String table,
        IndicatorKey key,
        CellValue says,
        Status status,
        String anchor,
        Optional<Amendment> amendment) {
    /** A fact as it was read. */
    public Fact(String form, String table, IndicatorKey key, CellValue says, Status status, String anchor) {
        this(form, table, key, says, status, anchor, Optional.empty());
    }

    public Optional<BigDecimal> number() {
        return says.number();
    }

    /** Of a cell that was read from a picture and is not certain, the number that it may say. */
    public Optional<CellValue.Candidate> candidate() {
        return status == Status.OCR ? CellValue.Candidate.find(says.text()) : Optional.empty();
    }
}
