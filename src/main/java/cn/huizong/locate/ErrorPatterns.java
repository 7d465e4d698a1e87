package cn.huizong.locate;

import cn.huizong.form.IndicatorKey;
import cn.huizong.report.CellChange;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Fact;
import cn.huizong.report.Repair;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Names what may have happened to a number. It explains answers and ranks those of one size; it makes none. */
final class ErrorPatterns {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Set<IndicatorKey> totals;
    private final boolean flattened;

    /**
     * @param totals the cells that must equal a sum
     * @param flattened whether the report shows zeros doubled by a flattened tracked change
     */
    ErrorPatterns(Set<IndicatorKey> totals, boolean flattened) {
        this.totals = Set.copyOf(totals);
        this.flattened = flattened;
    }

    Repair repair(TieComponent component, List<Range> ranges) {
        List<CellChange> changes = ranges.stream()
                .sorted(Comparator.comparing(Range::cell))
                .map(range -> change(component, range))
                .toList();
        return new Repair(changes, isExchange(changes) ? ErrorPattern.EXCHANGED_CELLS : leastTelling(changes));
    }

    CellChange change(TieComponent component, Range range) {
        Fact fact = component.facts.get(range.cell());
        Optional<BigDecimal> least =
                range.least() == Range.NO_LEAST ? Optional.empty() : Optional.of(component.number(range.least()));
        Optional<BigDecimal> most =
                range.most() == Range.NO_MOST ? Optional.empty() : Optional.of(component.number(range.most()));
        CellChange change = new CellChange(fact, least, most, ErrorPattern.OTHER);
        ErrorPattern pattern = change.to()
                .map(to -> of(change.from(), to, totals.contains(fact.key())))
                .orElse(ErrorPattern.OTHER);
        return new CellChange(fact, least, most, pattern);
    }

    private static ErrorPattern leastTelling(List<CellChange> changes) {
        return changes.stream()
                .map(CellChange::pattern)
                .max(Comparator.naturalOrder())
                .orElse(ErrorPattern.OTHER);
    }

    private static boolean isExchange(List<CellChange> changes) {
        if (changes.size() != 2) {
            return false;
        }
        CellChange one = changes.get(0);
        CellChange other = changes.get(1);
        return isSame(one.from(), other.to()) && isSame(other.from(), one.to());
    }

    private static boolean isSame(BigDecimal one, Optional<BigDecimal> other) {
        return other.filter(value -> value.compareTo(one) == 0).isPresent();
    }

    ErrorPattern of(BigDecimal from, BigDecimal to, boolean total) {
        String written = digits(from);
        String meant = digits(to);
        if (written.equals(meant)) {
            return ErrorPattern.SIGN;
        }
        if (from.signum() * to.signum() < 0) {
            return ErrorPattern.OTHER;
        }
        if (flattened && written.length() > meant.length() && (written.endsWith(meant) || written.startsWith(meant))) {
            return ErrorPattern.FLATTENED_CHANGE;
        }
        if (from.multiply(TEN_THOUSAND).compareTo(to) == 0
                || to.multiply(TEN_THOUSAND).compareTo(from) == 0) {
            return ErrorPattern.TEN_THOUSAND;
        }
        return from.signum() == 0 || to.signum() == 0
                ? orStale(ErrorPattern.OTHER, total)
                : byDigits(written, meant, total);
    }

    private static ErrorPattern byDigits(String written, String meant, boolean total) {
        if (written.length() == meant.length()) {
            int[] differing = IntStream.range(0, written.length())
                    .filter(i -> written.charAt(i) != meant.charAt(i))
                    .toArray();
            if (differing.length == 1) {
                return written.length() == 1
                        ? orStale(ErrorPattern.MISTYPED_DIGIT, total)
                        : ErrorPattern.MISTYPED_DIGIT;
            }
            return isSwap(written, meant, differing) ? ErrorPattern.SWAPPED_DIGITS : orStale(ErrorPattern.OTHER, total);
        }
        if (isOneMore(written, meant)) {
            return isDoubled(written, meant) ? ErrorPattern.DOUBLED_DIGIT : ErrorPattern.ADDED_DIGIT;
        }
        return isOneMore(meant, written) ? ErrorPattern.DROPPED_DIGIT : orStale(ErrorPattern.OTHER, total);
    }

    private static ErrorPattern orStale(ErrorPattern pattern, boolean total) {
        return total ? ErrorPattern.STALE_TOTAL : pattern;
    }

    private static String digits(BigDecimal number) {
        return number.abs().stripTrailingZeros().toPlainString();
    }

    private static boolean isSwap(String one, String other, int[] differing) {
        return differing.length == 2
                && one.charAt(differing[0]) == other.charAt(differing[1])
                && one.charAt(differing[1]) == other.charAt(differing[0]);
    }

    private static boolean isOneMore(String longer, String shorter) {
        return longer.length() == shorter.length() + 1
                && IntStream.range(0, longer.length())
                        .anyMatch(i -> without(longer, i).equals(shorter));
    }

    private static boolean isDoubled(String longer, String shorter) {
        return IntStream.range(1, longer.length())
                .anyMatch(i -> longer.charAt(i) == longer.charAt(i - 1)
                        && without(longer, i).equals(shorter));
    }

    private static String without(String text, int place) {
        return text.substring(0, place) + text.substring(place + 1);
    }
}
