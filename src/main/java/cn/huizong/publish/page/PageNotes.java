package cn.huizong.publish.page;

import cn.huizong.publish.figure.FigureNotes;
import cn.huizong.publish.table.OcrCsv;
import cn.huizong.report.Body;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the reports give the page, gathered as they come by. */
public final class PageNotes {
    private final List<OcrCsv.Scan> scans = new ArrayList<>();
    private final Map<String, List<String>> suspects = new HashMap<>();
    private final Map<String, String> differences = new HashMap<>();
    private final SortedMap<String, String> papers = new TreeMap<>();
    private final FigureNotes figures = new FigureNotes();

    /** Adds a report that counts, with which of its cells are most likely wrong, in words. */
    public void add(SettledSubmission accepted, Body body, Report report, List<String> likely) {
        if (!likely.isEmpty()) {
            suspects.put(accepted.submission().source(), List.copyOf(likely));
        }
        if (accepted.standing().counted()) {
            figures.add(body, report, accepted.findings());
        }
    }

    public void scanned(List<OcrCsv.Scan> more) {
        scans.addAll(more);
    }

    /** In which cells files differ from those that they stand beside, in words, by path. */
    public void differing(Map<String, String> more) {
        differences.putAll(more);
    }

    /** What the papers of the office are, by their paths in the published folder. */
    public void papers(Map<String, String> descriptions) {
        papers.putAll(descriptions);
    }

    SortedMap<String, String> papers() {
        return papers;
    }

    /** In which cells a file differs from another that it stands beside; empty if nothing is known. */
    String differences(String source) {
        return differences.getOrDefault(source, "");
    }

    List<OcrCsv.Scan> scans() {
        return List.copyOf(scans);
    }

    /** Which cells of a file are most likely wrong, in words. */
    List<String> suspects(String source) {
        return suspects.getOrDefault(source, List.of());
    }

    FigureNotes figures() {
        return figures;
    }
}
