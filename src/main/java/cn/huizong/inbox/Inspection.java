package cn.huizong.inbox;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.Format;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.container.Container;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Looks at a file of the inbox without reading it as a report: what it is, and what is in it if it holds other files. */
public final class Inspection {
    /** The longest place that the store keeps. */
    private static final int LONGEST_PLACE = 16_000;

    private static final String CUT = "路径太长，请缩短文件夹和文件的名称后重新报送";

    private final Inbox inbox;
    private final Documents documents;
    private final Containers containers;
    private final TimeLimit timeLimit;
    private final long largest;

    public Inspection(Inbox inbox, Documents documents, Containers containers, TimeLimit timeLimit, long largest) {
        this.inbox = inbox;
        this.documents = documents;
        this.containers = containers;
        this.timeLimit = timeLimit;
        this.largest = largest;
    }

    /**
     * Something that was handed in.
     *
     * @param submission the file, or one inside it
     * @param place where it lies, as the store keeps it
     * @param refusal why it cannot be read; empty if that can be tried
     * @param isUnopened whether a trouble of the surroundings kept it from being opened, so that nothing is known of it
     */
    record Item(Submission submission, String place, String refusal, boolean isUnopened) {
        Item(Submission submission, String place, String refusal) {
            this(submission, place, refusal, false);
        }
    }

    /**
     * What one file of the inbox brings.
     *
     * @param items the file itself, or everything inside it
     * @param passedOver how many files inside it are no reports by their names
     */
    record Found(List<Item> items, int passedOver) {
        Found {
            items = List.copyOf(items);
        }
    }

    Found inspect(Inbox.Entry entry) {
        return timeLimit.within(
                entry.source(), () -> look(entry), reason -> refused(entry, reason), reason -> unopened(entry, reason));
    }

    private Found look(Inbox.Entry entry) {
        try {
            Optional<Container> folder = inbox.findFolder(entry.place(), largest);
            if (folder.isPresent()) {
                return look(entry, containers.joined(folder.get()));
            }
            Path path = inbox.path(entry.place());
            Optional<String> refusal = InboxFile.refusal(path, largest);
            return refusal.isPresent() ? refused(entry, refusal.get()) : look(entry, InboxFile.content(path, largest));
        } catch (IOException e) {
            return unopened(entry, InboxFile.reason(e));
        }
    }

    /** Looks into a folder that stands for one report, if it still does. */
    private Found look(Inbox.Entry entry, Container folder) {
        List<Item> items = new ArrayList<>();
        try {
            if (folder.entries().size() == 1) {
                int passedOver = containers.walk(folder, entry.bytes(), gathering(entry, items));
                return new Found(items, passedOver);
            }
            return unopened(entry, InboxFile.CHANGED);
        } catch (UnreadableDocument e) {
            return unopened(entry, String.valueOf(e.getMessage()));
        }
    }

    private Found look(Inbox.Entry entry, byte[] content) {
        if (content.length > largest) {
            return refused(entry, InboxFile.large(content.length, largest));
        }
        Format format = documents.format(content);
        Submission submission = submission(entry.source(), content, format);
        if (!Containers.holdsFiles(format)) {
            return new Found(List.of(new Item(submission, entry.place(), "")), 0);
        }
        List<Item> items = new ArrayList<>();
        try {
            int passedOver = containers.walk(content, gathering(entry, items));
            if (items.stream().allMatch(item -> item.place().length() <= LONGEST_PLACE)) {
                return new Found(items, passedOver);
            }
            return new Found(List.of(new Item(submission, entry.place(), CUT)), 0);
        } catch (UnreadableDocument e) {
            return new Found(List.of(new Item(submission, entry.place(), String.valueOf(e.getMessage()))), 0);
        }
    }

    private Containers.Visitor gathering(Inbox.Entry entry, List<Item> items) {
        return new Containers.Visitor() {
            @Override
            public void file(List<String> path, byte[] content) {
                add(
                        path,
                        submission(SubmissionPath.source(entry.source(), path), content, documents.format(content)),
                        "");
            }

            @Override
            public void refused(List<String> path, long bytes, String reason) {
                String source = SubmissionPath.source(entry.source(), path);
                add(path, new Submission(source, "", bytes, Format.UNKNOWN.code()), reason);
            }

            private void add(List<String> path, Submission submission, String refusal) {
                items.add(new Item(submission, new SubmissionPath(entry.place(), path).text(), refusal));
            }
        };
    }

    private static Submission submission(String source, byte[] content, Format format) {
        return new Submission(source, DigestUtils.sha256Hex(content), content.length, format.code());
    }

    private static Found refused(Inbox.Entry entry, String reason) {
        return found(entry, reason, false);
    }

    private static Found unopened(Inbox.Entry entry, String reason) {
        return found(entry, reason, true);
    }

    private static Found found(Inbox.Entry entry, String reason, boolean isUnopened) {
        Submission submission = new Submission(entry.source(), "", entry.bytes(), Format.UNKNOWN.code());
        return new Found(List.of(new Item(submission, entry.place(), reason, isUnopened)), 0);
    }
}
