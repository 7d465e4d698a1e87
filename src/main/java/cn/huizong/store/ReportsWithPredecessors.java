package cn.huizong.store;

import cn.huizong.control.OrderedPrefetch;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Origin;
import cn.huizong.roster.BodyHistory;
import cn.huizong.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reports of an inbox, each counted one with those of the year before that it follows from. */
public final class ReportsWithPredecessors {
    private static final Origin NOWHERE = new Origin(Change.NONE, List.of());

    private final ReportStore reports;
    private final int threads;
    private final BodyHistory history;
    private final Map<BodyYear, StoredSubmission> counted = new HashMap<>();

    public ReportsWithPredecessors(List<StoredSubmission> all, ReportStore reports, Roster roster, int threads) {
        this.reports = reports;
        this.threads = threads;
        this.history = new BodyHistory(roster);
        all.stream()
                .filter(ReportsWithPredecessors::isAccepted)
                .forEach(stored -> counted.put(
                        new BodyYear(
                                stored.findBody().orElseThrow(), stored.year().orElseThrow()),
                        stored));
    }

    private record BodyYear(Body body, int year) {}

    /** A report and where it comes from. */
    private record Link(StoredSubmission stored, Origin origin, List<StoredSubmission> before) {}

    /** Whether the report of a file is accepted, of a known body and year. */
    public static boolean isAccepted(StoredSubmission stored) {
        return stored.settled().outcome() == Outcome.ACCEPTED
                && stored.findBody().isPresent()
                && stored.year().isPresent();
    }

    /**
     * Goes through submissions in their order, a few reports in memory at once. One that does not count follows from none.
     *
     * @param work what is done with each and those that it follows from; on several threads at once
     * @return what came of it, in the order of the submissions; to be closed
     */
    public <T> Stream<T> stream(List<StoredSubmission> submissions, BiFunction<SettledSubmission, YearBefore, T> work) {
        Iterator<Page> pages = ReportStore.pages(submissions).map(this::page).iterator();
        OrderedPrefetch<Page, List<T>> ahead = new OrderedPrefetch<>(pages, page -> page.each(work), threads);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ahead, Spliterator.ORDERED), false)
                .flatMap(List::stream)
                .onClose(ahead::close);
    }

    private Page page(List<StoredSubmission> submissions) {
        List<Link> links = submissions.stream().map(this::link).toList();
        List<StoredSubmission> flat = links.stream()
                .flatMap(link -> Stream.concat(link.before().stream(), Stream.of(link.stored())))
                .toList();
        return new Page(links, reports.packed(flat));
    }

    /** Some submissions after each other, those that each follows from before it. */
    private record Page(List<Link> links, PackedReports packed) {
        <T> List<T> each(BiFunction<SettledSubmission, YearBefore, T> work) {
            Iterator<SettledSubmission> next = packed.unpack().iterator();
            List<T> done = new ArrayList<>();
            for (Link link : links) {
                List<SettledSubmission> before = new ArrayList<>();
                link.before().forEach(each -> before.add(next.next()));
                done.add(work.apply(next.next(), new YearBefore(link.origin(), before)));
            }
            return done;
        }
    }

    private Link link(StoredSubmission stored) {
        if (!isAccepted(stored)) {
            return new Link(stored, NOWHERE, List.of());
        }
        Body body = stored.findBody().orElseThrow();
        int year = stored.year().orElseThrow();
        Origin origin = history.origin(body, year);
        List<StoredSubmission> before = before(origin, year);
        if (before.isEmpty() && origin.change() != Change.SPLIT) {
            // handed in under the new name a year early
            Origin own = new Origin(Change.NONE, List.of(body));
            List<StoredSubmission> early = before(own, year);
            return early.isEmpty() ? new Link(stored, origin, before) : new Link(stored, own, early);
        }
        return new Link(stored, origin, before);
    }

    private List<StoredSubmission> before(Origin origin, int year) {
        return origin.bodies().stream()
                .flatMap(body -> Optional.ofNullable(counted.get(new BodyYear(body, year - 1))).stream())
                .toList();
    }
}
