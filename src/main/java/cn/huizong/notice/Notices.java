package cn.huizong.notice;

import cn.huizong.document.Limits;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.form.Forms;
import cn.huizong.inbox.Inbox;
import cn.huizong.inbox.SubmissionContents;
import cn.huizong.letter.Letter;
import cn.huizong.letter.LetterDrafts;
import cn.huizong.letter.LetterWriter;
import cn.huizong.letter.MissingReports;
import cn.huizong.locate.Locator;
import cn.huizong.publish.folder.Release;
import cn.huizong.release.Publication;
import cn.huizong.release.RivalReports;
import cn.huizong.report.Body;
import cn.huizong.report.Localisation;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.rollup.Indicators;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes the letters of a year: to every body whose report has something to correct, about every file returned that its sender can
 * mend, and to whom nothing came from.
 */
public final class Notices {
    private final SubmissionStore submissions;
    private final ReportStore reports;
    private final Inbox inbox;
    private final Forms forms;
    private final Limits limits;
    private final Locator locator;
    private final LetterDrafts drafts;
    private final LetterWriter letters;

    public Notices(
            SubmissionStore submissions,
            ReportStore reports,
            Inbox inbox,
            Forms forms,
            Limits limits,
            Locator locator,
            LetterDrafts drafts,
            LetterWriter letters) {
        this.submissions = submissions;
        this.reports = reports;
        this.inbox = inbox;
        this.forms = forms;
        this.limits = limits;
        this.locator = locator;
        this.drafts = drafts;
        this.letters = letters;
    }

    /**
     * What was written.
     *
     * @param folder where
     * @param letters how many letters
     * @param withoutCopy the Word reports without a commented copy, since they are gone or changed
     */
    public record Written(Path folder, int letters, List<String> withoutCopy) {
        public Written {
            withoutCopy = List.copyOf(withoutCopy);
        }
    }

    /**
     * Writes the letters of a year into {@code output/YEAR}, which is replaced as a whole.
     *
     * @param agency the only body to write to; empty for all
     * @param published the published folder of the year, which says who is missing
     */
    public Written write(int year, Optional<String> agency, Path published, Path output) throws IOException {
        Predicate<Optional<Body>> wanted =
                body -> agency.isEmpty() || body.map(Body::agency).equals(agency);
        List<StoredSubmission> concerned = concerned(year).stream()
                .filter(stored -> wanted.test(stored.findBody()))
                .toList();
        Map<Submission, String> places = new HashMap<>();
        concerned.forEach(stored -> places.put(stored.submission(), stored.place()));
        Release release = new Release(output, String.valueOf(year), NoticeIndex.FILE);
        Containers containers = new Containers(new Documents(limits), limits, name -> false);
        SubmissionContents opened = new SubmissionContents(inbox, containers, limits.bytes());
        NoticeFolder folder = new NoticeFolder(
                release.begin(),
                limits,
                letters,
                submission -> opened.find(places.getOrDefault(submission, ""), submission));
        List<SettledSubmission> all = new ArrayList<>();
        try (Stream<SettledSubmission> settled = reports.settled(concerned)) {
            for (SettledSubmission one : (Iterable<SettledSubmission>) settled::iterator) {
                all.add(one.withoutReport());
                Optional<Letter> letter = one.outcome() == Outcome.ACCEPTED ? correction(one) : Optional.empty();
                if (letter.isPresent()) {
                    folder.add(letter.get(), one.submission());
                }
            }
        }
        Map<String, String> differences = new RivalReports(reports, new Indicators(forms)).differences(concerned);
        for (Letter letter : drafts.returns(all, differences)) {
            folder.add(letter);
        }
        for (Letter letter : MissingReports.reminders(year, published)) {
            if (wanted.test(Optional.of(letter.body()))) {
                folder.add(letter);
            }
        }
        int written = folder.finish(year);
        return new Written(release.complete(), written, folder.withoutCopy());
    }

    private Optional<Letter> correction(SettledSubmission settled) {
        List<Localisation> located = LetterDrafts.isAnythingOpen(settled)
                ? locator.locate(settled.report().orElseThrow())
                : List.of();
        return drafts.correction(settled, located);
    }

    private List<StoredSubmission> concerned(int year) {
        List<StoredSubmission> all = submissions.of(inbox.name()).stream()
                .sorted(StoredSubmission.BY_BODY)
                .toList();
        Predicate<StoredSubmission> counts = stored -> stored.settled().outcome() == Outcome.ACCEPTED;
        Predicate<StoredSubmission> returned =
                stored -> stored.settled().outcome() == Outcome.REFUSED && stored.present();
        return all.stream()
                .filter(counts.or(returned))
                .filter(stored -> Publication.belongs(stored, year, StoredSubmission.years(all)))
                .toList();
    }
}
