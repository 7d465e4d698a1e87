package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain sums of the headline figures over truths, by year; what cannot be read is in neither sum nor coverage. */
record SampleTotals(Map<Place, Sum> sums) {
    private static final List<IndicatorKey> HEADLINES = Stream.of(
                    "disclosure.total",
                    "procurement.count",
                    "procurement.amount",
                    "application.received@total",
                    "application.total@total",
                    "application.carried_out@total")
            .map(IndicatorKey::parse)
            .toList();

    /** What a sum is of. */
    record Place(int year, IndicatorKey key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::year)
                    .thenComparing(Place::key)
                    .compare(this, other);
        }
    }

    /** A sum and how many bodies are in it. */
    record Sum(BigDecimal value, int bodies) {
        Sum plus(Sum other) {
            return new Sum(value.add(other.value), bodies + other.bodies);
        }
    }

    static SampleTotals of(List<Truth> truths) {
        Map<Place, Sum> sums = new TreeMap<>();
        for (Truth truth : truths) {
            truth.cells().forEach((key, cell) -> {
                if (HEADLINES.contains(key) && cell.kind() != Expectation.Kind.NO_VALUE) {
                    sums.merge(new Place(truth.year(), key), new Sum(cell.value(), 1), Sum::plus);
                }
            });
        }
        return new SampleTotals(sums);
    }

    String csv() {
        return sums.entrySet().stream()
                .map(entry -> String.join(
                        ",",
                        String.valueOf(entry.getKey().year()),
                        entry.getKey().key().code(),
                        entry.getKey().key().applicant(),
                        entry.getValue().value().toPlainString(),
                        String.valueOf(entry.getValue().bodies())))
                .collect(Collectors.joining("\n", "year,indicator,applicant,value,bodies\n", "\n"));
    }
}
