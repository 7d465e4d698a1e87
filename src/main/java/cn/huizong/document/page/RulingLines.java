package cn.huizong.document.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts the pieces of lines together: dashes, cell borders drawn cell by cell, lines drawn twice. */
final class RulingLines {
    /** Pieces that lie no further apart than this are on one line. */
    private static final double SAME_LINE = 1;

    /** Pieces of one line with no more than this between them go on. */
    private static final double GAP = 6;

    /** What is shorter borders no cell. */
    private static final double SHORTEST = 5;

    private RulingLines() {}

    static List<Ruling> joined(Collection<Ruling> pieces) {
        List<Ruling> joined = new ArrayList<>();
        for (boolean across : new boolean[] {true, false}) {
            List<Ruling> sorted = pieces.stream()
                    .filter(piece -> piece.across() == across)
                    .sorted(Comparator.comparingDouble(Ruling::at).thenComparingDouble(Ruling::from))
                    .toList();
            int start = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > SAME_LINE) {
                    joinLine(sorted.subList(start, i), joined);
                    start = i;
                }
            }
        }
        return joined;
    }

    private static void joinLine(List<Ruling> pieces, List<Ruling> joined) {
        List<Ruling> line =
                pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
        double at = line.stream().mapToDouble(Ruling::at).average().orElseThrow();
        double from = line.get(0).from();
        double to = line.get(0).to();
        for (Ruling piece : line) {
            if (piece.from() > to + GAP) {
                add(new Ruling(piece.across(), at, from, to), joined);
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        add(new Ruling(line.get(0).across(), at, from, to), joined);
    }

    private static void add(Ruling ruling, List<Ruling> joined) {
        if (ruling.length() >= SHORTEST) {
            joined.add(ruling);
        }
    }
}
