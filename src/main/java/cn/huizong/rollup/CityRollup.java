package cn.huizong.rollup;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.SeriesBreaks;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.Recognised;
import cn.huizong.report.Scope;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.roster.AreaReports;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Deadline;
import cn.huizong.roster.NamedFiles;
import cn.huizong.roster.Roster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sums the accepted reports of one year into city figures (全市汇总).
 *
 * <p>Only what has a number is summed and counted as reported; money whose unit nothing tells has none. A report over a whole
 * area is not added to those of its bodies, but held against their sum. Over the reports it keeps sums and each body's
 * headline figures, never facts, so a province needs no more memory than its list of bodies and areas.
 */
public final class CityRollup {
    private final Indicators indicators;
    private final Headlines headlines;
    private final SeriesBreaks breaks = SeriesBreaks.official();
    private final Rules rules;
    private final Roster roster;
    private final NamedFiles files;
    private final Deadline deadline;
    private final CountingRule rule;

    /** Totals without what was read from pictures. */
    public CityRollup(Forms forms, Roster roster) {
        this(forms, Rules.official(forms), roster, Deadline.NONE, Recognised.SHOW);
    }

    public CityRollup(Forms forms, Rules rules, Roster roster, Deadline deadline, Recognised recognised) {
        this.indicators = new Indicators(forms);
        this.headlines = Headlines.official(forms);
        this.rules = rules;
        this.roster = roster;
        this.files = new NamedFiles(roster);
        this.deadline = deadline;
        this.rule = new CountingRule(roster, recognised);
    }

    /**
     * Rolls up one year.
     *
     * @param year the report year
     * @param settled the submissions, in any order; those of other years or of none are passed over
     * @param previous the year before, if it is known; another year is no comparison and is passed over
     * @throws IllegalStateException if two reports of one body are accepted, for then it would count twice
     */
    public YearRollup of(int year, Stream<SettledSubmission> settled, Optional<YearRollup> previous) {
        Counting counting = begin(year);
        settled.forEachOrdered(one -> counting.add(one, YearBefore.UNKNOWN));
        return counting.end(previous);
    }

    /** Begins to roll up a year whose submissions are to come one after the other. */
    public Counting begin(int year) {
        return new Counting(year);
    }

    /** A year while its submissions are counted. */
    public final class Counting {
        private final int year;
        private final YearTally tally;
        private final HandedIn handedIn;

        private Counting(int year) {
            this.year = year;
            this.tally = new YearTally(indicators, headlines, rule, new TieTally(rules), body -> isListed(body, year));
            this.handedIn = new HandedIn(year, roster, files);
        }

        /** Counts a submission, in any order, with what it follows from; one of another year or of none is passed over. */
        public void add(SettledSubmission settled, YearBefore before) {
            if (settled.year().equals(Optional.of(year))) {
                tally.add(settled, before);
            }
            handedIn.add(settled);
        }

        /** The year's figures beside those of the year before. */
        public YearRollup end(Optional<YearRollup> previous) {
            return rollup(year, tally, handedIn, previous);
        }
    }

    private YearRollup rollup(int year, YearTally tally, HandedIn handedIn, Optional<YearRollup> previous) {
        Map<Body, BodyYear> bodies = new TreeMap<>();
        tally.standings().forEach(standing -> bodies.put(standing.body(), standing));
        List<Roster.Entry> expected = expected(year);
        expected.forEach(entry -> bodies.computeIfAbsent(entry.body(), BodyYear::missing));
        AreaTree tree = AreaTree.of(roster, bodies.keySet());
        Set<Body> members = members(year, tree, bodies, expected);
        Optional<YearRollup> last = previous.filter(rollup -> rollup.year() == year - 1);
        Areas areas = new Areas(indicators, tree, tally.places(), members);
        return new YearRollup(
                year,
                regions(year, tally, bodies, members, last),
                bodies.values().stream()
                        .map(standing -> standing.placed(place(standing.body(), year, tally, tree, members)))
                        .toList(),
                expected.stream()
                        .filter(entry -> !bodies.getOrDefault(entry.body(), BodyYear.missing(entry.body()))
                                .isAccepted())
                        .toList(),
                areas.rollups(),
                roster.isEmpty() ? List.of() : kinds(year, tally, members),
                new Reconciling(indicators, areas, tree, members)
                        .of(tally.areaReports(), tally.given(), body -> home(body, tally, tree)),
                deadline,
                !roster.isEmpty(),
                handedIn.unused(),
                Coverage.of(members, bodies, handedIn.unused(), handedIn.offRosterAsked()),
                tally.brokenTies(),
                new AreaSummaries(indicators, tree, members, handedIn.unused())
                        .bodies(bodies.values(), body -> home(body, tally, tree))
                        .places(tally.places())
                        .of(
                                last.map(YearRollup::summaries).orElse(List.of()),
                                key -> breaks.find(key, year - 1, year)));
    }

