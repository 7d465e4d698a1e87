package cn.huizong.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.report.Body;
import cn.huizong.report.Outcome;
import cn.huizong.report.Submission;
import cn.huizong.roster.Roster;
import cn.huizong.store.StoredSubmission;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRosterTests {
    @TempDir
    Path folder;

    private static StoredSubmission report(Outcome read, String written, Body body) {
        return new StoredSubmission(
                1,
                new Submission("a.docx", "ab", 1, "docx"),
                "a.docx",
                1,
                true,
                StoredSubmission.State.READ,
                "1",
                new StoredSubmission.Told(read, "", new Body("", "", written), Optional.of(2020), Optional.empty(), ""),
                new StoredSubmission.Ruling(Outcome.ACCEPTED, "", body),
                new StoredSubmission.Missed(0, "", 0),
                StoredSubmission.Look.NONE);
    }

    @Test
    void everyBodyStandsOnceAndTheRosterCanBeReadBack() throws Exception {
        Body finance = new Body("330281", "余姚市", "余姚市财政局");
        Body schools = new Body("330281", "余姚市", "余姚市教育局");
        FirstRoster first = new FirstRoster(List.of(
                report(Outcome.ACCEPTED, "市财政局", finance),
                report(Outcome.ACCEPTED, "余姚市财政局", finance),
                report(Outcome.ACCEPTED, "餘姚市財政局", new Body("330281", "余姚市", "余姚市財政局")),
                report(Outcome.ACCEPTED, "余姚市教育局", schools),
                report(Outcome.REFUSED, "余姚市审计局", new Body("", "余姚市", "余姚市审计局"))));
        first.write(folder.resolve("roster.csv"));

        List<Roster.Entry> entries =
                new RosterFile(folder.resolve("roster.csv")).read().entries();
        assertThat(entries).extracting(Roster.Entry::body).containsExactly(schools, finance);
        assertThat(entries.get(1).aliases()).containsExactly("市财政局");
    }

    @Test
    void aRosterThatIsThereIsLeftAlone() throws Exception {
        FirstRoster first = new FirstRoster(List.of(report(Outcome.ACCEPTED, "甲局", new Body("", "甲市", "甲局"))));
        first.write(folder.resolve("roster.csv"));
        assertThatThrownBy(() -> first.write(folder.resolve("roster.csv")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
