package cn.huizong.check;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.form.Signs;
import cn.huizong.form.Tie;
import cn.huizong.report.CellValue;
import cn.huizong.report.Fact;
import cn.huizong.report.FiledTable;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each cell must be: filled, one number, whole, not negative, with a unit if it is money. */
final class CellCheck implements Check {
    private final Forms forms;
    private final Rules rules;
    private final Rule blank;
    private final Rule illegible;
    private final Rule note;
    private final Rule negative;
    private final Rule whole;

    CellCheck(Forms forms, Rules rules) {
        this.forms = forms;
        this.rules = rules;
        this.blank = rules.rule("CELL-BLANK");
        this.illegible = rules.rule("CELL-ILLEGIBLE");
        this.note = rules.rule("CELL-NOTE");
        this.negative = rules.rule("COUNT-NOT-NEGATIVE");
        this.whole = rules.rule("COUNT-WHOLE");
    }

    @Override
    public Stream<Finding> check(Report report) {
        return report.tables().stream().flatMap(table -> {
            List<Fact> facts = report.facts().stream()
                    .filter(fact ->
                            fact.form().equals(table.form()) && fact.table().equals(table.table()))
                    .toList();
            boolean nothingWritten = facts.stream().allMatch(fact -> fact.says() instanceof CellValue.Blank);
            return nothingWritten && !facts.isEmpty()
                    ? Stream.of(blankTable(table))
                    : facts.stream().flatMap(fact -> check(fact, facts));
        });
    }

    /** A table blank throughout is one finding. */
    private Finding blankTable(FiledTable table) {
        String title = "“" + title(table) + "”表";
        return new Finding(blank.id(), blank.severity(), table.anchor(), title + "整张没有填写", "", "");
    }

    private String title(FiledTable table) {
        return forms.form(table.form()).tables().stream()
                .filter(each -> each.id().equals(table.table()))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private Stream<Finding> check(Fact fact, List<Fact> table) {
        Indicator indicator = forms.indicator(fact.form(), fact.key());
        CellValue says = fact.says();
        if (fact.status() == Status.CORRECTED && fact.number().isEmpty()) {
            return Stream.empty();
        }
        if (fact.status() == Status.DEDUCED || says instanceof CellValue.Blank || says instanceof CellValue.None) {
            return Stream.of(blankCell(fact, indicator, table));
        }
        if (says instanceof CellValue.Illegible) {
            return Stream.of(
                    fact.status() == Status.OCR
                            ? notCertain(fact, indicator)
                            : Findings.of(
                                    illegible, fact.anchor(), "一个数字", says.text(), indicator.label(), says.text()));
        }
        if (says instanceof CellValue.Unitless) {
            Rule unit = rules.rule(fact.key().code().startsWith("procurement.") ? "PROCUREMENT-UNIT" : "AMOUNT-UNIT");
            return Stream.of(Findings.of(unit, fact.anchor(), "元或万元", says.text(), says.text(), indicator.label()));
        }
        return Stream.concat(
                noteMark(fact, indicator),
                fact.number().stream().flatMap(number -> checkNumber(fact, indicator, number)));
    }

    /** A cell of a scan that says something, of which no number was taken. */
    private Finding notCertain(Fact fact, Indicator indicator) {
        String says = fact.candidate().map(CellCheck::words).orElse("没有认出来");
        String message = "“" + indicator.label() + "”在扫描件上" + says + "，未采用，请对照原件";
        return new Finding(
                illegible.id(),
                illegible.severity(),
                fact.anchor(),
                message,
                "一个数字",
                fact.says().text());
    }

    private static String words(CellValue.Candidate doubtful) {
        String number = Findings.number(doubtful.number());
        return doubtful.isContradicted()
                ? "认作 " + number + "，但含有它的勾稽关系都不成立"
                : "看不准，可能是 " + number
                        + doubtful.percent()
                                .map(percent -> "（把握 " + percent + "%）")
                                .orElse("");
    }

    /** A mark that stands at a number, and was not read as a digit of it. */
    private Stream<Finding> noteMark(Fact fact, Indicator indicator) {
        String text = fact.says().text();
        return fact.status() == Status.REPORTED && Signs.isMarked(text)
                ? fact.number().map(Findings::number).stream()
                        .map(read -> Findings.of(note, fact.anchor(), read, text, indicator.label(), text, read))
                : Stream.empty();
    }

    private Finding blankCell(Fact fact, Indicator indicator, List<Fact> table) {
        Optional<BigDecimal> meant = fact.number().or(() -> solved(fact, table));
        String remark = fact.status() == Status.DEDUCED
                ? "，按勾稽关系推算为 " + meant.map(Findings::number).orElse("")
                : meant.map(number -> "，按勾稽关系只能是 " + Findings.number(number) + "，请补填")
                        .orElse("");
        return new Finding(
                blank.id(),
                blank.severity(),
                fact.anchor(),
                blank.message(indicator.label()) + remark,
                meant.map(Findings::number).orElse(""),
                fact.says().text());
    }

    /** The one value that the ties leave for a cell that is the only blank in them; none where they want different ones. */
    private Optional<BigDecimal> solved(Fact blankFact, List<Fact> table) {
        List<BigDecimal> wanted = rules.ties().stream()
                .filter(tie -> tie.table().form().equals(blankFact.form())
                        && tie.table().id().equals(blankFact.table())
                        && tie.relation() == Tie.Relation.EQUAL
                        && tie.keys().anyMatch(blankFact.key()::equals))
                .flatMap(tie -> solve(tie, blankFact, table).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return wanted.size() == 1 && wanted.get(0).signum() >= 0 ? Optional.of(wanted.get(0)) : Optional.empty();
    }

    private static Optional<BigDecimal> solve(Tie tie, Fact blankFact, List<Fact> table) {
        return tie.answer(key -> key.equals(blankFact.key())
                        ? Optional.of(BigDecimal.ZERO)
                        : table.stream()
                                .filter(fact -> fact.key().equals(key))
                                .findFirst()
                                .flatMap(Fact::number))
                .map(answer -> tie.left().keys().contains(blankFact.key())
                        ? answer.right().subtract(answer.left())
                        : answer.left().subtract(answer.right()));
    }

    private Stream<Finding> checkNumber(Fact fact, Indicator indicator, BigDecimal number) {
        String written = Findings.number(number);
        Stream<Finding> below = number.signum() < 0 && !indicator.signed()
                ? Stream.of(Findings.of(negative, fact.anchor(), ">= 0", written, indicator.label(), written))
                : Stream.empty();
        boolean broken = !indicator.isMoney() && number.stripTrailingZeros().scale() > 0;
        return broken
                ? Stream.concat(
                        below, Stream.of(Findings.of(whole, fact.anchor(), "整数", written, indicator.label(), written)))
                : below;
    }
}
