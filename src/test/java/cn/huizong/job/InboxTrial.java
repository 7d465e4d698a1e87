package cn.huizong.job;

import cn.huizong.control.Progress;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An inbox under trial: files go in, a run reads them by {@link PlainReading}, and its list tells what became of them. */
final class InboxTrial {
    private final Path folder;

    InboxTrial(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("in"));
        // a year is published if there is a report of it
        file("0.txt", "零局,2020,1");
    }

    Path path(String name) {
        return folder.resolve("in").resolve(name);
    }

    /** A path whose name is written in percent-encoded bytes. */
    Path rawPath(String name) {
        return Path.of(URI.create(path("").toUri() + name));
    }

    Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Files.createDirectories(path(name).getParent());
        return Files.write(path(name), content);
    }

    JobRun.Result run() throws Exception {
        return run(Map.of());
    }

    JobRun.Result run(Map<String, Object> settings) throws Exception {
        PlainReading.READ.clear();
        return JobRunIT.run(JobNames.NIGHTLY, JobRunIT.settings(folder, settings), Roster.NONE, Progress.SILENT);
    }

    /** What became of everything but the one that is always there: path, outcome, reason. */
    List<String> outcomes() throws IOException {
        return Files.readString(folder.resolve("out/2020/submissions.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !row[0].equals("0.txt"))
                .map(row -> (row[0] + " " + row[7] + " " + row[8]).strip())
                .toList();
    }
}
