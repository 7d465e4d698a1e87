package cn.huizong.settle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.report.Body;
import cn.huizong.report.Question;
import cn.huizong.roster.Handed;
import cn.huizong.roster.Match;
import cn.huizong.roster.Roster;
import cn.huizong.roster.RosterMatching;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneBodyTests {
    private static final Body FULL = new Body("", "青岩县", "青岩县教育局");

    @Test
    void aBareNameInTheFolderOfItsAreaIsTheBodyOfThatArea() {
        Match bare = new RosterMatching(Roster.NONE, "")
                .match(new Body("", "", "县教育局"), 2020, new Handed("2020/青岩县/年报.html", "a"));
        Match settled = new OneBody(List.of(FULL, bare.body())).settle(bare);
        assertThat(settled.body()).isEqualTo(FULL);
        assertThat(settled.note()).isEqualTo("报告中的名称是“县教育局”");
        assertThat(settled.question()).isEmpty();
    }

    @Test
    void aWordThatBeginsLikeAnAreaStaysWhole() {
        Match market = new RosterMatching(Roster.NONE, "")
                .match(new Body("", "", "市场监督管理局"), 2020, new Handed("余姚市/年报.html", "a"));
        Body full = new Body("", "余姚市", "余姚市市场监督管理局");
        assertThat(new OneBody(List.of(full, market.body())).settle(market).body())
                .isEqualTo(full);
    }

    @Test
    void aNameWithoutTheAreaAboveIsAskedAbout() {
        Body longer = new Body("", "淮安市", "淮安市洪泽区人民政府");
        Match shorter = new RosterMatching(Roster.NONE, "").match(new Body("", "洪泽区", "洪泽区人民政府"), 2020);
        assertThat(new OneBody(List.of(longer, shorter.body())).settle(shorter).question())
                .map(Question::candidates)
                .contains(List.of("淮安市洪泽区人民政府"));
    }
}
