package cn.huizong.trace;

import cn.huizong.form.IndicatorKey;
import cn.huizong.inbox.Inbox;
import cn.huizong.release.Publication;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import cn.huizong.report.CountedFacts;
import cn.huizong.report.Fact;
import cn.huizong.report.Outcome;
import cn.huizong.report.Recognised;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.roster.AreaTree;
import cn.huizong.roster.Roster;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Leads a published figure back to the cells behind it (溯源). */
public final class Tracing {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final String inbox;
    private final Recognised recognised;
    private final Roster roster;

    public Tracing(
            SubmissionStore submissions, ReportStore reports, Inbox inbox, Recognised recognised, Roster roster) {
        this.roster = roster;
        this.submissions = submissions;
        this.reports = reports;
        this.inbox = inbox.name();
        this.recognised = recognised;
    }

    /**
     * What one counted report gives to a figure.
     *
     * @param body whose report
     * @param source its path in the inbox
     * @param fact the cell that is counted, or the first that asks for the figure; empty if no table has one
     * @param value what is counted; empty if nothing is
     */
    public record Cell(Body body, String source, Optional<Fact> fact, Optional<BigDecimal> value) {}

    /**
     * A file that gives nothing to the figures of its year and region.
     *
     * @param body whose it is; nameless where nothing tells
     * @param source its path in the inbox
     * @param why what became of it, in Chinese
     */
    public record Left(Body body, String source, String why) {}

    /** The bodies of a region, by its name or code: whose figures city-rollup.csv adds up. */
    public static Predicate<Body> ofRegion(String region) {
        return body -> Area.of(body).isCalled(region);
    }

    /** The bodies of a kind in a region, by the roster: whose figures kinds.csv adds up. */
    public Predicate<Body> ofKind(int year, String region, String kind) {
        return ofRegion(region)
                .and(body -> roster.find(body, year)
                        .map(Roster.Entry::kind)
                        .orElse("")
                        .equals(kind));
    }

    /** The bodies of an area at all levels: whose figures levels.csv adds up. */
    public Predicate<Body> within(int year, String area) {
        Stream<Body> reported = submissions.of(inbox).stream()
                .filter(stored -> stored.year().equals(Optional.of(year)))
                .flatMap(stored -> stored.findBody().stream());
        Stream<Body> expected = roster.expected(year).stream().map(Roster.Entry::body);
        AreaTree tree =
                AreaTree.of(roster, Stream.concat(reported, expected).distinct().toList());
        return body -> tree.around(tree.home(body), Area.of(body)).stream().anyMatch(one -> one.isCalled(area));
    }

    /** The files of a year that are in no figure of such bodies; those without a body may be of any. */
    public List<Left> left(int year, Predicate<Body> bodies) {
        List<StoredSubmission> all = submissions.of(inbox);
        return all.stream()
                .filter(stored -> !isCounted(stored))
                .filter(stored -> Publication.belongs(stored, year, StoredSubmission.years(all)))
                .filter(stored -> stored.findBody().map(bodies::test).orElse(true))
                .sorted(StoredSubmission.BY_BODY)
                .map(stored -> new Left(
                        stored.findBody().orElse(Body.UNKNOWN),
                        stored.submission().source(),
                        stored.settled().reason()))
                .toList();
    }

    private static boolean isCounted(StoredSubmission stored) {
        return stored.settled().outcome() == Outcome.ACCEPTED
                && stored.settled().standing().counted();
    }

    /** The areas that reports of a year are counted for, by name. */
    public List<String> regions(int year) {
        return counted(year)
                .flatMap(stored -> stored.findBody().stream())
                .map(Body::region)
                .distinct()
                .sorted()
                .toList();
    }

    /** What each counted report of such bodies gives to a figure, by body. */
    public List<Cell> cells(int year, Predicate<Body> bodies, IndicatorKey key) {
        List<StoredSubmission> behind = counted(year)
                .filter(stored -> stored.findBody().filter(bodies).isPresent())
                .sorted(StoredSubmission.BY_BODY)
                .toList();
        try (Stream<SettledSubmission> settled = reports.settled(behind)) {
            return settled.map(one -> cell(one, key)).toList();
        }
    }

    private Stream<StoredSubmission> counted(int year) {
        return submissions.of(inbox).stream()
                .filter(Tracing::isCounted)
                .filter(stored -> stored.year().equals(Optional.of(year)));
    }

    private Cell cell(SettledSubmission settled, IndicatorKey key) {
        Report report = settled.report().orElseThrow();
        Optional<Fact> counted =
                Optional.ofNullable(CountedFacts.of(report, recognised).get(key));
        return new Cell(
                settled.body().orElseThrow(),
                settled.submission().source(),
                counted.or(() -> report.findFact(key)),
                counted.flatMap(Fact::number));
    }
}
