package cn.huizong.extract.unruled;

import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.PlacedWord;
import cn.huizong.document.PlacedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Finds the tables of a document that have no ruled lines, by the headings over their columns. */
public final class UnruledTables {
    private UnruledTables() {}

    /**
     * The tables as grids of one row of headings and a row a label. Cells are anchored as in ruled tables, {@code p4t1r5c2};
     * the tables of a page without lines are counted behind those with lines.
     */
    public static List<Grid> of(Document document, Wordlist words) {
        List<Spot> spots = new ArrayList<>();
        Map<Integer, Integer> tables = new HashMap<>();
        for (PlacedWords page : document.placed()) {
            tables.put(page.page(), page.tables());
            page.words().forEach(word -> spots.add(spot(word, page.page(), words)));
        }
        if (spots.stream().noneMatch(Spot::value)) {
            return List.of();
        }
        spots.sort(Stacks.ORDER);
        return tables(spots, words, page -> tables.merge(page, 1, Integer::sum));
    }

    private static Spot spot(PlacedWord word, int page, Wordlist words) {
        return new Spot(word, page, words.isValue(word.text()));
    }

    private static List<Grid> tables(List<Spot> spots, Wordlist words, IntUnaryOperator number) {
        List<Stack> stacks = Stacks.of(spots, words);
        List<HeadBand> bands = HeadBand.of(stacks, spots, words);
        Map<Spot, Stack> known = new HashMap<>();
        stacks.forEach(stack -> stack.spots().forEach(spot -> known.put(spot, stack)));
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < bands.size(); ) {
            int next = i + 1;
            while (next < bands.size() && bands.get(next).repeats(bands.get(i))) {
                next++;
            }
            double end = next < bands.size() ? bands.get(next).top() : Double.MAX_VALUE;
            if (bands.get(i).isApart()) {
                new UnruledTable(bands.get(i), bands.subList(i + 1, next), end, spots, known, words)
                        .grid(number)
                        .ifPresent(grids::add);
            }
            i = next;
        }
        return grids;
    }
}