    private boolean isListed(Body body, int year) {
        return roster.isEmpty()
                || roster.find(body, year)
                        .filter(entry -> entry.mustReport(year))
                        .isPresent();
    }

    private BodyPlace place(Body body, int year, YearTally tally, AreaTree tree, Set<Body> members) {
        Area home = home(body, tally, tree);
        return new BodyPlace(
                rule.kind(body, year),
                home,
                tree.around(home, Area.of(body)).stream()
                        .map(area -> area.code() + ":" + path(area, tree))
                        .toList(),
                members.contains(body),
                tally.comparedWith(body),
                tally.before(body));
    }

    private static Area home(Body body, YearTally tally, AreaTree tree) {
        return tally.home(body).orElseGet(() -> tree.home(body));
    }

    private static String path(Area area, AreaTree tree) {
        List<String> names =
                new ArrayList<>(tree.chain(area).stream().map(Area::name).toList());
        Collections.reverse(names);
        return String.join("/", names);
    }

    /** Who must report, each body once. */
    private List<Roster.Entry> expected(int year) {
        Set<Roster.Entry> entries = new TreeSet<>(Comparator.comparing(Roster.Entry::body));
        entries.addAll(roster.expected(year));
        return List.copyOf(entries);
    }

    /** Whose figures belong into the totals: by the roster, without one as many as are there. */
    private Set<Body> members(int year, AreaTree tree, Map<Body, BodyYear> bodies, List<Roster.Entry> expected) {
        if (roster.isEmpty()) {
            return bodies.values().stream()
                    .filter(BodyYear::isCounted)
                    .map(BodyYear::body)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Map<Body, Scope> told = bodies.values().stream()
                .filter(BodyYear::isAccepted)
                .collect(Collectors.toMap(BodyYear::body, BodyYear::scope));
        AreaReports reports = new AreaReports(roster, tree, year, told);
        return expected.stream()
                .map(Roster.Entry::body)
                .filter(body -> Optional.ofNullable(bodies.get(body))
                        .filter(BodyYear::isAccepted)
                        .map(BodyYear::isCounted)
                        .orElseGet(() -> reports.isCounted(body)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<RegionRollup> regions(
            int year, YearTally tally, Map<Body, BodyYear> bodies, Set<Body> members, Optional<YearRollup> previous) {
        return bodies.values().stream()
                .filter(standing -> standing.listed() || standing.isAccepted())
                .map(standing -> Area.of(standing.body()))
                .distinct()
                .sorted()
                .map(region -> region(year, region, tally, members, previous))
                .toList();
    }

    private RegionRollup region(
            int year, Area region, YearTally tally, Set<Body> members, Optional<YearRollup> previous) {
        Optional<RegionRollup> before = previous.flatMap(last -> find(last, region));
        return new RegionRollup(
                region.code(),
                region.name(),
                (int) members.stream()
                        .filter(body -> Area.of(body).equals(region))
                        .count(),
                tally.region(region)
                        .figures(key -> before.flatMap(one -> one.find(key)), key -> breaks.find(key, year - 1, year)));
    }

    private static Optional<RegionRollup> find(YearRollup year, Area region) {
        return year.regions().stream()
                .filter(before -> before.regionCode().equals(region.code())
                        && before.region().equals(region.name()))
                .findFirst();
    }

    private List<KindRollup> kinds(int year, YearTally tally, Set<Body> members) {
        Map<Area, Map<String, RegionTally>> sums = new TreeMap<>();
        tally.places()
                .forEach((place, sum) -> sums.computeIfAbsent(place.region(), region -> new TreeMap<>())
                        .computeIfAbsent(place.kind(), kind -> new RegionTally(indicators))
                        .add(sum));
        return sums.entrySet().stream()
                .flatMap(region -> region.getValue().entrySet().stream()
                        .map(kind -> new KindRollup(
                                region.getKey(),
                                kind.getKey(),
                                (int) members.stream()
                                        .filter(body -> Area.of(body).equals(region.getKey()))
                                        .filter(body -> rule.kind(body, year).equals(kind.getKey()))
                                        .count(),
                                kind.getValue().figures())))
                .toList();
    }
}
