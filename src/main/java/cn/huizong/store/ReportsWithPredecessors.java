package cn.huizong.store;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.roster.BodyHistory;
import cn.huizong.roster.Roster;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reports of an inbox, each counted one with those of the year before that it follows from. */
public final class ReportsWithPredecessors {
    private static final Predecessors NOWHERE = new Predecessors(Change.NONE, List.of());

    private final Function<List<StoredSubmission>, PackedReports> fetch;
    private final BodyHistory history;
    private final Map<BodyInYear, StoredSubmission> counted = new HashMap<>();

    /**
     * Knows which report follows from which.
     *
     * @param all the submissions of the inbox
     * @param fetch fetches some of them from the store
     */
    public ReportsWithPredecessors(
            List<StoredSubmission> all, Roster roster, Function<List<StoredSubmission>, PackedReports> fetch) {
        this.fetch = fetch;
        this.history = new BodyHistory(roster);
        all.stream()
                .filter(ReportsWithPredecessors::isAccepted)
                .forEach(stored -> counted.put(
                        new BodyInYear(
                                stored.findBody().orElseThrow(), stored.year().orElseThrow()),
                        stored));
    }

    private record BodyInYear(Body body, int year) {}

    /** Whether the report of a file is accepted, of a known body and year. */
    public static boolean isAccepted(StoredSubmission stored) {
        return stored.settled().outcome() == Outcome.ACCEPTED
                && stored.findBody().isPresent()
                && stored.year().isPresent();
    }

    /** Submissions in their order, a few fetched at once. One that does not count follows from none. */
    public Iterator<StoredReport> of(List<StoredSubmission> submissions) {
        return ReportStore.pages(submissions).flatMap(this::page).iterator();
    }

    /**
     * What a submission is set beside, as text.
     *
     * @param says what a report says that another follows from, as text
     */
    public String before(StoredSubmission stored, Function<StoredSubmission, String> says) {
        Link link = link(stored);
        return link.predecessors() + link.before().stream().map(says).collect(Collectors.joining("\n", "\n", ""));
    }

    private Stream<StoredReport> page(List<StoredSubmission> submissions) {
        List<Link> links = submissions.stream().map(this::link).toList();
        PackedReports packed = fetch.apply(links.stream()
                .flatMap(link -> Stream.concat(link.before().stream(), Stream.of(link.stored())))
                .toList());
        return links.stream().map(link -> new StoredReport(link.stored(), link.predecessors(), link.before(), packed));
    }

    /** A submission and where it comes from. */
    private record Link(StoredSubmission stored, Predecessors predecessors, List<StoredSubmission> before) {}

    private Link link(StoredSubmission stored) {
        if (!isAccepted(stored)) {
            return new Link(stored, NOWHERE, List.of());
        }
        Body body = stored.findBody().orElseThrow();
        int year = stored.year().orElseThrow();
        Predecessors predecessors = history.predecessors(body, year);
        List<StoredSubmission> before = before(predecessors, year);
        if (before.isEmpty() && predecessors.change() != Change.SPLIT) {
            // handed in under the new name a year early
            Predecessors own = new Predecessors(Change.NONE, List.of(body));
            List<StoredSubmission> early = before(own, year);
            return early.isEmpty() ? new Link(stored, predecessors, before) : new Link(stored, own, early);
        }
        return new Link(stored, predecessors, before);
    }

    private List<StoredSubmission> before(Predecessors predecessors, int year) {
        return predecessors.bodies().stream()
                .flatMap(body -> Optional.ofNullable(counted.get(new BodyInYear(body, year - 1))).stream())
                .toList();
    }
}
