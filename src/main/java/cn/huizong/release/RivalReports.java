package cn.huizong.release;

import cn.huizong.report.CellDifference;
import cn.huizong.report.Fact;
import cn.huizong.report.Question;
import cn.huizong.rollup.Indicators;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which cells reports of one body and year differ of which nothing tells the later. */
public final class RivalReports {
    private static final int SHOWN = 50;

    private final ReportStore reports;
    private final Indicators indicators;

    public RivalReports(ReportStore reports, Indicators indicators) {
        this.reports = reports;
        this.indicators = indicators;
    }

    /** What each file that is asked about says otherwise than another, in Chinese, by its path. */
    public Map<String, String> differences(List<StoredSubmission> submissions) {
        List<StoredSubmission> asked =
                submissions.stream().filter(RivalReports::isContested).toList();
        Map<String, String> differences = new HashMap<>();
        for (StoredSubmission one : asked) {
            asked.stream()
                    .filter(other -> isRival(one, other))
                    .findFirst()
                    .ifPresent(other -> differences.put(one.submission().source(), text(one, other)));
        }
        return differences;
    }

    private static boolean isContested(StoredSubmission stored) {
        return stored.settled()
                .standing()
                .question()
                .filter(question -> question.kind() == Question.Kind.ORDER)
                .isPresent();
    }

    private static boolean isRival(StoredSubmission one, StoredSubmission other) {
        return one.id() != other.id()
                && one.findBody().equals(other.findBody())
                && one.year().equals(other.year())
                && !one.read().figures().equals(other.read().figures());
    }

    private String text(StoredSubmission one, StoredSubmission other) {
        List<CellDifference> cells = CellDifference.between(reports.read(one.id()), reports.read(other.id()));
        String more = cells.size() > SHOWN ? "；其余 " + (cells.size() - SHOWN) + " 处从略" : "";
        return "与“" + other.submission().source() + "”不同之处（本份 → 另一份）："
                + cells.stream().limit(SHOWN).map(this::text).collect(Collectors.joining("；")) + more;
    }

    private String text(CellDifference cell) {
        Fact fact = cell.fact();
        return indicators.label(fact) + " " + shown(CellDifference.text(cell.one())) + " → "
                + shown(CellDifference.text(cell.other())) + "（" + fact.anchor() + "）";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "空" : text;
    }
}
