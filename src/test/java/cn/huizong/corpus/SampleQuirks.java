package cn.huizong.corpus;

import cn.huizong.corpus.Expectation.Kind;
import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is odd about the reports of the invented city and about no other made report. */
final class SampleQuirks {
    /** Those that are at work in the figures or in the file as a whole. */
    private static final Set<String> ELSEWHERE = Set.of(
            "quiet",
            "seed-figures",
            "carry-over-broken",
            "items-chain-broken",
            "copied-year",
            "sum-of-all",
            "application-table-of-2019",
            "repeated-lines-dropped");

    private static final List<Quirk> OWN = List.of(
            new Quirk("title-in-two-lines", Draft::isText, (draft, random) -> {
                ProseDraft title =
                        draft.prose(ProseDraft.Role.TITLE).findFirst().orElseThrow();
                title.text = title.text.replace("年政府信息公开工作", "年度\n政府信息公开工作");
            }),
            new Quirk("late", draft -> true, (draft, random) -> sign(draft, (draft.year + 1) + "年2月14日")),
            new Quirk(
                    "stale-row-total",
                    has("application.partial@total"),
                    (draft, random) -> restate(draft, "application.partial@total", BigDecimal.ONE.negate())),
            new Quirk("review-total-not-added", has("reconsideration.total"), (draft, random) -> {
                BigDecimal total =
                        draft.expectation(value(draft, "reconsideration.total")).value();
                restate(draft, "reconsideration.total", total.negate());
            }),
            new Quirk(
                    "revisions-in-cell",
                    has("normative_document.made"),
                    (draft, random) ->
                            draft.deplete(value(draft, "normative_document.made"), "22（其中修订 16 件）", Kind.NO_VALUE)),
            new Quirk(
                    "blank-zeros-of-two-rows",
                    has("application.unprocessed.publication@total"),
                    (draft, random) -> draft.values()
                            .filter(cell -> isOneOfTwoRows(cell.key.orElseThrow())
                                    && draft.expectation(cell).value().signum() == 0)
                            .forEach(cell -> draft.deplete(cell, "", Kind.DEDUCED))));

    private SampleQuirks() {}

    /** Gives a draft a quirk that it can have. */
    static void give(String name, Draft draft, Random random) {
        if (!ELSEWHERE.contains(name)) {
            Quirk quirk = Stream.concat(OWN.stream(), Corpus.QUIRKS.stream())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no quirk " + name));
            boolean nothing = name.contains("wanyuan") && !isSome(draft, "procurement.amount");
            if (nothing || !quirk.fits().test(draft)) {
                throw new IllegalArgumentException(draft.agency + draft.year + " cannot have " + name);
            }
            quirk.give(draft, random);
        }
    }

    /** Dates a report. */
    static void sign(Draft draft, String day) {
        draft.prose(ProseDraft.Role.SIGNATURE)
                .filter(prose -> prose.text.endsWith("日"))
                .forEach(prose -> prose.text = day);
    }

    private static Predicate<Draft> has(String code) {
        return draft -> draft.findValue(code).isPresent();
    }

    private static boolean isSome(Draft draft, String code) {
        return draft.expectation(value(draft, code)).value().signum() > 0;
    }

    private static SheetCell value(Draft draft, String code) {
        return draft.findValue(code).orElseThrow();
    }

    /** Writes another number than the ties want; what stands there is what counts. */
    private static void restate(Draft draft, String code, BigDecimal more) {
        SheetCell cell = value(draft, code);
        BigDecimal written = draft.expectation(cell).value().add(more);
        cell.text = written.toPlainString();
        draft.cells.put(cell.key.orElseThrow(), Expectation.exact(written));
    }

    private static boolean isOneOfTwoRows(IndicatorKey key) {
        return List.of("application.unprocessed.publication", "application.unprocessed.excessive")
                .contains(key.code());
    }
}
