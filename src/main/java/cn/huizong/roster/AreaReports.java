package cn.huizong.roster;

import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which reports of a year speak for a whole area, and which of those may be added up. A government's own report over
 * its area (全域报告) holds what its bodies report: it is in a total only as long as nobody else of that area is on the
 * roster or has reported.
 */
public final class AreaReports {
    private final Roster roster;
    private final AreaTree tree;
    private final int year;
    private final Map<Body, Scope> told;
    private final Set<Body> known = new HashSet<>();
    private final Map<Area, Integer> members = new HashMap<>();
    private final Map<Area, Integer> offices = new HashMap<>();

    /**
     * @param roster who must report
     * @param tree the areas
     * @param year the report year
     * @param told the bodies that reported, each with what its prose says that it speaks for
     */
    public AreaReports(Roster roster, AreaTree tree, int year, Map<Body, Scope> told) {
        this.roster = roster;
        this.tree = tree;
        this.year = year;
        this.told = Map.copyOf(told);
        known.addAll(told.keySet());
        roster.expected(year).forEach(entry -> known.add(entry.body()));
        for (Body body : known) {
            Area home = tree.home(body);
            tree.chain(home).forEach(area -> members.merge(area, 1, Integer::sum));
            boolean speaksForArea = AgencyName.isGovernmentOffice(body.agency()) && scope(body) == Scope.AREA;
            if (speaksForArea) {
                offices.merge(home, 1, Integer::sum);
            }
        }
    }

    /** What a body's report speaks for: as the roster says, else as its name and its prose tell. */
    public Scope scope(Body body) {
        Optional<Scope> listed = roster.find(body, year).flatMap(Roster.Entry::scope);
        if (listed.isPresent()) {
            return listed.get();
        }
        Optional<Area> governed = tree.governed(body);
        if (governed.isEmpty()) {
            return Scope.BODY;
        }
        if (AgencyName.isGovernmentOffice(body.agency())) {
            return told.getOrDefault(body, Scope.BODY);
        }
        boolean low = tree.level(governed.get())
                .filter(level -> level.compareTo(Level.TOWNSHIP) >= 0)
                .isPresent();
        return low && !hasOthers(body, governed.get()) ? Scope.BODY : Scope.AREA;
    }

    /** The area that a body is at home in. */
    public Area home(Body body) {
        return tree.home(body);
    }

    /** Whether an accepted report of a body belongs into the totals. */
    public boolean isCounted(Body body) {
        return scope(body) == Scope.BODY || !hasOthers(body, tree.home(body));
    }

    /** Whether anybody else of an area is known; an office that speaks for the area gives way to its government. */
    private boolean hasOthers(Body body, Area area) {
        int all = members.getOrDefault(area, 0);
        int self = known.contains(body) ? 1 : 0;
        int giveWay = AgencyName.isGovernment(body.agency()) ? offices.getOrDefault(area, 0) : 0;
        return all - self - giveWay > 0;
    }
}
