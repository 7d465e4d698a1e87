package cn.huizong.corpus;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways of writing a number that leave it what it is. */
final class NumberQuirks {

    static final List<Quirk> ALL = List.of(
            new Quirk("full-width-digits", NumberQuirks::any, some(NumberQuirks::fullWidth)),
            new Quirk(
                    "padded-digits",
                    draft -> !draft.isText() || draft.layout.keepsSpaces(),
                    some(NumberQuirks::padded)),
            new Quirk(
                    "doubled-zero",
                    Draft::isText,
                    (draft, random) -> draft.values()
                            .filter(cell -> cell.text.equals("0") && isReview(cell))
                            .forEach(cell -> cell.text = "00")),
            new Quirk(
                    "thousands-comma",
                    NumberQuirks::any,
                    (draft, random) -> draft.values()
                            .filter(SheetCell::isPlainNumber)
                            .forEach(cell -> cell.text = cell.text.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ","))),
            new Quirk(
                    "signed-change",
                    has("penalty.items_change"),
                    (draft, random) -> draft.values()
                            .filter(cell -> cell.isPlainNumber() && isChange(cell))
                            .forEach(cell -> cell.text = signed(cell.text, random))),
            new Quirk(
                    "unit-in-count",
                    has("penalty.decisions"),
                    (draft, random) -> draft.values()
                            .filter(cell -> cell.isPlainNumber() && code(cell).endsWith(".decisions"))
                            .forEach(cell -> cell.text += random.nextBoolean() ? "件" : "批次")),
            new Quirk(
                    "amount-in-wanyuan",
                    draft -> has("procurement.amount").test(draft) && !draft.quirks.contains("amount-without-unit"),
                    (draft, random) -> amount(draft).text = Sheets.inTenThousands(yuan(draft)) + "万元"),
            new Quirk(
                    "wanyuan-in-heading",
                    draft -> draft.findLabel("采购总金额").isPresent()
                            && !draft.quirks.contains("amount-in-wanyuan")
                            && !draft.quirks.contains("amount-without-unit")
                            && draft.findValue("procurement.amount").isPresent(),
                    (draft, random) -> {
                        draft.findLabel("采购总金额").orElseThrow().text =
                                random.nextBoolean() ? "采购总金额(万元)" : "采购总金额（单位：万元）";
                        amount(draft).text = Sheets.inTenThousands(yuan(draft));
                    }));

    private NumberQuirks() {}

    private static boolean any(Draft draft) {
        return !draft.cells.isEmpty();
    }

    private static Quirk.Effect some(UnaryOperator<String> writing) {
        return (draft, random) -> draft.values()
                .filter(cell -> cell.isPlainNumber() && random.nextInt(3) == 0)
                .forEach(cell -> cell.text = writing.apply(cell.text));
    }

    static Predicate<Draft> has(String code) {
        return draft -> draft.findValue(code).isPresent();
    }

    static SheetCell amount(Draft draft) {
        return draft.findValue("procurement.amount").orElseThrow();
    }

    static BigDecimal yuan(Draft draft) {
        return draft.cells.get(IndicatorKey.of("procurement.amount")).value();
    }

    static String code(SheetCell cell) {
        return cell.key.orElseThrow().code();
    }

    private static boolean isReview(SheetCell cell) {
        return code(cell).startsWith("reconsideration.") || code(cell).startsWith("litigation.");
    }

    private static boolean isChange(SheetCell cell) {
        return code(cell).endsWith(".items_change");
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c == '-' ? '－' : (char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String padded(String text) {
        return (text.length() % 2 == 0 ? "　" : " ") + text + (text.endsWith("0") ? "　" : "  ");
    }

    private static String signed(String text, Random random) {
        if (text.startsWith("-")) {
            return random.nextBoolean() ? "－" + text.substring(1) : text;
        }
        return text.equals("0") ? text : "+" + text;
    }
}
