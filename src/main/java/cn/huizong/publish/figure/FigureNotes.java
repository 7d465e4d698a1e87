package cn.huizong.publish.figure;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Amendment;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the office decided about the cells behind a region's figures: corrections (更正) and accepted findings (说明). */
public final class FigureNotes {
    /** A page must open even where every body was corrected. */
    private static final int SHOWN = 5;

    private record Place(String regionCode, String region, IndicatorKey key) {}

    private final Map<Place, List<String>> notes = new HashMap<>();

    public void add(Body body, Report report, List<Finding> findings) {
        report.facts()
                .forEach(fact -> fact.amendment().ifPresent(amendment -> add(body, fact, correction(fact, amendment))));
        findings.stream()
                .filter(Finding::isExplained)
                .forEach(finding -> report.facts().stream()
                        .filter(fact -> fact.anchor().equals(finding.anchor()))
                        .forEach(fact -> add(body, fact, finding.rule() + " 已作说明：" + finding.explanation())));
    }

    private void add(Body body, Fact fact, String note) {
        notes.computeIfAbsent(new Place(body.regionCode(), body.region(), fact.key()), place -> new ArrayList<>())
                .add(body.agency() + "：" + note);
    }

    private static String correction(Fact fact, Amendment amendment) {
        String before = amendment.before().text();
        return "报告填“" + (before.isEmpty() ? "空白" : before) + "”，"
                + fact.number().map(number -> "更正为 " + Numerals.of(number)).orElse("不采用") + "："
                + amendment.explanation();
    }

    /** The notes of a figure, by body. */
    public List<String> of(String regionCode, String region, IndicatorKey key) {
        List<String> all = notes.getOrDefault(new Place(regionCode, region, key), List.of());
        if (all.size() <= SHOWN) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, SHOWN));
        shown.add("其余 " + (all.size() - SHOWN) + " 处见 corrections.csv 和 findings.csv");
        return shown;
    }
}
