package cn.huizong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.job.JobNames;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int init(Path... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "init";
        for (int i = 0; i < words.length; i++) {
            arguments[i + 1] = words[i].toString();
        }
        return Huizong.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), arguments);
    }

    private static Settings settings(Path home, String job) throws Exception {
        return new SettingsFile(home.resolve("jobs").resolve(job + ".yml")).read(Map.of());
    }

    @Test
    void bothJobsHaveTheSameCommentedSettings() throws Exception {
        Path home = folder.resolve("汇总 2025");
        assertThat(init(home)).isZero();
        for (String job : JobNames.ALL) {
            Settings settings = settings(home, job);
            assertThat(settings.input()).isEqualTo(Path.of("报送文件"));
            assertThat(settings.output()).isEqualTo(Path.of("汇总结果"));
            assertThat(Files.readString(home.resolve("jobs/" + job + ".yml"))).contains("# 报送单位名录（CSV）；没有就留空。");
        }
        assertThat(settings(home, JobNames.NIGHTLY)).isEqualTo(settings(home, JobNames.YEARLY_CONSOLIDATION));
        assertThat(home.resolve("报送文件")).isEmptyDirectory();
        assertThat(out.toString()).contains(home.resolve("报送文件").toString(), "huizong run yearly-consolidation");
    }

    @Test
    void aFolderOfAnyNameIsNamedAsItIs() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("局's: #1 ${user.home} 报告"));
        assertThat(init(folder.resolve("home"), Path.of("--input"), inbox)).isZero();
        assertThat(settings(folder.resolve("home"), JobNames.NIGHTLY).input()).isEqualTo(inbox);
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws Exception {
        Path own = Files.createDirectories(folder.resolve("jobs")).resolve("nightly.yml");
        Files.writeString(own, "input: mine\n");
        assertThat(init(folder)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().strip()).isEqualTo("已有设置文件 " + own + "，没有改动它；请换一个文件夹，或直接修改这个文件");
        assertThat(own).hasContent("input: mine\n");
        assertThat(folder.resolve("jobs")).isDirectoryContaining(file -> file.endsWith("nightly.yml"));
        assertThat(folder.resolve("jobs/yearly-consolidation.yml")).doesNotExist();
    }

    @Test
    void aFolderWithinTheInboxIsNone() throws Exception {
        Path home = folder.resolve("home");
        assertThat(init(home, Path.of("--input"), folder)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("结果不能放在报送文件夹里面");
        assertThat(home).doesNotExist();
    }
}
