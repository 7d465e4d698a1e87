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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final int threads;
    private final Runnable asking;
    private final Progress progress;

    /** @param asking throws if the work is to be left off */
    public InboxScan(
            Inbox inbox,
            SubmissionStore submissions,
            Inspection inspection,
            ReaderFingerprint reader,
            FormChanges formChanges,
            int threads,
            Runnable asking,
            Progress progress) {
        this.inbox = inbox;
        this.submissions = submissions;
        this.inspection = inspection;
        this.reader = reader;
        this.formChanges = formChanges;
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
     * @param again how many of them were read before, by the first part of the reader that is another now
     */
    public record Stock(
            int files, int submissions, int ignored, int pending, Map<ReaderFingerprint.Part, Integer> again) {}

    /** Takes stock for a run. */
    public Stock take(long run) throws IOException {
        Map<String, List<StoredSubmission>> known = byPlace();
        Set<Long> seen = new HashSet<>();
        Inbox.Listing listing = inbox.listing();
        progress.begin(StepNames.TAKE_STOCK, listing.entries().size());
        Map<ReaderFingerprint.Part, Integer> again = new EnumMap<>(ReaderFingerprint.Part.class);
        int found = 0;
        int ignored = listing.ignored();
        try (OrderedPrefetch<Inbox.Entry, Inspection.Found> inspected =
                new OrderedPrefetch<>(listing.entries().iterator(), inspection::inspect, threads)) {
            while (inspected.hasNext()) {
                asking.run();
                Inspection.Found brought = inspected.next();
                for (Inspection.Item item : brought.items()) {
                    seen.add(note(item, run, known.getOrDefault(item.place(), List.of()), again));
                }
                found += brought.items().size();
                ignored += brought.passedOver();
                progress.advance(1);
            }
        }
        progress.end();
        known.values().stream()
                .flatMap(List::stream)
                .filter(stored -> stored.present() && !seen.contains(stored.id()))
                .forEach(stored -> submissions.place(stored.id(), stored.arrival(), false));
        refuseUnread();
        formChanges.keep(reader.forms());
        int pending = (int) submissions.of(inbox.name()).stream()
                .filter(stored -> stored.state() == State.PENDING)
                .count();
        return new Stock(listing.entries().size(), found, ignored, pending, again);
    }

    private Map<String, List<StoredSubmission>> byPlace() {
        Map<String, List<StoredSubmission>> known = new LinkedHashMap<>();
        submissions
                .of(inbox.name())
                .forEach(stored -> known.computeIfAbsent(stored.place(), place -> new ArrayList<>())
                        .add(stored));
        return known;
    }

    /** Notes one submission and tells the number of its row. */
    private long note(
            Inspection.Item item,
            long run,
            List<StoredSubmission> contents,
            Map<ReaderFingerprint.Part, Integer> again) {
        Optional<StoredSubmission> same = contents.stream()
                .filter(stored ->
                        stored.submission().sha256().equals(item.submission().sha256()))
                .findFirst();
        if (same.isEmpty()) {
            long id = submissions.add(inbox.name(), item.submission(), item.place(), run);
            if (!item.refusal().isEmpty()) {
                submissions.read(id, refused(item.refusal()), NOBODY);
            }
            return id;
        }
        StoredSubmission stored = same.get();
        long newest =
                contents.stream().mapToLong(StoredSubmission::arrival).max().orElse(0);
        if (!stored.present() || stored.arrival() < newest) {
            // an older content that is back counts as handed in again
            submissions.place(stored.id(), stored.arrival() < newest ? run : stored.arrival(), true);
        }
        if (!item.refusal().isEmpty()) {
            submissions.read(stored.id(), refused(item.refusal()), NOBODY);
        } else if (stored.state() == State.READ) {
            Set<ReaderFingerprint.Part> differences = differences(stored);
            if (!differences.isEmpty()) {
                submissions.readAgain(stored.id());
            }
            differences.stream()
                    .findFirst()
                    .filter(part -> !stored.readBy().equals(NOBODY))
                    .ifPresent(part -> again.merge(part, 1, Integer::sum));
        }
        return stored.id();
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

    /** A file that is gone, or whose content changed again, before it was ever read. */
    private void refuseUnread() {
        for (StoredSubmission stored : submissions.of(inbox.name())) {
            if (stored.state() == State.PENDING && !stored.present()) {
                submissions.read(stored.id(), refused(InboxFile.GONE), reader.text());
            }
        }
    }

    private static StoredSubmission.Told refused(String reason) {
        return new StoredSubmission.Told(Outcome.REFUSED, reason, Body.UNKNOWN, Optional.empty(), Optional.empty(), "");
    }
}
