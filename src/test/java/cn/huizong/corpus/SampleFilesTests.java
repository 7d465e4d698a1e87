package cn.huizong.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.IndicatorKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SampleFilesTests {
    private static final Path FOLDER = Path.of("sample-input");

    private final SampleInput made = SampleInput.make();

    @Test
    void theFilesAreThoseThatTheirMakerWrites() throws IOException {
        assertThat(contents(kept())).isEqualTo(contents(made.files()));
    }

    @Test
    void theTotalsAreThoseOfTheirTruth() {
        assertThat(Path.of("src/test/resources/sample/expected-totals.csv")).hasContent(made.totals());
    }

    @Test
    void noValueOfThemIsReadWrongOrMissed() {
        Accuracy accuracy = new Accuracy();
        Stream.concat(made.counted().stream(), made.uncounted().stream()).forEach(accuracy::read);
        assertThat(accuracy.all().faults).as(accuracy.table()).isEmpty();
        assertThat(accuracy.all().refused).isZero();
    }

    @Test
    void oneBodyAloneBeginsAYearWithOtherApplicationsThanItLeftOver() {
        Map<String, Map<IndicatorKey, Expectation>> byBodyAndYear = new TreeMap<>();
        made.counted().stream()
                .map(Specimen::truth)
                .forEach(truth -> byBodyAndYear.put(truth.agency().replace("广电", "和") + truth.year(), truth.cells()));
        List<String> broken = new ArrayList<>();
        for (SampleBody body : SampleBody.all()) {
            for (int year = 2020; year <= 2022; year++) {
                Map<IndicatorKey, Expectation> now = byBodyAndYear.getOrDefault(body.agency() + year, Map.of());
                Map<IndicatorKey, Expectation> before =
                        byBodyAndYear.getOrDefault(body.agency() + (year - 1), Map.of());
                if (!now.isEmpty() && !before.isEmpty() && !goesOn(before, now)) {
                    broken.add(body.agency() + year);
                }
            }
        }
        assertThat(broken).containsExactly("云溪市卫生健康局2021");
    }

    private static boolean goesOn(Map<IndicatorKey, Expectation> before, Map<IndicatorKey, Expectation> now) {
        return before.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals("application.carried_out"))
                .allMatch(entry -> {
                    IndicatorKey in = new IndicatorKey(
                            "application.carried_in", entry.getKey().applicant());
                    return entry.getValue().value().compareTo(now.get(in).value()) == 0;
                });
    }

    private static SortedMap<String, byte[]> kept() throws IOException {
        SortedMap<String, byte[]> kept = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith("README")) {
                    kept.put(name, Files.readAllBytes(path));
                }
            }
        }
        return kept;
    }

    private static SortedMap<String, String> contents(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (String name : files.keySet()) {
            byte[] bytes = files.get(name);
            contents.put(name, isWhole(bytes) ? unpacked(bytes) : text(bytes));
        }
        return contents;
    }

    /** Whether a file is a zip archive with its end. */
    private static boolean isWhole(byte[] bytes) {
        return text(bytes).startsWith("PK") && text(bytes).contains("PK\005\006");
    }

    /** What is in an archive; how tightly it is packed depends on the JDK. */
    private static String unpacked(byte[] zip) throws IOException {
        StringBuilder out = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), Charset.forName("GBK"))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.append(entry.getName()).append('\n').append(isWhole(content) ? unpacked(content) : text(content));
            }
        }
        return out.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
