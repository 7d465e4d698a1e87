package cn.huizong.publish.table;

import cn.huizong.rollup.Figure;
import java.util.Optional;

/**
 * How a published number is to be taken, by the code list CL_OBS_STATUS 2.2 of SDMX. A number is never estimated (E): what
 * nobody reported is in no sum, and the sum is provisional.
 */
enum ObservationStatus {
    /** Every body that must report is in it. */
    NORMAL("A"),
    /** From this year on the form asks otherwise. */
    BREAK("B"),
    /** There is none, as nothing was reported. */
    MISSING("M"),
    /** Bodies that must report are not in it. */
    PROVISIONAL("P");

    /** What a column of it is described as. */
    static final String WORDS = "A 正常，P 暂定（有应报单位不在其中），B 本年度起口径改变，M 没有数；从不估计。SDMX 代码表 CL_OBS_STATUS";

    private final String code;

    ObservationStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Of a sum over some of the bodies that must report. */
    static ObservationStatus of(int reporting, int expected) {
        return reporting < expected ? PROVISIONAL : NORMAL;
    }

    /** Of a region's figure; that the form asks otherwise says more than that a body is missing, which its counts tell. */
    static ObservationStatus of(Figure figure, int expected) {
        return figure.seriesBreak().isPresent() ? BREAK : of(figure.reporting(), expected);
    }

    /** Of its change since the year before, which is provisional where it is not over the same bodies. */
    static ObservationStatus ofChange(Figure figure, int expected) {
        if (figure.seriesBreak().isPresent()) {
            return BREAK;
        }
        if (figure.change().isEmpty()) {
            return MISSING;
        }
        Optional<Integer> same = figure.same().map(both -> both.bodies());
        int all = figure.reporting() + figure.offRoster();
        boolean sameBodies =
                same.equals(Optional.of(all)) && figure.previousReporting().equals(same);
        return sameBodies ? of(figure.reporting(), expected) : PROVISIONAL;
    }
}
