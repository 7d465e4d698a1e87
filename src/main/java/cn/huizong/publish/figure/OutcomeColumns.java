package cn.huizong.publish.figure;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.rollup.HeadlineColumn;
import cn.huizong.rollup.Headlines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The groups of outcomes as the headline tables add them up, which leave out a body that filled only some lines of a group. */
public final class OutcomeColumns {
    private final Headlines headlines;
    private final OutcomeGroups groups;

    public OutcomeColumns(Forms forms, Headlines headlines) {
        this.headlines = headlines;
        this.groups = new OutcomeGroups(forms);
    }

    /** The column of each group in the order of the form in force. */
    public Map<String, HeadlineColumn> of(int year) {
        Map<String, HeadlineColumn> columns = new LinkedHashMap<>();
        groups.of(year).forEach((name, keys) -> columns.put(name, column(keys)));
        return columns;
    }

    private HeadlineColumn column(Set<IndicatorKey> group) {
        return headlines.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.alternatives().stream().allMatch(lines -> group.containsAll(lines.keys())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no headline table has a column for " + group));
    }
}
