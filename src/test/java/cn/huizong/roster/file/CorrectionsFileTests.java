package cn.huizong.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.form.Forms;
import cn.huizong.form.IndicatorKey;
import cn.huizong.form.Rules;
import cn.huizong.report.Body;
import cn.huizong.report.Correction;
import cn.huizong.report.Correction.Action;
import cn.huizong.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsFileTests {
    private static final String HEADING =
            "body,region,year,indicator,applicant,action,value,expected,reason,who,date,rule\n";

    @TempDir
    Path folder;

    @Test
    void aRowIsADecision() throws Exception {
        Correction read = read("余姚市教育局,余姚市,2022,application.received,total,set,21,12,台账为准,张三,2022-03-01,")
                .ofYear(2022)
                .get(0);
        assertThat(read.isAbout(new Body("", "余姚市", "余姚市教育局"), 2022)).isTrue();
        assertThat(read.action()).isEqualTo(Action.SET);
        assertThat(read.value().orElseThrow()).isEqualByComparingTo("21");
        assertThat(read.expected()).isEqualTo("12");
        assertThat(read.explanation()).isEqualTo("台账为准（张三，2022-03-01）");
    }

    @Test
    void aRowAboutABodyOfSeveralOfItsNameSaysWhich() throws Exception {
        Body one = new Body("330281", "甲区", "城关镇人民政府");
        Body other = new Body("330282", "乙区", "城关镇人民政府");
        roster = new Roster(List.of(
                new Roster.Entry(one, "", List.of(), 2000, 9999, ""),
                new Roster.Entry(other, "", List.of(), 2000, 9999, "")));
        assertThatThrownBy(() -> read("城关镇人民政府,,2022,*,,drop,,,重复报送,张三,,"))
                .hasMessageContaining("名录中叫“城关镇人民政府”的有 2 个，请在 region 写明地区或地区代码：城关镇人民政府（甲区）、城关镇人民政府（乙区）");
        for (String region : List.of("乙区", "330282")) {
            cn.huizong.report.Corrections read = read("城关镇人民政府," + region + ",2022,*,,drop,,,重复报送,张三,,");
            assertThat(read.findWithdrawal(one, 2022)).isEmpty();
            assertThat(read.findWithdrawal(other, 2022)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"城关镇人民政府（乙区）", "城关镇人民政府(乙区)", "城关镇人民政府（330282）"})
    void aBodyMayBeNamedWithItsAreaInBrackets(String name) throws Exception {
        Body one = new Body("330281", "甲区", "城关镇人民政府");
        Body other = new Body("330282", "乙区", "城关镇人民政府");
        roster = new Roster(List.of(
                new Roster.Entry(one, "", List.of(), 2000, 9999, ""),
                new Roster.Entry(other, "", List.of(), 2000, 9999, "")));
        cn.huizong.report.Corrections read = read(name + ",,2022,*,,drop,,,重复报送,张三,,");
        assertThat(read.findWithdrawal(one, 2022)).isEmpty();
        assertThat(read.findWithdrawal(other, 2022)).isPresent();
    }

    @Test
    void aRowMayBeWrittenInTheWordsOfTheForm() throws Exception {
        Correction read = read("余姚市教育局,余姚市,2022,予以公开,自然人,改为,21,12,台账为准,张三,2022-03-01,")
                .ofYear(2022)
                .get(0);
        assertThat(read.key()).contains(IndicatorKey.parse("application.granted@natural_person"));
        assertThat(read.action()).isEqualTo(Action.SET);
        assertThatThrownBy(() -> read("局,,2022,结果维持,,不采用,,,因,人,,"))
                .hasMessageContaining("“结果维持”有几个指标，请多写几个字，或写代码：行政复议 结果维持（reconsideration.upheld）、");
        assertThatThrownBy(() -> read("局,,2022,天气,,不采用,,,因,人,,")).hasMessageContaining("没有指标“天气”（写报表上的行名和栏目");
    }

    @Test
    void aStarIsTheWholeReport() throws Exception {
        assertThat(read("余姚市教育局,,2022,*,,drop,,,重复报送,张三,,")
                        .findWithdrawal(new Body("", "余姚市", "余姚市教育局"), 2022)
                        .orElseThrow()
                        .key())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,,2022,application.received,total,set,21,,因,人,,          | body 不能为空
                    局,,2022,application.received,total,set,21,,,人,,          | reason 不能为空
                    局,,22,application.received,total,set,21,,因,人,,          | year 应是四位年份，这里是“22”
                    局,,2022,application.recieved,total,set,21,,因,人,,        | 没有指标“application.recieved@total”
                    局,,2022,application.received,total,set,二十,,因,人,,      | value 应是一个数（金额以元计），这里是“二十”
                    局,,2022,application.received,total,改,21,,因,人,,         | action 应是 set（改为）、drop（不采用）或 accept（说明），这里是“改”
                    局,,2022,,,set,21,,因,人,,                                 | action 为 set 时，indicator 不能为空
                    局,,2022,,,drop,,,因,人,,                                  | action 为 drop 时，indicator 不能为空
                    局,,2022,,,accept,,,因,人,,                                | action 为 accept 时，indicator 和 rule 至少写一个
                    局,,2022,,,accept,,,因,人,,NO-RULE                         | 没有规则“NO-RULE”
                    局,,2022,*,,drop,,,因,人,三月,                             | date 应写成 2022-02-15 这样，这里是“三月”
                    """)
    void aWrongRowIsNamedWithWhatIsWrong(String row, String fault) {
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("第 2 行")
                .hasMessageContaining(fault);
    }

    private Roster roster = Roster.NONE;

    private cn.huizong.report.Corrections read(String row) throws IOException, WrongFile {
        Path file = Files.writeString(folder.resolve("更正.csv"), HEADING + row + "\n");
        Forms forms = Forms.official();
        return new CorrectionsFile(file, forms, Rules.official(forms), roster).read();
    }
}
