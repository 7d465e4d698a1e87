package cn.huizong.roster;

import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The office's list of the bodies that must report (报送单位名录), with the names that it confirmed. */
public final class Roster {
    /** No list: nothing is known of who must report. */
    public static final Roster NONE = new Roster(List.of());

    private final List<Entry> entries;
    private final List<Confirmed> confirmed;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Body, List<Entry>> byBody = new HashMap<>();

    public Roster(List<Entry> entries) {
        this(entries, List.of());
    }

    private Roster(List<Entry> entries, List<Confirmed> confirmed) {
        this.entries = List.copyOf(entries);
        this.confirmed = List.copyOf(confirmed);
        Set<String> ambiguous = new HashSet<>();
        for (Entry entry : this.entries) {
            byName.put(entry.body().agency(), entry);
            byBody.computeIfAbsent(entry.body(), body -> new ArrayList<>()).add(entry);
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
     * @param successor the body that took over, several with {@code |} between; may be empty
     * @param level the level of the area it governs or belongs to; may be empty
     * @param parent name or code of the area that its area lies in; may be empty
     * @param scope what its report speaks for, where the office says so
     */
    public record Entry(
            Body body,
            String kind,
            List<String> aliases,
            int validFrom,
            int validTo,
            String successor,
            String level,
            String parent,
            Optional<Scope> scope) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        public Entry(Body body, String kind, List<String> aliases, int validFrom, int validTo, String successor) {
            this(body, kind, aliases, validFrom, validTo, successor, "", "", Optional.empty());
        }

        /** The same body in an area of another name. */
        public Entry in(String region) {
            return new Entry(
                    new Body(body.regionCode(), region, body.agency()),
                    kind,
                    aliases,
                    validFrom,
                    validTo,
                    successor,
                    level,
                    parent,
                    scope);
        }

        public boolean mustReport(int year) {
            return validFrom <= year && year <= validTo;
        }

        /** The names of the bodies that took over. */
        public List<String> successors() {
            return Arrays.stream(successor.split("\\|"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /**
     * What the office decided about a name.
     *
     * @param name the name as reports write it
     * @param region the area it was met in; empty for any
     * @param agency the roster's name of the body; empty if it is none of the roster
     * @param leftOut whether it is none of the roster and in no total
     * @param source the file that was asked about; empty for any
     * @param sha256 its content; empty for any
     * @param year the report year of that file, where it was asked about
     */
    public record Confirmed(
            String name,
            String region,
            Optional<String> agency,
            boolean leftOut,
            String source,
            String sha256,
            Optional<Integer> year) {
        public Confirmed(String name, String region, Optional<String> agency) {
            this(name, region, agency, false, "", "", Optional.empty());
        }

        /** Whether it was given for a file. */
        boolean isAbout(Handed file) {
            return !source.isEmpty()
                    && source.equals(file.source())
                    && (sha256.isEmpty() || sha256.equals(file.sha256()));
        }
    }

    /** The report year that the office confirmed for a file. */
    public Optional<Integer> confirmedYear(Handed file) {
        return confirmed.stream()
                .filter(one -> one.year().isPresent() && one.isAbout(file))
                .findFirst()
                .flatMap(Confirmed::year);
    }

    /** The same list with names that the office confirmed. */
    public Roster confirmed(List<Confirmed> names) {
        return new Roster(entries, names);
    }

    public List<Confirmed> confirmed() {
        return confirmed;
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

    /** The entry of a body: the one valid in a year, else its last. */
    public Optional<Entry> find(Body body, int year) {
        return byBody.getOrDefault(body, List.of()).stream()
                .max(Comparator.comparing((Entry entry) -> entry.mustReport(year))
                        .thenComparing(Entry::validTo));
    }

    /** The code of an area by its name, if the roster gives it exactly one. */
    Optional<String> findRegionCode(String region) {
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

    /**
     * The name of a body as an answer must write it: in full, and where others have the same, with its area in brackets,
     * with the area's code if that has the same name too.
     */
    public String fullName(Body body) {
        List<Body> same = entries.stream()
                .map(Entry::body)
                .filter(other -> other.agency().equals(body.agency()) && !other.equals(body))
                .toList();
        boolean sameArea = same.stream().anyMatch(other -> other.region().equals(body.region()));
        String area = sameArea ? body.regionCode() : body.region();
        return same.isEmpty() ? body.agency() : body.agency() + "（" + area + "）";
    }

    /** The bodies that an answer names: in full, with or without an area in brackets behind, by its name or its code. */
    public List<Body> answered(String agency) {
        String name = agency.replace('(', '（').replace(')', '）');
        return entries.stream()
                .map(Entry::body)
                .filter(body -> agency.equals(body.agency())
                        || name.equals(body.agency())
                        || name.equals(body.agency() + "（" + body.region() + "）")
                        || name.equals(body.agency() + "（" + body.regionCode() + "）"))
                .distinct()
                .toList();
    }

    /** The entries that a full name stands for, those of one area first. */
    List<Entry> named(String agency, String region) {
        List<Body> answered = answered(agency);
        List<Entry> named = new ArrayList<>(entries.stream()
                .filter(entry -> answered.contains(entry.body()))
                .toList());
        List<Entry> near = named.stream()
                .filter(entry -> entry.body().region().equals(region))
                .toList();
        return near.isEmpty() ? named : near;
    }
}
