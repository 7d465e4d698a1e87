package cn.huizong.job;

import cn.huizong.document.Documents;
import cn.huizong.document.Format;
import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Submission;
import cn.huizong.store.StoredSubmission;
import cn.huizong.store.StoredSubmission.State;
import cn.huizong.store.SubmissionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes every file of the inbox: what is new, what changed, what came back, what is gone. */
public final class TakingStock {
    private final Inbox inbox;
    private final SubmissionStore submissions;
    private final Documents documents;
    private final long largest;
    private final String version;

    public TakingStock(Inbox inbox, SubmissionStore submissions, Documents documents, long largest, String version) {
        this.inbox = inbox;
        this.submissions = submissions;
        this.documents = documents;
        this.largest = largest;
        this.version = version;
    }

    /** What is in the inbox, and how much of it is still to be read. */
    public record Stock(int files, int pending) {}

    /** Takes stock for a run. */
    public Stock take(long run) throws IOException {
        Map<String, List<StoredSubmission>> known = byPlace();
        Set<Long> seen = new HashSet<>();
        List<Inbox.Entry> entries = inbox.entries();
        for (Inbox.Entry entry : entries) {
            note(entry, run, known.getOrDefault(entry.place(), List.of())).ifPresent(seen::add);
        }
        known.values().stream()
                .flatMap(List::stream)
                .filter(stored -> stored.present() && !seen.contains(stored.id()))
                .forEach(stored -> submissions.place(stored.id(), stored.arrival(), false));
        refuseUnread();
        int pending = (int) submissions.of(inbox.name()).stream()
                .filter(stored -> stored.state() == State.PENDING)
                .count();
        return new Stock(entries.size(), pending);
    }

    private Map<String, List<StoredSubmission>> byPlace() {
        Map<String, List<StoredSubmission>> known = new LinkedHashMap<>();
        submissions
                .of(inbox.name())
                .forEach(stored -> known.computeIfAbsent(stored.place(), place -> new java.util.ArrayList<>())
                        .add(stored));
        return known;
    }

    /** Notes one file; tells the number of its row if it had one. */
    private Optional<Long> note(Inbox.Entry entry, long run, List<StoredSubmission> contents) {
        Submission submission = inspect(entry);
        Optional<StoredSubmission> same = contents.stream()
                .filter(stored -> stored.submission().sha256().equals(submission.sha256()))
                .findFirst();
        if (same.isEmpty()) {
            submissions.add(inbox.name(), submission, entry.place(), run);
            return Optional.empty();
        }
        StoredSubmission stored = same.get();
        long newest =
                contents.stream().mapToLong(StoredSubmission::arrival).max().orElse(0);
        if (!stored.present() || stored.arrival() < newest) {
            // an older content that is back counts as handed in again
            submissions.place(stored.id(), stored.arrival() < newest ? run : stored.arrival(), true);
        }
        if (stored.state() == State.READ && !stored.readBy().equals(version)) {
            submissions.readAgain(stored.id());
        }
        return Optional.of(stored.id());
    }

    /** A file that is gone, or whose content changed again, before it was ever read. */
    private void refuseUnread() {
        for (StoredSubmission stored : submissions.of(inbox.name())) {
            if (stored.state() == State.PENDING && !stored.present()) {
                submissions.read(stored.id(), refused("文件在读取之前已被移走或改动"), version);
            }
        }
    }

    static StoredSubmission.Told refused(String reason) {
        return new StoredSubmission.Told(
                Outcome.REFUSED, reason, new Body("", "", ""), Optional.empty(), Optional.empty(), "");
    }

    private Submission inspect(Inbox.Entry entry) {
        Path path = inbox.path(entry.place());
        try {
            long size = Files.size(path);
            if (size > largest) {
                return new Submission(entry.source(), hash(path), size, Format.UNKNOWN.code());
            }
            byte[] content = Files.readAllBytes(path);
            String hash = HexFormat.of().formatHex(sha256().digest(content));
            return new Submission(
                    entry.source(),
                    hash,
                    content.length,
                    documents.format(content).code());
        } catch (IOException e) {
            return new Submission(entry.source(), "", 0, Format.UNKNOWN.code());
        }
    }

    /** The hash of a file of any size, without holding it. */
    private static String hash(Path path) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
