package cn.huizong.publish.figure;

import cn.huizong.form.Form;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways an application can end (办理结果), as the forms group them, each with the numbers that make it up. */
public final class OutcomeGroups {
    private static final IndicatorKey GRANTED = IndicatorKey.parse("application.granted@total");
    private static final IndicatorKey OLD_GRANTED = IndicatorKey.of("application.answered.granted");

    private final Forms forms;

    public OutcomeGroups(Forms forms) {
        this.forms = forms;
    }

    /** The groups in the order of the form in force; a report on a sister form of it counts in the same groups. */
    public Map<String, Set<IndicatorKey>> of(int year) {
        IndicatorKey anchor = forms.indicators(forms.inForce(year).id()).containsKey(GRANTED) ? GRANTED : OLD_GRANTED;
        Map<String, Set<IndicatorKey>> groups = new LinkedHashMap<>();
        forms.all().forEach(form -> addGroups(groups, form, anchor));
        return groups;
    }

    private static void addGroups(Map<String, Set<IndicatorKey>> groups, Form form, IndicatorKey anchor) {
        for (FormTable table : form.tables()) {
            findRow(table, anchor)
                    .ifPresent(granted -> table.countedRows().stream()
                            .filter(row -> isResult(row, granted.above(), table))
                            .forEach(row -> groups.computeIfAbsent(
                                            group(row, granted.above().size()), name -> new LinkedHashSet<>())
                                    .add(new IndicatorKey(row.code().orElseThrow(), anchor.applicant()))));
        }
    }

    private static Optional<FormRow> findRow(FormTable table, IndicatorKey key) {
        return table.countedRows().stream()
                .filter(row -> row.code().orElseThrow().equals(key.code()))
                .findFirst();
    }

    private static boolean isResult(FormRow row, List<String> under, FormTable table) {
        int depth = under.size();
        List<String> above = row.above();
        boolean below = above.size() >= depth && above.subList(0, depth).equals(under);
        boolean isTotal = row.code().orElseThrow().equals("application.total");
        return below && !isTotal && !(above.size() > depth && isCounted(table, above.get(depth), under));
    }

    /** Whether the heading of a group holds the group's own number, so that the rows under it are only parts of it. */
    private static boolean isCounted(FormTable table, String label, List<String> under) {
        return table.countedRows().stream()
                .anyMatch(row -> row.label().equals(label) && row.above().equals(under));
    }

    private static String group(FormRow row, int depth) {
        String label = row.above().size() > depth ? row.above().get(depth) : row.label();
        return label.replaceFirst("^（[一二三四五六七八九十]+）|^\\d+\\.", "")
                .replaceFirst("（.*）$", "")
                .replaceFirst("(答复)?数$", "");
    }
}
