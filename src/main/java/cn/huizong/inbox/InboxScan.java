package cn.huizong.inbox;

import cn.huizong.control.OrderedPrefetch;
import cn.huizong.control.Progress;
import cn.huizong.control.StepNames;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notes everything in the inbox, and everything in the archives and mails that lie there: what is new, what changed, what came
 * back, what is gone. What cannot be opened is refused here already.
 */
public final class InboxScan {
    /** Nobody read what could not be opened, so that it is tried again. */
    private static final String NOBODY = "";

    private final Inbox inbox;
    private final SubmissionStore submissions;
    private final Inspection inspection;
    private final ReaderFingerprint reader;
    private final FormChanges formChanges;
    private final GoneFiles goneFiles;
    private final Consumer<Set<String>> beginning;
    private final int threads;
    private final Runnable asking;
    private final Progress progress;

    /**
     * Scans an inbox.
     *
     * @param beginning hears of the hashes of what lies in an inbox in which nothing was ever found; throws if it is no new one
     * @param asking throws if the work is to be left off
     */
    public InboxScan(
            Inbox inbox,
            SubmissionStore submissions,
            Inspection inspection,
            ReaderFingerprint reader,
            FormChanges formChanges,
            GoneFiles goneFiles,
            Consumer<Set<String>> beginning,
            int threads,
            Runnable asking,
            Progress progress) {
        this.inbox = inbox;
        this.submissions = submissions;
        this.inspection = inspection;
        this.reader = reader;
        this.formChanges = formChanges;
        this.goneFiles = goneFiles;
        this.beginning = beginning;
        this.threads = threads;
        this.asking = asking;
        this.progress = progress;
    }

    /**
     * What is in the inbox.
     *
     * @param files how many files lie there
     * @param submissions how many submissions that are, what is in archives and mails counted one by one
     * @param ignored how many files and folders were passed over by their names
     * @param pending how many submissions are still to be read
     * @param unopened how many files could not be opened this time, of which what was read before stands
     * @param again how many of them were read before, by the first part of the reader that is another now
     */
    public record Stock(
            int files,
            int submissions,
            int ignored,
            int pending,
            int unopened,
            Map<ReaderFingerprint.Part, Integer> again) {}

    /**
     * Takes stock for a run.
     *
     * @param listing what lies in the inbox
     * @param inFull whether files are read that look as they did when their content was known last
     * @throws cn.huizong.control.OperatorFault if so much is gone that the inbox may not be there
     */
    public Stock take(long run, Inbox.Listing listing, boolean inFull) throws IOException {
        KnownSubmissions known = new KnownSubmissions(submissions.of(inbox.name()));
        Taking taking = new Taking(run, listing, known);
        progress.begin(StepNames.TAKE_STOCK, listing.entries().size());
        try (OrderedPrefetch<Inbox.Entry, Inspected> inspected = new OrderedPrefetch<>(
                listing.entries().iterator(),
                entry -> new Inspected(
                        entry,
                        inFull || !known.isUnchanged(entry)
                                ? Optional.of(inspection.inspect(entry))
                                : Optional.empty()),
                threads)) {
            while (inspected.hasNext()) {
                asking.run();
                Inspected next = inspected.next();
                next.found().ifPresentOrElse(found -> taking.add(next.entry(), found), () -> taking.keep(next.entry()));
                progress.advance(1);
            }
        }
        progress.end();
        if (known.isEmpty()) {
            beginning.accept(taking.hashes);
        }
        goneFiles.check(known.files(), known.gone(taking.files, taking.hashes));
        known.all()
                .filter(stored -> stored.present() && !taking.seen.contains(stored.id()))
                .forEach(stored -> submissions.place(stored.id(), stored.arrival(), false));
        forgetOpened(known, taking.seen);
        refuseUnread();
        formChanges.keep(reader.forms());
        return taking.stock(submissions.pending(inbox.name()).size());
    }

    /**
     * A file of the inbox with what it brings.
     *
     * @param found empty if it looks as it did when that was known last
     */
    private record Inspected(Inbox.Entry entry, Optional<Inspection.Found> found) {}

    /** A stock while it is taken. */
    private final class Taking {
        private final long run;
        private final Inbox.Listing listing;
        private final KnownSubmissions known;
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> files = new HashSet<>();
        private final Set<String> hashes = new HashSet<>();
        private final Map<ReaderFingerprint.Part, Integer> again = new EnumMap<>(ReaderFingerprint.Part.class);
        private int found;
        private int unopened;
        private int ignored;

        Taking(long run, Inbox.Listing listing, KnownSubmissions known) {
            this.run = run;
            this.listing = listing;
            this.known = known;
            this.ignored = listing.ignored();
        }

        /** Takes in what an unchanged file brought when it was inspected. */
        void keep(Inbox.Entry entry) {
            List<StoredSubmission> contents = known.present(entry.place());
            files.add(entry.place());
            for (StoredSubmission stored : contents) {
                seen.add(stored.id());
                addHash(stored.submission().sha256());
                if (!stored.readBy().equals(NOBODY)) {
                    readAgainIfOther(stored);
                }
            }
            found += contents.size();
            ignored += contents.get(0).look().passedOver();
        }

        void add(Inbox.Entry entry, Inspection.Found brought) {
            StoredSubmission.Look look = look(entry, brought.passedOver());
            for (Inspection.Item item : brought.items()) {
                files.add(SubmissionPath.of(item.place()).file());
                List<StoredSubmission> standing = item.isUnopened() ? known.present(item.place()) : List.of();
                standing.forEach(stored -> seen.add(stored.id()));
                addHash(item.submission().sha256());
                if (standing.isEmpty()) {
                    seen.add(note(item, look));
                } else {
                    unopened++;
                }
            }
            found += brought.items().size();
            ignored += brought.passedOver();
        }

