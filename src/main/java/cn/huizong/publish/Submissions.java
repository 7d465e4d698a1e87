package cn.huizong.publish;

import cn.huizong.report.SettledSubmission;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a year's submissions come from. */
public interface Submissions {
    /**
     * Opens the submissions of the year and those whose year could not be told. The accepted ones come sorted by body; a
     * report should be loaded only when the stream reaches it. The caller closes the stream.
     *
     * @param work what is done with each; perhaps on several threads at once and ahead of the stream
     * @return what came of it, in the order of the submissions
     */
    <T> Stream<T> ofYear(Function<SettledSubmission, T> work);
}
