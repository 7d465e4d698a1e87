package cn.huizong.inbox;

import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.container.Container;
import cn.huizong.document.container.Containers;
import cn.huizong.report.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Opens submissions again by their place. The container that was opened last stays open, for what is inside comes in a row. */
public final class SubmissionContents {
    private final Inbox inbox;
    private final Containers containers;
    private final long largest;
    private final AtomicReference<Last> last = new AtomicReference<>();

    public SubmissionContents(Inbox inbox, Containers containers, long largest) {
        this.inbox = inbox;
        this.containers = containers;
        this.largest = largest;
    }

    /**
     * A container that is open. If its file has changed meanwhile, the hashes of what is inside tell.
     *
     * @param place where it is
     * @param container given up when memory is short
     */
    private record Last(SubmissionPath place, SoftReference<Container> container) {}

    /**
     * The content of a submission.
     *
     * @throws IOException if its file cannot be read
     * @throws UnreadableDocument if it cannot be taken out of its container any more
     */
    byte[] content(SubmissionPath place) throws IOException, UnreadableDocument {
        if (place.inside().isEmpty()) {
            return InboxFile.content(inbox.path(place.file()), largest);
        }
        List<String> inside = place.inside();
        return container(place.container()).content(inside.get(inside.size() - 1));
    }

    /** Holds the inbox to be there: a share that is away makes no report a bad one. */
    void checkInbox() {
        if (!inbox.isThere()) {
            throw new UncheckedIOException(new NoSuchFileException(inbox.name(), null, "收件夹不在了，或是空的"));
        }
    }

    /** The content of a submission if it is still the one that was handed in. */
    public Optional<byte[]> find(String place, Submission submission) {
        try {
            byte[] content = content(SubmissionPath.of(place));
            return Optional.of(content)
                    .filter(same -> DigestUtils.sha256Hex(same).equals(submission.sha256()));
        } catch (IOException | UnreadableDocument e) {
            return Optional.empty();
        }
    }

    private Container container(SubmissionPath place) throws IOException, UnreadableDocument {
        Container open = find(place);
        if (open == null) {
            open = opened(place);
            last.set(new Last(place, new SoftReference<>(open)));
        }
        return open;
    }

    private Container opened(SubmissionPath place) throws IOException, UnreadableDocument {
        Optional<Container> folder =
                place.inside().isEmpty() ? inbox.findFolder(place.file(), largest) : Optional.empty();
        return folder.isPresent() ? containers.joined(folder.get()) : containers.open(content(place));
    }

    private @Nullable Container find(SubmissionPath place) {
        Last latest = last.get();
        return latest != null && latest.place().equals(place)
                ? latest.container().get()
                : null;
    }
}
