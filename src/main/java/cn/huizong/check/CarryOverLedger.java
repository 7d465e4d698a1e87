package cn.huizong.check;

import cn.huizong.form.Chain;
import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.CarryOver;
import cn.huizong.report.CarryOver.Place;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.YearBefore;
import cn.huizong.report.YearBefore.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the carry-over ledger (结转台账): every carry-over with how it stands, also where the rule could not be answered. */
public final class CarryOverLedger {
    private final WhyNoNumber why;
    private final List<Chain> chains;

    public CarryOverLedger(Forms forms, Rules rules) {
        this.why = new WhyNoNumber(forms);
        this.chains = rules.chains().stream()
                .filter(chain -> chain.rule().id().equals("CARRY-OVER"))
                .toList();
    }

    /** A line for each applicant in the order of the form; one line for all where neither year's report has the rows. */
    public List<CarryOver> lines(SettledSubmission settled, YearBefore before) {
        TabledNumbers now = TabledNumbers.of(settled);
        List<TabledNumbers> last =
                before.reports().stream().map(TabledNumbers::of).toList();
        boolean asked = chains.stream()
                .anyMatch(chain ->
                        isThere(now, chain.total()) || last.stream().anyMatch(tabled -> isThere(tabled, out(chain))));
        return chains.stream()
                .filter(chain -> asked || chain.total().applicant().equals(IndicatorKey.TOTAL))
                .map(chain -> line(chain, now, before, last))
                .toList();
    }

    private static boolean isThere(TabledNumbers tabled, IndicatorKey key) {
        return tabled.report().findFact(key).isPresent();
    }

    private static IndicatorKey out(Chain chain) {
        return chain.terms().get(0).key();
    }

    private CarryOver line(Chain chain, TabledNumbers now, YearBefore before, List<TabledNumbers> last) {
        Optional<BigDecimal> in = now.number(chain.total());
        Optional<BigDecimal> out = before.isComparable() ? sum(out(chain), last) : Optional.empty();
        return new CarryOver(
                now.body(),
                now.report().year(),
                chain.total().applicant(),
                out,
                in,
                new Place(
                        last.stream()
                                .map(tabled -> tabled.settled().submission().source())
                                .collect(Collectors.joining("；")),
                        last.stream()
                                .map(tabled -> WhyNoNumber.anchor(tabled, out(chain)))
                                .collect(Collectors.joining("；"))),
                new Place(now.settled().submission().source(), WhyNoNumber.anchor(now, chain.total())),
                before.predecessors().words() + explanation(chain, now, before, last, out, in));
    }

    private static Optional<BigDecimal> sum(IndicatorKey key, List<TabledNumbers> last) {
        List<BigDecimal> numbers =
                last.stream().flatMap(tabled -> tabled.number(key).stream()).toList();
        return numbers.size() == last.size() ? numbers.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    private String explanation(
            Chain chain,
            TabledNumbers now,
            YearBefore before,
            List<TabledNumbers> last,
            Optional<BigDecimal> out,
            Optional<BigDecimal> in) {
        if (before.predecessors().change() == Change.SPLIT) {
            return "不能按单位比较";
        }
        if (!before.isComparable()) {
            String missing = before.missing().stream()
                    .filter(body -> !body.equals(now.body()))
                    .map(Body::agency)
                    .collect(Collectors.joining("、"));
            return missing + "上年度没有可采用的报告";
        }
        if (out.isEmpty()) {
            return last.stream()
                    .filter(tabled -> tabled.number(out(chain)).isEmpty())
                    .map(tabled -> (last.size() > 1 ? tabled.body().agency() : "") + "上年度" + why.of(tabled, out(chain)))
                    .collect(Collectors.joining("；"));
        }
        return in.map(carriedIn -> carriedIn.compareTo(out.get()) == 0 ? "一致" : "不一致")
                .orElseGet(() -> "本年度" + why.of(now, chain.total()));
    }
}
