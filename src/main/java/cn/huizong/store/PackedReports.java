package cn.huizong.store;

import cn.huizong.report.Finding;
import cn.huizong.report.SettledSubmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Some submissions as they were fetched from the store. To unpack them takes most of the time and may be done on any thread. */
public final class PackedReports {
    private final List<StoredSubmission> submissions;
    private final Map<Long, String> contents;
    private final Map<Long, List<Finding>> findings;
    private final Map<Long, SettledSubmission> unpacked = new ConcurrentHashMap<>();

    PackedReports(List<StoredSubmission> submissions, Map<Long, String> contents, Map<Long, List<Finding>> findings) {
        this.submissions = List.copyOf(submissions);
        this.contents = Map.copyOf(contents);
        this.findings = Map.copyOf(findings);
    }

    /** The submissions in the order in which they were asked for. */
    public List<SettledSubmission> unpack() {
        return submissions.stream().map(this::unpack).toList();
    }

    /** One of the submissions; unpacked once, however often and by whomever it is asked for. */
    SettledSubmission unpack(StoredSubmission stored) {
        return unpacked.computeIfAbsent(stored.id(), id -> content(stored));
    }

    private SettledSubmission content(StoredSubmission stored) {
        return new SettledSubmission(
                stored.submission(),
                stored.settled().outcome(),
                stored.settled().reason(),
                stored.findBody(),
                stored.year(),
                Optional.ofNullable(contents.get(stored.id()))
                        .map(ReportJson::read)
                        .map(report -> stored.year().map(report::ofYear).orElse(report)),
                findings.getOrDefault(stored.id(), List.of()),
                stored.settled().standing());
    }
}
