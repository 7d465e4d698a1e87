package cn.huizong.corpus;

import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what is read from pictures of reports against what their .docx says. The arguments are a folder with
 * {@code NAME.docx}, a folder with {@code NAME-DPI-PAGE.png}, the dots an inch, the skew in degrees, the share of
 * pixels that are noise, and whether the pictures are of black and white only.
 */
public final class ScanAccuracy {
    private final Rules rules;
    private final Extractor extractor;
    private final Documents documents = new Documents(Limits.DEFAULT);
    private int right;
    private int wrong;
    private int empty;
    private int caught;
    private int invented;
    private int refused;

    private ScanAccuracy(Forms forms) {
        this.rules = Rules.official(forms);
        this.extractor = new Extractor(forms, rules.ties());
    }

    public static void main(String[] arguments) throws Exception {
        ScanAccuracy accuracy = new ScanAccuracy(Forms.official());
        Path pictures = Path.of(arguments[1]);
        ScanWear wear = new ScanWear(
                Double.parseDouble(arguments[3]), Double.parseDouble(arguments[4]), Boolean.parseBoolean(arguments[5]));
        long start = System.nanoTime();
        int pages = 0;
        int reports = 0;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path docx : files.sorted().toList()) {
                String name = docx.getFileName().toString().replace(".docx", "-" + arguments[2]);
                List<Path> shots;
                try (Stream<Path> all = Files.list(pictures)) {
                    shots = all.filter(path -> path.getFileName().toString().startsWith(name + "-"))
                            .sorted()
                            .toList();
                }
                if (!shots.isEmpty()) {
                    accuracy.hold(docx, wear.tiff(shots), name);
                    pages += shots.size();
                    reports++;
                }
            }
        }
        System.out.printf(
                "reports %d pages %d right %d wrong %d (caught by a tie %d) empty %d invented %d refused %d, %.1f s a page%n",
                reports,
                pages,
                accuracy.right,
                accuracy.wrong,
                accuracy.caught,
                accuracy.empty,
                accuracy.invented,
                accuracy.refused,
                (System.nanoTime() - start) / 1e9 / pages);
    }

    private void hold(Path docx, byte[] scan, String name) throws IOException {
        try {
            Report truth = read(Files.readAllBytes(docx), docx.getFileName().toString());
            Report seen;
            try {
                seen = read(scan, docx.getFileName().toString());
            } catch (Exception e) {
                System.out.println(name + " refused: " + e.getMessage());
                refused++;
                return;
            }
            for (Fact fact : truth.facts()) {
                if (!fact.table().isEmpty()) {
                    compare(fact, seen, name);
                }
            }
        } catch (Exception e) {
            throw new IOException(docx.toString(), e);
        }
    }

    private Report read(byte[] content, String name) throws Exception {
        Extraction extraction = extractor.extract(documents.read(content), "云溪市民政局2020年年报" + name);
        if (extraction instanceof Extraction.Refused refused) {
            throw new IOException(refused.reason());
        }
        return ((Extraction.Read) extraction).report();
    }

    private void compare(Fact truth, Report seen, String name) {
        Optional<Fact> read = seen.facts().stream()
                .filter(fact -> fact.key().equals(truth.key()) && fact.table().equals(truth.table()))
                .findFirst();
        Optional<BigDecimal> number = read.flatMap(Fact::number);
        if (truth.number().isEmpty()) {
            invented += number.isPresent() ? 1 : 0;
        } else if (number.isEmpty()) {
            empty++;
            System.out.println(name + " " + truth.key().code() + "@"
                    + truth.key().applicant() + " says " + truth.says().text() + ", empty: "
                    + read.map(fact -> fact.says().toString() + fact.anchor()).orElse("no fact"));
        } else if (number.get().compareTo(truth.number().orElseThrow()) == 0) {
            right++;
        } else {
            boolean tied = isCaught(truth.key(), seen);
            wrong++;
            caught += tied ? 1 : 0;
            System.out.println(name + " " + truth.key().code() + "@"
                    + truth.key().applicant() + " says " + truth.says().text() + ", read "
                    + read.orElseThrow().says().text() + read.orElseThrow().anchor() + (tied ? " caught" : ""));
        }
    }

    private boolean isCaught(IndicatorKey key, Report seen) {
        return rules.ties().stream()
                .filter(tie -> tie.keys().anyMatch(key::equals))
                .flatMap(tie -> tie.answer(each -> seen.findFact(each).flatMap(Fact::number)).stream())
                .anyMatch(answer -> !answer.kept());
    }
}
