package cn.huizong.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTests {
    private static List<String> read(String sentence) {
        return Statements.read(new Prose(new TextPage().prose(sentence).document()), 2021).stream()
                .map(statement -> statement.key() + "=" + statement.value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本年度我局收到政府信息公开申请12件，均已办结。 | application.received@total=12",
                "2021年，我单位共受理依申请信息公开事项 3 件。 | application.received@total=3",
                "全年未收到任何公民的政府信息公开申请。 | application.received@total=0",
                "2021年没有收到依申请公开，也未发生因信息公开引起的行政复议和行政诉讼。 | application.received@total=0 reconsideration.total=0 litigation.direct.total=0",
                "我局未收到政府信息公开申请，未发生行政复议、行政诉讼情况。 | application.received@total=0 reconsideration.total=0 litigation.direct.total=0",
                "因信息公开引起行政复议4件、行政诉讼5起。 | reconsideration.total=4 litigation.direct.total=5",
                "作出行政许可决定1,204件，行政处罚决定30件，行政强制决定2件。 | licensing.decisions=1204 penalty.decisions=30 coercion.decisions=2",
                "本年制发行政规范性文件7件，废止2件，现行有效31件。 | normative_document.issued=7 normative_document.made=7 normative_document.repealed=2 normative_document.in_force=31",
                "尚有结转下年度继续办理2件。 | application.carried_out@total=2",
            })
    void aSentenceStatesWhatItSays(String sentence, String stated) {
        assertThat(read(sentence)).containsExactlyInAnyOrder(stated.split(" ", -1));
    }

    /** Of another year, another scope, or not about the matter itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020年收到政府信息公开申请9件。",
                "全市各单位收到政府信息公开申请900件。",
                "上半年受理信息公开申请4件。",
                "收到政府信息公开申请约20件，收到信息公开申请20余件。",
                "未发生行政复议被纠错、行政诉讼败诉的情况。",
                "未收到对政府信息公开申请收费的投诉。",
                "印发文件7件，废止2件。",
                "无工作人员因行政诉讼受到处分。",
            })
    void aSentenceOfAnotherMatterStatesNothing(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }
}
