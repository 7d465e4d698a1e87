package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTests {
    private static final String FORM = """
            form: "2027"
            from: 2027
            basis: 文
            tables:
              - id: t
                title: 表
                unit: 件
                columns:
                  - {heading: 数量, also: 件数}
                rows:
                  - {code: a, label: 甲, kind: stock, also: [乙, 丙]}
            """;

    @TempDir
    Path folder;

    private WrittenForm read(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("form.yml"), text), WrittenForm.class);
    }

    @Test
    void whatMayBeMissingIsEmptyAndOneTextIsAListOfOne() throws IOException {
        WrittenForm form = read(FORM);
        WrittenForm.Table table = form.tables().get(0);
        assertThat(form.from()).contains(2027);
        assertThat(form.to()).isEmpty();
        assertThat(table.local()).isFalse();
        assertThat(table.columns().get(0).also()).containsExactly("件数");
        assertThat(table.rows().get(0).also()).containsExactly("乙", "丙");
        assertThat(table.rows().get(0).kind()).contains(Kind.STOCK);
        assertThat(table.rows().get(0).rows()).isEmpty();
    }

    /** One wrong word in an otherwise good file. */
    @ParameterizedTest
    @CsvSource({
        "kind: stock, kidn: stock,      第 11 行：没有“kidn”这个字段，可以写的有 also、code、kind、label",
        "also: 件数,   aslo: 件数,       第 9 行：没有“aslo”这个字段，可以写的有 also、applicant、code、heading",
        "from: 2027,  form: 2027,      第 2 行：不是合格的 YAML：Duplicate Object property \"form\"",
        "from: 2027,  from: 明年,       第 2 行：字段“from”的值“明年”不合格",
        "kind: stock, kind: stok,      第 11 行：字段“kind”的值“stok”不合格",
        "label: 甲,    name: 甲,         第 11 行：字段“label”没有写，或者字段名、写法不对",
        "basis: 文,    basis: [文],      第 3 行：字段“basis”没有写，或者字段名、写法不对",
        "basis: 文,    basis: 文: 文,     第 3 行：不是合格的 YAML：",
    })
    void aFaultIsToldByFileLineAndField(String right, String wrong, String told) {
        assertThat(FORM).contains(right);
        assertThatThrownBy(() -> read(FORM.replace(right, wrong)))
                .isInstanceOf(WrongYaml.class)
                .hasMessageStartingWith(
                        folder.resolve("form.yml") + " " + told.strip().split("、", 2)[0])
                .message()
                .contains(told.strip().split("、", 2))
                .hasLineCount(1);
    }

    @Test
    void everyFileThatComesWithTheProgramIsReadToTheLastField() {
        for (String form : List.of("2014", "2019", "2021")) {
            assertThat(YamlFile.resource("/forms/" + form + ".yml", WrittenForm.class)
                            .form())
                    .isEqualTo(form);
        }
        for (String rules : List.of("ties", "single-report", "years")) {
            assertThat(YamlFile.resource("/rules/" + rules + ".yml", WrittenRules.class)
                            .rules())
                    .isNotEmpty();
        }
    }
}
