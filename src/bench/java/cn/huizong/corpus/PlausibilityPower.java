package cn.huizong.corpus;

import cn.huizong.check.BodyChecks;
import cn.huizong.check.Checks;
import cn.huizong.check.ReportFingerprint;
import cn.huizong.check.YearChecks;
import cn.huizong.check.YearPairing;
import cn.huizong.corpus.SteadyBodies.Member;
import cn.huizong.form.Form;
import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Finding;
import cn.huizong.report.Outcome;
import cn.huizong.report.Report;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import cn.huizong.roster.Roster;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slips of size in the figures of bodies with a past and peers: what every rule catches, and what it says of the same bodies
 * without a slip. Arguments: how many offices and how many townships, in how many cells of each body that stand in ties slips are made (in the others all are), and seeds.
 */
public final class PlausibilityPower {
    private static final BigDecimal LARGE = BigDecimal.valueOf(50);
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);
    private final Checks checks = new Checks(forms, rules);
    private final YearChecks years = new YearChecks(forms, rules);
    private final YearPairing pairing = new YearPairing(forms, rules);
    private final Map<String, Integer> alarms = new TreeMap<>();
    private final Map<String, Map<String, Integer>> caught = new TreeMap<>();
    private int reports;

    private PlausibilityPower() {}

    /** Prints the tables. */
    public static void main(String[] arguments) {
        PlausibilityPower power = new PlausibilityPower();
        int offices = Integer.parseInt(arguments[0]);
        int towns = Integer.parseInt(arguments[1]);
        int cells = Integer.parseInt(arguments[2]);
        for (String seed : List.of(arguments).subList(3, arguments.length)) {
            for (Form form : power.forms.all()) {
                power.new City(form, new Random(Long.parseLong(seed)), offices, towns).measure(cells);
            }
        }
        power.print();
    }

    private void print() {
        System.out.println("False alarms in " + reports + " clean reports, and in a hundred:");
        alarms.forEach((rule, times) ->
                System.out.printf(Locale.ROOT, "| %s | %d | %.2f |%n", rule, times, 100.0 * times / reports));
        System.out.println("\n| form | slip | slips | caught | by rule |\n|---|---|---|---|---|");
        caught.forEach((slip, rule) -> {
            int slips = rule.getOrDefault("", 0);
            String by = rule.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().isEmpty() && !entry.getKey().equals("any"))
                    .map(entry -> entry.getKey() + " " + percent(entry.getValue(), slips))
                    .collect(Collectors.joining(", "));
            System.out.println("| " + slip + " | " + slips + " | " + percent(rule.getOrDefault("any", 0), slips) + " | "
                    + by + " |");
        });
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /** The bodies of one form. */
    private final class City {
        private final Form form;
        private final Random random;
        private final SteadyBodies bodies;
        private final Roster roster;
        private final Set<IndicatorKey> tied;
        /** What the reports of every year show beside each other: a slip is looked for in the last. */
        private final List<ReportFingerprint> fingerprints = new ArrayList<>();

        City(Form form, Random random, int offices, int towns) {
            this.form = form;
            this.random = random;
            this.bodies = new SteadyBodies(form, rules, random, offices, towns);
            this.roster = new Roster(bodies.members().stream()
                    .map(member -> new Roster.Entry(member.body(), member.kind(), List.of(), 2000, 2100, ""))
                    .toList());
            this.tied = rules.ties().stream()
                    .filter(tie -> tie.table().form().equals(form.id()))
                    .filter(tie -> tie.total().isPresent())
                    .flatMap(cn.huizong.form.Tie::keys)
                    .collect(Collectors.toSet());
        }

        private int year(int place) {
            return Math.max(2014, form.firstYear()) + place;
        }

        /** As many years as the form was in force, at most three. */
        private int years() {
            return Math.min(SteadyBodies.YEARS, form.lastYear() - form.firstYear() + 1);
        }

        void measure(int cells) {
            for (int place = 0; place < years(); place++) {
                measure(place, place == years() - 1 ? cells : 0);
            }
        }

        private void measure(int place, int cells) {
            fingerprints.clear();
            List<List<Finding>> own = new ArrayList<>();
            for (Member member : bodies.members()) {
                List<Finding> found = new ArrayList<>();
                fingerprints.add(fingerprint(member, member.years().get(place), place, found));
                own.add(found);
            }
            BodyChecks all = all();
            for (int i = 0; i < fingerprints.size(); i++) {
                own.get(i).addAll(all.findings(fingerprints.get(i)));
                own.get(i)
                        .forEach(finding ->
                                alarms.merge(finding.severity().code() + " " + finding.rule(), 1, Integer::sum));
                reports++;
            }
            for (int i = 0; i < fingerprints.size() && cells > 0; i++) {
                slip(i, place, told(own.get(i)), cells);
            }
        }

        private BodyChecks all() {
            BodyChecks all = new BodyChecks(forms, rules, roster);
            fingerprints.forEach(all::add);
            return all;
        }

        private ReportFingerprint fingerprint(
                Member member, Map<IndicatorKey, BigDecimal> values, int place, List<Finding> found) {
            SettledSubmission now = settled(member, values, place);
            YearBefore before = place == 0
                    ? YearBefore.UNKNOWN
                    : new YearBefore(
                            new Predecessors(Change.NONE, List.of(member.body())),
                            List.of(settled(member, member.years().get(place - 1), place - 1)));
            found.addAll(checks.check(now.report().orElseThrow()));
            found.addAll(years.check(now, before));
            return ReportFingerprint.of(now, pairing.of(now, before, found));
        }

        private SettledSubmission settled(Member member, Map<IndicatorKey, BigDecimal> values, int place) {
            Report report = new FigureReport(form, bodies.tables(), values)
                    .report(member.body(), year(place), Set.of(), Optional.empty());
            return new SettledSubmission(
                    new Submission(member.body().agency() + year(place) + ".docx", "ab".repeat(32), 100, "docx"),
                    Outcome.ACCEPTED,
                    "",
                    Optional.of(member.body()),
                    Optional.of(year(place)),
                    Optional.of(report),
                    List.of());
        }

        private void slip(int i, int place, Set<String> before, int cells) {
            Member member = bodies.members().get(i);
            Map<IndicatorKey, BigDecimal> values = member.years().get(place);
            List<IndicatorKey> keys = new ArrayList<>(values.keySet());
            keys.removeIf(tied::contains);
            List<IndicatorKey> inTies = new ArrayList<>(values.keySet());
            inTies.retainAll(tied);
            random.ints(cells, 0, inTies.size()).mapToObj(inTies::get).forEach(keys::add);
            for (IndicatorKey key : keys) {
                slips(key, values.get(key)).forEach((kind, value) -> {
                    Map<IndicatorKey, BigDecimal> slipped = new TreeMap<>(values);
                    slipped.put(key, value);
                    ReportFingerprint clean = fingerprints.get(i);
                    List<Finding> found = new ArrayList<>();
                    fingerprints.set(i, fingerprint(member, slipped, place, found));
                    found.addAll(all().findings(fingerprints.get(i)));
                    fingerprints.set(i, clean);
                    count(
                            form.id() + " | " + (tied.contains(key) ? "in ties" : "in no tie") + ", " + kind,
                            found,
                            before);
                });
            }
        }

        private Map<String, BigDecimal> slips(IndicatorKey key, BigDecimal value) {
            Indicator indicator = forms.indicator(form.id(), key);
            Map<String, BigDecimal> slips = new LinkedHashMap<>();
            boolean large = value.compareTo(LARGE) >= 0;
            String size = large ? "" : ", of a number below 50";
            if (value.signum() > 0) {
                slips.put("ten times" + size, value.multiply(BigDecimal.TEN));
                slips.put("zero" + size, BigDecimal.ZERO);
                if (large) {
                    slips.put("a tenth", new BigDecimal(value.toBigInteger().divide(java.math.BigInteger.TEN)));
                }
                if (indicator.isMoney()) {
                    slips.put("ten thousand times", value.multiply(UNIT));
                }
            } else if (value.signum() == 0 && !indicator.isMoney()) {
                slips.put("a number instead of zero", BigDecimal.valueOf(50 + random.nextInt(500)));
            }
            return slips;
        }
    }

    private void count(String slip, List<Finding> found, Set<String> before) {
        Map<String, Integer> counts = caught.computeIfAbsent(slip, any -> new TreeMap<>());
        Set<String> by = new TreeSet<>();
        found.stream().filter(finding -> !before.contains(told(finding))).forEach(finding -> by.add(finding.rule()));
        Stream.concat(by.stream(), by.isEmpty() ? Stream.of("") : Stream.of("", "any"))
                .forEach(rule -> counts.merge(rule, 1, Integer::sum));
    }

    private static Set<String> told(List<Finding> findings) {
        return findings.stream().map(PlausibilityPower::told).collect(Collectors.toSet());
    }

    private static String told(Finding finding) {
        return finding.rule() + finding.anchor() + finding.message();
    }
}
