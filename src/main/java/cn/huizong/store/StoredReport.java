package cn.huizong.store;

import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import java.util.List;

/**
 * A submission with its report, and with those of the year before that it follows from. It is fetched from the store on one
 * thread, and unpacked by whoever asks for its content first, on any.
 *
 * @param stored the submission
 * @param predecessors where its body comes from
 * @param before the submissions that it follows from
 * @param packed what was fetched with it
 */
public record StoredReport(
        StoredSubmission stored,
        YearBefore.Predecessors predecessors,
        List<StoredSubmission> before,
        PackedReports packed) {
    public StoredReport {
        before = List.copyOf(before);
    }

    public SettledSubmission settled() {
        return packed.unpack(stored);
    }

    public YearBefore yearBefore() {
        return new YearBefore(predecessors, before.stream().map(packed::unpack).toList());
    }
}
