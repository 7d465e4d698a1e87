package cn.huizong.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a cell must be by the cells of the year before, such as 上年结转 by 结转下年度继续办理.
 *
 * @param rule the rule it belongs to
 * @param each what the rule was written out for, in the words of the form
 * @param terms what is added up
 * @param total the cell of the year that must equal the sum
 */
public record Chain(Rule rule, String each, List<Term> terms, IndicatorKey total) {
    public Chain {
        terms = List.copyOf(terms);
    }

    /**
     * One number of the sum.
     *
     * @param key the cell
     * @param last whether it is that of the year before
     * @param minus whether it is taken off
     */
    public record Term(IndicatorKey key, boolean last, boolean minus) {}

    /** Every cell of the year itself. */
    Stream<IndicatorKey> now() {
        return Stream.concat(terms.stream().filter(term -> !term.last()).map(Term::key), Stream.of(total));
    }
}
