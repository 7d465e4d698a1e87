package cn.huizong.corpus;

import cn.huizong.form.Form;
import cn.huizong.form.FormColumn;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Numbers of one table that keep every tie: most of them zero, a few large, as in real reports. */
final class FigureDraft {
    private final Random random;
    private final Draws draws;
    private final List<Tie> ties;
    private final Map<IndicatorKey, BigDecimal> values = new TreeMap<>();

    /**
     * Starts a set of figures.
     *
     * @param random where they come from
     * @param ties the ties of all tables, in any order
     */
    FigureDraft(Random random, List<Tie> ties) {
        this(random, Draws.anew(random), ties);
    }

    /** Starts a set of figures whose numbers are drawn in a way of their own. */
    FigureDraft(Random random, Draws draws, List<Tie> ties) {
        this.random = random;
        this.draws = draws;
        this.ties = ties;
    }

    Map<IndicatorKey, BigDecimal> values() {
        return values;
    }

    /** Makes the figures of a table; an application table goes on from what the year before left over. */
    void make(Form form, FormTable table, Map<IndicatorKey, BigDecimal> previous) {
        switch (table.id()) {
            case "application" -> application(table, previous);
            case "review" -> table.indicators().forEach(i -> count(i.key(), 0.2, 12));
            case "statistics", "platforms" -> statistics(table);
            default -> disclosure(form, table);
        }
        addTotals(table);
    }

    private void application(FormTable table, Map<IndicatorKey, BigDecimal> previous) {
        double busy = random.nextInt(3) == 0 ? 0 : 0.05 + random.nextDouble() * 0.3;
        for (FormRow row : table.countedRows()) {
            table.columns().forEach(column -> count(table.indicator(row, column).key(), busy, 30));
        }
        table.columns().forEach(column -> {
            IndicatorKey in = new IndicatorKey("application.carried_in", column.applicant());
            values.put(
                    in,
                    previous.getOrDefault(
                            new IndicatorKey("application.carried_out", column.applicant()), BigDecimal.ZERO));
        });
        addTotals(table);
        addTotals(table);
        table.columns().stream()
                .map(FormColumn::applicant)
                .filter(applicant -> !applicant.equals(IndicatorKey.TOTAL))
                .forEach(this::balance);
    }

    /** Received is what makes the balance true; if more came over than was settled, the rest goes on to the next year. */
    private void balance(String applicant) {
        BigDecimal in = values.get(new IndicatorKey("application.carried_in", applicant));
        BigDecimal settled = values.get(new IndicatorKey("application.total", applicant));
        IndicatorKey outKey = new IndicatorKey("application.carried_out", applicant);
        BigDecimal out = values.get(outKey).max(in.subtract(settled));
        values.put(outKey, out);
        values.put(
                new IndicatorKey("application.received", applicant),
                settled.add(out).subtract(in));
    }

    private void statistics(FormTable table) {
        table.indicators().forEach(i -> count(i.key(), 0.5, i.isMoney() ? 90_000 : 60));
        BigDecimal[] largestAndSum = {BigDecimal.ZERO, BigDecimal.ZERO};
        values.forEach((key, value) -> {
            if (key.code().startsWith("disclosure.channel.")) {
                largestAndSum[0] = largestAndSum[0].max(value);
                largestAndSum[1] = largestAndSum[1].add(value);
            }
        });
        int spread = largestAndSum[1].subtract(largestAndSum[0]).intValue();
        BigDecimal total = largestAndSum[0].add(BigDecimal.valueOf(spread == 0 ? 0 : random.nextInt(spread + 1)));
        values.put(IndicatorKey.of("disclosure.total"), total);
        atMost("disclosure.normative", "disclosure.total");
        atMost("response.press_conference.lead", "response.press_conference");
        atMost("response.online_interview.lead", "response.online_interview");
    }

    private void disclosure(Form form, FormTable table) {
        table.indicators().forEach(i -> count(i.key(), 0.6, i.key().code().endsWith("decisions") ? 90_000 : 40));
        atMost("regulation.published", "regulation.public_total");
        atMost("normative_document.published", "normative_document.public_total");
        table.indicators()
                .filter(i -> i.key().code().startsWith("regulation"))
                .forEach(i -> set(i.key(), BigDecimal.ZERO));
        table.indicators().filter(i -> i.signed()).forEach(i -> signed(i.key()));
        if (table.id().equals("procurement")) {
            procurement();
        } else if (form.id().equals("2021") && table.id().equals("fee")) {
            IndicatorKey amount = IndicatorKey.of("fee.amount");
            set(amount, draws.amount(amount, () -> money((long) random.nextInt(3) * random.nextInt(5_000_000), 2)));
        }
    }

    private void procurement() {
        IndicatorKey countKey = IndicatorKey.of("procurement.count");
        IndicatorKey amountKey = IndicatorKey.of("procurement.amount");
        int count = draws.amount(
                        countKey, () -> BigDecimal.valueOf(random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(40)))
                .intValue();
        set(countKey, BigDecimal.valueOf(count));
        BigDecimal amount =
                draws.amount(amountKey, () -> money(count * (1_000L + random.nextInt(900_000)), random.nextInt(3)));
        set(amountKey, count == 0 ? BigDecimal.ZERO : amount.max(BigDecimal.ONE));
    }

    private BigDecimal money(long yuan, int decimals) {
        BigDecimal cents = yuan == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextInt((int) Math.pow(10, decimals)), decimals);
        return BigDecimal.valueOf(yuan).add(cents).stripTrailingZeros();
    }

    private void signed(IndicatorKey change) {
        String item = change.code().replace(".items_change", ".items_previous");
        int previous = values.get(IndicatorKey.of(item)).intValue();
        set(change, BigDecimal.valueOf(random.nextInt(2) == 0 ? 0 : random.nextInt(previous + 9) - previous));
    }

    private void atMost(String part, String whole) {
        IndicatorKey key = IndicatorKey.of(part);
        if (values.containsKey(key)) {
            set(key, values.get(key).min(values.get(IndicatorKey.of(whole))));
        }
    }

    private void count(IndicatorKey key, double busy, int most) {
        set(key, BigDecimal.valueOf(draws.count(key, busy, most)));
    }

    private void set(IndicatorKey key, BigDecimal value) {
        values.put(key, value);
    }

    /** Writes the right total into every cell that must equal a sum, inner totals first. */
    private void addTotals(FormTable table) {
        for (int pass = 0; pass < 3; pass++) {
            for (Tie tie : ties) {
                if (tie.table().equals(table) && tie.left().keys().size() > 1) {
                    tie.total()
                            .ifPresent(total -> tie.left()
                                    .value(key -> Optional.ofNullable(values.get(key)))
                                    .ifPresent(sum -> set(total, sum)));
                }
            }
        }
    }
}
