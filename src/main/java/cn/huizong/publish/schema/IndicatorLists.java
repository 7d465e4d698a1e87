package cn.huizong.publish.schema;

import static cn.huizong.publish.table.Column.integer;
import static cn.huizong.publish.table.Column.text;

import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Kind;
import cn.huizong.form.SeriesBreaks;
import cn.huizong.publish.table.Csv;
import cn.huizong.publish.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code indicators.csv}, every number of all forms once, in the words of its newest form, and {@code indicator-forms.csv}, its words
 * on every form that asks for it.
 */
public final class IndicatorLists {
    public static final Table INDICATORS = new Table(
            "indicators.csv",
            "指标代码表",
            List.of(
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("label", "最新一版报表中的行名和栏目"),
                    text("table", "最新一版报表中的表名"),
                    text("unit", "计量单位；金额一律以元计"),
                    text("kind", "flow 流量，各单位、各年度可以相加；stock 存量，只能同一年度各单位相加"),
                    text("forms", "在哪几版报表中，以 | 分隔"),
                    text("breaks", "从哪一年度起与以前不可比及原因，以 | 分隔；没有则空"),
                    text("description", "是什么数")));

    public static final Table FORMS = new Table(
            "indicator-forms.csv",
            "各版报表中的指标",
            List.of(
                    text("form", "报表的版本"),
                    integer("first_year", "这一版从哪一报告年度起用"),
                    integer("last_year", "用到哪一报告年度；仍在用则空"),
                    text("indicator", "指标代码"),
                    text("applicant", "申请人类别代码，仅用于申请情况表"),
                    text("table", "表名"),
                    text("row_label", "行名，连同上级行名；没有则空"),
                    text("column_label", "栏目"),
                    text("unit", "计量单位；金额一律以元计"),
                    text("kind", "flow 流量，stock 存量")));

    private static final String BETWEEN = "|";

    private final Forms forms;
    private final SeriesBreaks breaks = SeriesBreaks.official();
    private final IndicatorDescriptions descriptions = IndicatorDescriptions.official();

    public IndicatorLists(Forms forms) {
        this.forms = forms;
    }

    public void write(Path folder) throws IOException {
        try (Csv csv = new Csv(folder, INDICATORS)) {
            newest().values().forEach(indicator -> csv.row(row(indicator)));
        }
        try (Csv csv = new Csv(folder, FORMS)) {
            for (Form form : forms.all()) {
                form.indicators().forEach(indicator -> csv.row(row(form, indicator)));
            }
        }
    }

    /** In the order of all outputs: as printed on the oldest form, then what each later one adds. */
    private Map<IndicatorKey, Indicator> newest() {
        Map<IndicatorKey, Indicator> newest = new LinkedHashMap<>();
        forms.all().forEach(form -> form.indicators().forEach(indicator -> newest.put(indicator.key(), indicator)));
        return newest;
    }

    private List<?> row(Indicator indicator) {
        return List.of(
                indicator.key().code(),
                indicator.key().applicant(),
                indicator.label().strip(),
                indicator.table(),
                indicator.unit(),
                code(indicator.kind()),
                forms.all().stream()
                        .map(Form::id)
                        .filter(form -> forms.indicators(form).containsKey(indicator.key()))
                        .collect(Collectors.joining(BETWEEN)),
                breaks.all().stream()
                        .filter(one -> breaks.find(indicator.key(), one.year() - 1, one.year())
                                .equals(Optional.of(one)))
                        .sorted(Comparator.comparingInt(one -> one.year()))
                        .map(one -> one.year() + "：" + one.note())
                        .collect(Collectors.joining(BETWEEN)),
                descriptions.of(indicator.key()));
    }

    private static List<?> row(Form form, Indicator indicator) {
        return List.of(
                form.id(),
                form.firstYear(),
                form.lastYear() == Integer.MAX_VALUE ? "" : form.lastYear(),
                indicator.key().code(),
                indicator.key().applicant(),
                indicator.table(),
                indicator.rowLabel(),
                indicator.columnLabel(),
                indicator.unit(),
                code(indicator.kind()));
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
