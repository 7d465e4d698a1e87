package cn.huizong.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule, and every tie written out cell by cell. */
public final class Rules {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Tie> ties;
    private final List<Chain> chains;

    Rules(List<Rule> rules, List<Tie> ties, List<Chain> chains) {
        rules.forEach(rule -> this.rules.putIfAbsent(rule.id(), rule));
        this.ties = List.copyOf(ties);
        this.chains = List.copyOf(chains);
    }

    /** The rules that come with the program, written out for its forms. */
    public static Rules official(Forms forms) {
        return new RulesReader(forms).read();
    }

    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    public Rule rule(String id) {
        return Optional.ofNullable(rules.get(id)).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }

    public List<Tie> ties() {
        return ties;
    }

    /** What cells must be by those of the year before. */
    public List<Chain> chains() {
        return chains;
    }

    /** The ties between the cells of one table. */
    public List<Tie> ties(FormTable table) {
        return ties.stream().filter(tie -> tie.table().equals(table)).toList();
    }
}
