package cn.huizong.cli;

import cn.huizong.corpus.GeneratedCity;
import cn.huizong.corpus.GeneratedCity.Member;
import cn.huizong.corpus.GeneratedCity.Place;
import cn.huizong.corpus.GeneratedCity.Stated;
import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the published tables of a generated city must say, added up from the truth of its reports alone: none of the program's
 * matching, settling or summing is used. A figure is named by table, row and column.
 */
final class IndependentSums {
    private final GeneratedCity city;
    private final int year;
    private final boolean answered;
    private final List<String> broken;
    private final SortedMap<String, String> figures = new TreeMap<>();

    private IndependentSums(GeneratedCity city, int year, boolean answered) {
        this.city = city;
        this.year = year;
        this.answered = answered;
        this.broken = PlainYaml.load("/forms/breaks.yml").list("breaks").stream()
                .filter(one -> one.text("year").equals(String.valueOf(year)))
                .flatMap(one -> one.texts("codes").stream())
                .toList();
    }

    /** Every figure of a year, before or after the office has answered what it is asked. */
    static SortedMap<String, String> of(GeneratedCity city, int year, boolean answered) {
        IndependentSums sums = new IndependentSums(city, year, answered);
        sums.addRegions();
        sums.addLevels();
        if (city.isListed()) {
            sums.addKinds();
        }
        sums.addHeadlines();
        sums.addReconciliation();
        sums.addBodies();
        return sums.figures;
    }

    /** A sum with the bodies of the roster in it, and those off it. */
    private record Sum(BigDecimal value, int bodies, int off) {
        static Sum of(Stated report, BigDecimal value) {
            boolean listed = report.member().listed();
            return new Sum(value, listed ? 1 : 0, listed ? 0 : 1);
        }

        Sum plus(Sum other) {
            return new Sum(value.add(other.value), bodies + other.bodies, off + other.off);
        }
    }

    private Stream<Stated> counted(int of) {
        return city.stated().stream()
                .filter(one -> one.year() == of && one.isAccepted(answered))
                .filter(one -> !one.member().governs());
    }

    /** Who must report; without a roster, who did. */
    private Stream<Member> expected() {
        return city.isListed()
                ? city.members().stream().filter(member -> member.listed() && member.isThere(year) && !member.governs())
                : counted(year).map(Stated::member);
    }

    private static <K> Map<K, NavigableMap<IndicatorKey, Sum>> sums(
            Stream<Stated> reports, Function<Stated, List<K>> groups) {
        Map<K, NavigableMap<IndicatorKey, Sum>> sums = new HashMap<>();
        reports.forEach(one -> groups.apply(one)
                .forEach(group -> one.values()
                        .forEach((key, value) -> sums.computeIfAbsent(group, same -> new TreeMap<>())
                                .merge(key, Sum.of(one, value), Sum::plus))));
        return sums;
    }

    private void addRegions() {
        Map<Place, NavigableMap<IndicatorKey, Sum>> now =
                sums(counted(year), one -> List.of(one.member().region()));
        Map<Place, NavigableMap<IndicatorKey, Sum>> before =
                sums(counted(year - 1), one -> List.of(one.member().region()));
        now.forEach((region, own) -> own.forEach((key, sum) -> {
            String row = "city-rollup.csv " + area(region) + " " + text(key);
            add(row, sum, expected().filter(member -> member.region().equals(region)));
            Optional.ofNullable(before.getOrDefault(region, new TreeMap<>()).get(key))
                    .filter(last -> isComparable(key))
                    .ifPresent(last -> {
                        figures.put(row + " previous_value", text(last.value()));
                        figures.put(row + " previous_bodies_reporting", String.valueOf(last.bodies()));
                        figures.put(row + " change", text(sum.value().subtract(last.value())));
                        addBothYears(row, region, key);
                    });
        }));
    }

