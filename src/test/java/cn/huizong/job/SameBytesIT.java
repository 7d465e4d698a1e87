package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.harness.MadeInbox;
import cn.huizong.harness.Postgres;
import cn.huizong.roster.Roster;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import cn.huizong.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole jobs over made reports in all three formats. */
class SameBytesIT {
    private static final int REPORTS = 45;

    @TempDir
    static Path folder;

    private static Map<String, String> one = Map.of();

    @BeforeAll
    static void fillTheInbox() throws IOException {
        MadeInbox.fill(folder.resolve("in"), 7, REPORTS);
    }

    private static Map<String, String> published(StoreAddress store, String name, int threads) throws Exception {
        Path output = folder.resolve(name);
        Settings settings = new SettingsFile(folder.resolve("none.yml"))
                .read(Map.of(
                        "input", folder.resolve("in").toString(),
                        "output", output.toString(),
                        "store", store.url(),
                        "threads", threads));
        JobRun.Result result = new JobRun(JobNames.NIGHTLY, settings, Roster.NONE, store, Progress.SILENT).run();
        assertThat(result.ending()).isEqualTo(JobRun.Ending.COMPLETED);
        assertThat(result.summary().fresh()).isEqualTo(REPORTS);
        return hashes(output);
    }

    private static Map<String, String> hashes(Path output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(output.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    /** What a run on one thread into an H2 file published. */
    private static Map<String, String> onOneThread() throws Exception {
        if (one.isEmpty()) {
            one = published(h2("one"), "out-one", 1);
        }
        assertThat(one).containsKeys("2020/city-rollup.csv", "2020/facts.csv", "2020/datapackage.json");
        return one;
    }

    private static StoreAddress h2(String name) throws IOException {
        return StoreAddress.of("jdbc:h2:file:" + folder.resolve(name), Map.of());
    }

    @Test
    void oneThreadOrManyPublishTheSameBytes() throws Exception {
        assertThat(published(h2("many"), "out-many", 4)).isEqualTo(onOneThread());
    }

    @Test
    void postgresqlPublishesTheSameBytesAsH2() throws Exception {
        assertThat(published(Postgres.database(), "out-postgresql", 2)).isEqualTo(onOneThread());
    }
}
