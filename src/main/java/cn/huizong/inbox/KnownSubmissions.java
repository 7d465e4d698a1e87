package cn.huizong.inbox;

import cn.huizong.store.FileLook;
import cn.huizong.store.StoredSubmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What earlier runs found in an inbox, by where it lies. */
final class KnownSubmissions {
    private final Map<String, List<StoredSubmission>> byPlace;
    private final Map<String, List<StoredSubmission>> byFile;

    KnownSubmissions(List<StoredSubmission> all) {
        byPlace = grouped(all, StoredSubmission::place);
        byFile = grouped(all, stored -> SubmissionPath.of(stored.place()).file());
    }

    private static Map<String, List<StoredSubmission>> grouped(
            List<StoredSubmission> all, Function<StoredSubmission, String> key) {
        Map<String, List<StoredSubmission>> grouped = new LinkedHashMap<>();
        all.forEach(stored -> grouped.computeIfAbsent(key.apply(stored), where -> new ArrayList<>())
                .add(stored));
        return grouped;
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    Stream<StoredSubmission> all() {
        return byPlace.values().stream().flatMap(List::stream);
    }

    /** The contents that were ever seen at a place. */
    List<StoredSubmission> contents(String place) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(stored -> !stored.isUnopened())
                .toList();
    }

    /** What stands for a file that could not be opened yet. */
    Optional<StoredSubmission> findUnopened(String file) {
        return byPlace.getOrDefault(file, List.of()).stream()
                .filter(StoredSubmission::isUnopened)
                .findFirst();
    }

    /** What the last run saw in a file of the inbox, or inside it. */
    List<StoredSubmission> present(String file) {
        return byFile.getOrDefault(file, List.of()).stream()
                .filter(StoredSubmission::present)
                .filter(stored -> !stored.isUnopened())
                .toList();
    }

    /** Whether a file looks as it did when all that the last run saw in it was known, and nothing of that waits for another try. */
    boolean isUnchanged(Inbox.Entry entry) {
        List<StoredSubmission> contents = present(entry.place());
        return !contents.isEmpty()
                && entry.look()
                        .map(FileLook::text)
                        .filter(text -> contents.stream()
                                .allMatch(stored -> stored.look().text().equals(text)
                                        && stored.missed().times() == 0))
                        .isPresent();
    }

    /** How many files of the inbox the last run saw. */
    int files() {
        return (int) presentFiles().count();
    }

    /** How many of them are not there, nor what was in them at another place. */
    int gone(Set<String> files, Set<String> hashes) {
        return (int) presentFiles()
                .filter(contents -> contents.stream()
                        .noneMatch(stored ->
                                files.contains(SubmissionPath.of(stored.place()).file())
                                        || hashes.contains(stored.submission().sha256())))
                .count();
    }

    private Stream<List<StoredSubmission>> presentFiles() {
        return byFile.values().stream()
                .map(contents ->
                        contents.stream().filter(StoredSubmission::present).toList())
                .filter(contents -> !contents.isEmpty());
    }
}
