package cn.huizong.corpus;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads made reports as the program does and counts what came back, by format and by quirk. */
public final class Accuracy {
    private final Forms forms = Forms.official();
    private final Documents documents = new Documents(Limits.DEFAULT);
    private final Extractor extractor =
            new Extractor(forms, Rules.official(forms).ties());
    private final ReadingTally all = new ReadingTally();
    private final Map<String, ReadingTally> byTrait = new TreeMap<>();

    /** Prints the table; the arguments are the number of reports and the seed. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Accuracy accuracy = new Accuracy();
        new Corpus(accuracy.forms, Rules.official(accuracy.forms), seed)
                .make(count)
                .forEach(accuracy::read);
        System.out.println(accuracy.table());
        accuracy.all.refusals.forEach(System.out::println);
        accuracy.all.faults.stream().limit(60).forEach(System.out::println);
    }

    ReadingTally all() {
        return all;
    }

    void read(Specimen specimen) {
        count(all, specimen);
        count(
                byTrait.computeIfAbsent("format " + specimen.truth().format().code(), name -> new ReadingTally()),
                specimen);
        List<String> quirks = specimen.truth().quirks();
        (quirks.isEmpty() ? List.of("none") : quirks)
                .forEach(quirk -> count(byTrait.computeIfAbsent(quirk, name -> new ReadingTally()), specimen));
    }

    private void count(ReadingTally tally, Specimen specimen) {
        try {
            Extraction extraction = extractor.extract(documents.read(specimen.content()), specimen.name());
            if (extraction instanceof Extraction.Read read) {
                tally.add(specimen.truth(), read.report(), forms);
            } else if (extraction instanceof Extraction.Refused refused) {
                tally.addRefused(specimen.truth(), refused.reason());
            }
        } catch (UnreadableDocument e) {
            tally.addRefused(specimen.truth(), e.getMessage());
        }
    }

    String table() {
        StringBuilder out = new StringBuilder(ReadingTally.heading()).append('\n');
        byTrait.forEach((trait, tally) -> out.append(tally.row(trait)).append('\n'));
        return out.append(all.row("all")).toString();
    }
}
