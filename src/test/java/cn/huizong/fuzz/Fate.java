package cn.huizong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.check.Checks;
import cn.huizong.document.Cell;
import cn.huizong.document.Document;
import cn.huizong.document.Grid;
import cn.huizong.document.Limits;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.read.Documents;
import cn.huizong.extract.Extraction;
import cn.huizong.extract.Extractor;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.report.Fact;
import cn.huizong.report.Report;

/** What must hold of any file: it is read within the limits or refused with a reason, and nothing else is thrown. */
final class Fate {
    static final Limits LIMITS = new Limits(1_000_000, 2_000_000, 100, 5_000, 200, 100);

    private static final Forms FORMS = Forms.official();
    private static final Rules RULES = Rules.official(FORMS);
    private static final Extractor EXTRACTOR = new Extractor(FORMS, RULES.ties());
    private static final Checks CHECKS = new Checks(FORMS, RULES);

    private Fate() {}

    static void readOrRefuse(byte[] content) {
        Document document;
        try {
            document = new Documents(LIMITS).read(content);
        } catch (UnreadableDocument e) {
            assertThat(e).hasMessageMatching("(?s).*\\p{IsHan}.*");
            return;
        }
        document.grids().forEach(Fate::keepsToItsFrame);
        extractOrRefuse(document);
    }

    static void extractOrRefuse(Document document) {
        Extraction extraction = EXTRACTOR.extract(document, "年报.docx");
        if (extraction instanceof Extraction.Read read) {
            read.report().facts().forEach(Fate::isOfAForm);
            isExamined(read.report());
        } else {
            assertThat(((Extraction.Refused) extraction).reason()).isNotBlank();
        }
    }

    private static void keepsToItsFrame(Grid grid) {
        assertThat(grid.columns()).isLessThanOrEqualTo(LIMITS.columns());
        assertThat(grid.cells().size()).isLessThanOrEqualTo(LIMITS.cells());
        for (Cell cell : grid.cells()) {
            assertThat(cell.row()).isPositive();
            assertThat(cell.column()).isPositive();
            assertThat(cell.row() + cell.rowSpan() - 1).isLessThanOrEqualTo(grid.rows());
            assertThat(cell.column() + cell.columnSpan() - 1).isLessThanOrEqualTo(grid.columns());
        }
    }

    private static void isOfAForm(Fact fact) {
        assertThat(FORMS.indicators(fact.form())).containsKey(fact.key());
        assertThat(fact.anchor()).isNotBlank();
    }

    private static void isExamined(Report report) {
        CHECKS.check(report).forEach(finding -> assertThat(finding.message()).isNotBlank());
    }
}
