package cn.huizong.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The office's list of the bodies that must report (报送单位名录). */
public final class Roster {
    /** No list: nothing is known of who must report. */
    public static final Roster NONE = new Roster(List.of());

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();

    public Roster(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        Set<String> ambiguous = new HashSet<>();
        for (Entry entry : this.entries) {
            byName.put(entry.body().agency(), entry);
            for (String alias : entry.aliases()) {
                if (byName.putIfAbsent(alias, entry) != null) {
                    ambiguous.add(alias);
                }
            }
        }
        this.entries.forEach(entry -> ambiguous.remove(entry.body().agency()));
        byName.keySet().removeAll(ambiguous);
    }

    /**
     * One body of the roster.
     *
     * @param body its name and area
     * @param kind what kind of body it is, in the office's words; may be empty
     * @param aliases further names it goes by
     * @param validFrom the first report year it must report for
     * @param validTo the last report year it must report for
     * @param successor the body that took over; may be empty
     */
    public record Entry(Body body, String kind, List<String> aliases, int validFrom, int validTo, String successor) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        public boolean mustReport(int year) {
            return validFrom <= year && year <= validTo;
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Every body that is or was on the list, in its order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of a body by its full name or an alias that only one body has. */
    public Optional<Entry> find(String agency) {
        return Optional.ofNullable(byName.get(agency));
    }

    /** The code of an area by its name, if the roster gives it exactly one. */
    public Optional<String> findRegionCode(String region) {
        List<String> codes = entries.stream()
                .map(Entry::body)
                .filter(body -> body.region().equals(region))
                .map(Body::regionCode)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** Who must report for a year, in the roster's order. */
    public List<Entry> expected(int year) {
        return entries.stream().filter(entry -> entry.mustReport(year)).toList();
    }
}
