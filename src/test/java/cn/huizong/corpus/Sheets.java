package cn.huizong.corpus;

import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Draws official tables the way the forms print them. Rows without figures are left out. */
final class Sheets {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Map<IndicatorKey, BigDecimal> values;

    Sheets(Map<IndicatorKey, BigDecimal> values) {
        this.values = values;
    }

    /** All blocks of 第二十条 in one table of four columns. */
    Sheet disclosure(List<FormTable> blocks) {
        Sheet sheet = new Sheet("disclosure", 4);
        for (FormTable block : blocks) {
            sheet.addRow(block.title());
            String[] headings = new String[block.columns().size() + 1];
            headings[0] = "信息内容";
            for (int i = 1; i < headings.length; i++) {
                headings[i] = block.columns().get(i - 1).heading();
            }
            sheet.addRow(headings);
            block.countedRows().forEach(row -> disclosureRow(sheet, block, row));
        }
        return sheet;
    }

    private void disclosureRow(Sheet sheet, FormTable block, FormRow row) {
        List<FormColumn> columns = block.columns();
        if (!values.containsKey(block.indicator(row, columns.get(0)).key())) {
            return;
        }
        sheet.nextRow();
        sheet.add(0, 1, 1, row.label());
        for (int i = 0; i < columns.size(); i++) {
            Indicator indicator = block.indicator(row, columns.get(i));
            boolean last = i == columns.size() - 1;
            sheet.addValue(i + 1, last ? sheet.columns() - i - 1 : 1, text(indicator, columns.get(i)), indicator.key());
        }
    }

    /** A count as it is; money in its cell's or heading's unit. */
    private String text(Indicator indicator, FormColumn column) {
        BigDecimal value = values.get(indicator.key());
        if (!indicator.isMoney()) {
            return value.toPlainString();
        }
        if (column.heading().contains("万元")) {
            return inTenThousands(value);
        }
        return value.signum() == 0 ? "0" : value.toPlainString() + "元";
    }

    static String inTenThousands(BigDecimal yuan) {
        return yuan.signum() == 0
                ? "0"
                : yuan.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }

    /** The table of applications: three columns of labels, seven of applicants, three rows of headings. */
    Sheet application(FormTable table) {
        Sheet sheet = new Sheet("application", 10);
        sheet.nextRow();
        sheet.add(0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
        sheet.add(3, 1, 7, "申请人情况");
        sheet.nextRow();
        sheet.add(3, 2, 1, "自然人");
        sheet.add(4, 1, 5, "法人或其他组织");
        sheet.add(9, 2, 1, "总计");
        sheet.nextRow();
        List<FormColumn> columns = table.columns();
        for (int i = 1; i <= 5; i++) {
            sheet.add(3 + i, 1, 1, columns.get(i).heading());
        }
        List<FormRow> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isHeading()) {
                applicationRow(sheet, table, rows, i);
            }
        }
        return sheet;
    }

    private void applicationRow(Sheet sheet, FormTable table, List<FormRow> rows, int index) {
        FormRow row = rows.get(index);
        int depth = row.above().size();
        sheet.nextRow();
        for (int level = 0; level < depth; level++) {
            if (isFirstUnder(rows, index, level)) {
                sheet.add(
                        level,
                        under(rows, row.above().subList(0, level + 1)),
                        1,
                        row.above().get(level));
            }
        }
        sheet.add(depth, 1, 3 - depth, row.label());
        for (int i = 0; i < table.columns().size(); i++) {
            Indicator indicator = table.indicator(row, table.columns().get(i));
            sheet.addValue(3 + i, 1, values.get(indicator.key()).toPlainString(), indicator.key());
        }
    }

    private static boolean isFirstUnder(List<FormRow> rows, int index, int level) {
        List<String> path = rows.get(index).above().subList(0, level + 1);
        for (int i = 0; i < index; i++) {
            if (isUnder(rows.get(i), path)) {
                return false;
            }
        }
        return true;
    }

    private static int under(List<FormRow> rows, List<String> path) {
        return (int) rows.stream().filter(row -> isUnder(row, path)).count();
    }

    private static boolean isUnder(FormRow row, List<String> path) {
        return !row.isHeading()
                && row.above().size() >= path.size()
                && row.above().subList(0, path.size()).equals(path);
    }

    /** The table of reviews: fifteen columns without row labels. */
    Sheet review(FormTable table) {
        Sheet sheet = new Sheet("review", 15);
        sheet.nextRow();
        sheet.add(0, 1, 5, "行政复议");
        sheet.add(5, 1, 10, "行政诉讼");
        sheet.nextRow();
        List<FormColumn> columns = table.columns();
        for (int i = 0; i < 5; i++) {
            sheet.add(i, 2, 1, columns.get(i).heading());
        }
        sheet.add(5, 1, 5, "未经复议直接起诉");
        sheet.add(10, 1, 5, "复议后起诉");
        sheet.nextRow();
        for (int i = 5; i < 15; i++) {
            sheet.add(i, 1, 1, columns.get(i).heading());
        }
        sheet.nextRow();
        for (int i = 0; i < 15; i++) {
            IndicatorKey key = table.indicator(columns.get(i)).key();
            sheet.addValue(i, 1, values.get(key).toPlainString(), key);
        }
        return sheet;
    }

    /** The statistics table of the 2014 form and the local table that lives on from it: label, unit, number. */
    Sheet statistics(FormTable table) {
        Sheet sheet = new Sheet(table.id(), 3);
        sheet.addRow("统计指标", "单位", "统计数");
        for (FormRow row : table.rows()) {
            if (row.isHeading()) {
                sheet.addRow(row.label(), "——", "");
            } else {
                Indicator indicator = table.indicator(row, table.columns().get(0));
                BigDecimal value = values.get(indicator.key());
                sheet.nextRow();
                sheet.add(0, 1, 1, row.label());
                sheet.add(1, 1, 1, indicator.isMoney() ? "万元" : indicator.unit());
                sheet.addValue(
                        2, 1, indicator.isMoney() ? inTenThousands(value) : value.toPlainString(), indicator.key());
            }
        }
        return sheet;
    }
}
