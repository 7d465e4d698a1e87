package cn.huizong.roster;

import cn.huizong.report.Body;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.roster.Roster.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which bodies of the year before a body came out of, by the successors and the valid years of the roster. A body of the
 * list that ends with a year and names a successor was renamed or merged into it; one that names several (with {@code |}
 * between), or that goes on beside a successor that begins, was split.
 */
public final class BodyHistory {
    private final Roster roster;
    private final Map<Body, Entry> entries = new HashMap<>();
    private final List<Entry> givers;

    public BodyHistory(Roster roster) {
        this.roster = roster;
        roster.entries().forEach(entry -> entries.putIfAbsent(entry.body(), entry));
        this.givers = roster.entries().stream()
                .filter(entry -> successors(entry).findFirst().isPresent())
                .toList();
    }

    /** The bodies that a body's report of a year follows from. */
    public Predecessors predecessors(Body body, int year) {
        Set<Body> origins = new TreeSet<>();
        boolean split = loses(body, year);
        for (Entry entry : givers) {
            Set<String> heirs = heirs(entry, year);
            if (!entry.body().equals(body) && heirs.contains(body.agency())) {
                origins.add(entry.body());
                split |= heirs.size() > 1 || entry.mustReport(year);
            }
        }
        Optional<Entry> own = find(body);
        boolean listed = own.filter(entry -> entry.mustReport(year - 1)).isPresent();
        if (split) {
            if (listed) {
                origins.add(body);
            }
            return new Predecessors(Change.SPLIT, List.copyOf(origins));
        }
        if (origins.isEmpty()) {
            boolean begins = own.isPresent() && own.get().validFrom() == year;
            return new Predecessors(begins ? Change.NEW : Change.NONE, List.of(body));
        }
        if (listed) {
            origins.add(body);
        }
        return new Predecessors(origins.size() == 1 ? Change.RENAMED : Change.MERGED, List.copyOf(origins));
    }

    private Optional<Entry> find(Body body) {
        return Optional.ofNullable(entries.get(body));
    }

    /** Whether a body goes on beside one that begins with a part of it. */
    private boolean loses(Body body, int year) {
        return find(body)
                .filter(entry -> entry.mustReport(year) && !heirs(entry, year).isEmpty())
                .isPresent();
    }

    /**
     * Who holds in a year what a body held in the year before; nobody if it was not there then, or if nothing changed
     * between the two. A successor that is itself gone by then is followed on to its own.
     */
    private Set<String> heirs(Entry entry, int year) {
        Set<String> heirs = new TreeSet<>();
        if (!entry.mustReport(year - 1)) {
            return heirs;
        }
        boolean goesOn = entry.mustReport(year);
        Set<String> seen = new HashSet<>(Set.of(entry.body().agency()));
        successors(entry).forEach(name -> follow(name, year, seen, heirs));
        if (goesOn) {
            heirs.removeIf(name ->
                    roster.find(name).map(heir -> heir.validFrom() != year).orElse(true));
        }
        return heirs;
    }

    private void follow(String name, int year, Set<String> seen, Set<String> heirs) {
        Optional<Entry> successor = roster.find(name);
        String agency = successor.map(Entry::body).map(Body::agency).orElse(name);
        if (!seen.add(agency)) {
            return;
        }
        boolean gone = successor
                .filter(entry -> entry.validTo() < year && !entry.successor().isEmpty())
                .isPresent();
        if (gone) {
            successors(successor.get()).forEach(next -> follow(next, year, seen, heirs));
        } else {
            heirs.add(agency);
        }
    }

    private static Stream<String> successors(Entry entry) {
        return Arrays.stream(entry.successor().split("\\|")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
