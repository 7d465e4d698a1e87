package cn.huizong.publish;

import cn.huizong.report.Settled;
import java.util.stream.Stream;

/** Where a year's submissions come from. */
@FunctionalInterface
public interface Submissions {
    /**
     * Opens the submissions of the year and those whose year could not be told. The accepted ones come sorted by body; a
     * report should be loaded only when the stream reaches it. May be called more than once; the caller closes the stream.
     */
    Stream<Settled> ofYear();
}
