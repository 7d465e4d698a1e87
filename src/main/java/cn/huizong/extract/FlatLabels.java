package cn.huizong.extract;

import cn.huizong.extract.FlatText.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the labels of one table in flattened text. */
final class FlatLabels {
    /** A damaged label is sought among so many rows after the last one read. */
    private static final int NEXT_ROWS = 4;

    private final RowLabels names;
    private final FlatText text;
    private final List<Token> tokens;
    private final FlatHead head;

    FlatLabels(RowLabels names, FlatText text, FlatHead head) {
        this.names = names;
        this.text = text;
        this.tokens = text.tokens();
        this.head = head;
    }

    /**
     * A label found.
     *
     * @param index the row it names
     * @param start its first cell
     * @param end its last cell; another one where the label is split over lines
     */
    record Label(int index, int start, int end) {}

    /** The labels in order; a label that stands again begins a new stretch. Mere fragments of the longest are left out. */
    List<List<Label>> stretches() {
        List<List<Label>> stretches = new ArrayList<>();
        List<Label> current = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int after = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Label> found = find(i, after);
            if (found.isPresent()) {
                Label label = found.get();
                if (!seen.add(label.index())) {
                    stretches.add(current);
                    current = new ArrayList<>();
                    seen.clear();
                    seen.add(label.index());
                }
                current.add(label);
                after = label.index();
                i = label.end();
            }
        }
        stretches.add(current);
        int longest = stretches.stream().mapToInt(List::size).max().orElse(0);
        stretches.removeIf(stretch -> stretch.isEmpty() || stretch.size() * 2 < longest);
        return stretches;
    }

    private Optional<Label> find(int start, int after) {
        return exact(start, after).or(() -> drifted(start, after));
    }

    /** The label that begins at a cell; a label split over lines is put together. */
    private Optional<Label> exact(int start, int after) {
        for (int end = start; end < Math.min(tokens.size(), start + FlatText.MOST_LINES); end++) {
            Token token = tokens.get(end);
            if (token.plain().isEmpty() || (end > start && !token.only())) {
                return Optional.empty();
            }
            String plain = text.plain(start, end);
            OptionalInt index = names.find(plain, after);
            if (index.isPresent() && !head.isHeadingAt(start, plain)) {
                return Optional.of(new Label(index.getAsInt(), start, end));
            }
        }
        return Optional.empty();
    }

    /** A damaged label that can only mean one of the next rows, with values behind it. */
    private Optional<Label> drifted(int start, int after) {
        Token token = tokens.get(start);
        boolean beforeValues =
                start + 1 < tokens.size() && tokens.get(start + 1).isValueLike();
        if (after < 0 || token.plain().isEmpty() || !beforeValues || head.isHead(start)) {
            return Optional.empty();
        }
        Set<Integer> next = new LinkedHashSet<>();
        for (int index = after + 1; index < Math.min(names.size(), after + 1 + NEXT_ROWS); index++) {
            next.add(index);
        }
        OptionalInt index = names.findDrifted(token.plain(), next);
        return index.isEmpty() || names.row(index.getAsInt()).isHeading()
                ? Optional.empty()
                : Optional.of(new Label(index.getAsInt(), start, start));
    }
}
