package cn.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.SettledSubmission;
import cn.huizong.report.Submission;
import cn.huizong.roster.NamedFiles;
import cn.huizong.roster.Roster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandedInTests {
    private static final Body FINANCE = new Body("", "余姚市", "余姚市财政局");
    private static final Roster ROSTER = new Roster(List.of(new Roster.Entry(FINANCE, "", List.of(), 2010, 2030, "")));

    @Test
    void aFileWithTheReportsOfTwoYearsIsHandedInForBoth() {
        assertThat(unused(2019)).isTrue();
        assertThat(unused(2020)).isTrue();
        assertThat(unused(2021)).isFalse();
    }

    private static boolean unused(int year) {
        HandedIn handedIn = new HandedIn(year, ROSTER, new NamedFiles(ROSTER));
        handedIn.add(new SettledSubmission(
                new Submission("a.html", "ab", 1, "html"),
                Outcome.REFUSED,
                "一个文件里有 2 个年度（2019、2020）的报告，请按年度分成几个文件报送",
                Optional.of(FINANCE),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return handedIn.unused().containsKey(FINANCE);
    }
}
