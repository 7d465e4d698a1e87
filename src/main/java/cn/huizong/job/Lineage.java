package cn.huizong.job;

import cn.huizong.report.Body;
import cn.huizong.report.Genealogy;
import cn.huizong.report.Outcome;
import cn.huizong.report.Roster;
import cn.huizong.report.Settled;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Origin;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The counted reports of an inbox, each with those of the year before that it follows from. */
final class Lineage {
    private final ReportStore reports;
    private final Genealogy genealogy;
    private final Map<BodyYear, StoredSubmission> counted = new HashMap<>();

    Lineage(List<StoredSubmission> all, ReportStore reports, Roster roster) {
        this.reports = reports;
        this.genealogy = new Genealogy(roster);
        all.stream()
                .filter(Lineage::isCounted)
                .forEach(stored -> counted.put(
                        new BodyYear(
                                stored.findBody().orElseThrow(),
                                stored.read().year().orElseThrow()),
                        stored));
    }

    private record BodyYear(Body body, int year) {}

    /** A report and where it comes from. */
    private record Link(StoredSubmission stored, Origin origin, List<StoredSubmission> before) {}

    /** Whether the report of a file is in the totals of its year. */
    static boolean isCounted(StoredSubmission stored) {
        return stored.settled().outcome() == Outcome.ACCEPTED
                && stored.findBody().isPresent()
                && stored.read().year().isPresent();
    }

    /** Goes through counted submissions in their order; a few reports are in memory at once. */
    void forEach(List<StoredSubmission> submissions, BiConsumer<Settled, YearBefore> taker) {
        List<Link> links = submissions.stream().map(this::link).toList();
        List<StoredSubmission> flat = links.stream()
                .flatMap(link -> Stream.concat(link.before().stream(), Stream.of(link.stored())))
                .toList();
        try (Stream<Settled> settled = reports.settled(flat)) {
            Iterator<Settled> next = settled.iterator();
            for (Link link : links) {
                List<Settled> before = new ArrayList<>();
                link.before().forEach(each -> before.add(next.next()));
                taker.accept(next.next(), new YearBefore(link.origin(), before));
            }
        }
    }

    private Link link(StoredSubmission stored) {
        Body body = stored.findBody().orElseThrow();
        int year = stored.read().year().orElseThrow();
        Origin origin = genealogy.origin(body, year);
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
