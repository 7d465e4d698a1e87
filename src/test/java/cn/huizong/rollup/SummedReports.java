package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Severity;
import cn.huizong.report.Body;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Status;
import cn.huizong.report.Submission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Small hand-built submissions for tests. */
public final class SummedReports {
    private SummedReports() {}

    public static Body body(String region, String agency) {
        return new Body("", region, agency);
    }

    public static SettledSubmission accepted(Body body, int year, Fact... facts) {
        return settled(body, year, Outcome.ACCEPTED, facts);
    }

    public static SettledSubmission settled(Body body, int year, Outcome outcome, Fact... facts) {
        Report report = new Report(body, year, Optional.empty(), List.of(), List.of(facts), List.of(), List.of());
        return new SettledSubmission(
                submission(body.agency() + year + ".docx"),
                outcome,
                "",
                Optional.of(body),
                Optional.of(year),
                Optional.of(report),
                List.of());
    }

    public static SettledSubmission refused(String source, Optional<Body> body, Optional<Integer> year, String reason) {
        return new SettledSubmission(
                submission(source), Outcome.REFUSED, reason, body, year, Optional.empty(), List.of());
    }

    public static SettledSubmission with(SettledSubmission settled, Finding... findings) {
        return new SettledSubmission(
                settled.submission(),
                settled.outcome(),
                settled.reason(),
                settled.body(),
                settled.year(),
                settled.report(),
                List.of(findings));
    }

    public static Finding finding(Severity severity, String rule, String anchor, String message) {
        return new Finding(rule, severity, anchor, message, "", "");
    }

    /** A number in a cell; {@code key} is written {@code code} or {@code code@applicant}. */
    public static Fact fact(String form, String key, String number) {
        return fact(form, key, new CellValue.Count(new BigDecimal(number), number));
    }

    public static Fact fact(String form, String key, CellValue says) {
        return new Fact(form, "table", IndicatorKey.parse(key), says, Status.REPORTED, "t1r1c1");
    }

    public static Fact ocr(Fact fact) {
        return new Fact(fact.form(), fact.table(), fact.key(), fact.says(), Status.OCR, fact.anchor());
    }

    public static Fact at(String anchor, Fact fact) {
        return new Fact(fact.form(), fact.table(), fact.key(), fact.says(), fact.status(), anchor);
    }

    private static Submission submission(String source) {
        return new Submission(source, "ab".repeat(32), 100, "docx");
    }
}
