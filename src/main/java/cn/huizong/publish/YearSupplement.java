package cn.huizong.publish;

import cn.huizong.report.BodyFinding;
import cn.huizong.report.CarryOver;
import cn.huizong.report.CorrectionLine;
import java.util.List;
import java.util.Map;

/**
 * What a year's publication says beside its figures and submissions.
 *
 * @param findings what stands in no file, such as a missing report
 * @param carryOvers the carry-over ledger (结转台账), by body, then in the order of the form's columns
 * @param corrections what the office decided, in the order of its file
 * @param differences in which cells a file differs from another that it stands beside, in Chinese, by its path
 */
public record YearSupplement(
        List<BodyFinding> findings,
        List<CarryOver> carryOvers,
        List<CorrectionLine> corrections,
        Map<String, String> differences) {
    /** Nothing more to say. */
    public static final YearSupplement NONE = new YearSupplement(List.of(), List.of(), List.of(), Map.of());

    public YearSupplement {
        findings = List.copyOf(findings);
        carryOvers = List.copyOf(carryOvers);
        corrections = List.copyOf(corrections);
        differences = Map.copyOf(differences);
    }
}
