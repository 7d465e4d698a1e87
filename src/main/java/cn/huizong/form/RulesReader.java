package cn.huizong.form;

import cn.huizong.form.WrittenRules.WrittenRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rules and writes each tie out for every table that holds its cells; docs/rules.md describes the grammar. */
final class RulesReader {
    private static final Pattern TIE = Pattern.compile("(.+?) (=|<=|>=) (.+)");
    private static final String FROM = "from ";
    private static final Pattern LARGEST = Pattern.compile("max\\((.+)\\)");

    private final Forms forms;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<List<Object>, Chain> chains = new LinkedHashMap<>();

    RulesReader(Forms forms) {
        this.forms = forms;
    }

    Rules read() {
        for (String file : List.of("ties", "single-report", "years")) {
            YamlFile.resource("/rules/" + file + ".yml", WrittenRules.class)
                    .rules()
                    .forEach(this::add);
        }
        return new Rules(List.copyOf(rules.values()), ties, List.copyOf(chains.values()));
    }

    private void add(WrittenRule written) {
        Rule rule = new Rule(
                written.id(), forms(written), written.severity(), written.basis(), written.statement(), written.zh());
        if (written.tie().isEmpty()
                && written.chain().isEmpty()
                && !written.each().isEmpty()) {
            throw new IllegalStateException("the rule " + rule.id() + " has nothing that each is for");
        }
        Rule before = rules.get(rule.id());
        if (before != null && written.tie().isEmpty()) {
            throw new IllegalStateException("the rule " + rule.id() + " stands twice");
        }
        written.tie().ifPresent(tie -> addTies(rule, tie, written));
        written.chain().ifPresent(chain -> addChains(rule, chain, written));
        rules.merge(rule.id(), rule, RulesReader::forBoth);
    }

    /** The ids of the forms that a rule is for, which must be there. */
    private List<String> forms(WrittenRule written) {
        List<String> ids = new ArrayList<>();
        for (String each : written.forms()) {
            if (each.startsWith(FROM)) {
                int first = forms.form(each.substring(FROM.length())).firstYear();
                forms.all().stream()
                        .filter(form -> form.firstYear() >= first)
                        .map(Form::id)
                        .forEach(ids::add);
            } else {
                ids.add(forms.form(each).id());
            }
        }
        return List.copyOf(ids);
    }

    /** A chain is written out once for a cell, though two forms ask for it. */
    private void addChains(Rule rule, String written, WrittenRule one) {
        Set<IndicatorKey> known = forms.all().stream()
                .flatMap(Form::indicators)
                .map(Indicator::key)
                .collect(Collectors.toSet());
        ChainReader reader = new ChainReader(known);
        int before = chains.size();
        rule.forms().stream()
                .flatMap(form -> forms.form(form).tables().stream())
                .forEach(table -> {
                    Set<IndicatorKey> cells =
                            table.indicators().map(Indicator::key).collect(Collectors.toSet());
                    each(one, table).entrySet().stream()
                            .flatMap(each -> reader.read(rule, written, each, cells).stream())
                            .forEach(chain -> chains.putIfAbsent(List.of(rule.id(), chain.total()), chain));
                });
        if (chains.size() == before) {
            throw new IllegalStateException("no table holds the cells of " + written);
        }
    }

    private static Rule forBoth(Rule one, Rule other) {
        Set<String> forms = new TreeSet<>(one.forms());
        forms.addAll(other.forms());
        return new Rule(one.id(), List.copyOf(forms), one.severity(), one.basis(), one.statement(), one.zh());
    }

    private void addTies(Rule rule, String written, WrittenRule one) {
        int before = ties.size();
        rule.forms().forEach(form -> forms.form(form).tables().forEach(table -> addTies(rule, table, written, one)));
        if (ties.size() == before) {
            throw new IllegalStateException("no table holds the cells of " + written);
        }
    }

    private void addTies(Rule rule, FormTable table, String written, WrittenRule one) {
        Set<IndicatorKey> cells = table.indicators().map(Indicator::key).collect(Collectors.toSet());
        Matcher tie = TIE.matcher(written);
        if (!tie.matches()) {
            throw new IllegalStateException(rule.id() + ": not a tie: " + written);
        }
        each(one, table).forEach((each, words) -> {
            Side left = side(tie.group(1).replace("{}", each), table);
            Side right = side(tie.group(3).replace("{}", each), table);
            if (Stream.concat(left.keys().stream(), right.keys().stream()).allMatch(cells::contains)) {
                ties.add(new Tie(rule, table, words, left, relation(tie.group(2)), right));
            }
        });
    }

    private static Tie.Relation relation(String sign) {
        return Stream.of(Tie.Relation.values())
                .filter(relation -> relation.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /** What the tie is written out for, with its words on the form. */
    private static Map<String, String> each(WrittenRule one, FormTable table) {
        Map<String, String> each = new LinkedHashMap<>();
        List<String> written = one.each();
        if (written.isEmpty()) {
            each.put("", "");
        } else if (written.equals(List.of("applicants"))) {
            table.columns().forEach(column -> each.put(column.applicant(), column.heading()));
        } else if (written.equals(List.of("rows"))) {
            table.countedRows().forEach(row -> each.put(row.code().orElseThrow(), row.name()));
        } else {
            written.forEach(prefix -> each.put(prefix, words(prefix, table)));
        }
        return each;
    }

    private static String words(String prefix, FormTable table) {
        return table.indicators()
                .filter(indicator -> indicator.key().code().startsWith(prefix + "."))
                .map(Indicator::rowLabel)
                .findFirst()
                .orElse(prefix);
    }

    private static Side side(String written, FormTable table) {
        if (written.equals("0")) {
            return new Side(List.of(), false);
        }
        Matcher largest = LARGEST.matcher(written);
        String sum = largest.matches() ? largest.group(1) : written;
        Set<IndicatorKey> keys = new LinkedHashSet<>();
        Arrays.stream(sum.split(" \\+ ")).map(IndicatorKey::parse).forEach(term -> keys.addAll(lines(term, table)));
        return new Side(List.copyOf(keys), largest.matches());
    }

    /** A group that the table does not have stays as it is written, so that no tie is made of it. */
    private static List<IndicatorKey> lines(IndicatorKey term, FormTable table) {
        List<IndicatorKey> lines = term.isGroup() ? table.below(term) : List.of();
        return lines.isEmpty() ? List.of(term) : lines;
    }
}
