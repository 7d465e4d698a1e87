package cn.huizong.job;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.Body;
import cn.huizong.report.CountedFacts;
import cn.huizong.report.Fact;
import cn.huizong.report.Outcome;
import cn.huizong.report.Recognised;
import cn.huizong.report.Report;
import cn.huizong.report.Settled;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads a city figure back to the cells behind it (溯源). */
public final class Tracing {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final String inbox;
    private final Recognised recognised;

    public Tracing(SubmissionStore submissions, ReportStore reports, Inbox inbox, Recognised recognised) {
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

    /** The files of a year that are in no figure of a region, by its name or code; those without a body are of any. */
    public List<Left> left(int year, String region) {
        List<StoredSubmission> all = submissions.of(inbox);
        return all.stream()
                .filter(stored -> !isCounted(stored))
                .filter(stored -> Publication.belongs(stored, year, Publication.years(all)))
                .filter(stored ->
                        stored.findBody().map(body -> isOf(body, region)).orElse(true))
                .sorted(Publication.BY_BODY)
                .map(stored -> new Left(
                        stored.findBody().orElse(new Body("", "", "")),
                        stored.submission().source(),
                        stored.settled().reason()))
                .toList();
    }

    private static boolean isCounted(StoredSubmission stored) {
        return stored.settled().outcome() == Outcome.ACCEPTED
                && stored.settled().standing().counted();
    }

    private static boolean isOf(Body body, String region) {
        return body.region().equals(region) || body.regionCode().equals(region);
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

    /** What each counted report of an area, by its name or code, gives to a figure, by body. */
    public List<Cell> cells(int year, String region, IndicatorKey key) {
        List<StoredSubmission> behind = counted(year)
                .filter(stored ->
                        stored.findBody().filter(body -> isOf(body, region)).isPresent())
                .sorted(Publication.BY_BODY)
                .toList();
        try (Stream<Settled> settled = reports.settled(behind)) {
            return settled.map(one -> cell(one, key)).toList();
        }
    }

    private Stream<StoredSubmission> counted(int year) {
        return submissions.of(inbox).stream()
                .filter(Tracing::isCounted)
                .filter(stored -> stored.read().year().equals(Optional.of(year)));
    }

    private Cell cell(Settled settled, IndicatorKey key) {
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
