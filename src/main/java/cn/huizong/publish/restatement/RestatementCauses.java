package cn.huizong.publish.restatement;

import cn.huizong.form.IndicatorKey;
import cn.huizong.publish.folder.DataPackage;
import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.restatement.FactFile.Agency;
import cn.huizong.publish.restatement.FactFile.CountedNumber;
import cn.huizong.publish.restatement.FactFile.Facts;
import cn.huizong.publish.restatement.FiledReports.Filed;
import cn.huizong.publish.table.LevelsCsv;
import cn.huizong.publish.table.ReconciliationCsv;
import cn.huizong.publish.table.RollupCsv;
import cn.huizong.rollup.HeadlineColumn;
import cn.huizong.rollup.HeadlineTable;
import cn.huizong.rollup.Headlines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Why figures changed between two releases: told by the bodies whose own facts behind a figure are not those of before. A
 * release of a version that did not publish which facts count leaves nothing to compare: then all is the program.
 * Only such bodies' facts are held in memory.
 */
public final class RestatementCauses {
    /** A cause; its code stands in the outputs. */
    public enum Cause {
        /** A body handed in for the first time, or what was handed in made another report step back. */
        NEW_REPORT,
        /** A body handed in again. */
        RESUBMISSION,
        /** Of several reports of a body it was settled which one counts. */
        DUPLICATE_RESOLVED,
        /** The office said whose a report is. */
        NAME_CONFIRMED,
        /** The office corrected a number, or took a report out or back in. */
        CORRECTION,
        /** The roster says otherwise whose, where or what a report is. */
        ROSTER,
        /** Forms or rules are others. */
        RULES,
        /** The same file is read otherwise. */
        READING,
        /** No fact tells it: the program counts otherwise, or an older version did not publish what it counted. */
        PROGRAM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one body changed in a figure.
     *
     * @param agency the body; empty where none is the reason
     * @param source its report, the one of now if there is one
     * @param share how much of the difference it is
     */
    public record Part(Cause cause, String agency, String source, BigDecimal share) {}

    private final JsonNode basisBefore;
    private final JsonNode basisAfter;
    private final FiledReports filedBefore;
    private final FiledReports filedAfter;
    private final Set<Agency> changed;
    private final Map<Agency, Facts> factsBefore;
    private final Map<Agency, Facts> factsAfter;

    /**
     * Compares two releases.
     *
     * @param basisAfter what the later one is made from; its description is not written yet
     */
    public RestatementCauses(PublishedTables before, PublishedTables after, JsonNode basisAfter) throws IOException {
        this.basisBefore = before.basis(DataPackage.FILE);
        this.basisAfter = basisAfter;
        this.filedBefore = new FiledReports(before);
        this.filedAfter = new FiledReports(after);
        Set<String> twice = PublishedFigures.namesOfSeveral(before, after);
        FactFile old = new FactFile(before, twice);
        FactFile now = new FactFile(after, twice);
        this.changed = old.saysWhatCounts() ? changed(old.prints(), now.prints()) : Set.of();
        this.factsBefore = old.facts(changed::contains);
        this.factsAfter = now.facts(changed::contains);
    }

    private static Set<Agency> changed(Map<Agency, Integer> before, Map<Agency, Integer> after) {
        Set<Agency> changed = new HashSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(agency -> Objects.equals(before.get(agency), after.get(agency)));
        return changed;
    }

    /** Why a figure changed as far as no body's facts tell: sums that a roster alone calls for are there with it. */
    Cause untold(boolean there) {
        return there || !differs("roster") ? Cause.PROGRAM : Cause.ROSTER;
    }

    /** What each body changed in some figures. */
    Map<FigurePlace, List<Part>> parts(Set<FigurePlace> wanted, Headlines headlines, Set<String> twice) {
        Map<FigurePlace, List<Part>> parts = new HashMap<>();
        changed.stream()
                .sorted(Comparator.comparing(Agency::region).thenComparing(Agency::name))
                .forEach(agency -> {
                    Facts before = factsBefore.getOrDefault(agency, new Facts());
                    Facts after = factsAfter.getOrDefault(agency, new Facts());
                    Map<FigurePlace, Share> shares = new HashMap<>();
                    addShares(agency, before, headlines, twice, shares, true);
                    addShares(agency, after, headlines, twice, shares, false);
                    String source = String.join(
                            "；",
                            (after.isEmpty() ? before : after)
                                    .sources.stream().sorted().toList());
                    shares.forEach((place, share) -> {
                        if (wanted.contains(place) && share.isTold()) {
                            Cause cause = cause(before, after, share);
                            parts.computeIfAbsent(place, key -> new ArrayList<>())
                                    .add(new Part(cause, agency.name(), source, share.amount));
                        }
                    });
                });
        return parts;
    }

    /** What a body adds to a figure more than before, and whether a number behind it was corrected or is so now. */
    private static final class Share {
        private BigDecimal amount = BigDecimal.ZERO;
        private boolean corrected;
        private boolean before;
        private boolean after;

        /** A zero that came or went explains why a figure is there, or no more. */
        boolean isTold() {
            return amount.signum() != 0 || before != after;
        }

        void add(BigDecimal value, boolean isCorrected, boolean old) {
            amount = old ? amount.subtract(value) : amount.add(value);
            corrected |= isCorrected;
            before |= old;
            after |= !old;
        }
    }

