package cn.huizong.report;

import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the office decided about the reports, applied after they were read and before they are checked. */
public final class Corrections {
    /** Nothing was decided. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;

    public Corrections(List<Correction> all) {
        this.all = List.copyOf(all);
    }

    /** What became of a correction. */
    public enum Result {
        APPLIED,
        /** The report does not say any more what was corrected. */
        STALE,
        /** The body has no report of the year that counts. */
        NO_REPORT,
        /** No rule is broken there. */
        NO_FINDING;

        /** The word used in the outputs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A report after its corrections.
     *
     * @param report with what could be applied
     * @param stale what could not, with what the report says instead
     */
    public record Applied(Report report, List<Stale> stale) {
        public Applied {
            stale = List.copyOf(stale);
        }
    }

    /** A correction that was not applied, since the cell says something else than it should. */
    public record Stale(Correction correction, String anchor, String says) {}

    /** The decisions that a condition holds for. */
    public Corrections only(Predicate<Correction> condition) {
        return new Corrections(all.stream().filter(condition).toList());
    }

    /** All decisions in their order, as text. */
    @Override
    public String toString() {
        return all.toString();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Correction> ofYear(int year) {
        return all.stream().filter(correction -> correction.year() == year).toList();
    }

    public List<Correction> about(Body body, int year) {
        return all.stream().filter(correction -> correction.isAbout(body, year)).toList();
    }

    /** The decision that takes a body's report of a year out of the totals. */
    public Optional<Correction> findWithdrawal(Body body, int year) {
        return about(body, year).stream().filter(Correction::isWithdrawal).findFirst();
    }

    /**
     * A report of a body as it was read, corrected.
     *
     * @param forms tell the table of a number that the report has no cell for
     */
    public Applied apply(Body body, Report report, Forms forms) {
        List<Fact> facts = new ArrayList<>(report.facts());
        List<Stale> stale = new ArrayList<>();
        for (Correction correction : about(body, report.year())) {
            if (correction.action() != Correction.Action.ACCEPT
                    && correction.key().isPresent()) {
                apply(correction, correction.key().get(), report, facts, forms).ifPresent(stale::add);
            }
        }
        return new Applied(facts.equals(report.facts()) ? report : report.with(facts), stale);
    }

    private static Optional<Stale> apply(
            Correction correction, IndicatorKey key, Report report, List<Fact> facts, Forms forms) {
        boolean found = false;
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.key().equals(key)) {
                if (!stands(correction.expected(), fact)) {
                    String says = fact.amendment()
                            .map(Amendment::before)
                            .orElse(fact.says())
                            .text();
                    return Optional.of(new Stale(correction, fact.anchor(), says));
                }
                facts.set(i, corrected(fact, correction));
                found = true;
            }
        }
        if (found) {
            return Optional.empty();
        }
        Optional<FormTable> table = table(report, key, forms);
        if (!correction.expected().isEmpty() || correction.value().isEmpty() || table.isEmpty()) {
            return Optional.of(new Stale(correction, "", ""));
        }
        facts.add(corrected(
                new Fact(table.get().form(), table.get().id(), key, new CellValue.Blank(), Status.CORRECTED, ""),
                correction));
        return Optional.empty();
    }

    /** The table that a number belongs to, on a form that the report uses, else on that of its year. */
    private static Optional<FormTable> table(Report report, IndicatorKey key, Forms forms) {
        Stream<String> used = report.tables().stream().map(FiledTable::form);
        return Stream.concat(used, Stream.of(forms.inForce(report.year()).id()))
                .distinct()
                .flatMap(form -> forms.form(form).tables().stream())
                .filter(table ->
                        table.indicators().anyMatch(indicator -> indicator.key().equals(key)))
                .findFirst();
    }

    private static Fact corrected(Fact fact, Correction correction) {
        Amendment amendment = new Amendment(fact.says(), correction.reason(), correction.who(), correction.date());
        CellValue says = correction
                .value()
                .<CellValue>map(value -> new CellValue.Count(value, value.toPlainString()))
                .orElseGet(CellValue.Blank::new);
        return new Fact(
                fact.form(), fact.table(), fact.key(), says, Status.CORRECTED, fact.anchor(), Optional.of(amendment));
    }

    /**
     * Whether a cell still says what the office saw: the same number however written, the number that a cell of a scan may say,
     * nothing where nothing was made out, or the same text.
     */
    private static boolean stands(String expected, Fact fact) {
        if (fact.says().text().strip().equals(expected)) {
            return true;
        }
        Optional<BigDecimal> says = fact.number().or(() -> fact.candidate().map(CellValue.Candidate::number));
        if (expected.isEmpty()) {
            return fact.status() == Status.OCR && says.isEmpty();
        }
        return says.filter(number -> expected.matches("-?\\d{1,30}(\\.\\d{1,10})?")
                        && number.compareTo(new BigDecimal(expected)) == 0)
                .isPresent();
    }
}
