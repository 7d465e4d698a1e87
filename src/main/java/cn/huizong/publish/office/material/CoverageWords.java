package cn.huizong.publish.office.material;

import cn.huizong.rollup.AreaSummary;
import cn.huizong.rollup.Figure;
import java.util.Collection;
import java.util.List;
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
        return of(summary, figure.reporting(), figure.offRoster());
    }

    /**
     * Of a sum.
     *
     * @param reporting how many bodies are in it
     * @param offRoster how many others are
     */
    String of(AreaSummary summary, int reporting, int offRoster) {
        return phrases.of("coverage", expected(summary), reporting)
                + (offRoster > 0 ? phrases.of("coverage.off", offRoster) : "")
                + (reporting < summary.coverage().expected() ? phrases.of("coverage.incomplete") : "");
    }

    /**
     * Of several regions that stand side by side.
     *
     * @param expected how many bodies must report in them
     * @param reporting how many gave the number
     */
    String ofRegions(int expected, int reporting) {
        return phrases.of("coverage.regions", listed ? expected : reporting, reporting)
                + (listed && reporting < expected ? phrases.of("coverage.incomplete") : "");
    }

    /** Whether all figures of a sentence are over as many bodies, so that it is said once. */
    static boolean isSame(Collection<Figure> figures) {
        Set<List<Integer>> all = figures.stream()
                .map(figure -> List.of(figure.reporting(), figure.offRoster()))
                .collect(Collectors.toSet());
        return all.size() == 1;
    }
}
