package cn.huizong.corpus;

import cn.huizong.form.Form;
import cn.huizong.form.FormRow;
import cn.huizong.form.FormTable;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Bodies of a made-up city whose figures go on over three years on one form: 45 offices and 30 townships, or as many of each. */
final class SteadyBodies {
    static final int YEARS = 3;

    private final Form form;
    private final List<FormTable> tables;
    private final List<Member> members;

    /**
     * A body.
     *
     * @param years its figures, year by year
     */
    record Member(Body body, String kind, List<Map<IndicatorKey, BigDecimal>> years) {}

    SteadyBodies(Form form, Rules rules, Random random, int offices, int towns) {
        this.form = form;
        this.tables = form.tables().stream().filter(table -> !table.local()).toList();
        List<Member> all = new ArrayList<>();
        IntStream.range(0, offices)
                .forEach(i ->
                        all.add(new Member(new Body("880200", "云溪市", "云溪市第" + i + "局"), "政府部门", years(rules, random))));
        IntStream.range(0, towns)
                .forEach(i -> all.add(
                        new Member(new Body("880200", "云溪市", "云溪市第" + i + "镇人民政府"), "乡镇", years(rules, random))));
        this.members = List.copyOf(all);
    }

    private List<Map<IndicatorKey, BigDecimal>> years(Rules rules, Random random) {
        Draws draws = new SteadyDraws(random);
        List<Map<IndicatorKey, BigDecimal>> years = new ArrayList<>();
        Map<IndicatorKey, BigDecimal> last = Map.of();
        for (int year = 0; year < YEARS; year++) {
            FigureDraft figures = new FigureDraft(random, draws, rules.ties());
            for (FormTable table : tables) {
                figures.make(form, table, last);
            }
            Map<IndicatorKey, BigDecimal> values = new TreeMap<>(figures.values());
            tables.forEach(table -> removeLocal(table, values));
            new YearChains(last, values).link();
            years.add(values);
            last = values;
        }
        return years;
    }

    private static void removeLocal(FormTable table, Map<IndicatorKey, BigDecimal> values) {
        table.countedRows().stream()
                .filter(FormRow::local)
                .forEach(row -> table.columns()
                        .forEach(column ->
                                values.remove(table.indicator(row, column).key())));
    }

    List<Member> members() {
        return members;
    }

    List<FormTable> tables() {
        return tables;
    }
}
