package cn.huizong.job;

import cn.huizong.document.Containers;
import cn.huizong.document.Documents;
import cn.huizong.document.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a file that lies anywhere, with everything inside it, as a run would. Nothing is stored. */
public final class LooseFile {
    private final Path file;
    private final Limits limits;
    private final CutOff cutOff;

    public LooseFile(Path file, Limits limits, CutOff cutOff) {
        this.file = file;
        this.limits = limits;
        this.cutOff = cutOff;
    }

    /**
     * Reads the file.
     *
     * @param reading reads one report
     * @param told hears of each report: the names that lead to it inside the file, none for the file itself, and what came of
     *     reading it
     * @throws IOException if there is no such file
     */
    public void read(FileReading reading, BiConsumer<List<String>, Reading> told) throws IOException {
        Path real = file.toRealPath();
        Inbox inbox = new Inbox(real.resolveSibling(""), List.of());
        Documents documents = new Documents(limits);
        Containers containers = new Containers(documents, limits, new Ignored(Ignored.USUAL)::test);
        Inbox.Entry entry = inbox.entry(real);
        Inspection inspection = new Inspection(inbox, documents, containers, cutOff, limits.bytes());
        PendingReading pending = new PendingReading(new Opened(inbox, containers, limits.bytes()), reading, cutOff);
        for (Inspection.Item item : inspection.inspect(entry).items()) {
            Place place = Place.of(item.place());
            told.accept(
                    place.inside(),
                    item.refusal().isEmpty()
                            ? pending.read(place, item.submission())
                            : Reading.Refused.because(item.refusal()));
        }
    }
}
