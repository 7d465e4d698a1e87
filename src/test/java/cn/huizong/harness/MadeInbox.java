package cn.huizong.harness;

import cn.huizong.corpus.Corpus;
import cn.huizong.corpus.Specimen;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Inboxes full of made reports. A run publishes every year that it finds, so tests of runs get by with few of them. */
public final class MadeInbox {
    /** The years of two forms, and a third that has a year before it under the same form. */
    public static final Set<Integer> YEARS = Set.of(2020, 2021, 2022);

    private MadeInbox() {}

    /**
     * Fills a folder with reports in all three formats; the same seed makes the same files.
     *
     * @param inbox made if it is not there
     * @param count how many reports
     * @throws IOException if they cannot be written
     */
    public static void fill(Path inbox, long seed, int count) throws IOException {
        Files.createDirectories(inbox);
        Forms forms = Forms.official();
        List<Specimen> made = new Corpus(forms, Rules.official(forms), seed)
                .make(count * 3).stream()
                        .filter(specimen -> YEARS.contains(specimen.truth().year()))
                        .limit(count)
                        .toList();
        if (made.size() < count) {
            throw new IllegalStateException("only " + made.size() + " reports of " + YEARS);
        }
        for (Specimen specimen : made) {
            Files.write(inbox.resolve(specimen.name()), specimen.content());
        }
    }
}
