package cn.huizong.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.control.Progress;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.MatchesFile;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.settings.Settings;
import cn.huizong.store.StoreAddress;
import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office writes into its file of confirmed names, a row of questions.csv each, and what becomes of the totals. */
class AnsweredQuestionsIT {
    private static final String STRAY = "外市.txt";
    private static final String COVER = "旧封面.txt";

    @TempDir
    private Path folder;

    private CityOfCounties city;

    @BeforeEach
    void askedOnce() throws Exception {
        city = new CityOfCounties(folder, 21);
        city.addStray();
        city.addWrongCover();
        run("name,agency\n", "ask");
    }

    private void run(String matches, String offRoster) throws Exception {
        Settings settings = JobRunIT.settings(folder, Map.of("region", "云溪市", "off-roster", offRoster));
        Path file = Files.writeString(folder.resolve("matches.csv"), matches);
        Roster roster = new MatchesFile(file).confirm(new RosterFile(folder.resolve("roster.csv")).read());
        new JobRun(
                        JobNames.YEARLY_CONSOLIDATION,
                        settings,
                        roster,
                        StoreAddress.of(settings.store(), Map.of()),
                        Progress.SILENT)
                .reportsBy(CityOfCountiesIT.Reading.class)
                .run();
    }

    private List<Map<String, String>> rows(int year, String file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        String text =
                Files.readString(folder.resolve("out/" + year + "/" + file)).replace("\uFEFF", "");
        try (CSVReaderHeaderAware reader = new CSVReaderHeaderAware(new StringReader(text))) {
            for (Map<String, String> row = reader.readMap(); row != null; row = reader.readMap()) {
                rows.add(new HashMap<>(row));
            }
        }
        return rows;
    }

    private List<String> rollup(int year, String region) throws Exception {
        return rows(year, "city-rollup.csv").stream()
                .filter(row -> row.get("region").equals(region))
                .map(row -> String.join(
                        " ",
                        row.get("value"),
                        row.get("bodies_reporting"),
                        row.get("bodies_expected"),
                        row.get("bodies_off_roster")))
                .toList();
    }

    private String outcome(int year, String file) throws Exception {
        return rows(year, "submissions.csv").stream()
                .filter(row -> row.get("source").equals(file))
                .map(row -> row.get("outcome") + " " + row.get("reason"))
                .findFirst()
                .orElse("");
    }

    /** The row of the question as it stands, with the answer. */
    private String answered(int year, String file, String agency, String confirmedYear) throws Exception {
        Map<String, String> question = rows(year, "questions.csv").stream()
                .filter(row -> row.get("source").equals(file))
                .findFirst()
                .orElseThrow(IOException::new);
        return "kind,source,name,region,year,agency,who,date,sha256\n"
                + String.join(
                        ",",
                        question.get("kind"),
                        file,
                        question.get("name"),
                        question.get("region"),
                        confirmedYear.isEmpty() ? question.get("year") : confirmedYear,
                        agency,
                        "王芳",
                        "2021-03-01",
                        question.get("sha256"))
                + "\n";
    }

    @Test
    void whatIsNoneOfTheRosterCountsBesideIt() throws Exception {
        assertThat(rollup(2020, "海州市")).isEmpty();
        run(answered(2020, STRAY, "无", ""), "ask");
        assertThat(rollup(2020, "海州市")).containsExactly("5000 0 0 1");
        assertThat(outcome(2020, STRAY)).isEqualTo("accepted ");
        assertThat(rows(2020, "questions.csv"))
                .extracting(row -> row.get("source"))
                .containsExactly(COVER);
        assertThat(Files.readString(folder.resolve("out/2020/index.html"))).contains("另计入名录外单位 1 个");
    }

    @Test
    void whatTheOfficeLeavesOutIsInNoTotalAndAskedNoMore() throws Exception {
        run(answered(2020, STRAY, "不计", ""), "ask");
        assertThat(rollup(2020, "海州市")).isEmpty();
        assertThat(outcome(2020, STRAY)).isEqualTo("refused 名录外：汇总单位确认不计入");
        assertThat(rows(2020, "questions.csv"))
                .extracting(row -> row.get("source"))
                .containsExactly(COVER);
    }

    @Test
    void bySettingABodyOffTheRosterCountsWithoutAQuestion() throws Exception {
        run("name,agency\n", "count");
        assertThat(rollup(2020, "海州市")).containsExactly("5000 0 0 1");
        assertThat(rows(2020, "questions.csv"))
                .extracting(row -> row.get("source"))
                .containsExactly(COVER);
        assertThat(rows(2020, "restatement.csv"))
                .filteredOn(row -> row.get("table").equals("city-rollup.csv"))
                .extracting(row -> row.get("region") + " " + row.get("share"))
                .containsExactly("海州市 5000");
    }

    /** The file is the later of two of its body then, by its date. */
    @Test
    void aReportWhoseYearTheOfficeConfirmsIsOneOfThatYear() throws Exception {
        run(answered(2020, COVER, "云溪市财政局", "2020"), "ask");
        assertThat(rollup(2020, "云溪市")).containsExactly("7777 1 1 0");
        assertThat(rollup(2019, "云溪市")).containsExactly(city.sums(2019).get("云溪市") + " 1 1 0");
        assertThat(outcome(2020, COVER)).isEqualTo("accepted 年度由单位确认：是 2020 年度的报告");
        assertThat(outcome(2019, COVER)).isEmpty();
        assertThat(rows(2020, "restatement.csv"))
                .filteredOn(row -> row.get("table").equals("city-rollup.csv"))
                .extracting(row -> row.get("region") + " " + row.get("agency") + " " + row.get("source"))
                .containsExactly("云溪市 云溪市财政局 " + COVER);
    }
}
