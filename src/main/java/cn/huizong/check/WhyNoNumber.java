package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import java.util.List;
import java.util.stream.Collectors;

/** Why a report has no number for an indicator, in Chinese, to stand after 上年度 or 本年度. */
final class WhyNoNumber {
    private final Forms forms;

    WhyNoNumber(Forms forms) {
        this.forms = forms;
    }

    String of(TabledNumbers tabled, IndicatorKey key) {
        List<Fact> cells = cells(tabled, key);
        if (cells.isEmpty()) {
            return noCell(tabled, key);
        }
        if (cells.stream().filter(fact -> fact.number().isPresent()).count() > 1) {
            return "的报告中该数出现两次而且不同";
        }
        CellValue says = cells.get(0).says();
        return says.text().isEmpty() ? "该格空白" : "该格填的是“" + says.text() + "”，不是一个数字";
    }

    /** The place of the cell, whether it says a number or not. */
    static String anchor(TabledNumbers tabled, IndicatorKey key) {
        return cells(tabled, key).stream().map(Fact::anchor).findFirst().orElse("");
    }

    private static List<Fact> cells(TabledNumbers tabled, IndicatorKey key) {
        return tabled.report().facts().stream()
                .filter(fact -> fact.key().equals(key))
                .toList();
    }

    private String noCell(TabledNumbers tabled, IndicatorKey key) {
        List<String> used = tabled.report().tables().stream()
                .map(FiledTable::form)
                .distinct()
                .sorted()
                .toList();
        boolean onForm = used.stream().anyMatch(form -> forms.indicators(form).containsKey(key));
        return used.isEmpty() || onForm
                ? "的报告中没有读到这一格"
                : "用的是 " + used.stream().collect(Collectors.joining("、")) + " 年版格式，没有这一行";
    }
}
