package cn.huizong.locate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rule;
import cn.huizong.form.Severity;
import cn.huizong.form.Side;
import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search against trying everything, on tables small enough for that. */
class SearchTests {
    private static final Rule RULE = new Rule("SUM", List.of("x"), Severity.ERROR, "", "", "");
    private static final FormTable TABLE = new FormTable("x", "t", "", false, List.of(), List.of(), "件");
    /** No value of these tables is larger. */
    private static final int MOST = 12;

    /** Rows of two parts and a total, columns the same, and one part no greater than another. */
    private static List<Tie> ties(boolean bounded) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ties.add(tie(Tie.Relation.EQUAL, List.of(i * 3, i * 3 + 1), i * 3 + 2));
            ties.add(tie(Tie.Relation.EQUAL, List.of(i, i + 3), i + 6));
        }
        if (bounded) {
            ties.add(tie(Tie.Relation.AT_MOST, List.of(0), 4));
        }
        return ties;
    }

    private static Tie tie(Tie.Relation relation, List<Integer> parts, int whole) {
        List<IndicatorKey> left = parts.stream().map(SearchTests::key).toList();
        return new Tie(RULE, TABLE, "", new Side(left, false), relation, new Side(List.of(key(whole)), false));
    }

    private static IndicatorKey key(int cell) {
        return IndicatorKey.of("c" + cell);
    }

    private static TieComponent component(int[] values, List<Tie> ties) {
        List<Fact> facts = IntStream.range(0, values.length)
                .mapToObj(cell -> new Fact(
                        "x",
                        "t",
                        key(cell),
                        new CellValue.Count(BigDecimal.valueOf(values[cell]), ""),
                        Status.REPORTED,
                        ""))
                .toList();
        return new TieComponent(ties, facts, fact -> false);
    }

    private static int[] broken(Random random, boolean bounded) {
        int[] values = new int[9];
        do {
            for (int i : new int[] {0, 1, 3, 4}) {
                values[i] = random.nextInt(4);
            }
        } while (bounded && values[0] > values[4]);
        for (int row = 0; row < 2; row++) {
            values[row * 3 + 2] = values[row * 3] + values[row * 3 + 1];
        }
        for (int column = 0; column < 3; column++) {
            values[column + 6] = values[column] + values[column + 3];
        }
        int errors = 1 + random.nextInt(3);
        random.ints(0, 9).distinct().limit(errors).forEach(cell -> values[cell] = random.nextInt(7) - 1);
        return values;
    }

    @Test
    void everyLeastSetIsFoundOnceAndNoOther() {
        Random random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            boolean bounded = trial % 2 == 0;
            TieComponent component = component(broken(random, bounded), ties(bounded));
            if (component.isBroken()) {
                Search.Outcome outcome = new Search(component).outcome();
                List<String> sets =
                        outcome.sets().stream().map(SearchTests::cells).toList();

                assertThat(outcome.settled()).isTrue();
                assertThat(outcome.complete()).isTrue();
                assertThat(sets).as(component.toString()).doesNotHaveDuplicates();
                assertThat(new TreeSet<>(sets)).as(component.toString()).isEqualTo(bruteForce(component));
                outcome.sets()
                        .forEach(set -> assertThat(set).extracting(Range::cell).hasSize(outcome.size()));
            }
        }
    }

    @Test
    void theIntegerProgramFindsTheSameSets() {
        Random random = new Random(2);
        for (int trial = 0; trial < 15; trial++) {
            boolean bounded = trial % 2 == 0;
            TieComponent component = component(broken(random, bounded), ties(bounded));
            if (component.isBroken()) {
                Search.Outcome outcome = new Search(component, 0).outcome();
                assertThat(outcome.settled()).as(component.toString()).isTrue();
                assertThat(new TreeSet<>(
                                outcome.sets().stream().map(SearchTests::cells).toList()))
                        .as(component.toString())
                        .isEqualTo(bruteForce(component));
            }
        }
    }

    private static String cells(List<Range> set) {
        return set.stream().map(Range::cell).sorted().toList().toString();
    }

    private static Set<String> bruteForce(TieComponent component) {
        for (int size = 1; ; size++) {
            Set<String> found = new TreeSet<>();
            for (int set = 1; set < 1 << component.size(); set++) {
                if (Integer.bitCount(set) == size) {
                    int chosen = set;
                    int[] cells = IntStream.range(0, component.size())
                            .filter(cell -> (chosen >> cell & 1) == 1)
                            .toArray();
                    if (canHold(component, cells, 0, component.values.clone())) {
                        found.add(IntStream.of(cells).boxed().toList().toString());
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
    }

    private static boolean canHold(TieComponent component, int[] cells, int next, long[] values) {
        if (next == cells.length) {
            return component.holds(values);
        }
        for (int value = 0; value <= MOST; value++) {
            values[cells[next]] = value;
            if (canHold(component, cells, next + 1, values)) {
                return true;
            }
        }
        return false;
    }
}
