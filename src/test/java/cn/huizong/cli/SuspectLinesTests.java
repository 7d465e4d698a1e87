package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.report.CellChange;
import cn.huizong.report.CellValue;
import cn.huizong.report.ErrorPattern;
import cn.huizong.report.Fact;
import cn.huizong.report.Localisation;
import cn.huizong.report.Repair;
import cn.huizong.report.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuspectLinesTests {
    private static final SuspectLines LINES = new SuspectLines(Messages.of(new String[0], Map.of()), Forms.official());

    @Test
    void theOneCellIsSaidInASentence() {
        assertThat(LINES.lines(located(repair(ErrorPattern.SWAPPED_DIGITS, "reconsideration.total", 12, 21))))
                .containsExactly("最可能填错的是：行政复议 总计（第 4 张表第 2 行第 5 列）填的 12，改为 21 则全部成立（两位数字颠倒）");
        assertThat(new SuspectLines(Messages.of(new String[] {"--lang=en"}, Map.of()), Forms.official())
                        .lines(located(repair(ErrorPattern.SIGN, "reconsideration.total", -2, 2))))
                .containsExactly(
                        "Most likely wrong: 行政复议 总计 (第 4 张表第 2 行第 5 列) says -2, changed to 2 makes all ties hold (wrong sign)");
    }

    @Test
    void ambiguousAnswersAreCounted() {
        assertThat(LINES.lines(located(
                        repair(ErrorPattern.STALE_TOTAL, "reconsideration.total", 3, 4),
                        repair(ErrorPattern.OTHER, "reconsideration.upheld", 3, 2))))
                .containsExactly(
                        "勾稽关系不平，最少改 1 格，有 2 种可能：",
                        "  - 行政复议 总计（第 4 张表第 2 行第 5 列）填的 3，改为 4 则全部成立（分项改了，合计没有改）",
                        "  - 行政复议 结果维持（第 4 张表第 2 行第 5 列）填的 3，改为 2 则全部成立");
    }

    private static Repair repair(ErrorPattern pattern, String key, long from, long to) {
        Fact fact = new Fact(
                "2021",
                "review",
                IndicatorKey.of(key),
                new CellValue.Count(BigDecimal.valueOf(from), Long.toString(from)),
                Status.REPORTED,
                "t4r2c5");
        Optional<BigDecimal> wanted = Optional.of(BigDecimal.valueOf(to));
        return new Repair(List.of(new CellChange(fact, wanted, wanted, pattern)), pattern);
    }

    private static Localisation located(Repair... answers) {
        return new Localisation(
                "2021", "review", List.of("REVIEW-SUM"), 1, List.of(answers), answers.length, true, true, List.of());
    }
}
