package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.report.Roster;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTests {
    @TempDir
    Path folder;

    private Roster read(String csv, String charset) throws Exception {
        Path file = Files.write(folder.resolve("roster.csv"), csv.getBytes(Charset.forName(charset)));
        return new RosterFile(file).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aRosterIsReadInEitherEncoding(String charset) throws Exception {
        Roster roster = read("\uFEFFagency,region,aliases,valid_to\n市教育局,甲市,教育局|教委,2020\n", charset);
        assertThat(roster.find("教委").orElseThrow().body().region()).isEqualTo("甲市");
        assertThat(roster.expected(2020)).hasSize(1);
        assertThat(roster.expected(2021)).isEmpty();
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> read("agency,region,valid_from\n甲局,甲市,2019\n乙局,甲市,去年\n", "UTF-8"))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("去年");
    }
}
