package cn.huizong.publish.figure;

import cn.huizong.report.Area;
import cn.huizong.rollup.Behind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In words, which bodies may stand behind the difference between a report over an area and the sum of its bodies.
 *
 * @param area the area of the report
 * @param numbers how numbers are written
 */
public record BehindWords(Area area, Function<BigDecimal, String> numbers) {
    private static final int NAMED = 3;

    /** Who gave no number, whose number alone accounts for the difference, and else who has the largest ones. */
    public String of(Behind behind) {
        return Stream.of(silent(behind), fitting(behind), behind.fitting().isEmpty() ? largest(behind) : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private String silent(Behind behind) {
        return named(
                "应报而没有可计入的数：",
                behind.silent().stream().map(body -> body.nameIn(area)).toList(),
                behind.moreSilent());
    }

    /** Whose number alone accounts for the difference; empty if nobody's does. */
    public String fitting(Behind behind) {
        return named("恰好合上：", behind.fitting().stream().map(this::fit).toList(), behind.moreFitting());
    }

    private String fit(Behind.Fit fit) {
        String name = fit.share().body().nameIn(area) + " "
                + numbers.apply(fit.share().value());
        if (fit.factor().signum() == 0) {
            return name + "（如全域报告没有算进它）";
        }
        return name
                + (fit.factor().compareTo(BigDecimal.valueOf(2)) == 0
                        ? "（如全域报告算了两遍）"
                        : "（如应为 " + numbers.apply(fit.share().value().multiply(fit.factor())) + "）");
    }

    private String largest(Behind behind) {
        return named(
                "其中最大：",
                behind.largest().stream()
                        .map(share -> share.body().nameIn(area) + " " + numbers.apply(share.value()))
                        .toList(),
                behind.moreShares());
    }

    private static String named(String lead, List<String> names, int more) {
        int all = names.size() + more;
        if (names.isEmpty()) {
            return all == 0 ? "" : lead + all + " 个单位";
        }
        String shown = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return lead + shown + (all > NAMED ? "等 " + all + " 个" : "");
    }
}
