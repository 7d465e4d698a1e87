package cn.huizong.publish.restatement;

import static cn.huizong.publish.restatement.PublishedFigures.text;

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
                    text(row, "region") + " " + text(row, "agency"),
                    text(row, "outcome"));
            byHash.computeIfAbsent(filed.hash(), hash -> new ArrayList<>()).add(filed);
            bySource.computeIfAbsent(filed.source(), source -> new ArrayList<>())
                    .add(filed);
            if (filed.outcome().equals("refused") && !text(row, "agency").isEmpty()) {
                refusedOf.merge(filed.body(), 1, Integer::sum);
            }
        });
    }

    /**
     * A file.
     *
     * @param body its region and body
     */
    record Filed(String source, String hash, String body, String outcome) {
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
        return filed.outcome().equals("refused") && refusedOf.getOrDefault(filed.body(), 0) > 1;
    }
}
