package cn.huizong.publish.restatement;

import static cn.huizong.publish.restatement.PublishedFigures.text;

import cn.huizong.publish.folder.PublishedTables;
import cn.huizong.publish.table.SubmissionsCsv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The submissions of a release: what became of each file. */
final class FiledReports {
    private final Map<String, List<Filed>> byHash = new HashMap<>();
    private final Map<String, List<Filed>> bySource = new HashMap<>();
    private final Map<String, Integer> refusedOf = new HashMap<>();

    FiledReports(PublishedTables tables) throws IOException {
        tables.rows(SubmissionsCsv.TABLE.file(), row -> {
            Filed filed = new Filed(
                    text(row, "source"),
                    text(row, "sha256"),
                    text(row, "region_code"),
                    text(row, "region") + " " + text(row, "agency"),
                    text(row, "outcome"));
            byHash.computeIfAbsent(filed.hash(), hash -> new ArrayList<>()).add(filed);
            bySource.computeIfAbsent(filed.source(), source -> new ArrayList<>())
                    .add(filed);
            if (filed.outcome().equals("refused") && !text(row, "agency").isEmpty()) {
                refusedOf.merge(filed.codedBody(), 1, Integer::sum);
            }
        });
    }

    /**
     * A file.
     *
     * @param regionCode the code of its region; empty if it has none, or in a release of before that column
     * @param body its region and body, by their names
     */
    record Filed(String source, String hash, String regionCode, String body, String outcome) {
        /** Its body among those of its release, where several regions may have one name. */
        private String codedBody() {
            return regionCode + " " + body;
        }

        /** Whether a file of another release is of this body. A roster that came later tells the code of a region that had none. */
        boolean isOfBodyOf(Filed other) {
            boolean oneCode = regionCode.equals(other.regionCode) || regionCode.isEmpty() || other.regionCode.isEmpty();
            return oneCode && body.equals(other.body);
        }

        boolean isAccepted() {
            return outcome.equals("accepted");
        }
    }

    /** The hash of a file that counts, by its path. */
    String hash(String source) {
        return bySource.getOrDefault(source, List.of()).stream()
                .max(Comparator.comparing(Filed::isAccepted))
                .map(Filed::hash)
                .orElse(source);
    }

    /** A content, the accepted file of it first. */
    Optional<Filed> find(String hash) {
        return byHash.getOrDefault(hash, List.of()).stream().max(Comparator.comparing(Filed::isAccepted));
    }

    /** Whether several files of a body were refused beside each other. */
    boolean isContested(Filed filed) {
        return filed.outcome().equals("refused") && refusedOf.getOrDefault(filed.codedBody(), 0) > 1;
    }
}