        private void addHash(String sha256) {
            if (!sha256.isEmpty()) {
                hashes.add(sha256);
            }
        }

        private StoredSubmission.Look look(Inbox.Entry entry, int passedOver) {
            return entry.look()
                    .filter(look -> look.isSure(listing.at()))
                    .map(look -> new StoredSubmission.Look(look.text(), passedOver))
                    .orElse(StoredSubmission.Look.NONE);
        }

        /** Notes one submission and tells the number of its row. */
        private long note(Inspection.Item item, StoredSubmission.Look look) {
            String file = SubmissionPath.of(item.place()).file();
            Optional<StoredSubmission> unopened = known.findUnopened(file);
            if (item.isUnopened()) {
                long id = unopened.map(StoredSubmission::id)
                        .orElseGet(() -> submissions.add(
                                inbox.name(), item.submission(), item.place(), run, StoredSubmission.Look.NONE));
                submissions.place(id, unopened.map(StoredSubmission::arrival).orElse(run), true);
                submissions.read(id, refused(item.refusal()), NOBODY);
                submissions.missed(id, StoredSubmission.Missed.ONCE);
                return id;
            }
            List<StoredSubmission> contents = known.contents(item.place());
            Optional<StoredSubmission> same = contents.stream()
                    .filter(stored -> stored.submission()
                            .sha256()
                            .equals(item.submission().sha256()))
                    .findFirst();
            if (same.isEmpty()) {
                return noteNew(
                        item, look, unopened.map(StoredSubmission::arrival).orElse(run));
            }
            StoredSubmission stored = same.get();
            long newest =
                    contents.stream().mapToLong(StoredSubmission::arrival).max().orElse(0);
            if (!stored.present() || stored.arrival() < newest) {
                // an older content that is back counts as handed in again
                submissions.place(stored.id(), stored.arrival() < newest ? run : stored.arrival(), true);
            }
            if (!look.equals(stored.look())) {
                submissions.looked(stored.id(), look);
            }
            if (!item.refusal().isEmpty()) {
                submissions.read(stored.id(), refused(item.refusal()), NOBODY);
            } else {
                readAgainIfOther(stored);
            }
            return stored.id();
        }

        private void readAgainIfOther(StoredSubmission stored) {
            if (stored.state() != State.READ || isGivenUp(stored)) {
                return;
            }
            Set<ReaderFingerprint.Part> differences = differences(stored);
            if (!differences.isEmpty()) {
                submissions.readAgain(stored.id());
            }
            differences.stream()
                    .findFirst()
                    .filter(part -> !stored.readBy().equals(NOBODY))
                    .ifPresent(part -> again.merge(part, 1, Integer::sum));
        }

        private long noteNew(Inspection.Item item, StoredSubmission.Look look, long arrival) {
            long id = submissions.add(inbox.name(), item.submission(), item.place(), arrival, look);
            if (!item.refusal().isEmpty()) {
                submissions.read(id, refused(item.refusal()), NOBODY);
            }
            return id;
        }

        Stock stock(int pending) {
            return new Stock(listing.entries().size(), found, ignored, pending, unopened, again);
        }
    }

    private boolean isGivenUp(StoredSubmission stored) {
        return stored.missed().isGivenUp(reader.text(), Runtime.getRuntime().maxMemory());
    }

    /** What stood for a file, an archive or a folder while it could not be opened stands for nothing once it was. */
    private void forgetOpened(KnownSubmissions known, Set<Long> seen) {
        List<StoredSubmission> unopened = known.all()
                .filter(StoredSubmission::isUnopened)
                .filter(stored -> !seen.contains(stored.id()))
                .toList();
        if (unopened.isEmpty()) {
            return;
        }
        Set<String> opened = new HashSet<>();
        submissions.of(inbox.name()).stream()
                .filter(StoredSubmission::present)
                .filter(stored -> !stored.isUnopened())
                .forEach(stored -> {
                    String file = SubmissionPath.of(stored.place()).file();
                    opened.add(file);
                    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                        opened.add(file.substring(0, slash));
                    }
                });
        unopened.stream()
                .filter(stored -> opened.contains(stored.place()))
                .forEach(stored -> submissions.forget(stored.id()));
    }

    /** Why a submission is to be read again; one that other forms leave as it is is noted as read by them. */
    private Set<ReaderFingerprint.Part> differences(StoredSubmission stored) {
        ReaderFingerprint before = ReaderFingerprint.parse(stored.readBy());
        Set<ReaderFingerprint.Part> differences = reader.differences(before);
        if (differences.equals(EnumSet.of(ReaderFingerprint.Part.FORMS))
                && !formChanges.concern(before.forms(), stored)) {
            submissions.markRead(stored.id(), reader.withTies(before.ties()).text());
            return Set.of();
        }
        return differences;
    }

    /** A file that is gone, or whose content changed again, before it was read; should it come back, it is. */
    private void refuseUnread() {
        for (StoredSubmission stored : submissions.unread(inbox.name())) {
            if (stored.present()) {
                continue;
            }
            if (stored.hasReport()) {
                submissions.keepRead(stored.id());
            } else {
                submissions.read(stored.id(), refused(InboxFile.GONE), NOBODY);
            }
        }
    }

    private static StoredSubmission.Told refused(String reason) {
        return new StoredSubmission.Told(Outcome.REFUSED, reason, Body.UNKNOWN, Optional.empty(), Optional.empty(), "");
    }
}
