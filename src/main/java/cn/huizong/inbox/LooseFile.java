package cn.huizong.inbox;

import cn.huizong.control.TimeLimit;
import cn.huizong.document.Limits;
import cn.huizong.document.container.Containers;
import cn.huizong.document.read.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a file that lies anywhere, with everything inside it, as a run would. Nothing is stored. */
public final class LooseFile {
    private final Path file;
    private final Limits limits;
    private final TimeLimit timeLimit;

    public LooseFile(Path file, Limits limits, TimeLimit timeLimit) {
        this.file = file;
        this.limits = limits;
        this.timeLimit = timeLimit;
    }

    /**
     * Reads the file.
     *
     * @param reading reads one report
     * @param told hears of each report: the names that lead to it inside the file, none for the file itself, and what came of
     *     reading it
     * @throws IOException if there is no such file
     */
    public void read(FileParser reading, BiConsumer<List<String>, ReadResult> told) throws IOException {
        Path real = file.toRealPath();
        Inbox inbox = new Inbox(real.resolveSibling(""), List.of());
        Documents documents = new Documents(limits);
        Containers containers = new Containers(documents, limits, new IgnorePatterns(IgnorePatterns.USUAL)::test);
        Inbox.Entry entry = inbox.entry(real);
        Inspection inspection = new Inspection(inbox, documents, containers, timeLimit, limits.bytes());
        SubmissionParser pending =
                new SubmissionParser(new SubmissionContents(inbox, containers, limits.bytes()), reading, timeLimit);
        for (Inspection.Item item : inspection.inspect(entry).items()) {
            SubmissionPath place = SubmissionPath.of(item.place());
            told.accept(
                    place.inside(),
                    item.refusal().isEmpty()
                            ? pending.read(place, item.submission())
                            : ReadResult.Refused.because(item.refusal()));
        }
    }
}
