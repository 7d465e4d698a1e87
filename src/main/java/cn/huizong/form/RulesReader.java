package cn.huizong.form;

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
    private static final Pattern LARGEST = Pattern.compile("max\\((.+)\\)");

    private final Forms forms;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<List<Object>, Chain> chains = new LinkedHashMap<>();

    RulesReader(Forms forms) {
        this.forms = forms;
    }

    Rules read() {
        for (Yaml yaml : Yaml.load("/rules/ties.yml").list("rules")) {
            Rule rule = rule(yaml);
            int before = ties.size();
            rule.forms().forEach(form -> forms.form(form).tables().forEach(table -> addTies(rule, table, yaml)));
            if (ties.size() == before) {
                throw new IllegalStateException("no table holds the cells of " + yaml.text("tie"));
            }
            rules.merge(rule.id(), rule, RulesReader::forBoth);
        }
        Yaml.load("/rules/other.yml").list("rules").forEach(this::addRule);
        for (Yaml yaml : Yaml.load("/rules/years.yml").list("rules")) {
            Rule rule = addRule(yaml);
            yaml.texts("chain").forEach(chain -> addChains(rule, chain, yaml));
        }
        return new Rules(List.copyOf(rules.values()), ties, List.copyOf(chains.values()));
    }

    private Rule addRule(Yaml yaml) {
        Rule rule = rule(yaml);
        if (rules.put(rule.id(), rule) != null) {
            throw new IllegalStateException("the rule " + rule.id() + " stands twice");
        }
        return rule;
    }

    /** A chain is written out once for a cell, though two forms ask for it. */
    private void addChains(Rule rule, String written, Yaml yaml) {
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
                    each(yaml, table).entrySet().stream()
                            .flatMap(each -> reader.read(rule, written, each, cells).stream())
                            .forEach(chain -> chains.putIfAbsent(List.of(rule.id(), chain.total()), chain));
                });
        if (chains.size() == before) {
            throw new IllegalStateException("no table holds the cells of " + written);
        }
    }

    private static Rule rule(Yaml yaml) {
        return new Rule(
                yaml.text("id"),
                yaml.texts("forms"),
                Severity.of(yaml.text("severity")),
                yaml.text("basis"),
                yaml.text("statement"),
                yaml.text("zh"),
                yaml.text("en"));
    }

    private static Rule forBoth(Rule one, Rule other) {
        Set<String> forms = new TreeSet<>(one.forms());
        forms.addAll(other.forms());
        return new Rule(one.id(), List.copyOf(forms), one.severity(), one.basis(), one.statement(), one.zh(), one.en());
    }

    private void addTies(Rule rule, FormTable table, Yaml yaml) {
        Map<IndicatorKey, Indicator> cells = new LinkedHashMap<>();
        table.indicators().forEach(indicator -> cells.put(indicator.key(), indicator));
        Matcher tie = TIE.matcher(yaml.text("tie"));
        if (!tie.matches()) {
            throw new IllegalStateException(rule.id() + ": not a tie: " + yaml.text("tie"));
        }
        each(yaml, table).forEach((each, words) -> {
            Side left = side(tie.group(1).replace("{}", each), cells.keySet());
            Side right = side(tie.group(3).replace("{}", each), cells.keySet());
            if (Stream.concat(left.keys().stream(), right.keys().stream()).allMatch(cells::containsKey)) {
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
    private static Map<String, String> each(Yaml yaml, FormTable table) {
        Map<String, String> each = new LinkedHashMap<>();
        List<String> written = yaml.texts("each");
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

    private static Side side(String written, Set<IndicatorKey> cells) {
        if (written.equals("0")) {
            return new Side(List.of(), false);
        }
        Matcher largest = LARGEST.matcher(written);
        String sum = largest.matches() ? largest.group(1) : written;
        Set<IndicatorKey> keys = new LinkedHashSet<>();
        Arrays.stream(sum.split(" \\+ "))
                .map(IndicatorKey::parse)
                .forEach(term -> keys.addAll(term.code().endsWith(".*") ? children(term, cells) : List.of(term)));
        return new Side(List.copyOf(keys), largest.matches());
    }

    /** The lines directly below a code: {@code a.*} holds {@code a.b} and not {@code a.b.c}. */
    private static List<IndicatorKey> children(IndicatorKey term, Set<IndicatorKey> cells) {
        String parent = term.code().substring(0, term.code().length() - 1);
        List<IndicatorKey> children = cells.stream()
                .filter(key -> key.applicant().equals(term.applicant()))
                .filter(key -> key.code().startsWith(parent))
                .filter(key -> key.code().indexOf('.', parent.length()) < 0)
                .toList();
        return children.isEmpty() ? List.of(term) : children;
    }
}
