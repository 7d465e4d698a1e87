package cn.huizong.publish.restatement;

import static cn.huizong.publish.restatement.PublishedFigures.text;

import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.table.BodiesCsv;
import cn.huizong.publish.table.FactsCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The facts of a release, body by body; only those asked for are held. */
final class FactFile {
    private static final String FACTS = FactsCsv.TABLE.file();
    private static final String NO = "no";
    private static final String IN_TOTAL = "in_total";

    private final PublishedTables tables;
    private final Set<String> twice;

    /** @param twice the names that several regions have */
    FactFile(PublishedTables tables, Set<String> twice) {
        this.tables = tables;
        this.twice = Set.copyOf(twice);
    }

    /** A body as the tables name it; its region with the code only if several have the name, since a roster may come later. */
    record Agency(String region, String name) {}

    /** Whether the facts say which of them count; those of a release by an older version do not. */
    boolean saysWhatCounts() throws IOException {
        return tables.columns(FACTS).map(columns -> columns.contains(IN_TOTAL)).orElse(true);
    }

    /** A number that counts, in the totals or as that of a report over an area. */
    record CountedNumber(BigDecimal value, boolean corrected, String form) {}

    /** What a body states and where it is added up. */
    static final class Facts {
        final Set<String> sources = new HashSet<>();
        final Map<IndicatorKey, CountedNumber> counted = new TreeMap<>();
        final Map<IndicatorKey, CountedNumber> ofArea = new TreeMap<>();
        String kind = "";
        String home = "";
        List<String> areas = List.of();

        boolean isEmpty() {
            return sources.isEmpty();
        }
    }

    /** A print of every body's facts: those with the same print need not be looked at again. */
    Map<Agency, Integer> prints() throws IOException {
        Map<Agency, Integer> prints = new HashMap<>();
        tables.rows(
                FACTS,
                row -> prints.merge(
                        agency(row),
                        Objects.hash(
                                row.get("indicator"),
                                row.get("applicant"),
                                row.get("value"),
                                row.get("source"),
                                text(row, IN_TOTAL),
                                text(row, "kind")),
                        (sum, print) -> 31 * sum + print));
        tables.rows(
                BodiesCsv.BODIES.file(),
                row -> prints.computeIfPresent(
                        agency(row),
                        (body, print) -> 31 * print + text(row, "areas").hashCode()));
        return prints;
    }

    /** The facts of some bodies. */
    Map<Agency, Facts> facts(Predicate<Agency> wanted) throws IOException {
        Map<Agency, Facts> facts = new HashMap<>();
        tables.rows(FACTS, row -> {
            Agency agency = agency(row);
            if (wanted.test(agency)) {
                add(facts.computeIfAbsent(agency, body -> new Facts()), row);
            }
        });
        tables.rows(BodiesCsv.BODIES.file(), row -> {
            Facts own = facts.get(agency(row));
            if (own != null && !text(row, "areas").isEmpty()) {
                own.areas = List.of(text(row, "areas").split("\\|"));
            }
        });
        return facts;
    }

    private static void add(Facts own, Map<String, String> row) {
        own.sources.add(text(row, "source"));
        own.kind = text(row, "kind");
        own.home = text(row, "home");
        boolean left = text(row, IN_TOTAL).equals(NO);
        boolean area = text(row, "left_out").equals("area_report")
                || text(row, "left_out").equals("question");
        if (!text(row, "value").isEmpty() && (!left || area)) {
            IndicatorKey key = new IndicatorKey(text(row, "indicator"), text(row, "applicant"));
            CountedNumber number = new CountedNumber(
                    new BigDecimal(text(row, "value")), text(row, "status").equals("corrected"), text(row, "form"));
            (left ? own.ofArea : own.counted).putIfAbsent(key, number);
        }
    }

    private Agency agency(Map<String, String> row) {
        String region = PublishedFigures.region(text(row, "region_code"), text(row, "region"), twice);
        return new Agency(region, text(row, "agency"));
    }
}
