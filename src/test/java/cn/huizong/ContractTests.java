package cn.huizong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.StepNames;
import cn.huizong.form.Form;
import cn.huizong.form.FormTable;
import cn.huizong.form.Forms;
import cn.huizong.form.Rule;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.job.JobNames;
import cn.huizong.report.Outcome;
import cn.huizong.report.Status;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others read or the database remembers, letter by letter: whoever changes one of these breaks a spreadsheet, a
 * scheduler or a stored run. Headings and names of the published files stand in {@code YearPublisherTests}.
 */
class ContractTests {
    private final Forms forms = Forms.official();

    @Test
    void theRules() {
        assertThat(Rules.official(forms).all())
                .extracting(Rule::id)
                .containsExactlyInAnyOrder(
                        "APP-BALANCE",
                        "APP-OUTCOMES",
                        "APP-APPLICANTS",
                        "REVIEW-SUM",
                        "CHANNEL-MAX",
                        "CHANNEL-SUM",
                        "PART-OF",
                        "OLD-RECEIVED",
                        "OLD-COMPLETED",
                        "OLD-ANSWERED",
                        "OLD-REVIEW",
                        "PUBLISHED-STOCK",
                        "ITEMS-NOT-NEGATIVE",
                        "PROCUREMENT-PAIR",
                        "PROCUREMENT-UNIT",
                        "AMOUNT-UNIT",
                        "CORRECTION-STALE",
                        "AMOUNT-UNIT-CONFLICT",
                        "COUNT-NOT-NEGATIVE",
                        "COUNT-WHOLE",
                        "REGULATION-POWER",
                        "CELL-BLANK",
                        "CELL-ILLEGIBLE",
                        "CELL-NOTE",
                        "CELL-MERGED",
                        "TABLE-MISSING",
                        "TABLE-UNREADABLE",
                        "TABLE-DOUBLED",
                        "ROW-MISSING",
                        "ROW-UNKNOWN",
                        "COLUMN-MISSING",
                        "LABEL-UNCERTAIN",
                        "HEADING-UNCERTAIN",
                        "FORM-YEAR",
                        "YEAR-CONFLICT",
                        "BODY-CONFLICT",
                        "NARRATIVE",
                        "OCR-READ",
                        "TRACKED-CHANGES",
                        "FILE-EXTENSION",
                        "CARRY-OVER",
                        "ITEMS-CHAIN",
                        "IN-FORCE-CHAIN",
                        "COPIED-YEAR",
                        "COPIED-AGENCY",
                        "ROSTER-MISSING",
                        "ROSTER-UNKNOWN",
                        "AREA-ALONE",
                        "SCALE",
                        "REVIEW-COUNTED-TWICE",
                        "CHANGE",
                        "ZERO-UNUSUAL",
                        "VALUE-UNUSUAL",
                        "SCALE-PEERS",
                        "SHARE-UNUSUAL");
    }

    @Test
    void theFormsAndTheirTables() {
        assertThat(forms.all()).extracting(Form::id).containsExactly("2014", "2019", "2021");
        assertThat(tables("2014")).containsExactly("statistics", "platforms");
        assertThat(tables("2019"))
                .containsExactly(
                        "documents", "licensing", "enforcement", "fee", "procurement", "application", "review");
        assertThat(tables("2021"))
                .containsExactly("documents", "licensing", "enforcement", "fee", "application", "review");
    }

    private Stream<String> tables(String form) {
        return forms.form(form).tables().stream().map(FormTable::id);
    }

    @Test
    void theWordsOfTheOutputs() {
        assertThat(Outcome.values())
                .extracting(Outcome::code)
                .containsExactly("accepted", "superseded", "duplicate", "refused");
        assertThat(Status.values())
                .extracting(Status::code)
                .containsExactly("reported", "deduced", "narrative", "corrected", "ocr");
        assertThat(Severity.values()).extracting(Severity::code).containsExactly("error", "warning", "information");
    }

    @Test
    void whatTheDatabaseRemembersOfARun() {
        assertThat(JobNames.ALL).containsExactly("yearly-consolidation", "nightly");
        assertThat(Stream.of(
                        StepNames.TAKE_STOCK,
                        StepNames.INGEST,
                        StepNames.SETTLE,
                        StepNames.EXAMINE,
                        StepNames.COMPARE,
                        StepNames.PUBLISH))
                .containsExactly("takeStock", "ingest", "settle", "examine", "compare", "publish");
    }
}
