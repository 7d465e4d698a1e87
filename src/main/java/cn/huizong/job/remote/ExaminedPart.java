package cn.huizong.job.remote;

import cn.huizong.job.ExaminedInbox;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a worker must know of a part of the examination beside its numbers; it stands in Batch's record of the part.
 *
 * @param madeFrom a hash over all that findings are made from in this run
 * @param years the years whose reports are to be examined
 */
record ExaminedPart(String madeFrom, Set<Integer> years) {
    private static final String MADE_FROM = "madeFrom";
    private static final String YEARS = "years";

    static ExaminedPart of(ExaminedInbox inbox) {
        return new ExaminedPart(inbox.madeFrom(), inbox.changedYears());
    }

    static ExaminedPart of(ExecutionContext context) {
        return new ExaminedPart(
                context.getString(MADE_FROM),
                Arrays.stream(context.getString(YEARS).split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    void into(ExecutionContext context) {
        context.putString(MADE_FROM, madeFrom);
        context.putString(YEARS, years.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
