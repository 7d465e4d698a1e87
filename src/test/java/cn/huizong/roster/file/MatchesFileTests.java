package cn.huizong.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.report.Body;
import cn.huizong.roster.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchesFileTests {
    private static final Roster ROSTER = new Roster(List.of(
            entry(new Body("", "甲市", "甲市财政局")),
            entry(new Body("330281", "甲区", "城关镇人民政府")),
            entry(new Body("330282", "乙区", "城关镇人民政府")),
            entry(new Body("330283", "鼓楼区", "鼓楼区教育局")),
            entry(new Body("330402", "鼓楼区", "鼓楼区教育局"))));

    private static Roster.Entry entry(Body body) {
        return new Roster.Entry(body, "", List.of(), 2000, 9999, "");
    }

    @TempDir
    Path folder;

    private List<Roster.Confirmed> read(String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("matches.csv"), csv);
        return new MatchesFile(file).confirm(ROSTER).confirmed();
    }

    @Test
    void aRowOfTheQuestionsIsAnsweredWhereItStands() throws Exception {
        assertThat(read("""
                                \uFEFFkind,source,name,region,year,candidates,todo,agency,who,date,sha256,differences
                                body,a.docx,甲市财证局,甲市,2021,甲市财政局,请确认,甲市财政局,王芳,2022-02-15,,
                                body,b.docx,'=甲市税务所,甲市,2021,甲市财政局,请确认,无,王芳,2022-02-15,,
                                body,c.docx,甲市财务局,甲市,2021,甲市财政局,请确认,,,,,
                                """))
                .containsExactly(
                        new Roster.Confirmed(
                                "甲市财证局", "甲市", Optional.of("甲市财政局"), false, "a.docx", "", Optional.empty()),
                        new Roster.Confirmed("=甲市税务所", "甲市", Optional.empty(), false, "b.docx", "", Optional.empty()));
    }

    @Test
    void ofBodiesOfOneNameTheAnswerSaysTheRegionOrItsCode() throws Exception {
        assertThat(read("""
                                name,region,agency,who,date,source
                                城关政府,,城关镇人民政府（乙区）,王芳,,a.docx
                                城关政府,,城关镇人民政府(330281),王芳,,b.docx
                                鼓楼教育,,鼓楼区教育局（330402）,王芳,,c.docx
                                """)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲,,乙局,,|不在名录里",
                "甲,,甲市财政局,,去年|date",
                "甲,,甲市财政局,,/甲,,无,,|另一个单位",
                "甲,,城关镇人民政府,,|请在后面用括号写明地区或地区代码：城关镇人民政府（甲区）、城关镇人民政府（乙区）",
                "甲,鼓楼区,鼓楼区教育局,,|鼓楼区教育局（330283）、鼓楼区教育局（330402）",
                ",,甲市财政局,,|name 不能为空"
            })
    void aRowThatCannotBeRightIsNamed(String row, String fault) {
        assertThatThrownBy(() -> read("name,region,agency,who,date\n" + row.replace('/', '\n') + "\n"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("行：")
                .hasMessageContaining(fault);
    }
}