    /** A body that took another in is not what it was in the year before. */
    private void addBothYears(String row, Place region, IndicatorKey key) {
        List<BigDecimal> changes = counted(year)
                .filter(one -> one.member().region().equals(region))
                .filter(one -> !city.isListed()
                        || city.members().stream()
                                .noneMatch(gone -> gone.last() == year - 1
                                        && gone.successor().equals(one.member().agency())))
                .filter(one -> one.values().containsKey(key))
                .flatMap(one -> counted(year - 1)
                        .filter(last -> last.member().equals(one.member()))
                        .flatMap(last -> Stream.ofNullable(last.values().get(key)))
                        .map(last -> one.values().get(key).subtract(last)))
                .toList();
        figures.put(row + " bodies_both_years", String.valueOf(changes.size()));
        if (!changes.isEmpty()) {
            figures.put(row + " change_both_years", text(changes.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
    }

    /** Whether a number was asked for in the same way in the year before. */
    private boolean isComparable(IndicatorKey key) {
        return broken.stream()
                .noneMatch(code -> key.code().equals(code) || key.code().startsWith(code + "."));
    }

    private void addLevels() {
        sums(counted(year), one -> one.member().home().around())
                .forEach((area, own) -> own.forEach((key, sum) -> add(
                        "levels.csv " + area(area) + parent(area) + " " + text(key),
                        sum,
                        expected().filter(member -> member.home().around().contains(area)))));
    }

    private void addKinds() {
        record Group(Place region, String kind) {}
        sums(
                        counted(year),
                        one -> List.of(
                                new Group(one.member().region(), one.member().kind())))
                .forEach((group, own) -> own.forEach((key, sum) -> add(
                        "kinds.csv " + area(group.region()) + " " + group.kind() + " " + text(key),
                        sum,
                        expected()
                                .filter(member -> member.region().equals(group.region())
                                        && member.kind().equals(group.kind())))));
    }

    private void add(String row, Sum sum, Stream<Member> expected) {
        figures.put(row + " value", text(sum.value()));
        figures.put(row + " bodies_reporting", String.valueOf(sum.bodies()));
        figures.put(row + " bodies_expected", String.valueOf(expected.count()));
        figures.put(row + " bodies_off_roster", String.valueOf(sum.off()));
    }

    private void addHeadlines() {
        for (PlainYaml table : PlainYaml.load("/rollup/headlines.yml").list("tables")) {
            regions().forEach(region -> {
                String row = table.text("file") + " " + area(region);
                List<Stated> reports = counted(year)
                        .filter(one -> one.member().region().equals(region))
                        .toList();
                long expected = expected()
                        .filter(member -> member.region().equals(region))
                        .count();
                if (expected == 0 && reports.isEmpty()) {
                    return;
                }
                long off =
                        reports.stream().filter(one -> !one.member().listed()).count();
                long reported = reports.size() - off;
                figures.put(row + " 应报单位数", String.valueOf(expected));
                figures.put(row + " 已报单位数", String.valueOf(reported));
                figures.put(row + " 名录外单位数", String.valueOf(off));
                figures.put(row + " 数据状态", reported < expected ? "P" : "A");
                table.list("columns").forEach(column -> addHeadline(row, column, reports));
            });
        }
    }

    private Stream<Place> regions() {
        return city.members().stream()
                .filter(Member::listed)
                .filter(member -> member.isThere(year))
                .filter(member -> city.isListed() || !member.isSilent())
                .map(Member::region)
                .distinct();
    }

    private void addHeadline(String row, PlainYaml column, List<Stated> reports) {
        List<BigDecimal> whole = reports.stream()
                .flatMap(one -> Stream.of("of", "or")
                        .map(column::texts)
                        .map(lines -> HeadlineLines.of(lines, year))
                        .filter(lines -> !lines.isEmpty())
                        .map(lines -> lines.stream()
                                .map(line -> Optional.ofNullable(one.values().get(line)))
                                .toList())
                        .filter(lines -> lines.stream().allMatch(Optional::isPresent))
                        .map(lines -> lines.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .limit(1))
                .toList();
        String heading = column.text("heading");
        figures.put(
                row + " " + heading,
                whole.isEmpty() ? "" : text(whole.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        figures.put(row + " " + heading.replaceAll("（[^（]*）$", "") + "填报单位数", String.valueOf(whole.size()));
    }

    private void addReconciliation() {
        Map<Place, NavigableMap<IndicatorKey, Sum>> sums =
                sums(counted(year), one -> one.member().home().around());
        city.stated().stream()
                .filter(one -> one.year() == year && one.member().governs())
                .forEach(own -> {
                    Place area = own.member().home();
                    Map<IndicatorKey, Sum> bodies = sums.getOrDefault(area, new TreeMap<>());
                    Stream.concat(own.values().keySet().stream(), bodies.keySet().stream())
                            .distinct()
                            .forEach(key -> {
                                String row = "reconciliation.csv " + area(area) + " "
                                        + own.member().agency() + " " + text(key);
                                Optional<BigDecimal> stated =
                                        Optional.ofNullable(own.values().get(key));
                                Optional<Sum> sum = Optional.ofNullable(bodies.get(key));
                                figures.put(
                                        row + " own_value",
                                        stated.map(IndependentSums::text).orElse(""));
                                figures.put(
                                        row + " sum",
                                        sum.map(one -> text(one.value())).orElse(""));
                                figures.put(
                                        row + " bodies_reporting",
                                        sum.map(one -> String.valueOf(one.bodies()))
                                                .orElse("0"));
                                figures.put(
                                        row + " bodies_off_roster",
                                        sum.map(one -> String.valueOf(one.off()))
                                                .orElse("0"));
                                figures.put(
                                        row + " difference",
                                        stated.flatMap(value -> sum.map(one -> text(value.subtract(one.value()))))
                                                .orElse(""));
                            });
                });
    }

    private void addBodies() {
        List<Stated> reports =
                city.stated().stream().filter(one -> one.year() == year).toList();
        city.members().stream().filter(member -> member.isThere(year)).forEach(member -> {
            Optional<Stated> own =
                    reports.stream().filter(one -> one.member().equals(member)).findFirst();
            Optional<Stated> accepted = own.filter(one -> one.isAccepted(answered));
            boolean isExpected = city.isListed() && member.listed();
            if (accepted.isEmpty() && !isExpected) {
                return;
            }
            String row = "bodies.csv " + area(member.region()) + " " + member.agency();
            figures.put(row + " status", accepted.isPresent() ? "accepted" : "none");
            figures.put(
                    row + " in_total",
                    accepted.map(one -> member.governs() ? "no" : "yes").orElse(""));
            figures.put(row + " disclosure_total", value(accepted, "disclosure.total"));
            figures.put(row + " procurement_count", value(accepted, "procurement.count"));
            figures.put(row + " procurement_amount", value(accepted, "procurement.amount"));
            figures.put(row + " applications_received", value(accepted, "application.received@total"));
            figures.put(row + " applications_total", value(accepted, "application.total@total"));
            figures.put(row + " applications_carried_out", value(accepted, "application.carried_out@total"));
        });
    }

    private static String value(Optional<Stated> report, String key) {
        return report.flatMap(one -> Optional.ofNullable(one.values().get(IndicatorKey.parse(key))))
                .map(IndependentSums::text)
                .orElse("");
    }

    /** The columns that hold the figures of a published table, and those that name a row. */
    record Columns(List<String> names, List<String> figures) {}

    private static final Map<String, Columns> TABLES = Map.of(
            "city-rollup.csv",
            new Columns(
                    List.of("region_code", "region", "indicator", "applicant"),
                    List.of(
                            "value",
                            "bodies_reporting",
                            "bodies_expected",
                            "bodies_off_roster",
                            "previous_value",
                            "previous_bodies_reporting",
                            "change",
                            "bodies_both_years",
                            "change_both_years")),
            "levels.csv",
            new Columns(
                    List.of("region_code", "region", "parent", "indicator", "applicant"),
                    List.of("value", "bodies_reporting", "bodies_expected", "bodies_off_roster")),
            "kinds.csv",
            new Columns(
                    List.of("region_code", "region", "kind", "indicator", "applicant"),
                    List.of("value", "bodies_reporting", "bodies_expected", "bodies_off_roster")),
            "reconciliation.csv",
            new Columns(
                    List.of("region_code", "region", "agency", "indicator", "applicant"),
                    List.of("own_value", "sum", "bodies_reporting", "bodies_off_roster", "difference")),
            "bodies.csv",
            new Columns(
                    List.of("region_code", "region", "agency"),
                    List.of(
                            "status",
                            "in_total",
                            "disclosure_total",
                            "procurement_count",
                            "procurement_amount",
                            "applications_received",
                            "applications_total",
                            "applications_carried_out")));

    /** The published tables that are held to the truth. */
    static List<String> tables() {
        return Stream.concat(
                        TABLES.keySet().stream(),
                        PlainYaml.load("/rollup/headlines.yml").list("tables").stream()
                                .map(one -> one.text("file")))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The figures of a row as it was published, named as the sums are. */
    static Map<String, String> published(String table, Map<String, String> row) {
        Map<String, String> figures = new TreeMap<>();
        Columns columns = TABLES.get(table);
        List<String> names = new ArrayList<>(List.of(table));
        if (columns == null) {
            if (isEmpty(row)) {
                return figures;
            }
            names.add(row.get("地区代码"));
            names.add(row.get("地区"));
            row.forEach((column, value) -> {
                if (!List.of("地区代码", "地区", "年度").contains(column)) {
                    figures.put(String.join(" ", names) + " " + column, value);
                }
            });
            return figures;
        }
        if (table.equals("bodies.csv") && !isTold(row)) {
            return figures;
        }
        columns.names().forEach(column -> names.add(row.get(column)));
        columns.figures().forEach(column -> {
            boolean unknown = table.equals("city-rollup.csv") && row.get(column).isEmpty();
            if (!unknown) {
                figures.put(String.join(" ", names) + " " + column, value(column, row.get(column)));
            }
        });
        return figures;
    }

    /** Without a roster a region is listed, too, of which files came that do not count. */
    private static boolean isEmpty(Map<String, String> row) {
        return row.get("应报单位数").equals("0") && row.get("名录外单位数").equals("0");
    }

    /** Names that wait for an answer, and bodies that are no more, stand beside those that must report. */
    private static boolean isTold(Map<String, String> row) {
        return row.get("status").equals("accepted") || row.get("on_roster").equals("yes");
    }

    /** Whether a body's report counts is a figure; why none does is not. */
    private static String value(String column, String text) {
        return column.equals("status") && !text.equals("accepted") ? "none" : text;
    }

    private static String area(Place place) {
        return place.code() + " " + place.name();
    }

    private static String parent(Place place) {
        return " "
                + (place.above().isEmpty()
                        ? ""
                        : place.above().get(place.above().size() - 1).name());
    }

    private static String text(IndicatorKey key) {
        return key.code() + " " + key.applicant();
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
