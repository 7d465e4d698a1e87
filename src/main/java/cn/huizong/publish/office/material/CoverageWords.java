package cn.huizong.publish.office.material;

import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many bodies are in a figure, of how many that must report.
 *
 * @param listed whether a roster tells who must report
 */
record CoverageWords(Phrases phrases, boolean listed) {
    /** 应报 N 家. */
    String expected(AreaSummary summary) {
        return listed
                ? phrases.of("expected", summary.coverage().expected())
                : phrases.of("expected.unknown", summary.coverage().expected());
    }

    /** Of one figure. */
    String of(AreaSummary summary, Figure figure) {
        return of(summary, Reporting.of(figure));
    }

    /** Of a sum. */
    String of(AreaSummary summary, Reporting reporting) {
        return phrases.of("coverage", expected(summary), reporting.listed())
                + off(reporting)
                + (reporting.listed() < summary.coverage().expected() ? phrases.of("coverage.incomplete") : "");
    }

    private String off(Reporting reporting) {
        return reporting.offRoster() > 0 ? phrases.of("coverage.off", reporting.offRoster()) : "";
    }

    /**
     * Of several regions that stand side by side.
     *
     * @param expected how many bodies must report in them
     * @param reporting who gave the number
     */
    String ofRegions(int expected, Reporting reporting) {
        return phrases.of("coverage.regions", listed ? expected : reporting.listed(), reporting.listed())
                + off(reporting)
                + (listed && reporting.listed() < expected ? phrases.of("coverage.incomplete") : "");
    }

    /** Whether all figures of a sentence are over as many bodies, so that it is said once. */
    static boolean isSame(Collection<Figure> figures) {
        Set<Reporting> all = figures.stream().map(Reporting::of).collect(Collectors.toSet());
        return all.size() == 1;
    }
}
