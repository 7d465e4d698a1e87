package cn.huizong.form;

import cn.huizong.form.Chain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a chain and writes it out; docs/rules.md describes the grammar. */
final class ChainReader {
    private static final Pattern CHAIN = Pattern.compile("(.+) = (\\S+)");
    private static final Pattern TERM = Pattern.compile("(?:^| ([+-]) )(?:last\\(([^ )]+)\\)|([^ ()]+))");

    private final Set<IndicatorKey> known;

    /** Reads chains over the cells of all forms. */
    ChainReader(Set<IndicatorKey> known) {
        this.known = known;
    }

    /** The chain for one thing that it is written out for; none if its table does not hold the cells of the year. */
    List<Chain> read(Rule rule, String written, Map.Entry<String, String> each, Set<IndicatorKey> table) {
        Matcher chain = CHAIN.matcher(written.replace("{}", each.getKey()));
        if (!chain.matches()) {
            throw new IllegalStateException(rule.id() + ": not a chain: " + written);
        }
        Chain read = new Chain(rule, each.getValue(), terms(rule, chain.group(1)), IndicatorKey.parse(chain.group(2)));
        boolean whole = read.now().allMatch(table::contains)
                && read.terms().stream().map(Term::key).allMatch(known::contains);
        return whole ? List.of(read) : List.of();
    }

    private static List<Term> terms(Rule rule, String sum) {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(sum);
        int end = 0;
        while (term.find() && term.start() == end) {
            boolean last = term.group(2) != null;
            terms.add(new Term(
                    IndicatorKey.parse(last ? term.group(2) : term.group(3)), last, "-".equals(term.group(1))));
            end = term.end();
        }
        if (end < sum.length()) {
            throw new IllegalStateException(rule.id() + ": not a sum: " + sum);
        }
        return terms;
    }
}
