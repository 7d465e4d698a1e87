package cn.huizong.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * One official form of the yearly report (政府信息公开工作年度报告).
 *
 * @param id its name in the outputs: {@code 2014}, {@code 2019}, {@code 2021}
 * @param firstYear the first report year it governs
 * @param lastYear the last report year it governs
 * @param tables its tables in printed order
 */
public record Form(String id, int firstYear, int lastYear, List<FormTable> tables) {
    public Form {
        tables = List.copyOf(tables);
    }

    public boolean governs(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** Every number the form asks for, local additions included. */
    public Stream<Indicator> indicators() {
        return tables.stream().flatMap(FormTable::indicators);
    }
}
