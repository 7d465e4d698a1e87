package cn.huizong.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.report.Body;
import cn.huizong.roster.Roster;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRosterTests {
    @TempDir
    Path folder;

    @Test
    void everyBodyStandsOnceAndTheRosterCanBeReadBack() throws Exception {
        Body finance = new Body("330281", "余姚市", "余姚市财政局");
        Body schools = new Body("330281", "余姚市", "余姚市教育局");
        FirstRoster first = new FirstRoster();
        first.add(finance, "市财政局");
        first.add(finance, "余姚市财政局");
        first.add(new Body("330281", "余姚市", "余姚市財政局"), "餘姚市財政局");
        first.add(schools, "余姚市教育局");
        first.write(folder.resolve("roster.csv"));

        List<Roster.Entry> entries =
                new RosterFile(folder.resolve("roster.csv")).read().entries();
        assertThat(entries).extracting(Roster.Entry::body).containsExactly(schools, finance);
        assertThat(entries.get(1).aliases()).containsExactly("市财政局");
    }

    @Test
    void aRosterThatIsThereIsLeftAlone() throws Exception {
        FirstRoster first = new FirstRoster();
        first.add(new Body("", "甲市", "甲局"), "甲局");
        first.write(folder.resolve("roster.csv"));
        assertThatThrownBy(() -> first.write(folder.resolve("roster.csv")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