    private static void addShares(
            Agency agency,
            Facts facts,
            Headlines headlines,
            Set<String> twice,
            Map<FigurePlace, Share> shares,
            boolean old) {
        String region = agency.region();
        facts.counted.forEach((key, number) -> {
            add(shares, place(RollupCsv.TABLE.file(), region, "", key), number, old);
            add(shares, place(LevelsCsv.KINDS.file(), region, facts.kind, key), number, old);
            for (String area : facts.areas) {
                add(shares, placeInLevels(area, twice, key), number, old);
            }
        });
        facts.ofArea.forEach((key, number) ->
                add(shares, place(ReconciliationCsv.TABLE.file(), facts.home, agency.name(), key), number, old));
        addHeadlines(facts, headlines, region, shares, old);
    }

    /** Of an area written as {@code code:highest/…/lowest}. */
    private static FigurePlace placeInLevels(String area, Set<String> twice, IndicatorKey key) {
        String code = area.substring(0, Math.max(0, area.indexOf(':')));
        String[] names = area.substring(area.indexOf(':') + 1).split("/", -1);
        return place(
                LevelsCsv.LEVELS.file(),
                PublishedFigures.region(code, names[names.length - 1], twice),
                names.length < 2 ? "" : names[names.length - 2],
                key);
    }

    private static FigurePlace place(String table, String region, String group, IndicatorKey key) {
        return new FigurePlace(table, region, group, key.code(), key.applicant());
    }

    private static void add(Map<FigurePlace, Share> shares, FigurePlace place, CountedNumber number, boolean old) {
        shares.computeIfAbsent(place, key -> new Share()).add(number.value(), number.corrected(), old);
    }

    private static void addHeadlines(
            Facts facts, Headlines headlines, String region, Map<FigurePlace, Share> shares, boolean old) {
        Map<IndicatorKey, BigDecimal> values = new TreeMap<>();
        Set<String> asked = new HashSet<>();
        Set<IndicatorKey> parts = headlines.parts();
        facts.counted.forEach((key, number) -> {
            values.put(key, number.value());
            if (parts.contains(key)) {
                asked.add(number.form());
            }
        });
        for (HeadlineTable table : headlines.tables()) {
            for (HeadlineColumn column : table.columns()) {
                boolean corrected = column.alternatives().stream()
                        .flatMap(lines -> lines.keys().stream())
                        .anyMatch(key -> Optional.ofNullable(facts.counted.get(key))
                                .filter(CountedNumber::corrected)
                                .isPresent());
                column.find(asked, values)
                        .ifPresent(value -> shares.computeIfAbsent(
                                        new FigurePlace(table.file(), region, "", column.heading(), ""),
                                        key -> new Share())
                                .add(value, corrected, old));
            }
        }
    }

    private Cause cause(Facts before, Facts after, Share share) {
        Set<String> old = hashes(before, filedBefore);
        Set<String> now = hashes(after, filedAfter);
        if (before.isEmpty()) {
            return now.stream()
                    .flatMap(hash -> filedBefore.find(hash).stream())
                    .findFirst()
                    .map(this::whyCounted)
                    .orElse(Cause.NEW_REPORT);
        }
        if (after.isEmpty()) {
            return old.stream()
                    .flatMap(hash -> filedAfter.find(hash).stream())
                    .findFirst()
                    .map(this::whyLeftOut)
                    .orElseGet(this::decision);
        }
        if (!old.equals(now)) {
            boolean known = now.stream().allMatch(hash -> filedBefore.find(hash).isPresent());
            return known ? Cause.DUPLICATE_RESOLVED : Cause.RESUBMISSION;
        }
        return share.corrected ? Cause.CORRECTION : whyOtherwise(before, after, share);
    }

    /** Why a body's same file gives another number to a figure. */
    private Cause whyOtherwise(Facts before, Facts after, Share share) {
        boolean moved = before.counted.isEmpty() != after.counted.isEmpty()
                || !before.kind.equals(after.kind)
                || !before.areas.equals(after.areas);
        if (moved && share.before != share.after) {
            return differs("roster") ? Cause.ROSTER : Cause.NEW_REPORT;
        }
        if (differs("corrections") && share.before != share.after) {
            return Cause.CORRECTION;
        }
        return differs("forms") || differs("rules") ? Cause.RULES : Cause.READING;
    }

    /** Why a file that was there already counts now. */
    private Cause whyCounted(Filed before) {
        if (filedBefore.isContested(before)) {
            return Cause.DUPLICATE_RESOLVED;
        }
        boolean ofOneBody =
                filedAfter.find(before.hash()).filter(before::isOfBodyOf).isPresent();
        if (before.isAccepted() || !ofOneBody) {
            return named();
        }
        return decision();
    }

    /** Why a file that counted does not any more. */
    private Cause whyLeftOut(Filed after) {
        if (filedAfter.isContested(after)) {
            return Cause.RESUBMISSION;
        }
        return after.isAccepted() ? named() : decision();
    }

    /** Why a file is another body's now. */
    private Cause named() {
        if (differs("matches")) {
            return Cause.NAME_CONFIRMED;
        }
        return differs("roster") ? Cause.ROSTER : Cause.READING;
    }

    /** What the office decided about whether a file counts. */
    private Cause decision() {
        if (differs("matches")) {
            return Cause.NAME_CONFIRMED;
        }
        if (differs("corrections")) {
            return Cause.CORRECTION;
        }
        return differs("roster") ? Cause.ROSTER : Cause.RESUBMISSION;
    }

    private boolean differs(String part) {
        return !basisBefore.path(part).equals(basisAfter.path(part));
    }

    private static Set<String> hashes(Facts facts, FiledReports filed) {
        return facts.sources.stream().map(filed::hash).collect(Collectors.toSet());
    }
}
