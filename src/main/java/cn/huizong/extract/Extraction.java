package cn.huizong.extract;

import cn.huizong.report.Body;
import cn.huizong.report.Report;
import java.util.Optional;

/** What came of reading a document as a report. */
public sealed interface Extraction {
    /** A report. */
    record Read(Report report) implements Extraction {}

    /**
     * A document that cannot be counted.
     *
     * @param reason why, in the words shown to a clerk
     * @param body whose it seems to be
     * @param year the year it seems to be of
     */
    record Refused(String reason, Optional<Body> body, Optional<Integer> year) implements Extraction {}
}
