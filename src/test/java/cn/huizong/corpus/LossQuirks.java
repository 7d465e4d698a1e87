package cn.huizong.corpus;

import static cn.huizong.corpus.Expectation.Kind.DEDUCED;
import static cn.huizong.corpus.Expectation.Kind.NO_VALUE;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways in which a cell keeps its value to itself. In one table at most one of them is at work. */
final class LossQuirks {

    static final List<Quirk> ALL = List.of(
            loss(
                    "blank-zeros",
                    "application",
                    LossQuirks::showsBlanks,
                    (draft, random) -> blank(draft, inner(draft).filter(cell -> isZero(draft, cell)), DEDUCED)),
            loss(
                    "blank-row-totals",
                    "application",
                    LossQuirks::showsBlanks,
                    (draft, random) -> blank(
                            draft,
                            application(draft)
                                    .filter(cell -> applicant(cell).equals(IndicatorKey.TOTAL) && isResult(cell)),
                            DEDUCED)),
            loss(
                    "blank-review-zeros",
                    "review",
                    LossQuirks::showsBlanks,
                    (draft, random) -> blank(
                            draft,
                            draft.findSheet("review")
                                    .orElseThrow()
                                    .values()
                                    .filter(cell ->
                                            isZero(draft, cell) && !code(cell).endsWith(".total")),
                            DEDUCED)),
            loss(
                    "blank-count",
                    "application",
                    LossQuirks::showsBlanks,
                    (draft, random) -> blank(
                            draft,
                            first(inner(draft).filter(cell -> !isZero(draft, cell) && isResult(cell))),
                            NO_VALUE)),
            loss(
                    "blank-table",
                    "review",
                    LossQuirks::showsBlanks,
                    (draft, random) ->
                            blank(draft, draft.findSheet("review").orElseThrow().values(), NO_VALUE)),
            loss(
                    "blank-fee-row",
                    "disclosure",
                    LossQuirks::showsBlanks,
                    (draft, random) -> blank(
                            draft, draft.values().filter(cell -> code(cell).startsWith("fee.")), NO_VALUE)),
            loss(
                    "words-for-no-change",
                    "disclosure",
                    draft -> draft.findValue("penalty.items_change").isPresent(),
                    (draft, random) -> draft.values()
                            .filter(cell -> code(cell).endsWith(".items_change") && isZero(draft, cell))
                            .forEach(cell -> draft.deplete(cell, "未增未减", NO_VALUE))),
            loss(
                    "note-in-cell",
                    "disclosure",
                    draft -> draft.findValue("penalty.decisions").isPresent(),
                    (draft, random) -> {
                        SheetCell cell = draft.findValue("penalty.decisions").orElseThrow();
                        draft.deplete(cell, draft.expectation(cell).value() + "（其中修订 16 件）", NO_VALUE);
                    }),
            loss(
                    "two-numbers",
                    "application",
                    draft -> !draft.isText() || draft.layout.keepsSpaces(),
                    (draft, random) -> first(inner(draft).filter(LossQuirks::isResult))
                            .forEach(cell -> draft.deplete(cell, "3 / 5", NO_VALUE))),
            loss(
                    "dash",
                    "application",
                    draft -> true,
                    (draft, random) -> inner(draft)
                            .filter(cell -> isZero(draft, cell) && isResult(cell) && random.nextInt(9) == 0)
                            .forEach(cell -> draft.deplete(cell, random.nextBoolean() ? "-" : "—", NO_VALUE))),
            loss(
                    "amount-without-unit",
                    "disclosure",
                    draft -> draft.findValue("procurement.amount")
                                    .filter(cell -> !isZero(draft, cell))
                                    .isPresent()
                            && draft.findLabel("采购总金额").isPresent(),
                    (draft, random) -> {
                        SheetCell cell = NumberQuirks.amount(draft);
                        draft.deplete(cell, draft.expectation(cell).value().toPlainString(), NO_VALUE);
                    }),
            new Quirk(
                    "narrative-total",
                    draft -> !draft.cells.containsKey(IndicatorKey.of("disclosure.total")),
                    (draft, random) -> {
                        int total = 20 + random.nextInt(900);
                        draft.cells.put(
                                IndicatorKey.of("disclosure.total"), Expectation.exact(BigDecimal.valueOf(total)));
                        ProseDraft first =
                                draft.prose(ProseDraft.Role.TEXT).findFirst().orElseThrow();
                        first.text += "全年主动公开政府信息" + total + "条。";
                    }));

    private LossQuirks() {}

    private static boolean showsBlanks(Draft draft) {
        return !draft.isText() || draft.layout.showsBlanks();
    }

    private static Quirk loss(String name, String table, Predicate<Draft> fits, Quirk.Effect effect) {
        Predicate<Draft> free = draft -> draft.findSheet(table).isPresent() && !draft.depleted.contains(table);
        return new Quirk(name, free.and(fits), (draft, random) -> {
            effect.on(draft, random);
            draft.depleted.add(table);
        });
    }

    private static void blank(Draft draft, Stream<SheetCell> cells, Expectation.Kind kind) {
        cells.toList().forEach(cell -> draft.deplete(cell, "", kind));
    }

    private static Stream<SheetCell> application(Draft draft) {
        return draft.findSheet("application").orElseThrow().values();
    }

    /** The cells of the application table that are no total. */
    private static Stream<SheetCell> inner(Draft draft) {
        return application(draft)
                .filter(cell -> !applicant(cell).equals(IndicatorKey.TOTAL)
                        && !code(cell).equals("application.total"));
    }

    /** Whether the cell is in a row of results (三、本年度办理结果), the total of which stays. */
    private static boolean isResult(SheetCell cell) {
        return !List.of(
                        "application.received",
                        "application.carried_in",
                        "application.carried_out",
                        "application.total")
                .contains(code(cell));
    }

    private static Stream<SheetCell> first(Stream<SheetCell> cells) {
        Optional<SheetCell> first = cells.findFirst();
        return first.stream();
    }

    private static boolean isZero(Draft draft, SheetCell cell) {
        return draft.expectation(cell).value().signum() == 0;
    }

    private static String applicant(SheetCell cell) {
        return cell.key.orElseThrow().applicant();
    }

    private static String code(SheetCell cell) {
        return cell.key.orElseThrow().code();
    }
}
