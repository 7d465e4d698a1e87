package cn.huizong.notice;

import cn.huizong.document.Limits;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.SubmissionContents;
import cn.huizong.locate.Locator;
import cn.huizong.publish.folder.Release;
import cn.huizong.release.Publication;
import cn.huizong.release.RivalReports;
import cn.huizong.report.Body;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.Question;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.report.SuspectWording;
import cn.huizong.rollup.Indicators;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the notices of a year: to every body whose report has something to correct, and about every file returned. */
public final class Notices {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final Inbox inbox;
    private final Forms forms;
    private final Rules rules;
    private final Limits limits;
    private final Locator locator;
    private final SuspectWording wording;

    /** @param wording says where an error most likely sits, a line a way */
    public Notices(
            SubmissionStore submissions,
            ReportStore reports,
            Inbox inbox,
            Forms forms,
            Rules rules,
            Limits limits,
            SuspectWording wording) {
        this.submissions = submissions;
        this.reports = reports;
        this.inbox = inbox;
        this.forms = forms;
        this.rules = rules;
        this.limits = limits;
        this.locator = new Locator(forms, rules);
        this.wording = wording;
    }

    /**
     * What was written.
     *
     * @param folder where
     * @param letters to how many files there is a letter
     * @param withoutCopy the Word reports without a commented copy, since they are gone or changed
     */
    public record Written(Path folder, int letters, List<String> withoutCopy) {
        public Written {
            withoutCopy = List.copyOf(withoutCopy);
        }
    }

    /**
     * Writes the notices of a year into {@code output/YEAR}, which is replaced as a whole.
     *
     * @param agency the only body to write to; empty for all
     */
    public Written write(int year, Optional<String> agency, Path output) throws IOException {
        List<StoredSubmission> concerned = concerned(year).stream()
                .filter(stored ->
                        agency.isEmpty() || stored.findBody().map(Body::agency).equals(agency))
                .toList();
        Map<Submission, String> places = new HashMap<>();
        concerned.forEach(stored -> places.put(stored.submission(), stored.place()));
        Release release = new Release(output, String.valueOf(year), NoticeIndex.FILE);
        Containers containers = new Containers(new Documents(limits), limits, name -> false);
        SubmissionContents opened = new SubmissionContents(inbox, containers, limits.bytes());
        NoticeFolder folder = new NoticeFolder(
                release.begin(), limits, submission -> opened.find(places.getOrDefault(submission, ""), submission));
        Map<String, String> differences = new RivalReports(reports, new Indicators(forms)).differences(concerned);
        try (Stream<SettledSubmission> settled = reports.settled(concerned)) {
            for (SettledSubmission one : (Iterable<SettledSubmission>) settled::iterator) {
                Optional<Notice> notice =
                        notice(one, differences.getOrDefault(one.submission().source(), ""));
                if (notice.isPresent()) {
                    folder.add(notice.get(), one.submission());
                }
            }
        }
        int letters = folder.finish(year);
        return new Written(release.complete(), letters, folder.withoutCopy());
    }

    private List<StoredSubmission> concerned(int year) {
        List<StoredSubmission> all = submissions.of(inbox.name()).stream()
                .sorted(StoredSubmission.BY_BODY)
                .toList();
        Predicate<StoredSubmission> counts = stored -> stored.settled().outcome() == Outcome.ACCEPTED;
        Predicate<StoredSubmission> returned =
                stored -> stored.settled().outcome() == Outcome.REFUSED && stored.present() && !isOffRoster(stored);
        return all.stream()
                .filter(counts.or(returned))
                .filter(stored -> Publication.belongs(stored, year, StoredSubmission.years(all)))
                .toList();
    }

    /** Whether a body that is not on the roster sent it: nothing is due from it, and what becomes of it is asked at home. */
    private static boolean isOffRoster(StoredSubmission stored) {
        return stored.settled()
                .standing()
                .question()
                .filter(question -> question.kind() == Question.Kind.OFF_ROSTER)
                .isPresent();
    }

    /** The notice about a file; {@code differences} says in which cells it differs from its rival. */
    private Optional<Notice> notice(SettledSubmission settled, String differences) {
        Body body = settled.body().orElse(Body.UNKNOWN);
        int year = settled.year().orElse(0);
        String source = settled.submission().source();
        if (settled.outcome() == Outcome.REFUSED) {
            String reason = settled.reason() + (differences.isEmpty() ? "" : "。" + differences);
            return Optional.of(new Notice(body, year, source, reason, List.of()));
        }
        Report report = settled.report().orElseThrow();
        List<Finding> open = settled.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION && !finding.isExplained())
                .toList();
        List<Localisation> located = open.isEmpty() ? List.of() : locator.locate(report);
        List<Notice.Item> items =
                open.stream().map(finding -> item(finding, report, located)).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Notice(body, year, source, "", items));
    }

    private Notice.Item item(Finding finding, Report report, List<Localisation> located) {
        return new Notice.Item(
                finding.severity() == Severity.ERROR,
                table(finding.anchor(), report),
                finding.anchor(),
                finding.message(),
                finding.actual(),
                finding.expected(),
                remedies(finding, located));
    }

    /** What the rule asks for, and the least changes by which everything around the cell would hold. */
    private List<String> remedies(Finding finding, List<Localisation> located) {
        Stream<String> changes =
                located.stream().filter(one -> touches(one, finding)).flatMap(one -> wording.lines(one).stream());
        return Stream.concat(Stream.of("应做到：" + rules.rule(finding.rule()).statement()), changes)
                .toList();
    }

    private static boolean touches(Localisation one, Finding finding) {
        return Stream.concat(one.answers().stream(), one.otherwise().stream())
                .flatMap(repair -> repair.changes().stream())
                .anyMatch(change -> finding.isAbout(change.fact().anchor()));
    }

    /** The title of the table that a cell is in. */
    private String table(String anchor, Report report) {
        Stream<FiledTable> ofFact = report.facts().stream()
                .filter(fact -> fact.anchor().equals(anchor))
                .flatMap(fact -> report.tables().stream().filter(table -> holds(table, fact)));
        Stream<FiledTable> itself =
                report.tables().stream().filter(table -> table.anchor().equals(anchor));
        return Stream.concat(ofFact, itself)
                .findFirst()
                .map(table -> forms.table(table.form(), table.table()).title())
                .orElse("");
    }

    private static boolean holds(FiledTable table, Fact fact) {
        return table.form().equals(fact.form()) && table.table().equals(fact.table());
    }
}
