package cn.huizong.rollup;

import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Tie;
import cn.huizong.report.Area;
import cn.huizong.report.Body;
import java.math.BigDecimal;
import java.util.List;

/**
 * A tie that the sums of a region do not keep because reports behind them do not (汇总数勾稽不平).
 *
 * @param region the region
 * @param tie the tie; where bodies used several forms, that of one of them
 * @param sum what its parts add up to over the region
 * @param total what its totals add up to
 * @param parts the reports that do not keep it; their differences add up to that of the region
 */
public record BrokenTie(Area region, Tie tie, BigDecimal sum, BigDecimal total, List<Part> parts) {
    public BrokenTie {
        parts = List.copyOf(parts);
    }

    /** How much more the parts are than the totals. */
    public BigDecimal difference() {
        return sum.subtract(total);
    }

    /**
     * One report that does not keep it.
     *
     * @param body whose it is
     * @param source its path in the inbox
     * @param sum what its parts add up to; a cell without a counted number adds nothing
     * @param total what its totals add up to, likewise
     * @param missing the cells of the tie without a counted number
     */
    public record Part(Body body, String source, BigDecimal sum, BigDecimal total, List<IndicatorKey> missing) {
        public Part {
            missing = List.copyOf(missing);
        }

        /** How much more the parts are than the totals. */
        public BigDecimal difference() {
            return sum.subtract(total);
        }
    }
}
