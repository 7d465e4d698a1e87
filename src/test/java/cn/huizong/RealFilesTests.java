package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huizong.check.Checks;
import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.CellValue;
import cn.huizong.report.Finding;
import cn.huizong.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The blank form of 2021 as the office sends it out, where it is at hand. */
class RealFilesTests {
    private static final Path TEMPLATE = Path.of(
                    System.getProperty("huizong.seed", "../shared/real/000_689e73ae8ff6b969.txt"))
            .resolveSibling("template-2021.docx");

    private final Forms forms = Forms.official();
    private final Rules rules = Rules.official(forms);

    private Document template = new Document(Format.UNKNOWN, List.of(), false);

    @BeforeEach
    void readIt() throws Exception {
        assumeTrue(Files.exists(TEMPLATE));
        template = new Documents(Limits.DEFAULT).read(Files.readAllBytes(TEMPLATE));
    }

    @Test
    void theBlankFormHasThreeTablesOfCells() {
        assertThat(template.format()).isEqualTo(Format.DOCX);
        assertThat(template.blocks()).filteredOn(Grid.class::isInstance).hasSize(3);
    }

    @Test
    void theBlankFormIsRefusedSinceNobodyFiledIt() {
        assertThat(new Extractor(forms, rules.ties()).extract(template, "template-2021.docx"))
                .isEqualTo(new Extraction.Refused(
                        "标题、落款和文件名里都没有单位全称，看不出是哪个单位的报告", Optional.empty(), Optional.empty(), false));
    }

    /** A body that hands in the form untouched is told so a table at a time, and none of its blanks becomes a zero. */
    @Test
    void aBodyThatFilesTheBlankFormIsToldOnceATable() {
        Report report = ((Extraction.Read)
                        new Extractor(forms, rules.ties()).extract(template, "余姚市教育局2021年政府信息公开工作年度报告.docx"))
                .report();
        assertThat(report.facts()).hasSize(200).allMatch(fact -> fact.says() instanceof CellValue.Blank);
        assertThat(new Checks(forms, rules).check(report))
                .allMatch(finding -> finding.rule().equals("CELL-BLANK"))
                .extracting(Finding::message)
                .containsExactly(
                        "“第二十条第（一）项”表整张没有填写",
                        "“第二十条第（五）项”表整张没有填写",
                        "“第二十条第（六）项”表整张没有填写",
                        "“第二十条第（八）项”表整张没有填写",
                        "“收到和处理政府信息公开申请情况”表整张没有填写",
                        "“政府信息公开行政复议、行政诉讼情况”表整张没有填写");
    }
}
