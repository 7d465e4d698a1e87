package cn.huizong.job;

import java.util.List;

/** The names of the jobs, as typed and as the database remembers them. */
public final class JobNames {
    public static final String YEARLY_CONSOLIDATION = "yearly-consolidation";
    public static final String NIGHTLY = "nightly";
    public static final List<String> ALL = List.of(YEARLY_CONSOLIDATION, NIGHTLY);

    private JobNames() {}
}
