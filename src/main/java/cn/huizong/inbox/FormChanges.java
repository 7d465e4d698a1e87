package cn.huizong.inbox;

import cn.huizong.form.Forms;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.store.FingerprintStore;
import cn.huizong.store.ReportStore;
import cn.huizong.store.StoredSubmission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which reports other forms may read otherwise. The hash of all forms is kept with each report; what each form was then is kept
 * once for an inbox, under that hash.
 */
public final class FormChanges {
    private static final String NAME = "forms ";
    /** What the store holds; beyond it nothing is kept, and every report is read again. */
    private static final int LONGEST = 200;

    private final String inbox;
    private final Forms forms;
    private final Map<String, String> now;
    private final FingerprintStore fingerprints;
    private final ReportStore reports;
    private final Map<String, Optional<Set<String>>> changed = new HashMap<>();

    public FormChanges(String inbox, Forms forms, FingerprintStore fingerprints, ReportStore reports) {
        this.inbox = inbox;
        this.forms = forms;
        this.now = ReaderFingerprint.byForm(forms);
        this.fingerprints = fingerprints;
        this.reports = reports;
    }

    /** Keeps what each form is, under the hash of all. */
    void keep(String all) {
        String content = now.entrySet().stream()
                .map(form -> form.getKey() + "=" + form.getValue())
                .collect(Collectors.joining(" "));
        if (content.length() <= LONGEST) {
            fingerprints.keep(inbox, NAME + all, content);
        }
    }

    /**
     * Whether a report may be read otherwise now: it has tables of a form that changed, such a form is in force for its year, or
     * it has rows that no form knew; or it was refused, or what the forms were is not known.
     *
     * @param before the hash of all forms by which it was read
     */
    boolean concern(String before, StoredSubmission stored) {
        Optional<Set<String>> others = changed.computeIfAbsent(before, this::changed);
        if (others.isEmpty() || stored.read().outcome() != Outcome.ACCEPTED) {
            return true;
        }
        boolean governed = stored.read().year().stream()
                .anyMatch(year -> others.get().contains(forms.inForce(year).id()));
        return governed || hasTablesOf(others.get(), reports.read(stored.id()));
    }

    private static boolean hasTablesOf(Set<String> others, Report report) {
        return report.tables().stream()
                        .anyMatch(table -> others.contains(table.form())
                                || !table.unknownRows().isEmpty())
                || report.tables().isEmpty();
    }

    /** The forms that are others now, or gone; empty if that is not known, or the wording of all changed. */
    private Optional<Set<String>> changed(String before) {
        return fingerprints.find(inbox, NAME + before).map(FormChanges::parse).flatMap(then -> {
            Set<String> ids = new TreeSet<>(then.keySet());
            ids.addAll(now.keySet());
            ids.removeIf(id -> now.getOrDefault(id, "").equals(then.get(id)));
            return ids.contains(ReaderFingerprint.WORDING) ? Optional.empty() : Optional.of(ids);
        });
    }

    private static Map<String, String> parse(String kept) {
        return Stream.of(kept.split(" "))
                .map(form -> form.split("=", 2))
                .collect(Collectors.toMap(form -> form[0], form -> form[1]));
    }
}
