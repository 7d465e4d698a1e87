package cn.huizong.publish;

import cn.huizong.report.Settled;
import java.util.stream.Stream;

/** The submissions of one year, which may be gone through more than once. */
public interface Submissions {
    /** Every submission of the year and those whose year is unknown, by body and source; to be closed. */
    Stream<Settled> ofYear();
}
