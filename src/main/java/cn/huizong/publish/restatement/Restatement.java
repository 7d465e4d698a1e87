package cn.huizong.publish.restatement;

import cn.huizong.publish.table.RollupCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which figures of a year were published differently before, and why they changed (数据修订). */
public final class Restatement {
    private final Map<Place, Published> before;
    private final Map<Place, Published> after;
    private final RestatementCauses causes;

    private Restatement(PublishedTables before, PublishedTables after, RestatementCauses causes) throws IOException {
        Set<String> twice = new HashSet<>(namesOfSeveral(before));
        twice.addAll(namesOfSeveral(after));
        this.before = figures(before, twice);
        this.after = figures(after, twice);
        this.causes = causes;
    }

    /**
     * A figure that changed.
     *
     * @param before what was published; empty if nothing was
     * @param after what is published now; empty if nothing is
     * @param cause why, by code, several with {@code +} between
     */
    public record Line(
            String regionCode,
            String region,
            String indicator,
            String applicant,
            String label,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            String cause) {
        Optional<BigDecimal> difference() {
            return before.flatMap(value -> after.map(now -> now.subtract(value)));
        }
    }

    /** A figure's place; the code of a region tells only regions of one name apart, since a roster may come later. */
    private record Place(String region, String indicator, String applicant) {}

    private record Published(String regionCode, String region, String label, BigDecimal value) {}

    /** The changed figures, by region and in the order of the rollup. */
    public static List<Line> between(PublishedTables before, PublishedTables after, RestatementCauses causes)
            throws IOException {
        return new Restatement(before, after, causes).lines();
    }

    private List<Line> lines() {
        Set<Place> places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        List<Line> lines = new ArrayList<>();
        for (Place place : places) {
            Optional<Published> old = Optional.ofNullable(before.get(place));
            Optional<Published> now = Optional.ofNullable(after.get(place));
            boolean same = old.isPresent()
                    && now.isPresent()
                    && old.get().value().compareTo(now.get().value()) == 0;
            if (!same) {
                Published shown = now.or(() -> old).orElseThrow();
                lines.add(new Line(
                        shown.regionCode(),
                        shown.region(),
                        place.indicator(),
                        place.applicant(),
                        shown.label(),
                        old.map(Published::value),
                        now.map(Published::value),
                        causes.of(shown.region(), place.indicator(), place.applicant())));
            }
        }
        lines.sort(Comparator.comparing(Line::regionCode).thenComparing(Line::region));
        return lines;
    }

    private static Map<Place, Published> figures(PublishedTables tables, Set<String> twice) throws IOException {
        Map<Place, Published> figures = new LinkedHashMap<>();
        tables.rows(RollupCsv.TABLE.file(), row -> {
            String region = text(row, "region");
            String code = text(row, "region_code");
            figures.put(
                    new Place(
                            twice.contains(region) ? code + region : region,
                            text(row, "indicator"),
                            text(row, "applicant")),
                    new Published(code, region, text(row, "label"), new BigDecimal(text(row, "value"))));
        });
        return figures;
    }

    /** The names that several regions of one release have. */
    private static Set<String> namesOfSeveral(PublishedTables tables) throws IOException {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        tables.rows(
                RollupCsv.TABLE.file(),
                row -> codes.computeIfAbsent(text(row, "region"), name -> new HashSet<>())
                        .add(text(row, "region_code")));
        Set<String> several = new HashSet<>();
        codes.forEach((name, own) -> {
            if (own.size() > 1) {
                several.add(name);
            }
        });
        return several;
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }
}
