package cn.huizong.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFormsTests {
    private static final String ROWS = """
            extends: "2021"
            tables:
              - id: documents
                rows:
                  - {code: other_document, label: 其他主动公开文件}
              - id: application
                rows:
                  - label: 三、本年度办理结果
                    rows:
                      - label: （三）不予公开
                        rows:
                          - {code: application.denied.local, label: 9.本市另行统计}
            """;

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anEmptyFolderLeavesTheOfficialForms() throws IOException {
        assertThat(Forms.with(folder).all()).isEqualTo(Forms.official().all());
    }

    @Test
    void aRowOfACityIsALocalRowOfItsTable() throws IOException {
        write("本市.yml", ROWS);
        Forms forms = Forms.with(folder);

        FormTable documents = forms.table("2021", "documents");
        assertThat(documents.countedRows())
                .extracting(FormRow::label, FormRow::local)
                .contains(tuple("其他主动公开文件", true));
        assertThat(forms.indicator("2021", IndicatorKey.of("other_document.issued"))
                        .label())
                .isEqualTo("其他主动公开文件 本年制发件数");
        assertThat(forms.table("2021", "application").countedRows())
                .filteredOn(FormRow::local)
                .extracting(FormRow::name)
                .containsExactly("三、（三）不予公开 9.本市另行统计");
    }

    /** Those who do not have the row keep the ties and the figures of the form. */
    @Test
    void aRowOfACityIsInNoSum() throws IOException {
        List<Tie> official = Rules.official(Forms.official()).ties();
        write("本市.yml", ROWS);
        Forms forms = Forms.with(folder);

        List<Tie> ties = Rules.official(forms).ties();
        assertThat(ties.stream().map(Tie::left))
                .containsAll(official.stream().map(Tie::left).toList());
        assertThat(ties.stream()
                        .filter(tie -> tie.rule().id().equals("APP-OUTCOMES"))
                        .flatMap(tie -> tie.left().keys().stream()))
                .noneMatch(key -> key.code().equals("application.denied.local"));
    }

    @Test
    void aFormOfALaterYearIsInForceFromThen() throws IOException {
        write("2027.yml", MadeUpForms.of2027());
        Forms forms = Forms.with(folder);

        assertThat(forms.all()).extracting(Form::id).containsExactly("2014", "2019", "2021", "2027");
        assertThat(forms.inForce(2026).id()).isEqualTo("2021");
        assertThat(forms.inForce(2027).id()).isEqualTo("2027");
        assertThat(Rules.official(forms).rule("APP-BALANCE").forms()).containsExactly("2019", "2021", "2027");
        assertThat(Rules.official(forms).ties(forms.table("2027", "application")))
                .filteredOn(tie -> tie.rule().id().equals("APP-OUTCOMES"))
                .hasSize(7)
                .allMatch(tie ->
                        tie.left().keys().stream().anyMatch(key -> key.code().equals(MadeUpForms.NEW_ROW)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends: \"2021\" | extends: \"2022\" | 没有格式“2022”，有的是 2014、2019、2021",
                "id: documents | id: papers | 格式“2021”没有可以加行的表“papers”",
                "code: other_document | code: regulation | 表“documents”里“regulation.issued”写了两次",
                "code: other_document | code: 其他 | code“其他.issued”不合格，只能用小写字母、数字、_ 和点",
                "label: 其他主动公开文件 | label: 规章 | 表“documents”里有两行“规章”，分不清",
                "label: 其他主动公开文件 | lable: 其他主动公开文件 | 第 5 行：字段“label”没有写，或者字段名、写法不对",
            })
    void aFaultIsToldByItsFile(String right, String wrong, String told) throws IOException {
        assertThat(ROWS).contains(right);
        write("本市.yml", ROWS.replace(right, wrong));
        assertThatThrownBy(() -> Forms.with(folder))
                .isInstanceOf(WrongYaml.class)
                .hasMessageStartingWith(folder.resolve("本市.yml").toString())
                .hasMessageContaining(told);
    }

    @Test
    void aNumberKeepsItsUnit() throws IOException {
        write(
                "2027.yml",
                MadeUpForms.of2027().replace("{code: fee, label: 行政事业性收费}", "{code: fee, label: 行政事业性收费, unit: 项}"));

        assertThatThrownBy(() -> Forms.with(folder))
                .isInstanceOf(WrongYaml.class)
                .hasMessage(
                        folder.resolve("2027.yml") + "：“fee.amount”在格式“2021”里的单位是元、kind 是 flow，两处必须相同；意思不同的数请另起 code");
    }

    @Test
    void twoFormsOfOneYearAreRefused() throws IOException {
        write("2027.yml", MadeUpForms.of2027().replace("from: 2027", "from: 2021"));

        assertThatThrownBy(() -> Forms.with(folder)).hasMessage(folder.resolve("2027.yml") + "：2021 年度起适用的已经有格式“2021”");
    }
}
