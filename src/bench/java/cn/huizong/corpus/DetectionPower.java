package cn.huizong.corpus;

import cn.huizong.check.Checks;
import cn.huizong.corpus.Slipping.Slipped;
import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.locate.Locator;
import cn.huizong.report.CellChange;
import cn.huizong.report.Finding;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import cn.huizong.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips on purpose in clean reports, cell by cell, and counts what the rules catch and the locator names. */
public final class DetectionPower {
    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final Checks checks = new Checks(forms, rules);
    private final Locator locator = new Locator(forms, rules);
    private final Map<String, Counts> counts = new TreeMap<>();
    private final Map<String, Set<IndicatorKey>> cells = new TreeMap<>();
    private final Map<String, Set<IndicatorKey>> protectedCells = new TreeMap<>();
    private final List<Long> micros = new ArrayList<>();

    private static final class Counts {
        private int slips;
        private int caught;
        private int named;
        private int listed;

        private String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s |",
                    name.replace("/", " | "),
                    slips,
                    percent(caught),
                    percent(named),
                    percent(listed));
        }

        private String percent(int part) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / slips);
        }
    }

    /** Prints the tables; the arguments are the number of reports a form and the seed. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        DetectionPower power = new DetectionPower();
        power.forms.all().forEach(form -> power.measure(form, count, seed));
        System.out.println(power.table());
    }

    void measure(Form form, int count, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            Slipping slipping = new Slipping(form, rules, random);
            Set<String> before = told(checks.check(slipping.clean()));
            slipping.all().forEach(slipped -> measure(form.id(), slipped, before));
        }
    }

    private void measure(String form, Slipped slipped, Set<String> before) {
        Counts count = counts.computeIfAbsent(form + "/" + slipped.kind(), name -> new Counts());
        boolean caught = !before.containsAll(told(checks.check(slipped.report())));
        count.slips++;
        count.caught += caught ? 1 : 0;
        if (slipped.right().size() == 1) {
            slipped.right().keySet().forEach(key -> {
                cells.computeIfAbsent(form, name -> new TreeSet<>()).add(key);
                if (caught && !slipped.kind().equals("blank")) {
                    protectedCells
                            .computeIfAbsent(form, name -> new TreeSet<>())
                            .add(key);
                }
            });
        }
        List<Localisation> located = timed(slipped.report());
        boolean listed = located.stream()
                .flatMap(one -> Stream.concat(one.answers().stream(), one.otherwise().stream()))
                .anyMatch(repair -> isRight(repair, slipped));
        boolean alone = located.size() == 1 && located.get(0).found() == 1;
        count.listed += listed ? 1 : 0;
        count.named += alone && isRight(located.get(0).answers().get(0), slipped) ? 1 : 0;
    }

    private List<Localisation> timed(Report report) {
        long begin = System.nanoTime();
        List<Localisation> located = locator.locate(report);
        if (!located.isEmpty()) {
            micros.add((System.nanoTime() - begin) / 1000);
        }
        return located;
    }

    private static boolean isRight(Repair repair, Slipped slipped) {
        return repair.changes().size() == slipped.right().size()
                && repair.changes().stream().allMatch(change -> isRight(change, slipped));
    }

    private static boolean isRight(CellChange change, Slipped slipped) {
        return slipped.right().containsKey(change.fact().key())
                && change.to()
                        .filter(to ->
                                to.compareTo(slipped.right().get(change.fact().key())) == 0)
                        .isPresent();
    }

    private static Set<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + finding.anchor() + finding.message())
                .collect(Collectors.toSet());
    }

    String table() {
        StringBuilder out = new StringBuilder(
                "| form | slip | slips | caught | named alone | among the answers |\n|---|---|---|---|---|---|\n");
        counts.forEach((name, count) -> out.append(count.row(name)).append('\n'));
        cells.forEach((form, all) -> {
            Set<IndicatorKey> open = new TreeSet<>(all);
            open.removeAll(protectedCells.getOrDefault(form, new HashSet<>()));
            out.append("\nform ")
                    .append(form)
                    .append(": ")
                    .append(open.size())
                    .append(" of ")
                    .append(all.size())
                    .append(" cells unprotected\n");
            open.forEach(key -> out.append("- `").append(key).append("`\n"));
        });
        List<Long> sorted = micros.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            out.append("\nlocating took ")
                    .append(sorted.get(sorted.size() / 2))
                    .append(" µs at the median, ")
                    .append(sorted.get(sorted.size() * 99 / 100))
                    .append(" µs at 99 of 100, ")
                    .append(sorted.get(sorted.size() - 1))
                    .append(" µs at most, over ")
                    .append(sorted.size())
                    .append(" broken reports");
        }
        return out.toString();
    }
}
