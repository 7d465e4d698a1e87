package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.harness.MadeInbox;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not made again beside a changed report is as it would be if all were made. */
class ChangedReportIT {
    /** The pages are in several charsets, digits and tags alike in all of them. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final Pattern NUMBER = Pattern.compile("(<t[dh][^>]*>\\s*)(\\d+)(\\s*</t[dh]>)");

    @TempDir
    Path folder;

    private JobRun.Result run(String output, String store) throws Exception {
        Settings settings = JobRunIT.settings(
                folder,
                Map.of(
                        "output",
                        folder.resolve(output).toString(),
                        "store",
                        "jdbc:h2:file:" + folder.resolve(store),
                        "charts",
                        true));
        JobRun.Result result = new JobRun(
                        JobNames.NIGHTLY,
                        settings,
                        Roster.NONE,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .run();
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        return result;
    }

    /** Some bodies that report for three years, on web pages, which a test can change. */
    private void fill() throws IOException {
        Path made = folder.resolve("made");
        MadeInbox.fill(made, 7, 15);
        Files.createDirectories(folder.resolve("in"));
        for (Path page : pages(made, 2020)) {
            for (int year = 2020; year <= 2022; year++) {
                String name = page.getFileName().toString().replace("2020", String.valueOf(year));
                String html = Files.readString(page, BYTES).replace("2020", String.valueOf(year));
                Files.writeString(folder.resolve("in").resolve(name), html, BYTES);
            }
        }
    }

    private static List<Path> pages(Path folder, int year) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(year + ".html"))
                    .sorted()
                    .toList();
        }
    }

    private static void change(Path page) throws IOException {
        String html = Files.readString(page, BYTES);
        Matcher number = NUMBER.matcher(html);
        assertThat(number.find()).as(page.toString()).isTrue();
        String other = number.group(1) + (Long.parseLong(number.group(2)) + 3) + number.group(3);
        Files.writeString(page, html.substring(0, number.start()) + other + html.substring(number.end()), BYTES);
    }

    private Map<String, String> hashes(String output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path published = folder.resolve(output);
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(published.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private int release(int year) throws IOException {
        Matcher release = Pattern.compile("\"release\"\\s*:\\s*(\\d+)")
                .matcher(Files.readString(folder.resolve("out/" + year + "/datapackage.json")));
        assertThat(release.find()).isTrue();
        return Integer.parseInt(release.group(1));
    }

    /** The copy has another output, so that all that it has is made again. */
    @Test
    void aChangedReportPublishesWhatAWholeRunWould() throws Exception {
        fill();
        run("out", "store");
        List<Path> ofYear = pages(folder.resolve("in"), 2020);
        change(ofYear.get(0));
        Files.writeString(ofYear.get(1), "<!-- the same -->", StandardOpenOption.APPEND);
        copy(folder.resolve("out"), folder.resolve("whole"));
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("copy.mv.db"));

        assertThat(run("out", "store").summary().fresh()).isEqualTo(2);
        run("whole", "copy");

        assertThat(release(2020)).isEqualTo(2);
        assertThat(release(2021)).isEqualTo(2);
        assertThat(release(2022)).isEqualTo(1);
        assertThat(hashes("out")).isEqualTo(hashes("whole"));
    }
}
