package cn.huizong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.YearBefore.Change;
import cn.huizong.report.YearBefore.Predecessors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodyHistoryTests {
    private static final int EVER = Integer.MAX_VALUE;

    @Test
    void aBodyThatStaysFollowsFromItself() {
        assertThat(predecessors("甲局", 2020, entry("甲局", 2010, EVER, ""))).isEqualTo(of(Change.NONE, "甲局"));
        assertThat(predecessors("乙局", 2020, entry("甲局", 2010, EVER, ""))).isEqualTo(of(Change.NONE, "乙局"));
    }

    @Test
    void aBodyThatTheListHasFromThisYearOnIsNew() {
        Roster.Entry entry = entry("甲局", 2020, EVER, "");
        assertThat(predecessors("甲局", 2020, entry)).isEqualTo(of(Change.NEW, "甲局"));
        assertThat(predecessors("甲局", 2021, entry)).isEqualTo(of(Change.NONE, "甲局"));
    }

    @Test
    void aRenamedBodyFollowsFromItsPredecessorInThatYearOnly() {
        Roster.Entry old = entry("老局", 2010, 2019, "新局");
        Roster.Entry renamed = entry("新局", 2020, EVER, "");
        assertThat(predecessors("新局", 2020, old, renamed)).isEqualTo(of(Change.RENAMED, "老局"));
        assertThat(predecessors("新局", 2021, old, renamed)).isEqualTo(of(Change.NONE, "新局"));
        assertThat(predecessors("老局", 2019, old, renamed)).isEqualTo(of(Change.NONE, "老局"));
    }

    @Test
    void aMergedBodyFollowsFromAllThatBecameIt() {
        Roster.Entry culture = entry("文化局", 2010, 2018, "文旅局");
        Roster.Entry tourism = entry("旅游局", 2010, 2018, "文旅局");
        Roster.Entry both = entry("文旅局", 2019, EVER, "");
        assertThat(predecessors("文旅局", 2019, culture, tourism, both)).isEqualTo(of(Change.MERGED, "文化局", "旅游局"));
    }

    @Test
    void aBodyThatTookAnotherInFollowsFromBoth() {
        Roster.Entry small = entry("粮食局", 2010, 2018, "发改委");
        Roster.Entry large = entry("发改委", 2010, EVER, "");
        assertThat(predecessors("发改委", 2019, small, large)).isEqualTo(of(Change.MERGED, "发改委", "粮食局"));
        assertThat(predecessors("发改委", 2020, small, large)).isEqualTo(of(Change.NONE, "发改委"));
    }

    @Test
    void aBodyThatBecameTwoCannotBeCompared() {
        Roster.Entry whole = entry("建设局", 2010, 2018, "住建局|城管局");
        Roster.Entry one = entry("住建局", 2019, EVER, "");
        Roster.Entry two = entry("城管局", 2019, EVER, "");
        assertThat(predecessors("住建局", 2019, whole, one, two)).isEqualTo(of(Change.SPLIT, "建设局"));
        assertThat(predecessors("城管局", 2019, whole, one, two)).isEqualTo(of(Change.SPLIT, "建设局"));
        assertThat(predecessors("城管局", 2020, whole, one, two)).isEqualTo(of(Change.NONE, "城管局"));
    }

    @Test
    void aBodyThatGoesOnBesideItsSuccessorWasSplitToo() {
        Roster.Entry whole = entry("公安局", 2010, EVER, "交警局");
        Roster.Entry part = entry("交警局", 2019, EVER, "");
        assertThat(predecessors("交警局", 2019, whole, part)).isEqualTo(of(Change.SPLIT, "公安局"));
        assertThat(predecessors("公安局", 2019, whole, part)).isEqualTo(of(Change.SPLIT, "公安局"));
        assertThat(predecessors("公安局", 2020, whole, part)).isEqualTo(of(Change.NONE, "公安局"));
    }

    @Test
    void aSuccessorThatIsGoneItselfIsFollowedOn() {
        Roster.Entry first = entry("甲局", 2010, 2018, "乙局");
        Roster.Entry second = entry("乙局", 2019, 2018, "丙局");
        Roster.Entry third = entry("丙局", 2019, EVER, "");
        assertThat(predecessors("丙局", 2019, first, second, third)).isEqualTo(of(Change.RENAMED, "甲局"));
    }

    @Test
    void bodiesThatNameEachOtherEndTheSearch() {
        Roster.Entry one = entry("甲局", 2010, 2018, "乙局");
        Roster.Entry other = entry("乙局", 2010, 2018, "甲局");
        assertThat(predecessors("丙局", 2019, one, other)).isEqualTo(of(Change.NONE, "丙局"));
    }

    private static Predecessors predecessors(String agency, int year, Roster.Entry... entries) {
        return new BodyHistory(new Roster(List.of(entries))).predecessors(body(agency), year);
    }

    private static Predecessors of(Change change, String... agencies) {
        return new Predecessors(
                change, Stream.of(agencies).map(BodyHistoryTests::body).toList());
    }

    private static Roster.Entry entry(String agency, int from, int to, String successor) {
        return new Roster.Entry(body(agency), "", List.of(), from, to, successor);
    }

    private static Body body(String agency) {
        return new Body("", "余姚市", agency);
    }
}
