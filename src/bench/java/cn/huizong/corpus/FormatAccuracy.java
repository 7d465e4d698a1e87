package cn.huizong.corpus;

import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the kept reports of every format: how right their known figures come back, how long reading takes beside the
 * format's own library, and how much of the heap it takes. The arguments are formats; none means all.
 */
public final class FormatAccuracy {
    private static final List<String> FORMATS =
            List.of("docx", "doc", "rtf", "odt", "html", "pdf", "xlsx", "xls", "ods");
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 12;

    private final Forms forms = Forms.official();
    private final Documents documents = new Documents(Limits.DEFAULT);
    private final Extractor extractor =
            new Extractor(forms, Rules.official(forms).ties());
    private final List<Draft> drafts = FormatsInput.drafts();

    public static void main(String[] arguments) throws Exception {
        FormatAccuracy accuracy = new FormatAccuracy();
        List<String> formats = arguments.length > 0 ? List.of(arguments) : FORMATS;
        System.out.println(ReadingTally.heading());
        for (String format : formats) {
            ReadingTally tally = accuracy.tally(format);
            System.out.println(tally.row(format));
            Stream.concat(tally.refusals.stream(), tally.faults.stream())
                    .limit(5)
                    .forEach(System.out::println);
        }
        System.out.printf(
                "%n%-6s %12s %12s %12s %8s %10s%n", "", "library ms", "reading ms", "to facts ms", "ratio", "peak MB");
        for (String format : formats) {
            accuracy.time(format);
        }
    }

    private ReadingTally tally(String format) {
        ReadingTally tally = new ReadingTally();
        FormatSet.read(format).forEach((name, content) -> {
            Truth truth = drafts.get(Integer.parseInt(name) - 1).truth();
            try {
                Extraction extraction = extract(content);
                if (extraction instanceof Extraction.Read read) {
                    tally.add(truth, read.report(), forms);
                } else if (extraction instanceof Extraction.Refused refused) {
                    tally.addRefused(truth, refused.reason());
                }
            } catch (UnreadableDocument e) {
                tally.addRefused(truth, e.getMessage());
            }
        });
        return tally;
    }

    private Extraction extract(byte[] content) throws UnreadableDocument {
        return extractor.extract(documents.read(content), "report");
    }

    /** Takes the fastest of several rounds of each, turn by turn; the first rounds only warm up. */
    private void time(String format) throws Exception {
        Collection<byte[]> files = FormatSet.read(format).values();
        PlainLibrary library = PlainLibrary.all().get(format);
        double plain = Double.POSITIVE_INFINITY;
        double reading = Double.POSITIVE_INFINITY;
        double whole = Double.POSITIVE_INFINITY;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double ofLibrary = library == null ? Double.NaN : millis(files, library);
            double ofReading =
                    millis(files, content -> documents.read(content).blocks().size());
            double ofWhole = millis(files, content -> extract(content).hashCode());
            if (round >= WARM_UP) {
                plain = Math.min(plain, ofLibrary);
                reading = Math.min(reading, ofReading);
                whole = Math.min(whole, ofWhole);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-6s %12.2f %12.2f %12.2f %8.2f %10.1f%n",
                format,
                plain,
                reading,
                whole,
                reading / plain,
                peak(files));
    }

    private static double millis(Collection<byte[]> files, PlainLibrary work) throws Exception {
        long start = System.nanoTime();
        for (byte[] content : files) {
            measure(work, content);
        }
        return (System.nanoTime() - start) / 1e6 / files.size();
    }

    /** A refusal takes its time too; the table of figures has counted it. */
    @SuppressWarnings("EmptyCatch")
    private static void measure(PlainLibrary work, byte[] content) throws Exception {
        try {
            work.letters(content);
        } catch (UnreadableDocument refused) {
            // counted there
        }
    }

    /** What the heap held at most while the files were read once, garbage included, above what it held before. */
    private double peak(Collection<byte[]> files) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        double most = 0;
        for (byte[] content : files) {
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long before =
                    heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
            millis(List.of(content), each -> documents.read(each).blocks().size());
            long after = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            most = Math.max(most, (after - before) / 1e6);
        }
        return most;
    }
}
