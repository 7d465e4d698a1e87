package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of the invented city as a scanner leaves them, at 200 dots an inch in black and white, held against what they say. */
class ScannedReportIT {
    private static final Path SCANS = Path.of("src/test/resources/scans");

    private final Forms forms = Forms.official();

    @ParameterizedTest
    @CsvSource({
        "finance-2020, MODEL",
        "justice-2020, MODEL",
        "resources-2022, MODEL",
        "finance-2020, TESSERACT",
        "justice-2020, TESSERACT",
        "resources-2022, TESSERACT"
    })
    void aNumberOfAScanIsRightOrLeftOut(String name, Recognition.Engine engine) throws Exception {
        assumeTrue(engine == Recognition.Engine.MODEL || isTesseractInstalled());
        Report report = read(Files.readAllBytes(SCANS.resolve(name + ".tif")), engine);

        Map<String, String> read = new HashMap<>();
        for (Fact fact : report.facts()) {
            fact.number()
                    .ifPresent(number -> read.put(
                            fact.table() + "," + fact.key().code() + ","
                                    + fact.key().applicant(),
                            number.toPlainString()));
        }
        Map<String, String> truth = truth(name);
        Map<String, String> wrong = new HashMap<>(read);
        wrong.keySet().removeIf(key -> read.get(key).equals(truth.get(key)));
        assertThat(wrong).isEmpty();
        assertThat(read.size()).isGreaterThan(truth.size() * 2 / 3);
        assertThat(report.facts()).allMatch(fact -> fact.status() == Status.OCR);
    }

    private Report read(byte[] scan, Recognition.Engine engine) throws Exception {
        Documents documents = new Documents(Limits.DEFAULT, new Recognition(engine, "tesseract", 300, 40_000_000L, 60));
        Extraction extraction = new Extractor(forms, Rules.official(forms).ties())
                .extract(documents.read(scan), "云溪市财政局2020年政府信息公开工作年度报告.tif");
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        return ((Extraction.Read) extraction).report();
    }

    private static Map<String, String> truth(String name) throws IOException {
        List<String> lines = Files.readAllLines(SCANS.resolve(name + ".csv"));
        Map<String, String> truth = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.lastIndexOf(',');
            truth.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return truth;
    }

    private static boolean isTesseractInstalled() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return languages.contains("chi_sim") && languages.contains("eng");
        } catch (IOException e) {
            return false;
        }
    }
}
