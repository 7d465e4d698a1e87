package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.Severity;
import cn.huizong.publish.table.FindingsCsv;
import cn.huizong.report.Body;
import cn.huizong.report.BodyFinding;
import cn.huizong.report.Finding;
import cn.huizong.roster.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidationReportTests {
    @Test
    void textsStandAsTheyAreAndNotAsForASpreadsheet(@TempDir Path folder) throws Exception {
        Finding finding = new Finding("APP-BALANCE", Severity.ERROR, "", "=1+1", "", "");
        List<BodyFinding> found = List.of(new BodyFinding(new Body("", "余姚市", "+教育局"), 2020, finding));

        new ValidationReport(Rules.official(Forms.official()), "1.2.3")
                .write(2020, Deadline.NONE, FindingsCsv.rows(List.of(), found), folder);

        JsonNode data = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("validation-report.json")))
                .get(0)
                .get("data");
        assertThat(data.get("description").asString()).isEqualTo("=1+1");
        assertThat(data.get("target").toString()).isEqualTo("[\"2020\",\"余姚市\",\"+教育局\",\"\",\"\"]");
    }
}
