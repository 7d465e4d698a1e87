package cn.huizong.publish.restatement;

import cn.huizong.publish.folder.DataPackage;
import cn.huizong.publish.table.FactsCsv;
import cn.huizong.publish.table.SubmissionsCsv;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Why figures changed between two releases: told by the bodies whose own facts behind a figure are not those of before.
 * Only such bodies' facts are held in memory.
 */
public final class RestatementCauses {
    /** A cause; its code stands in the outputs. */
    enum Cause {
        NEW_REPORT,
        RESUBMISSION,
        CORRECTION,
        ROSTER,
        RULES,
        PROGRAM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Agency(String region, String name) {}

    private record Told(String values, boolean corrected) {
        static final Told NOTHING = new Told("", false);

        Told and(Map<String, String> row) {
            return new Told(
                    values + row.get("value") + "\n", corrected || Objects.equals(row.get("status"), "corrected"));
        }
    }

    private static final class Facts {
        private final Set<String> sources = new HashSet<>();
        private final Map<String, Told> told = new TreeMap<>();
    }

    private static final String FACTS = FactsCsv.TABLE.file();

    private final JsonNode basisBefore;
    private final JsonNode basisAfter;
    private final Map<String, String> hashesBefore;
    private final Map<String, String> hashesAfter;
    private final Set<String> agenciesBefore = new HashSet<>();
    private final Set<String> agenciesAfter = new HashSet<>();
    private final Map<String, Set<Cause>> causes = new HashMap<>();

    /**
     * Compares two releases.
     *
     * @param basisAfter what the later one is made from; its description is not written yet
     */
    public RestatementCauses(PublishedTables before, PublishedTables after, JsonNode basisAfter) throws IOException {
        this.basisBefore = before.basis(DataPackage.FILE);
        this.basisAfter = basisAfter;
        this.hashesBefore = hashes(before);
        this.hashesAfter = hashes(after);
        Map<Agency, Integer> seenBefore = prints(before);
        Map<Agency, Integer> seenAfter = prints(after);
        seenBefore.keySet().forEach(agency -> agenciesBefore.add(agency.name()));
        seenAfter.keySet().forEach(agency -> agenciesAfter.add(agency.name()));
        Set<Agency> changed = new HashSet<>(seenBefore.keySet());
        changed.addAll(seenAfter.keySet());
        changed.removeIf(agency -> Objects.equals(seenBefore.get(agency), seenAfter.get(agency)));
        Map<Agency, Facts> factsBefore = facts(before, changed::contains);
        Map<Agency, Facts> factsAfter = facts(after, changed::contains);
        changed.forEach(agency -> compare(
                agency, factsBefore.getOrDefault(agency, new Facts()), factsAfter.getOrDefault(agency, new Facts())));
    }

    /** The causes of a figure by code; where no body's facts tell one, the program counts otherwise than before. */
    String of(String region, String indicator, String applicant) {
        return causes.getOrDefault(region + "\n" + indicator + "@" + applicant, EnumSet.of(Cause.PROGRAM)).stream()
                .map(Cause::code)
                .collect(Collectors.joining("+"));
    }

    private void compare(Agency agency, Facts before, Facts after) {
        Set<String> keys = new HashSet<>(before.told.keySet());
        keys.addAll(after.told.keySet());
        for (String key : keys) {
            Told old = before.told.getOrDefault(key, Told.NOTHING);
            Told now = after.told.getOrDefault(key, Told.NOTHING);
            if (!old.values().equals(now.values())) {
                causes.computeIfAbsent(agency.region() + "\n" + key, figure -> EnumSet.noneOf(Cause.class))
                        .add(cause(agency, before, after, old.corrected() || now.corrected()));
            }
        }
    }

    private Cause cause(Agency agency, Facts before, Facts after, boolean corrected) {
        if (before.told.isEmpty()) {
            boolean known = after.sources.stream()
                    .map(hashesAfter::get)
                    .anyMatch(hash -> hash != null && hashesBefore.containsValue(hash));
            return agenciesBefore.contains(agency.name()) ? Cause.ROSTER : known ? decision() : Cause.NEW_REPORT;
        }
        if (after.told.isEmpty()) {
            return agenciesAfter.contains(agency.name()) ? Cause.ROSTER : decision();
        }
        if (!files(before, hashesBefore).equals(files(after, hashesAfter))) {
            return Cause.RESUBMISSION;
        }
        if (corrected) {
            return Cause.CORRECTION;
        }
        boolean rules = differs("forms") || differs("rules");
        return rules ? Cause.RULES : Cause.PROGRAM;
    }

    /** Why a file that was there already counts now, or does not any more. */
    private Cause decision() {
        if (differs("corrections")) {
            return Cause.CORRECTION;
        }
        return differs("roster") || differs("matches") ? Cause.ROSTER : Cause.RESUBMISSION;
    }

    private boolean differs(String part) {
        return !basisBefore.path(part).equals(basisAfter.path(part));
    }

    private static Set<String> files(Facts facts, Map<String, String> hashes) {
        return facts.sources.stream()
                .map(source -> Objects.requireNonNullElse(hashes.get(source), source))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> hashes(PublishedTables tables) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        tables.rows(SubmissionsCsv.TABLE.file(), row -> {
            if (Objects.equals(row.get("outcome"), "accepted") || !hashes.containsKey(text(row, "source"))) {
                hashes.put(text(row, "source"), text(row, "sha256"));
            }
        });
        return hashes;
    }

    /** A print of every body's facts: those with the same print are not looked at again. */
    private static Map<Agency, Integer> prints(PublishedTables tables) throws IOException {
        Map<Agency, Integer> prints = new HashMap<>();
        tables.rows(
                FACTS,
                row -> prints.merge(
                        agency(row),
                        Objects.hash(row.get("indicator"), row.get("applicant"), row.get("value"), row.get("source")),
                        (sum, print) -> 31 * sum + print));
        return prints;
    }

    private static Map<Agency, Facts> facts(PublishedTables tables, Predicate<Agency> wanted) throws IOException {
        Map<Agency, Facts> facts = new HashMap<>();
        tables.rows(FACTS, row -> {
            Agency agency = agency(row);
            if (wanted.test(agency)) {
                Facts own = facts.computeIfAbsent(agency, body -> new Facts());
                own.sources.add(text(row, "source"));
                own.told.merge(
                        text(row, "indicator") + "@" + text(row, "applicant"),
                        Told.NOTHING.and(row),
                        (told, next) -> told.and(row));
            }
        });
        return facts;
    }

    private static Agency agency(Map<String, String> row) {
        return new Agency(text(row, "region"), text(row, "agency"));
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }
}
